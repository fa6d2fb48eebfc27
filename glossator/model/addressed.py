"""The words of a text by the addresses of its page: what quotes are looked for in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glossator.model.block import Cell, Heading, Paragraph, Table
from glossator.model.document import Document, Note
from glossator.model.plain import plain_text
from glossator.model.tree import walk_blocks


def note_text(note: Note) -> str:
    """The words of a note, its paragraphs and then the cells of its tables divided by a line's end."""
    nodes = list(walk_blocks(note.children))
    lines = [each.children for each in nodes if isinstance(each, Paragraph)]
    lines += [each.children for each in nodes if isinstance(each, Cell)]
    return "\n".join(map(plain_text, lines))


def table_cells(table: Table) -> list[str]:
    """The words of each cell of a table in reading order; its words are those of all that have some, divided by a
    line's end.
    """
    return [plain_text(each.children) for each in walk_blocks(table.children) if isinstance(each, Cell)]


def addressed(text: Document) -> Mapping[str, str]:
    """The words at each address of a text in reading order: paragraphs, headings and tables, then notes."""
    return dict(words_in(text))


def words_in(text: Document) -> Iterator[tuple[str, str]]:
    """Addresses with their words."""
    for node in walk_blocks(text.body):
        if isinstance(node, Paragraph | Heading) and node.id:
            yield node.id, plain_text(node.children)
        elif isinstance(node, Table) and node.id:
            yield node.id, "\n".join(filter(None, table_cells(node)))
    for note in text.notes:
        yield note.id, note_text(note)
