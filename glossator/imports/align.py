"""Setting references against notes: of all ways to pair them in order, the one that agrees best.

References and the notes they lead to come in the same order, whether the notes stand below the paragraph, at the end of
the chapter or of the book, and whether the numbers go through or begin anew. So pairs of equal keys make a chain in
which both sides rise, and the heaviest chain is looked for (a longest common subsequence over sparse matches, after
Hunt and Szymanski 1977, with a tree of prefix maxima after Fenwick 1994). A pair weighs what its two candidates weigh,
a little more where the note follows the one before it, and a little more where it is near its reference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from glossator.imports.marks import Candidate

NEXT = 0.3
NEAR = 0.5
MOST = 400_000


class Pair(NamedTuple):
    """A reference and a note, by their places among the candidates."""

    reference: int
    note: int


@dataclass(slots=True)
class Best:
    """The heaviest chain that ends at or before each note: a tree of prefix maxima."""

    size: int
    tree: list[tuple[float, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with no chain at all."""
        self.tree = [(0.0, -1)] * (self.size + 1)

    def before(self, place: int) -> tuple[float, int]:
        """The heaviest chain that ends before a note."""
        found = (0.0, -1)
        while place:
            found = max(found, self.tree[place])
            place -= place & -place
        return found

    def add(self, place: int, weight: float, link: int) -> None:
        """A chain that ends at a note."""
        place += 1
        while place <= self.size:
            self.tree[place] = max(self.tree[place], (weight, link))
            place += place & -place


def aligned(references: Sequence[Candidate], notes: Sequence[Candidate]) -> tuple[float, list[Pair]]:
    """The heaviest chain of pairs, and what it weighs. A note stands after its reference."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for place, note in enumerate(notes):
        by_key[note.key].append(place)
    if sum(len(by_key.get(each.key, ())) for each in references) > MOST:
        return 0.0, []
    best = Best(len(notes))
    ends: list[tuple[float, int]] = [(0.0, -1)] * len(notes)
    links: list[tuple[Pair, int]] = []
    for place, reference in enumerate(references):
        for at in reversed(by_key.get(reference.key, ())):
            note = notes[at]
            if (note.line, note.start) <= (reference.line, reference.start):
                break
            weight, link = chain(best, ends, at)
            weight += reference.weight * note.weight + NEAR / (1 + (note.line - reference.line) / 10)
            links.append((Pair(place, at), link))
            best.add(at, weight, len(links) - 1)
            ends[at] = max(ends[at], (weight, len(links) - 1))
    weight, link = best.before(len(notes))
    return weight, followed(links, link)


def chain(best: Best, ends: Sequence[tuple[float, int]], at: int) -> tuple[float, int]:
    """The chain that a pair is best added to: the heaviest, or a little less heavy one that ends at the note before."""
    weight, link = best.before(at)
    near, near_link = ends[at - 1] if at else (0.0, -1)
    return (near + NEXT, near_link) if near and near + NEXT > weight else (weight, link)


def followed(links: Sequence[tuple[Pair, int]], link: int) -> list[Pair]:
    """The pairs of a chain, from its end backwards, in order."""
    pairs = []
    while link >= 0:
        pair, link = links[link]
        pairs.append(pair)
    return pairs[::-1]
