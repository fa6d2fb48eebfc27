"""The words of a text by the addresses of its page: what quotes are looked for in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glossator.model.block import Cell, Heading, Paragraph
from glossator.model.document import Document, Note
from glossator.model.plain import plain_text
from glossator.model.tree import walk


def note_text(note: Note) -> str:
    """The words of a note, its paragraphs and then the cells of its tables divided by a line's end."""
    nodes = list(walk(note.children))
    lines = [each.children for each in nodes if isinstance(each, Paragraph)]
    lines += [each.children for each in nodes if isinstance(each, Cell)]
    return "\n".join(map(plain_text, lines))


def addressed(text: Document) -> Mapping[str, str]:
    """The words at each address of a text in reading order: paragraphs and headings, then notes."""
    return dict(words_in(text))


def words_in(text: Document) -> Iterator[tuple[str, str]]:
    """Addresses with their words."""
    for node in walk(text.body):
        if isinstance(node, Paragraph | Heading) and node.id:
            yield node.id, plain_text(node.children)
    for note in text.notes:
        yield note.id, note_text(note)
