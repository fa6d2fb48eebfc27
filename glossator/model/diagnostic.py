"""Findings: what is wrong with content, as values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from glossator.model.source import Place


class Level(StrEnum):
    """How much a finding matters: an error keeps the site from being published, a note is never made an error by being
    strict, and what is off is told only where an edition asks for it.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding: its name, how much it matters, and what a person should know of it.

    An error is ``yielding`` where the site can be made in spite of it, so that an edition may make less of it. ``hint``
    is what would help where nothing more exact is known.
    """

    name: str
    level: Level
    summary: str
    explanation: str
    bad: str
    good: str
    yielding: bool = False
    hint: str = ""

    @property
    def firm(self) -> bool:
        """Whether it is an error in every edition."""
        return self.level is Level.ERROR and not self.yielding

    def at(self, place: Place, message: str, hint: str = "") -> Diagnostic:
        """A finding of this kind at a place."""
        return Diagnostic(self.name, self.level, place, message, hint or self.hint)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: its code and level, where it is, what is the matter, and what would help."""

    code: str
    level: Level
    place: Place
    message: str
    hint: str = ""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Findings are reported by file, line and column."""
        return (self.place.path, self.place.line, self.place.column, self.code, self.message)


def in_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings by file, line and column, each of them once."""
    return tuple(sorted(set(findings), key=lambda each: each.order))
