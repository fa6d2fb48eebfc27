"""What there is to link to: every document by its id and by its path, with the addresses inside its page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from glossator.link.codes import DOCUMENT_DUPLICATE
from glossator.model.address import page_of
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.kinds import ENTRY_KINDS
from glossator.model.source import Span
from glossator.model.tree import walk


@dataclass(frozen=True, slots=True)
class Targets:
    """Entries by id, documents by path in the content folder, and the addresses inside each document's page."""

    entries: dict[str, Document]
    paths: dict[str, Document]
    fragments: dict[str, frozenset[str]]
    images: frozenset[str]


def targets_of(documents: tuple[Document, ...], images: frozenset[str]) -> Targets:
    """The targets in all documents."""
    return Targets(
        {each.id: each for each in reversed(documents) if each.kind in ENTRY_KINDS},
        {each.source.path: each for each in documents},
        {each.source.path: frozenset(fragments(each)) for each in documents},
        images,
    )


def fragments(document: Document) -> Iterator[str]:
    """Every address inside a document's page."""
    nodes: list[Any] = [*walk(document.body), *document.notes]
    for note in document.notes:
        nodes.extend(walk(note.children))
    for node in nodes:
        if name := getattr(node, "id", ""):
            yield name


def duplicates(documents: tuple[Document, ...]) -> Iterator[Diagnostic]:
    """Documents that would make the same page, or pages that some file systems take for the same."""
    seen: dict[str, Document] = {}
    for each in documents:
        path = unicodedata.normalize("NFC", page_of(each)).casefold()
        other = seen.setdefault(path, each)
        if other is not each:
            message = f"`{each.id}` is also the id of {other.source.path}"
            yield DOCUMENT_DUPLICATE.at(each.source.place(Span(0, 1)), message, "rename one of the two files")
