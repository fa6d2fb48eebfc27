"""What there is to link to: every document by its id and by its path, with the addresses inside its page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from glossator.link.codes import DOCUMENT_DUPLICATE
from glossator.model.address import EMENDATIONS, LIBRARY, OWN_MARKS, SEARCH, VOICES, page_of, side_by_side
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.kinds import ENTRY_KINDS, PARALLEL, TEXT
from glossator.model.making import Make, each_made
from glossator.model.source import Span
from glossator.model.tree import walk


@dataclass(frozen=True, slots=True)
class Targets:
    """Entries by id, documents by path in the content folder, the addresses inside each document's page, pictures by
    path, and the paths in the site of the pages that the tool makes of all documents.
    """

    entries: dict[str, Document]
    paths: dict[str, Document]
    fragments: dict[str, frozenset[str]]
    images: frozenset[str]
    gathered: frozenset[str]


def targets_of(documents: tuple[Document, ...], images: frozenset[str], make: Make = each_made) -> Targets:
    """The targets in all documents."""
    names = make(fragments, None, documents)
    return Targets(
        {each.id: each for each in reversed(documents) if each.kind in ENTRY_KINDS},
        {each.source.path: each for each in documents},
        {each.source.path: found for each, found in zip(documents, names, strict=True)},
        images,
        frozenset(gathered(documents)),
    )


def gathered(documents: tuple[Document, ...]) -> Iterator[str]:
    """The pages that are made of many documents, where there is something for them to show: the library, the search,
    the reader's own marks, the lists of entries, all parallels and each pair of texts that they join, all emendations
    and voices.
    """
    yield LIBRARY
    yield SEARCH
    yield OWN_MARKS
    yield from (each.kind.listing for each in documents if each.kind in (*ENTRY_KINDS, PARALLEL))
    yield from (EMENDATIONS for each in documents if each.readings)
    yield from (VOICES for each in documents for voice in each.voices if voice.speakers)
    order = [each.id for each in documents if each.kind is TEXT]
    for parallel in (each for each in documents if each.kind is PARALLEL):
        joined = {each.text for each in parallel.fields.passages}
        texts = [each for each in order if each in joined]
        pairs = combinations(texts, 2) if len(texts) > 1 else ((each, each) for each in texts)
        yield from (side_by_side(one, other) for one, other in pairs)


def fragments(_: None, document: Document) -> frozenset[str]:
    """Every address inside a document's page."""
    nodes: list[Any] = [*walk(document.body), *document.notes]
    for note in document.notes:
        nodes.extend(walk(note.children))
    return frozenset(name for node in nodes if (name := getattr(node, "id", "")))


def duplicates(documents: tuple[Document, ...]) -> Iterator[Diagnostic]:
    """Documents that would make the same page, or pages that some file systems take for the same."""
    seen: dict[str, Document] = {}
    for each in documents:
        path = unicodedata.normalize("NFC", page_of(each)).casefold()
        other = seen.setdefault(path, each)
        if other is not each:
            message = f"`{each.id}` is also the id of {other.source.path}"
            yield DOCUMENT_DUPLICATE.at(each.source.place(Span(0, 1)), message, "rename one of the two files")
