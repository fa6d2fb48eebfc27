"""Notes: two series, printed numbers, references both ways."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from sys import intern
from typing import Any

from glossator.annotate.codes import NOTE_DUPLICATE, NOTE_EMPTY, NOTE_LABEL, NOTE_ORDER, NOTE_UNDEFINED, NOTE_UNUSED
from glossator.model.block import NoteDefinition
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document, Note
from glossator.model.inline import Lost, NoteReference, Text
from glossator.model.labels import address, number_of, part_of, series_of
from glossator.model.nearest import nearest
from glossator.model.source import Source, Span
from glossator.model.tree import rewrite, walk, walk_blocks

REFERENCE = (NoteReference,)


def definitions(document: Document) -> tuple[NoteDefinition, ...]:
    """The notes as the editor wrote them, in that order."""
    return tuple(node for node in walk_blocks(document.body) if isinstance(node, NoteDefinition))


@dataclass(slots=True)
class Counting:
    """Counts the references of one source, note by note, in reading order."""

    labels: frozenset[str]
    counts: Counter[str] = field(default_factory=Counter)
    order: list[NoteReference] = field(default_factory=list)

    def change(self, node: NoteReference) -> Iterator[Any]:
        """A reference with its address and its note's."""
        self.order.append(node)
        if node.label in self.labels:
            self.counts[node.label] += 1
            node = replace(node, note=note_id(node.label), id=reference_id(node.label, self.counts[node.label]))
        yield node


def reference_id(label: str, number: int) -> str:
    """The address of a reference: `r7`, and `r7-2` for a second one to the same note."""
    return intern(f"r{address(label)}" if number == 1 else f"r{address(label)}-{number}")


def note_id(label: str) -> str:
    """The address of a note. All texts have the same ones, so each is there once."""
    return intern(f"n{address(label)}")


def without_definitions(nodes: Sequence[Any]) -> tuple[Any, ...]:
    """Nodes without the notes among them and inside them."""
    return rewrite(nodes, lambda _: (), (NoteDefinition,), lines=False)


def gapless(nodes: Sequence[Any]) -> tuple[Any, ...]:
    """Sibling nodes in which a reference keeps the space before it to itself."""
    result: list[Any] = []
    for node in nodes:
        if isinstance(node, NoteReference) and result and isinstance(result[-1], Text):
            before = result[-1]
            words = before.text.rstrip(" ")
            gap = before.text[len(words) :]
            node = replace(node, gap=gap)
            result[-1:] = [Text(Span(before.span.start, before.span.end - len(gap)), words)] if words else []
        result.append(node)
    return tuple(result)


def close_up(node: Any) -> Iterator[Any]:
    """A node whose parts are gapless."""
    parts = getattr(node, "children", ())
    yield replace(node, children=gapless(parts)) if any(isinstance(part, NoteReference) for part in parts) else node


def notes(document: Document) -> Document:
    """The document with its notes taken out of the body, and every reference counted.

    References inside notes are counted after those of the body.
    """
    written = definitions(document)
    body = rewrite(without_definitions(document.body), close_up)
    firsts = {each.label: each for each in reversed(written)}
    counting = Counting(frozenset(firsts))
    body = rewrite(body, counting.change, REFERENCE)
    found = [note_of(each, counting) for each in written if firsts[each.label] is each]
    counted = tuple(replace(each, references=references(each, counting)) for each in found)
    findings = tuple(findings_of(document.source, written, counting))
    return replace(document, body=body, notes=counted, findings=(*document.findings, *findings))


def note_of(definition: NoteDefinition, counting: Counting) -> Note:
    """A note, without its references; a note that was written inside it stands beside it."""
    inside = without_definitions(definition.children)
    children = rewrite(rewrite(inside, close_up), counting.change, REFERENCE)
    lost = any(isinstance(node, Lost) for node in walk(children))
    series = series_of(definition.label) or "author"
    return Note(
        definition.label,
        series,
        note_id(definition.label),
        definition.span,
        children,
        (),
        lost,
        definition.printed,
    )


def references(note: Note, counting: Counting) -> tuple[str, ...]:
    """The addresses of all references to a note."""
    return tuple(reference_id(note.label, number + 1) for number in range(counting.counts[note.label]))


def findings_of(source: Source, written: tuple[NoteDefinition, ...], counting: Counting) -> Iterator[Diagnostic]:
    """What is wrong with the notes of a source."""
    yield from label_findings(source, written)
    known = tuple(sorted(counting.labels))
    for reference in counting.order:
        if reference.label not in counting.labels:
            message = f"there is no note `{reference.label}`"
            hint = "" if reference.label.isdecimal() else nearest(reference.label, known)
            yield NOTE_UNDEFINED.at(source.place(reference.span), message, hint)
    for each in written:
        if not counting.counts[each.label]:
            yield NOTE_UNUSED.at(source.place(each.span), f"nothing refers to note `{each.label}`")
    yield from order_findings(source, [each for each in written if number_of(each.label).isdecimal()], "printed")
    firsts = {each.label: each for each in reversed(counting.order)}
    yield from order_findings(source, [each for each in counting.order if is_first(each, firsts)], "referred to")


def label_findings(source: Source, written: tuple[NoteDefinition, ...]) -> Iterator[Diagnostic]:
    """Labels of no series, and labels of two notes."""
    seen: set[str] = set()
    for each in written:
        if series_of(each.label) is None:
            message = f"`{each.label}` is neither a number nor one or two small letters"
            yield NOTE_LABEL.at(source.place(each.span), message)
        if not each.children:
            hint = f"if the source has lost it, say so: `[^{each.label}]: []{{.lost}}`"
            yield NOTE_EMPTY.at(source.place(each.span), f"note `{each.label}` has no words", hint)
        if each.label in seen:
            yield NOTE_DUPLICATE.at(source.place(each.span), f"there is a note `{each.label}` already")
        seen.add(each.label)


def is_first(reference: NoteReference, firsts: dict[str, NoteReference]) -> bool:
    """Whether this is the first reference to a numbered note."""
    return number_of(reference.label).isdecimal() and firsts[reference.label] is reference


def place_of(label: str) -> tuple[int, int]:
    """Where a numbered note stands in the order of its text: the part, and the number in it."""
    return int(part_of(label) or 0), int(number_of(label))


def order_findings(source: Source, nodes: Sequence[Any], verb: str) -> Iterator[Diagnostic]:
    """Numbers that are lower than the one before them."""
    for before, after in itertools.pairwise(nodes):
        if place_of(after.label) < place_of(before.label):
            yield NOTE_ORDER.at(source.place(after.span), f"note {after.label} is {verb} after note {before.label}")
