"""What the pages of a site hold, read from their HTML: addresses, names, and what the tests must not find."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

TEXT = "texts/mc5-on-larina.html"  # the text with thirty notes
NOTES = 30
LINKING = {"href", "src", "srcset", "poster", "action", "formaction", "data", "cite", "background"}
NAMING = {"for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns"}

Attributes = dict[str, str]


@dataclass(slots=True)
class Element:
    """The start of an element, and the words of it if it is a script or a style."""

    name: str
    attributes: Attributes
    line: int
    inside: str = ""


@dataclass
class Page(HTMLParser):
    """A page of the site."""

    path: str
    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}, self.getpos()[0]))

    def handle_data(self, data: str) -> None:
        """Keep the words of a script or a style."""
        if self.elements and self.elements[-1].name in ("script", "style"):
            self.elements[-1].inside += data.strip()

    @property
    def ids(self) -> list[str]:
        """Every id, as often as it stands there."""
        return [each.attributes["id"] for each in self.elements if "id" in each.attributes]

    def links(self) -> Iterator[tuple[Element, str]]:
        """Every address with its element."""
        for each in self.elements:
            for name in LINKING & each.attributes.keys():
                value = each.attributes[name]
                if name == "srcset":
                    yield from ((each, part.split()[0]) for part in value.split(","))
                else:
                    yield each, value

    def named(self) -> Iterator[tuple[Element, str]]:
        """Every id that an attribute names."""
        for each in self.elements:
            for name in NAMING & each.attributes.keys():
                yield from ((each, value) for value in each.attributes[name].split())


def survey(site: Path) -> dict[str, Page]:
    """All pages of a site by their paths; files to take away are no pages of it."""
    pages = {}
    for file in sorted(each for each in site.rglob("*.html") if "exports" not in each.relative_to(site).parts):
        page = Page(file.relative_to(site).as_posix())
        page.feed(file.read_text("utf-8"))
        page.close()
        pages[page.path] = page
    return pages


def every_kind(site: Path) -> list[str]:
    """All pages at the root, all texts, what is beside them, all of the manual, of each kind of entry the largest."""
    paths = [each for folder in ("", "texts/", "beside/", "manual/") for each in sorted(site.glob(f"{folder}*.html"))]
    found = [each.relative_to(site).as_posix() for each in paths]
    largest: dict[str, str] = {}
    entries = json.loads((site / "data" / "edition.json").read_text("utf-8"))["entries"]
    for entry in sorted(entries, key=lambda each: (site / each["url"]).stat().st_size):
        largest[entry["kind"]] = entry["url"]
    return [*found, *sorted(largest.values())]
