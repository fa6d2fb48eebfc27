"""Everything that a text says of its words, as facts that can be compared: what stands where, and what it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

from glossator.editing.place import lines_of
from glossator.editing.values import Fact
from glossator.link.passages import placed
from glossator.model.block import Cell, Heading, Paragraph
from glossator.model.document import Document
from glossator.model.inline import HardBreak, ReadingReference, SoftBreak, Text, VoiceReference
from glossator.model.plain import plain_text
from glossator.model.tree import children, walk

SILENT = (Text, SoftBreak, HardBreak, ReadingReference, VoiceReference)
APART = frozenset({"span", "children", "note", "number", "tokens"})
"""What follows from where a node stands, and so says nothing more of it."""

BLOCKS = Paragraph.__module__


def what(node: Any) -> str:
    """What a node is, wherever it stands."""
    said = (f"{each.name}={getattr(node, each.name)!r}" for each in fields(node) if each.name not in APART)
    return f"{type(node).__name__} {' '.join(said)}"


def facts(text: Document) -> Counter[Fact]:
    """All facts of a text that has gone through the passes, its words among them, with how often each is one."""
    return Counter(found(text))


def found(text: Document) -> Iterator[Fact]:
    """The facts in reading order."""
    blocks = (each for each in walk(text.body) if type(each).__module__ == BLOCKS)
    for number, node in enumerate(blocks):
        if isinstance(node, Paragraph | Heading | Cell):
            address = getattr(node, "id", "") or f"#{number}"
            yield (address, 0, 0, plain_text(node.children))
            yield from of_line(node.children, address, 0)
        else:
            yield (f"#{number}", 0, 0, what(node))
    for note in text.notes:
        yield (note.id, 0, 0, f"{note.series} {note.label} {note.lost} {note.printed}")
        for line in lines_of(note):
            yield (note.id, line.begin, 0, plain_text(line.nodes))
            yield from of_line(line.nodes, note.id, line.begin)


def of_line(nodes: Sequence[Any], address: str, begin: int) -> Iterator[Fact]:
    """What inline nodes say of their words; references by themselves, whatever their number among others."""
    for each in placed(nodes, begin):
        if not isinstance(each.node, SILENT):
            yield (address, each.start, each.end, unnumbered(what(each.node)))
        if children(each.node):
            yield from of_line(children(each.node), address, each.start)


def unnumbered(said: str) -> str:
    """A reference without its own address, which counts those before it."""
    return (
        said.partition(" id=")[0] + " printed" + said.partition(" printed")[2] if said.startswith("NoteRef") else said
    )
