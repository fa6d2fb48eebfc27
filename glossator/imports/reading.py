"""A plain text as it lies before whoever reads it: lines, chunks, what is marked in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from glossator.imports.draft import Inline, Para
from glossator.imports.headings import words_of
from glossator.imports.layout import Chunk, Layout, indent_of, is_full
from glossator.imports.strings import Joining, Signs, Span, joined_words


@dataclass(frozen=True, slots=True)
class Reading:
    """A layout, what its signs mean, and where its references stand."""

    layout: Layout
    signs: Signs
    marks: Mapping[int, Sequence[Span]]

    def words(self, chunk: Chunk) -> str:
        """The words of a chunk in one line."""
        return words_of(self.layout, chunk)

    def parts(self, chunk: Chunk, start: int = 0, *, broken: bool = False) -> tuple[Inline, ...]:
        """The words of a chunk as they will stand in the transcription; ``broken`` keeps its lines."""
        joining = Joining(self.signs, broken)
        return joined_words(self.layout.lines, chunk.lines, self.marks, joining, start)

    def para(self, chunk: Chunk) -> Para:
        """A chunk as a paragraph; its lines stay where they are verse, an address or a signature."""
        return Para(self.parts(chunk, broken=self.is_broken(chunk)), chunk.first, chunk.last)

    def is_broken(self, chunk: Chunk) -> bool:
        """Whether the lines of a chunk end before they are full."""
        lines = [self.layout.lines[number].rstrip() for number in chunk.lines]
        if len(lines) < 2 or not self.layout.wrapped:
            return len(lines) > 1
        full = sum(is_full(one, two, self.layout.width, 12) for one, two in pairwise(lines))
        return full < (len(lines) - 1) * 0.34

    def is_set_in(self, chunk: Chunk) -> bool:
        """Whether all lines of a chunk stand further in than those of the text."""
        if not self.layout.wrapped:
            return False
        least = min(indent_of(self.layout.lines[number]) for number in chunk.lines)
        return least >= self.layout.margin + 2 and (len(chunk.lines) > 1 or self.layout.spaced)

    def is_prose(self, chunk: Chunk) -> bool:
        """Whether a chunk is a paragraph of some length."""
        return len(self.words(chunk)) > 120 and not self.is_broken(chunk)

    def adjacent(self, one: Chunk, two: Chunk) -> bool:
        """Whether no empty line stands between two chunks."""
        return two.first == one.last + 1
