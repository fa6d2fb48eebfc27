"""Notes for the feet of pages: inline elements alone, because a note stands where its reference does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any

from glossator.model import block
from glossator.model.document import Document, Note
from glossator.model.inline import NoteReference
from glossator.model.labels import number_of
from glossator.model.tree import walk
from glossator.publish.html_block import speakers
from glossator.publish.html_inline import Rendering, element, inlines

Foot = Callable[[Any, Rendering], str]


def feet(text: Document, to: Rendering) -> dict[str, str]:
    """The notes of a text by the address of the first reference in the text."""
    return {name: foot(some[0], to, "foot", some[1:]) for name, some in placed(text).items()}


def placed(text: Document) -> dict[str, tuple[Note, ...]]:
    """The notes by the first reference in the text; those that only notes refer to follow the first one that does."""
    notes = {each.id: each for each in text.notes}
    first: dict[str, str] = {}
    for each in references(text.body):
        if each.note in notes:
            first.setdefault(each.note, each.id)
    taken, found = set(first), {}
    for name, reference in first.items():
        inner = [each for each in inside(notes[name], notes) if each not in taken]
        taken.update(inner)
        found[reference] = (notes[name], *(notes[each] for each in inner))
    return found


def left_over(text: Document) -> tuple[Note, ...]:
    """The notes to which nothing in the text leads."""
    taken = {each.id for some in placed(text).values() for each in some}
    return tuple(each for each in text.notes if each.id not in taken)


def references(nodes: Iterable[Any]) -> list[NoteReference]:
    """The references among some nodes that have a note."""
    return [node for node in walk(nodes) if isinstance(node, NoteReference) and node.note]


def inside(note: Note, notes: Mapping[str, Note]) -> list[str]:
    """The notes that a note refers to, and those that these refer to, each once."""
    found: dict[str, None] = {}
    waiting = [note]
    while waiting:
        for each in references(waiting.pop(0).children):
            if each.note in notes and each.note not in found:
                found[each.note] = None
                waiting.append(notes[each.note])
    return list(found)


def foot(note: Note, to: Rendering, name: str, inner: Iterable[Note] = ()) -> str:
    """A note with its number, and after it those that only it refers to."""
    style = f"{name} editor" if note.series == "editor" else name
    number = element("span", escape(number_of(note.label)), ("class", "number"))
    words = "".join(BLOCK.get(type(node), plainly)(node, to) for node in note.children)
    after = "".join(foot(each, to, "inner") for each in inner)
    return element("span", f"{number} {words}{after}", ("class", style), ("id", note.id))


def line(node: Any, to: Rendering) -> str:
    """A paragraph or a heading."""
    return element("span", inlines(node.children, to), ("class", "line"))


def plainly(node: Any, to: Rendering) -> str:
    """Blocks of which nothing more is said."""
    return "".join(BLOCK.get(type(each), plainly)(each, to) for each in node.children)


def quoted(node: Any, to: Rendering) -> str:
    """A quotation."""
    who = speakers(node, to) if isinstance(node, block.Quotation) else ""
    said = element("span", escape(who), ("class", "voice line")) if who else ""
    return element("span", said + plainly(node, to), ("class", "quoted"))


def item(node: block.ListItem, to: Rendering) -> str:
    """An item of a list."""
    return element("span", plainly(node, to), ("class", "quoted"))


def as_typed(node: Any, _: Rendering) -> str:
    """Lines as they are."""
    return element("code", escape(node.text), ("class", "line"))


def row(node: block.Row, to: Rendering) -> str:
    """A row of a table, its cells divided by bars."""
    return element("span", " | ".join(inlines(each.children, to) for each in node.children), ("class", "line"))


BLOCK: Mapping[type, Foot] = {
    block.Paragraph: line,
    block.Heading: line,
    block.BlockQuote: quoted,
    block.Quotation: quoted,
    block.ListItem: item,
    block.CodeBlock: as_typed,
    block.RawBlock: as_typed,
    block.Row: row,
    block.Gap: lambda node, to: "",
}
