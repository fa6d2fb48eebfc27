"""The words that a transcription shows, in the order of its file, nothing of the editor's among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, NamedTuple

from glossator.model.block import Block, Cell, CodeBlock, Gap, Heading, List, Matter, Paragraph
from glossator.model.document import Document, Note
from glossator.model.inline import Emphasis, NoteReference, Strong, Text
from glossator.model.kinds import NotePlace, Origin
from glossator.model.labels import printed_as, series_of
from glossator.model.plain import plain
from glossator.model.source import Span
from glossator.model.tree import children, rewrite

WORD = re.compile(r"\S+")
NUMBER = re.compile(r"\d{1,9}[.)]")
HOLDERS = (Paragraph, Heading, Cell)
NO_NOTES: Mapping[str, Note] = MappingProxyType({})


class Word(NamedTuple):
    """A word of the transcription and where it stands there.

    ``counted`` is where the list begins whose number it is, -1 for any other word; ``item`` tells the first word of an
    item that is shown with a bullet.
    """

    text: str
    span: Span
    counted: int = -1
    item: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the words of one text, as its source prints them; ``notes`` are those whose words stand at their
    references.
    """

    text: Document
    notes: Mapping[str, Note]

    @property
    def origin(self) -> Origin:
        """How the source prints what the transcription marks."""
        origin: Origin = self.text.fields.source
        return origin

    def words(self, nodes: Iterable[Any], *, item: bool = False) -> Iterator[Word]:
        """The words of some blocks; ``item`` where a bullet is shown before the first."""
        for node in nodes:
            if isinstance(node, HOLDERS):
                for word in self.line(node):
                    yield word._replace(item=item)
                    item = False
            elif isinstance(node, CodeBlock):
                yield from (Word(each, node.span) for each in node.text.split())
            elif isinstance(node, Gap):
                yield from (Word(each, node.span) for each in self.origin.gap.split())
            elif isinstance(node, List):
                yield from self.listed(node)
            elif not isinstance(node, Matter) or node.role != "editorial":
                yield from self.words(children(node), item=item)

    def line(self, node: Paragraph | Heading | Cell) -> Iterator[Word]:
        """The words of a paragraph, a heading or a cell."""
        line = plain(rewrite(node.children, self.signs), self.reference)
        return (Word(each[0], line.span(*each.span())) for each in WORD.finditer(line.text))

    def listed(self, node: List) -> Iterator[Word]:
        """The words of a list. Its numbers are those that readers see: it counts on from its first."""
        for place, item in enumerate(node.children):
            if node.start is not None:
                typed = NUMBER.search(self.text.source.text, item.span.start, item.span.end)
                span = Span(*typed.span()) if typed else item.span
                yield Word(f"{node.start + place}{node.delimiter}", span, counted=node.span.start)
            yield from self.words(item.children, item=node.start is None)

    def signs(self, node: Any) -> Iterator[Any]:
        """Emphasised words between the signs that the source prints."""
        form = {Emphasis: self.origin.emphasis, Strong: self.origin.strong}.get(type(node), "")
        head, mark, tail = form.partition("{words}")
        if not mark:
            yield node
            return
        yield Text(Span(node.span.start, node.span.start), head)
        yield from node.children
        yield Text(Span(node.span.end, node.span.end), tail)

    def reference(self, node: NoteReference) -> str:
        """A reference as the source prints it, with the note's words where they stand there."""
        if series_of(node.label) == "editor":
            return ""
        if note := self.notes.get(node.label):
            inside = replace(self, notes=NO_NOTES)
            return node.gap + " ".join(word.text for word in inside.note(note))
        return node.gap + (node.printed or printed_as(self.origin.note_reference, node.label))

    def note(self, note: Note) -> list[Word]:
        """The words of a note, with its number; close to it where nothing parts the two."""
        form = note.printed or printed_as(self.origin.note_definition, note.label)
        head, placed, tail = form.partition("{note}")
        at = Span(note.span.start, note.span.start + 1)
        before = [Word(each, at) for each in head.split()]
        words = list(self.words(note.children))
        if placed and head[-1:].strip():
            words = glued(before.pop(), words)
        if tail:
            words = [*words[:-1], words[-1]._replace(text=words[-1].text + tail)] if words else [Word(tail, at)]
        return [*before, *words]


def glued(number: Word, words: list[Word]) -> list[Word]:
    """Words of which the first stands close to a number."""
    return [words[0]._replace(text=number.text + words[0].text), *words[1:]] if words else [number]


def transcribed_words(text: Document) -> list[Word]:
    """The words of a transcription, notes where they stand."""
    origin: Origin = text.fields.source
    authors = {note.label: note for note in text.notes if note.series == "author" and not note.lost}
    inside = origin.note_place is NotePlace.REFERENCE
    reader = Reader(text, authors if inside else NO_NOTES)
    parts: list[tuple[int, Block | Note]] = [(block.span.start, block) for block in text.body]
    if not inside:
        parts.extend((note.span.start, note) for note in authors.values())
    words: list[Word] = []
    for _, part in sorted(parts, key=lambda each: each[0]):
        words.extend(reader.note(part) if isinstance(part, Note) else reader.words((part,)))
    return words
