"""A document: one file of content, read and annotated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from glossator.model.block import Block
from glossator.model.citation import CitingPassage
from glossator.model.diagnostic import Diagnostic
from glossator.model.kinds import Kind
from glossator.model.labels import Series
from glossator.model.silence import Silence
from glossator.model.source import Source, Span


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its printed number or letter, its series, its address, its words, and what refers to it."""

    label: str
    series: Series
    id: str
    span: Span
    children: tuple[Block, ...]
    references: tuple[str, ...] = ()
    lost: bool = False
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """An emendation of the document: its number, where it stands (a paragraph's or a note's address), and its words."""

    number: int
    span: Span
    address: str
    printed: str
    proposed: str
    certainty: str
    reason: str


@dataclass(frozen=True, slots=True)
class Voice:
    """A quotation of the document: its number, where it stands (a paragraph's or a note's address), its words, who
    speaks, to whom and through whom, as ids of entries, and whether it is ``set_off`` from the text.
    """

    number: int
    address: str
    words: str
    speakers: tuple[str, ...]
    addressees: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    set_off: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the document, for its outline."""

    id: str
    level: int
    title: str


@dataclass(frozen=True, slots=True)
class Document:
    """One file of content.

    ``fields`` is the record its kind declares, ``places`` says where in the source each field was written (``see``,
    ``see.0``, ``source.sha256``). ``described`` is false for a work that has no file but is known from the
    bibliography or a note. The findings and the silences ride with the document, so that a remembered one repeats them.
    """

    kind: Kind
    id: str
    source: Source
    fields: Any
    places: Mapping[str, Span] = field(default_factory=dict)
    body: tuple[Block, ...] = ()
    notes: tuple[Note, ...] = ()
    outline: tuple[Section, ...] = ()
    readings: tuple[Reading, ...] = ()
    voices: tuple[Voice, ...] = ()
    citing: tuple[CitingPassage, ...] = ()
    described: bool = True
    findings: tuple[Diagnostic, ...] = ()
    silences: tuple[Silence, ...] = ()

    def field_span(self, name: str) -> Span:
        """Where a field was written, or the file's beginning."""
        return self.places.get(name, Span(0, 0))
