"""Voices: who speaks in the quotations of a text, numbered, each inline one with its way to the list of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from glossator.model.block import Matter, Paragraph, Quotation
from glossator.model.document import Document, Voice
from glossator.model.inline import Quoted, VoiceReference
from glossator.model.kinds import TEXT
from glossator.model.plain import plain_text
from glossator.model.tree import LINES, children, rewrite, walk


@dataclass(slots=True)
class Listening:
    """Numbers the quotations of one text in reading order."""

    voices: list[Voice] = field(default_factory=list)

    def blocks(self, nodes: Sequence[Any], address: str) -> tuple[Any, ...]:
        """Blocks with a reference after each inline quotation; words without an address stand at ``address``."""
        return tuple(self.block(node, address) for node in nodes)

    def block(self, node: Any, address: str) -> Any:
        """A block with its quotations numbered; the editor's own blocks are left out."""
        if isinstance(node, Matter):
            return node
        if isinstance(node, LINES):
            place = getattr(node, "id", "") or address
            after = self.line(node.children, place) if place else node.children
            return node if after is node.children else replace(node, children=after)
        if isinstance(node, Quotation):
            self.set_off(node, address)
        parts = children(node)
        return replace(node, children=self.blocks(parts, address)) if parts else node

    def set_off(self, node: Quotation, address: str) -> None:
        """Record a quotation set off, at its first paragraph."""
        lines = [part for part in walk(node.children) if isinstance(part, Paragraph)]
        place = next((part.id for part in lines if part.id), address)
        if place:
            self.record(node, place, "\n".join(plain_text(part.children) for part in lines))

    def line(self, nodes: tuple[Any, ...], address: str) -> tuple[Any, ...]:
        """The parts of a paragraph, with a reference after each quotation that says who speaks."""
        quoted = [node for node in walk(nodes) if isinstance(node, Quoted)]
        if not quoted:
            return nodes
        numbers = {node.span: self.record(node, address, plain_text(node.children)) for node in quoted}

        def change(node: Quoted) -> Iterator[Any]:
            yield node
            if number := numbers[node.span]:
                yield VoiceReference(node.span, number, node.speakers)

        return rewrite(nodes, change, (Quoted,))

    def record(self, node: Quotation | Quoted, address: str, words: str) -> int:
        """The number of a quotation, which is recorded; 0 where nothing is said of who speaks."""
        said = (node.speakers, node.addressees, node.via)
        if not any(said):
            return 0
        number = len(self.voices) + 1
        self.voices.append(Voice(number, address, words, *said, set_off=isinstance(node, Quotation)))
        return number


def voices(document: Document) -> Document:
    """The text with its quotations numbered, those of the text first, then those in its notes."""
    if document.kind is not TEXT:
        return document
    listening = Listening()
    body = listening.blocks(document.body, "")
    notes = tuple(replace(note, children=listening.blocks(note.children, note.id)) for note in document.notes)
    return replace(document, body=body, notes=notes, voices=tuple(listening.voices))
