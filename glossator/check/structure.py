"""Headings, links, pictures and pages: is each of them whole and in its place?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from glossator.check.structure_codes import HEADING_EMPTY, HEADING_SKIPPED, IMAGE_UNUSED, LINK_EMPTY, PAGE_EMPTY
from glossator.model.block import Heading
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.inline import Image, Link
from glossator.model.kinds import ENTRY_KINDS, PARALLEL
from glossator.model.plain import plain_text
from glossator.model.source import Place, Span
from glossator.model.tree import walk

IMAGES = "images/"


def check_pictures(edition: Edition) -> Iterator[Diagnostic]:
    """Pictures that no document shows."""
    pictures = [path for path in edition.originals if path.startswith(IMAGES)]
    documents = [each for each in edition.documents if each.described] if pictures else []
    shown = {part.target.rpartition("/")[2] for each in documents for part in parts(each) if isinstance(part, Image)}
    for path in pictures:
        if path.rpartition("/")[2] not in shown:
            yield IMAGE_UNUSED.at(Place(path, 1, 1), f"nothing shows `{path}`", "show it, or take it away")


def parts(document: Document) -> Iterator[Any]:
    """Every node of a document."""
    return walk((*document.body, *(block for note in document.notes for block in note.children)))


def check_structure(edition: Edition, document: Document) -> tuple[Diagnostic, ...]:
    """What is wrong with the parts of a document."""
    every = list(parts(document))
    return (
        *headings(document, (each for each in every if isinstance(each, Heading))),
        *(found for each in every if isinstance(each, Link) for found in link_finding(document, each)),
        *empty(edition, document),
    )


def empty(edition: Edition, document: Document) -> Iterator[Diagnostic]:
    """The finding for a page or a text in which nothing stands."""
    wanted = document.kind not in (*ENTRY_KINDS, PARALLEL)
    if not document.body and wanted and document.source.path not in edition.faulty:
        place = document.source.place(Span(0, 1))
        yield PAGE_EMPTY.at(place, "nothing stands below the front matter", "write it, or take the file away")


def headings(document: Document, found: Iterable[Heading]) -> Iterator[Diagnostic]:
    """Headings that say nothing, or are deeper by more than one than the heading before them."""
    before = 1
    for heading in found:
        place = document.source.place(heading.span)
        if not plain_text(heading.children).strip():
            yield HEADING_EMPTY.at(place, "this heading has no words", "write them, or take the signs away")
            continue
        if heading.level > before + 1:
            message = f"this heading is of level {heading.level}, and the one before it of level {before}"
            yield HEADING_SKIPPED.at(place, message, f"begin with `{'#' * (before + 1)}`")
        before = heading.level


def link_finding(document: Document, link: Link) -> Iterator[Diagnostic]:
    """The finding for a link that nobody can see, or that has no address."""
    pictured = any(isinstance(each, Image) for each in walk(link.children))
    place = document.source.place(link.span)
    if not link.target.strip():
        yield LINK_EMPTY.at(place, "this link has no address", "write it between the parentheses")
    elif not pictured and not plain_text(link.children).strip():
        yield LINK_EMPTY.at(place, "this link has no words", "write them between the brackets")
