"""Citations on the pages of the second edition, `tests/sites/three-texts`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from glossator.pipeline import Order, build

CONTENT = Path(__file__).parent.parent / "sites" / "three-texts" / "content"
TEXTS = ("salt-roads", "salt-and-state", "weights")
VOID = {"meta", "link", "br", "img", "hr", "input", "wbr", "source", "col"}


class Page(HTMLParser):
    """A page: the words of its paragraphs without the editor's, its citations, and how deep its links are nested."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.citations: list[tuple[str, dict[str, str | None]]] = []
        self.remarks: list[str] = []
        self.nested = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag == "a" and any(name == "a" for name, _ in self.stack):
            self.nested += 1
        found = dict(attrs)
        if "citation" in (found.get("class") or "").split():
            self.citations.append((self.address(), found))
        if tag not in VOID:
            self.stack.append((tag, found))

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Words."""
        classes = " ".join(found.get("class") or "" for _, found in self.stack).split()
        if "remark" in classes:
            self.remarks.append(data)
        inner = [found for tag, found in self.stack if tag in ("a", "span", "sup")]
        editors = any("data-editorial" in found or found.get("role") == "doc-noteref" for found in inner)
        backlink = any(found.get("role") == "doc-backlink" for found in inner)
        in_text = re.fullmatch(r"[np]\d+", self.address()) and any(tag == "p" for tag, _ in self.stack)
        if in_text and not editors and not backlink:
            self.words.append(data)

    def address(self) -> str:
        """The note or the paragraph that words stand in."""
        ids = [found.get("id") or "" for _, found in self.stack]
        return next((each for each in ids if re.fullmatch(r"[np](?:\d+|[a-z])", each)), "")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    folder = tmp_path_factory.mktemp("three") / "site"
    assert build(Order(CONTENT, folder)).written is not None
    return folder


def page(site: Path, name: str) -> Page:
    """A text's page."""
    found = Page()
    found.feed((site / "texts" / f"{name}.html").read_text("utf-8"))
    return found


def source_words(name: str) -> Iterator[str]:
    """The words of a source, without the numbers of its notes."""
    text = (CONTENT / "sources" / f"{name}.txt").read_text("utf-8")
    text = re.sub(r"^\d+\. ", "", re.sub(r"\[\d+\]", "", text), flags=re.MULTILINE)
    yield from text.split()


@pytest.mark.parametrize("name", TEXTS)
def test_the_words_are_those_of_the_source(site, name):
    """Without what is marked as the editor's, a page has the words of the source in their order, and no others."""
    words = "".join(page(site, name).words)
    assert "".join(words.split()) == "".join(source_words(name))


@pytest.mark.parametrize("name", TEXTS)
def test_every_citation_stands_on_its_page(site, name):
    """Each row of the expected table is a marked place with work, locator and certainty; no link holds another."""
    found = page(site, name)
    expected = re.search(
        rf"^# {name}\n.*\n((?:.+\n)*)", (CONTENT.parent / "expected-citations.tsv").read_text("utf-8"), re.MULTILINE
    )
    assert expected
    rows = [row.split("\t") for row in expected[1].splitlines()]
    shown = [
        (address, pairs.get("data-work") or "-", pairs.get("data-locator") or "-", pairs.get("data-certainty"))
        for address, pairs in found.citations
    ]
    wanted = [(row[0], "-" if row[2].endswith("?") else row[2], row[3], row[5]) for row in rows]
    assert sorted(map(str, shown)) == sorted(map(str, wanted))
    assert found.nested == 0


def test_remarks_can_be_read(site):
    """What the editor remarks about a citation stands beside it."""
    assert "The deeds begin on page 32 and end on the next." in page(site, "salt-and-state").remarks
    assert len(page(site, "salt-roads").remarks) == 2


def test_the_page_of_a_work_lists_the_notes_that_cite_it(site):
    """Also those that do so through *ibid.*, and also where the work is known from a note alone."""
    html = (site / "entries" / "reuter-1911.html").read_text("utf-8")
    for note in ("n19", "n20", "n21"):
        assert f'href="../texts/salt-roads.html#{note}"' in html
    html = (site / "entries" / "arkwright-1951.html").read_text("utf-8")
    for note in ("n1", "n2", "n3", "n5", "n7", "n8"):
        assert f'href="../texts/salt-roads.html#{note}"' in html
