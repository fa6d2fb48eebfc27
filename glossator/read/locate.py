"""From a place in a block's content to a place in the source.

The content of a block is its lines without indentation and without the marks of what holds it; each of its lines is
therefore found again in its own line of the source.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from glossator.model.source import Source, Span


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
        return Span(first, max(first, last))


def locator(source: Source, content: str, first_line: int, after: int = 0) -> Locator:
    """Find each line of a content that begins in ``first_line``; nothing is looked for before the offset ``after``."""
    begins, stands = [], []
    position = 0
    line = first_line
    last_line = len(source.line_starts) - 1
    for piece in content.split("\n"):
        bounds = source.line_span(min(line, last_line))
        begins.append(position)
        stands.append(column_of(source, bounds, piece, after))
        position += len(piece) + 1
        line += 1
    return Locator(tuple(begins), tuple(stands), len(source.text))


def column_of(source: Source, bounds: Span, piece: str, after: int) -> int:
    """Where a line of content begins in its line of the source: it is what the line ends with, or stands in it."""
    words = piece.strip()
    line = source.text[bounds.start : bounds.end]
    lead = len(piece) - len(piece.lstrip())
    if after <= bounds.start and line.rstrip().endswith(words):
        return bounds.start + len(line.rstrip()) - len(words) - lead
    found = source.text.find(words, max(bounds.start, after), bounds.end)
    return found - lead if found >= 0 else bounds.start
