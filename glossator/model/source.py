"""A source text, and places in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

FEW = 1 << 15
POSITIONS = tuple(range(FEW))
"""The numbers of the first characters of any text, each there once, however many spans begin or end there."""


class Span(NamedTuple):
    """Characters ``start`` (included) to ``end`` (excluded) of a source."""

    start: int
    end: int

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


def span(start: int, end: int) -> Span:
    """A span that is to be kept: with thousands of them in a text, their numbers would take as much room as they."""
    return Span(POSITIONS[start], POSITIONS[end]) if 0 <= start <= end < FEW else Span(start, end)


@dataclass(frozen=True, slots=True)
class Place:
    """A span as a person sees it; lines and columns count from 1.

    A place without an excerpt is a whole file.
    """

    path: str
    line: int
    column: int
    length: int = 1
    excerpt: str = ""


@dataclass(frozen=True)
class Source:
    """The text of one file; ``path`` is relative to the content folder, with forward slashes."""

    path: str
    text: str

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line begins."""
        starts = [0]
        position = self.text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = self.text.find("\n", position + 1)
        return tuple(starts)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines without their ends."""
        return tuple(self.text.split("\n"))

    @cached_property
    def excerpts(self) -> dict[int, str]:
        """The lines in which something was placed: places in one line share its string."""
        return {}

    def line_of(self, offset: int) -> int:
        """The number of the line, from 0, in which a character stands."""
        return bisect_right(self.line_starts, offset) - 1

    def line_span(self, line: int) -> Span:
        """The characters of a line, from 0, without its end."""
        starts = self.line_starts
        end = starts[line + 1] - 1 if line + 1 < len(starts) else len(self.text)
        return Span(starts[line], end)

    def lines_span(self, first: int, last: int) -> Span:
        """The characters from line ``first`` to before line ``last``, without the last line's end."""
        last = max(min(last, len(self.line_starts)), first + 1)
        return Span(self.line_starts[first], self.line_span(last - 1).end)

    def place(self, span: Span) -> Place:
        """Where a span begins, with the line it stands in and how much of that line it covers."""
        start = min(max(span.start, 0), len(self.text))
        line = self.line_of(start)
        bounds = self.line_span(line)
        length = max(1, min(span.end, bounds.end) - start)
        if line not in self.excerpts:
            self.excerpts[line] = self.text[bounds.start : bounds.end]
        return Place(self.path, line + 1, start - bounds.start + 1, length, self.excerpts[line])
