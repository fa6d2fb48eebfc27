"""Emendations: numbered through the document, each with its way to the list of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from glossator.annotate.codes import EMENDATION_SAME
from glossator.model.block import Cell, Heading, Paragraph
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document, Note, Reading
from glossator.model.inline import REFERENCES, Emendation, EntryLink, Link, Mark, ReadingReference
from glossator.model.plain import plain_text
from glossator.model.source import Source
from glossator.model.tree import LINES, rewrite, walk

LINKS = (Link, EntryLink, Mark)


@dataclass(slots=True)
class Numbering:
    """Numbers the emendations of one source."""

    source: Source
    readings: list[Reading] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)

    def blocks(self, blocks: Sequence[Any], address: str) -> tuple[Any, ...]:
        """Blocks with their emendations numbered; those in words without an address stand at ``address``."""

        def change(node: Paragraph | Heading | Cell) -> Iterator[Any]:
            parts = self.line(node, getattr(node, "id", "") or address)
            yield node if parts is node.children else replace(node, children=parts)

        return rewrite(blocks, change, LINES, lines=False)

    def line(self, node: Paragraph | Heading | Cell, address: str) -> tuple[Any, ...]:
        """The parts of a paragraph, heading or cell, with a reference after each emendation and none inside a link."""

        def change(part: Emendation) -> Iterator[Any]:
            yield part
            yield self.reference(part, address)

        return rewrite(rewrite(node.children, change, (Emendation,)), references_out, LINKS)

    def reference(self, node: Emendation, address: str) -> ReadingReference:
        """The reference that follows an emendation, which is recorded."""
        number = len(self.readings) + 1
        printed = plain_text(node.children)
        self.readings.append(Reading(number, node.span, address, printed, node.correction, node.certainty, node.reason))
        if printed == node.correction:
            message = f"`{printed}` is proposed for the very same words"
            self.findings.append(EMENDATION_SAME.at(self.source.place(node.span), message))
        return ReadingReference(node.span, number, node.correction)


def references_out(node: Link | EntryLink | Mark) -> Iterator[Any]:
    """A link followed by the references inside it, because a link cannot hold another."""
    inside = [part for part in walk(node.children) if isinstance(part, REFERENCES)]
    if inside:
        node = replace(node, children=rewrite(node.children, lambda _: (), REFERENCES))
    yield node
    yield from inside


def emendations(document: Document) -> Document:
    """The document with its emendations numbered, in the text first, then in its notes."""
    counter = Numbering(document.source)
    body = counter.blocks(document.body, "")
    notes = tuple(note_with(counter, each) for each in document.notes)
    findings = (*document.findings, *counter.findings)
    return replace(document, body=body, notes=notes, readings=tuple(counter.readings), findings=findings)


def note_with(counter: Numbering, note: Note) -> Note:
    """A note with its emendations numbered."""
    return replace(note, children=counter.blocks(note.children, note.id))
