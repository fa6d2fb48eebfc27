"""What belongs to texts only: notes and emendations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glossator.annotate.codes import TEXT_ONLY
from glossator.model.block import NoteDefinition
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.inline import Emendation, NoteReference
from glossator.model.kinds import TEXT
from glossator.model.tree import walk

NAMES = {NoteReference: "a reference to a note", NoteDefinition: "a note", Emendation: "an emendation"}


def textual(document: Document) -> Document:
    """The document with a finding for every note and emendation outside a text, where no page would show it."""
    if document.kind is TEXT:
        return document
    return replace(document, findings=(*document.findings, *misplaced(document)))


def misplaced(document: Document) -> Iterator[Diagnostic]:
    """The notes and emendations of an entry or a page."""
    for node in walk(document.body):
        name = NAMES.get(type(node))
        if name:
            place = document.source.place(node.span)
            yield TEXT_ONLY.at(place, f"{name} stands in {document.kind.folder}/", "say it in the words themselves")
