"""What an explanation is made from, and the shape it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.source import Place, Span


@dataclass(frozen=True, slots=True)
class Asked:
    """The text on whose page somebody asks, its edition, where that states its policy, and what opens a place."""

    edition: Edition
    text: Document
    stated: Place
    link: Callable[[Place], str]

    def at(self, place: Place, label: str) -> dict[str, str]:
        """A place as a page shows it: what it is, ``path:line``, and the address that opens it, if there is one."""
        return {"label": label, "where": f"{place.path}:{place.line}", "href": self.link(place)}

    def here(self, span: Span, label: str = "in the text") -> dict[str, str]:
        """A place in the text's own file."""
        return self.at(self.text.source.place(span), label)

    def entries(self, *names: str) -> Iterator[dict[str, str]]:
        """The places of entries, by their ids; a work that only a note makes known has none."""
        for name in names:
            for each in self.edition.entries:
                if each.id == name and each.described:
                    yield self.at(each.source.place(each.field_span("title")), f"the entry {each.id}")


def told(title: str, lines: Iterable[str], *places: dict[str, str]) -> dict[str, Any]:
    """One explanation: what it is, why, and the lines of content that decided it."""
    return {"title": title, "lines": [line for line in lines if line], "places": list(places)}
