"""Annotated words in the tree of a text, as its page shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Any

from glossator.model.addressed import table_cells
from glossator.model.block import Cell, Heading, Paragraph, Table
from glossator.model.document import Document, Note
from glossator.model.inline import Annotated, Text
from glossator.model.plain import leaf_text, no_reference, plain_text
from glossator.model.tree import children, rewrite, walk

Stretches = Sequence[tuple[int, int]]


def with_annotations(text: Document, stretches: Mapping[str, Stretches]) -> Document:
    """The text with its annotated words in nodes of their own; ``stretches`` are characters at an address."""

    def block(node: Any) -> Iterable[Any]:
        inside = stretches.get(node.id) if isinstance(node, Paragraph | Heading | Table) else None
        if inside and isinstance(node, Table):
            yield with_cells(node, inside)
        else:
            yield replace(node, children=tuple(cut(node.children, inside, 0))) if inside else node

    notes = tuple(with_note(each, stretches.get(each.id, ())) for each in text.notes)
    return replace(text, body=rewrite(text.body, block), notes=notes) if stretches else text


def with_cells(table: Table, stretches: Stretches) -> Table:
    """A table with its annotated words; its characters are counted through its cells."""
    lengths = [len(words) + 1 if words else 0 for words in table_cells(table)]
    begins = iter([0, *accumulate(lengths)])

    def cell(node: Any) -> Iterable[Any]:
        counted = isinstance(node, Cell)
        yield replace(node, children=tuple(cut(node.children, stretches, next(begins)))) if counted else node

    return replace(table, children=rewrite(table.children, cell))


def with_note(note: Note, stretches: Stretches) -> Note:
    """A note with its annotated words; its characters are counted through its paragraphs."""
    if not stretches:
        return note
    begins = iter(paragraph_begins(note))

    def paragraph(node: Any) -> Iterable[Any]:
        counted = isinstance(node, Paragraph)
        yield replace(node, children=tuple(cut(node.children, stretches, next(begins)))) if counted else node

    return replace(note, children=rewrite(note.children, paragraph))


def paragraph_begins(note: Note) -> Iterator[int]:
    """At which character of a note each of its paragraphs begins."""
    at = 0
    for node in walk(note.children):
        if isinstance(node, Paragraph):
            yield at
            at += len(plain_text(node.children)) + 1


def cut(nodes: Iterable[Any], stretches: Stretches, at: int) -> Iterator[Any]:
    """Inline nodes of which the first begins at a character, with the annotated words in nodes of their own.

    Words are taken leaf by leaf, so that no node is ever torn; what is annotated twice is marked once.
    """
    for node in nodes:
        words = leaf_text(node, no_reference)
        if isinstance(node, Text):
            yield from pieces(node, stretches, at)
        elif words is None and children(node):
            yield replace(node, children=tuple(cut(node.children, stretches, at)))
        else:
            yield node
        at += len(plain_text((node,)))


def pieces(node: Text, stretches: Stretches, at: int) -> Iterator[Text | Annotated]:
    """Some words in pieces, those that are annotated in nodes of their own."""
    length = len(node.text)
    edges = {min(max(edge - at, 0), length) for stretch in stretches for edge in stretch}
    for start, end in pairwise(sorted({0, length} | edges)):
        piece = replace(node, text=node.text[start:end])
        inside = any(first <= at + start and at + end <= last for first, last in stretches)
        yield Annotated(node.span, (piece,)) if inside else piece
