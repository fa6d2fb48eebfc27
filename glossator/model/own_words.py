"""Which parts of a document are the editor's own words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from glossator.model.block import Matter
from glossator.model.document import Document
from glossator.model.inline import Editorial, Lost
from glossator.model.kinds import TEXT
from glossator.model.tree import walk


def editors(document: Document) -> Iterator[Any]:
    """The nodes that hold the editor's own words: all outside texts; in a text its editorial parts and notes."""
    if document.kind is not TEXT:
        yield from document.body
        return
    for note in document.notes:
        if note.series == "editor":
            yield from note.children
    for node in walk((*document.body, *(block for note in document.notes for block in note.children))):
        if isinstance(node, Editorial | Lost) or (isinstance(node, Matter) and node.role == "editorial"):
            yield from node.children
