"""The words that a transcription shows, in the order of its file, nothing of the editor's among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from glossator.model.block import Block, Cell, CodeBlock, Heading, List, Matter, Paragraph
from glossator.model.document import Document
from glossator.model.inline import NoteReference
from glossator.model.kinds import Origin
from glossator.model.plain import plain
from glossator.model.source import Span
from glossator.model.tree import children

WORD = re.compile(r"\S+")
NUMBER = re.compile(r"\d{1,9}[.)]")
HOLDERS = (Paragraph, Heading, Cell)


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
    """Reads the words of one text; ``printed`` says how its source prints a reference to a note."""

    text: Document
    printed: Callable[[NoteReference], str]

    def words(self, nodes: Iterable[Any], *, item: bool = False) -> Iterator[Word]:
        """The words of some blocks; ``item`` where a bullet is shown before the first."""
        for node in nodes:
            if isinstance(node, HOLDERS):
                for word in self.line(node):
                    yield word._replace(item=item)
                    item = False
            elif isinstance(node, CodeBlock):
                yield from (Word(each, node.span) for each in node.text.split())
            elif isinstance(node, List):
                yield from self.listed(node)
            elif not isinstance(node, Matter) or node.role != "editorial":
                yield from self.words(children(node), item=item)

    def line(self, node: Paragraph | Heading | Cell) -> Iterator[Word]:
        """The words of a paragraph, a heading or a cell."""
        line = plain(node.children, self.printed)
        return (Word(each[0], line.span(*each.span())) for each in WORD.finditer(line.text))

    def listed(self, node: List) -> Iterator[Word]:
        """The words of a list. Its numbers are those that readers see: it counts on from its first."""
        for place, item in enumerate(node.children):
            if node.start is not None:
                typed = NUMBER.search(self.text.source.text, item.span.start, item.span.end)
                span = Span(*typed.span()) if typed else item.span
                yield Word(f"{node.start + place}{node.delimiter}", span, counted=node.span.start)
            yield from self.words(item.children, item=node.start is None)


def transcribed_words(text: Document) -> list[Word]:
    """The words of a transcription, notes where they stand."""
    origin: Origin = text.fields.source

    def printed(reference: NoteReference) -> str:
        if not reference.label.isalpha():
            return reference.gap + origin.note_reference.replace("{number}", reference.label)
        return ""

    reader = Reader(text, printed)
    blocks: list[tuple[int, str, tuple[Block, ...]]] = [(block.span.start, "", (block,)) for block in text.body]
    for note in text.notes:
        if note.series == "author" and not note.lost:
            blocks.append((note.span.start, origin.note_definition.replace("{number}", note.label), note.children))
    words: list[Word] = []
    for start, number, nodes in sorted(blocks, key=lambda each: each[0]):
        words.extend(Word(word, Span(start, start + 1)) for word in number.split())
        words.extend(reader.words(nodes))
    return words
