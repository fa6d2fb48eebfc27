"""Slips in the editor's own words, passage by passage; a transcription prints its source."""

from __future__ import annotations

from collections.abc import Iterator

from glossator.check.pairs import unbalanced
from glossator.check.typography import slips
from glossator.check.wording import own_wording
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition

SPACED = ("fr",)
"""Languages in which a space stands before some marks."""


def check_passages(edition: Edition, document: Document) -> tuple[Diagnostic, ...]:
    """Slips of the keyboard and marks that make no pair, in entries, pages, parallels, editor's notes and fields."""
    spaced = edition.fields.language.casefold().startswith(SPACED)
    return tuple(found_in(document, spaced=spaced))


def found_in(document: Document, *, spaced: bool) -> Iterator[Diagnostic]:
    """What is found in the passages of a document."""
    for wording in own_wording(document):
        yield from slips(wording, spaced=spaced)
        yield from unbalanced(wording)
