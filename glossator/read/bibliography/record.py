"""What is read from a bibliography."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from glossator.model.csl import Item
from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Place, Source, Span


class Lined(Source):
    """A source whose places share the text of their line, since a bibliography may be all on one line."""

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines without their ends."""
        return tuple(self.text.split("\n"))

    def place(self, span: Span) -> Place:
        """Where a span begins, with the line it stands in and how much of that line it covers."""
        start = min(max(span.start, 0), len(self.text))
        line = self.line_of(start)
        column = start - self.line_starts[line]
        length = max(1, min(span.end - start, len(self.lines[line]) - column))
        return Place(self.path, line + 1, column + 1, length, self.lines[line])


@dataclass(frozen=True, slots=True)
class Record:
    """A work, and where its key stands."""

    item: Item
    place: Place


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The works of one or more files in their order, and what is wrong with them."""

    records: tuple[Record, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
