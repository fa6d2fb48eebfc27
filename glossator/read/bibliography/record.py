"""What is read from a bibliography."""

from __future__ import annotations

from dataclasses import dataclass

from glossator.model.csl import Item
from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Place


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
