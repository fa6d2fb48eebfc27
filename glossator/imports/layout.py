"""How the lines of a plain text lie: is a line a paragraph, or as long as a page is wide?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDE = 110
INDENT = re.compile(r"[ \t\xa0]*")


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a source without their ends; ``wrapped`` if a paragraph goes over several, ``width`` how long its
    lines are then, ``margin`` how far they stand from the left, ``spaced`` if empty lines part paragraphs.
    """

    lines: tuple[str, ...]
    wrapped: bool
    width: int
    margin: int
    spaced: bool


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that belong together, by their numbers from 0; a page's end may stand among them, and is left out."""

    lines: tuple[int, ...]

    @property
    def first(self) -> int:
        """The first of the lines."""
        return self.lines[0]

    @property
    def last(self) -> int:
        """The last of the lines."""
        return self.lines[-1]


def indent_of(line: str) -> int:
    """How far the words of a line stand from the left."""
    match = INDENT.match(line)
    return len(match[0].expandtabs(8)) if match else 0


def layout_of(lines: Sequence[str]) -> Layout:
    """How the lines of a source lie."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if not lengths:
        return Layout(tuple(lines), wrapped=False, width=0, margin=0, spaced=True)
    width = lengths[int(len(lengths) * 0.95)] if len(lengths) > 20 else lengths[-1]
    pairs = [(one, two) for one, two in pairwise(lines) if one.strip() and two.strip()]
    full = sum(is_full(one, two, width) for one, two in pairs)
    wrapped = width <= WIDE and full * 2 > len(pairs) * 0.8 and bool(pairs)
    empty = sum(not line.strip() for line in lines)
    margins = sorted(indent_of(one) for one, two in pairs if is_full(one, two, width))
    margin = margins[len(margins) // 3] if margins and wrapped else 0
    return Layout(tuple(lines), wrapped, width if wrapped else 0, margin, empty * 30 > len(lines))


def is_full(line: str, following: str, width: int, slack: int = 3) -> bool:
    """Whether the next line's first word would not have had room in a line."""
    word = following.split(maxsplit=1)[0]
    return len(line.rstrip()) + 1 + len(word) > width - slack


def chunks_of(layout: Layout, skipped: frozenset[int], starts: frozenset[int]) -> list[Chunk]:
    """The paragraphs of a source without the skipped lines; each of ``starts`` begins one, whatever is before it."""
    return list(continued(layout, list(blocks(layout, skipped, starts)), skipped, starts))


def blocks(layout: Layout, skipped: frozenset[int], starts: frozenset[int]) -> Iterator[Chunk]:
    """Lines without an empty one among them, cut where a paragraph is indented."""
    lines = layout.lines
    waiting: list[int] = []
    for number, line in enumerate(lines):
        empty = not line.strip() or number in skipped
        if waiting and (empty or not layout.wrapped or number in starts or parts(layout, waiting, number)):
            yield Chunk(tuple(waiting))
            waiting = []
        if not empty:
            waiting.append(number)
    if waiting:
        yield Chunk(tuple(waiting))


def parts(layout: Layout, before: Sequence[int], number: int) -> bool:
    """Whether a line that follows others begins a paragraph by being indented, after a line that had room left."""
    line, last = layout.lines[number], layout.lines[before[-1]]
    further = indent_of(line) - indent_of(last)
    if not 1 < further <= 8 or is_full(last, line, layout.width, 0) or indent_of(last) != layout.margin:
        return False
    following = layout.lines[number + 1] if number + 1 < len(layout.lines) else ""
    return not following.strip() or indent_of(following) < indent_of(line)


def continued(
    layout: Layout, chunks: Sequence[Chunk], skipped: frozenset[int], starts: frozenset[int]
) -> Iterator[Chunk]:
    """Chunks, of which two are one where skipped lines of a page's end divide a sentence."""
    waiting: Chunk | None = None
    for chunk in chunks:
        if waiting and chunk.first not in starts and goes_on(layout, waiting, chunk, skipped):
            waiting = Chunk((*waiting.lines, *chunk.lines))
            continue
        if waiting:
            yield waiting
        waiting = chunk
    if waiting:
        yield waiting


def goes_on(layout: Layout, one: Chunk, two: Chunk, skipped: frozenset[int]) -> bool:
    """Whether nothing but a page's end stands between two chunks, and the sentence of the first goes on."""
    between = range(one.last + 1, two.first)
    if not any(number in skipped for number in between):
        return False
    end, start = layout.lines[one.last].rstrip(), layout.lines[two.first].strip()
    return (end[-1:] not in ".!?:”\"'’)]" and start[:1].islower()) or end[-1:] == "-"
