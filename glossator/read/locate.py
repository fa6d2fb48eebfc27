"""From a place in a block's content to a place in the source.

The content of a block is its lines without indentation and without the marks of what holds it; each of its lines is
therefore found again in its own line of the source.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from glossator.model.source import Source, Span, span

BLANK = " \t"
LOOK = 100


@dataclass(frozen=True, slots=True)
class Locator:
    """For each line of a block's content, where it begins there and where in the source."""

    begins: tuple[int, ...]
    stands: tuple[int, ...]
    limit: int

    def offset(self, position: int) -> int:
        """The offset in the source of a character of the content."""
        line = max(bisect_right(self.begins, position) - 1, 0)
        return min(self.stands[line] + position - self.begins[line], self.limit)

    def span(self, start: int, end: int) -> Span:
        """The span in the source of some characters of the content."""
        first = self.offset(start)
        last = self.offset(end - 1) + 1 if end > start else first
        return span(first, max(first, last))


def locator(source: Source, content: str, first_line: int) -> Locator:
    """Find each line of a content that begins in ``first_line``."""
    pieces = content.split("\n")
    begins, stands = [], []
    position = 0
    for line, piece in enumerate(pieces, begin_line(source, pieces[0], first_line)):
        begins.append(position)
        at = column_of(source, line, piece)
        stands.append(at if at is not None else source.line_span(min(line, len(source.line_starts) - 1)).start)
        position += len(piece) + 1
    return Locator(tuple(begins), tuple(stands), len(source.text))


def begin_line(source: Source, piece: str, line: int) -> int:
    """The line in which a content begins: not the given one if that has nothing but signs taken for blanks."""
    lines = range(line, min(line + LOOK, len(source.line_starts)))
    return next((each for each in lines if column_of(source, each, piece) is not None), line)


def column_of(source: Source, line: int, piece: str) -> int | None:
    """Where a line of content begins in its line of the source: it is what the line ends with, or stands in it."""
    bounds = source.line_span(min(line, len(source.line_starts) - 1))
    words = piece.strip(BLANK)
    text = source.text[bounds.start : bounds.end].rstrip(BLANK)
    lead = len(piece) - len(piece.lstrip(BLANK))
    at = len(text) - len(words) if text.endswith(words) else text.find(words)
    return bounds.start + at - lead if at >= 0 else None


def cell_locator(source: Source, content: str, line: int, after: int) -> Locator:
    """Find the content of a table's cell, not before the offset ``after``; each of its pipes has lost a backslash."""
    bounds = source.line_span(line)
    stand = source.text.find(content.replace("|", "\\|"), max(bounds.start, after), bounds.end)
    pipes = [position for position, sign in enumerate(content) if sign == "|"]
    begins = (0, *pipes)
    stands = tuple(max(stand, bounds.start) + begin + lost for lost, begin in enumerate(begins))
    return Locator(begins, stands, len(source.text))
