"""The words that a transcription shows, in the order of its file, nothing of the editor's among them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate
from types import MappingProxyType
from typing import Any, NamedTuple, overload

from glossator.model.block import Block, Cell, CodeBlock, Gap, Heading, List, Matter, Paragraph
from glossator.model.document import Document, Note
from glossator.model.inline import Emphasis, NoteReference, Strong, Text
from glossator.model.kinds import NotePlace, Origin
from glossator.model.labels import printed_as, series_of
from glossator.model.plain import Plain, plain, plain_text
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


class Run(NamedTuple):
    """Words that stand in a row: those of a line, which is read with its places when it is asked for, or of something
    of which only the whole has a place.
    """

    words: list[str]
    line: Callable[[], Plain] | Span
    counted: int = -1
    item: bool = False

    def spans(self) -> list[Span]:
        """Where each of the words stands."""
        line = self.line
        if isinstance(line, Span):
            return [line] * len(self.words)
        read = line()
        return [read.span(*each.span()) for each in WORD.finditer(read.text)]


class Part(NamedTuple):
    """Words that are a note, or a block, by their numbers: ``first`` to before ``last``."""

    first: int
    last: int
    note: bool


class Words(Sequence[Word]):
    """The words of a transcription. Where one of them stands is reckoned when it is asked for, which is for few."""

    def __init__(self, parts: Iterable[tuple[bool, Iterable[Run]]]) -> None:
        """``parts`` are blocks and notes in the order of the file: whether each is a note, and its words."""
        self.runs: list[Run] = []
        self.parts: list[Part] = []
        count = 0
        for note, runs in parts:
            kept = [each for each in runs if each.words]
            first, count = count, count + sum(len(each.words) for each in kept)
            self.runs += kept
            self.parts.append(Part(first, count, note))
        self.firsts = list(accumulate((len(each.words) for each in self.runs), initial=0))
        self.texts = [word for run in self.runs for word in run.words]
        self.spans: dict[int, list[Span]] = {}  # of the runs of which a word was asked for

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.texts)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, at: int | slice) -> Word | tuple[Word, ...]:
        """A word by its number, or several."""
        if isinstance(at, slice):
            return tuple(self[number] for number in range(*at.indices(len(self))))
        if not 0 <= at < len(self):
            raise IndexError(at)
        number = bisect_right(self.firsts, at) - 1
        run, place = self.runs[number], at - self.firsts[number]
        if number not in self.spans:
            self.spans[number] = run.spans()
        return Word(run.words[place], self.spans[number][place], run.counted, run.item and not place)


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

    def runs(self, nodes: Iterable[Any], *, item: bool = False) -> Iterator[Run]:
        """The words of some blocks; ``item`` where a bullet is shown before the first."""
        for node in nodes:
            if isinstance(node, HOLDERS):
                words = plain_text(self.signed(node), self.reference).split()
                yield Run(words, partial(self.line, node), item=item)
                item = item and not words
            elif isinstance(node, CodeBlock):
                yield Run(node.text.split(), node.span)
            elif isinstance(node, Gap):
                yield Run(self.origin.gap.split(), node.span)
            elif isinstance(node, List):
                yield from self.listed(node)
            elif not isinstance(node, Matter) or node.role != "editorial":
                yield from self.runs(children(node), item=item)

    def line(self, node: Paragraph | Heading | Cell) -> Plain:
        """The words of a paragraph, a heading or a cell."""
        return plain(self.signed(node), self.reference)

    def signed(self, node: Paragraph | Heading | Cell) -> tuple[Any, ...]:
        """The parts of a paragraph, a heading or a cell, with the signs that the source prints about some."""
        signed = self.origin.emphasis or self.origin.strong
        return rewrite(node.children, self.signs) if signed else node.children

    def listed(self, node: List) -> Iterator[Run]:
        """The words of a list. Its numbers are those that readers see: it counts on from its first."""
        for place, item in enumerate(node.children):
            if node.start is not None:
                typed = NUMBER.search(self.text.source.text, item.span.start, item.span.end)
                span = Span(*typed.span()) if typed else item.span
                yield Run([f"{node.start + place}{node.delimiter}"], span, counted=node.span.start)
            yield from self.runs(item.children, item=node.start is None)

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
            return node.gap + " ".join(word for run in inside.note(note) for word in run.words)
        return node.gap + (node.printed or printed_as(self.origin.note_reference, node.label))

    def note(self, note: Note) -> list[Run]:
        """The words of a note, with its number; close to it where nothing parts the two."""
        form = note.printed or printed_as(self.origin.note_definition, note.label)
        head, placed, tail = form.partition("{note}")
        at = Span(note.span.start, note.span.start + 1)
        before = head.split()
        runs = [run for run in self.runs(note.children) if run.words]
        if placed and head[-1:].strip():
            runs = glued(Run([before.pop()], at), runs)
        if tail and runs:
            *words, last = runs[-1].words
            runs[-1] = runs[-1]._replace(words=[*words, last + tail])
        elif tail:
            runs = [Run([tail], at)]
        return [Run(before, at), *runs]


def glued(number: Run, runs: list[Run]) -> list[Run]:
    """Words of which the first stands close to a number."""
    if not runs:
        return [number]
    first, *words = runs[0].words
    return [runs[0]._replace(words=[number.words[0] + first, *words]), *runs[1:]]


def transcribed_words(text: Document) -> Words:
    """The words of a transcription, notes where they stand."""
    origin: Origin = text.fields.source
    authors = {note.label: note for note in text.notes if note.series == "author" and not note.lost}
    inside = origin.note_place is NotePlace.REFERENCE
    reader = Reader(text, authors if inside else NO_NOTES)
    parts: list[tuple[int, Block | Note]] = [(block.span.start, block) for block in text.body]
    if not inside:
        parts.extend((note.span.start, note) for note in authors.values())
    in_order = [part for _, part in sorted(parts, key=lambda each: each[0])]
    return Words(
        (isinstance(part, Note), reader.note(part) if isinstance(part, Note) else reader.runs((part,)))
        for part in in_order
    )
