"""What is suggested: passages that may belong side by side, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from glossator.model.block import Paragraph
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.source import Place
from glossator.model.tree import walk


class Spot(NamedTuple):
    """A paragraph of a text, and where in the file it stands."""

    text: str
    paragraph: str
    place: Place


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two or more spots that may be parallel.

    ``kind`` is ``shared-quotation`` or ``shared-entries``; ``score`` grows with how much speaks for it: the number of
    words, or the rarity of the entries; ``shared`` are the words, or the ids of the entries.
    """

    kind: str
    score: float
    shared: tuple[str, ...]
    spots: tuple[Spot, ...]

    @property
    def order(self) -> tuple[float, tuple[tuple[str, int, int], ...]]:
        """The best first; of equals, the one that stands first."""
        return -self.score, tuple((each.place.path, each.place.line, each.place.column) for each in self.spots)


def numbered(text: Document) -> Iterator[Paragraph]:
    """The numbered paragraphs of a text."""
    return (node for node in walk(text.body) if isinstance(node, Paragraph) and node.number)


def declared(edition: Edition, one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether a parallel has both paragraphs, each named by its text and its address."""
    return not set(edition.parallels_at.get(one, ())).isdisjoint(edition.parallels_at.get(other, ()))
