"""Words of fields that name a kind of thing: the type of a work, a language."""

from __future__ import annotations

from collections.abc import Iterator

from glossator.check.structure_codes import LANGUAGE_UNKNOWN, TYPE_UNKNOWN
from glossator.model.csl import TYPES
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.inline import Foreign
from glossator.model.languages import is_known, is_language
from glossator.model.nearest import nearest
from glossator.model.source import Place
from glossator.model.tree import walk


def check_language(edition: Edition) -> Iterator[Diagnostic]:
    """A language of the edition that nobody has registered."""
    if not is_known(edition.fields.language):
        place = edition.places.get("language", Place("edition.toml", 1, 1))
        yield unknown_language(place, edition.fields.language)


def check_names(_: Edition, document: Document) -> tuple[Diagnostic, ...]:
    """Types of works that CSL has not, and languages that nobody has registered."""
    return tuple(unknown(document))


def unknown(document: Document) -> Iterator[Diagnostic]:
    """Such names in the fields of a document and in its body."""
    kind = getattr(document.fields, "type", "")
    if kind and kind not in TYPES:
        place = document.source.place(document.field_span("type"))
        yield TYPE_UNKNOWN.at(place, f"CSL has no type `{kind}`", nearest(kind, TYPES) or "the manual lists them")
    language = getattr(document.fields, "language", "")
    if not is_known(language):
        yield unknown_language(document.source.place(document.field_span("language")), language)
    for node in walk((*document.body, *(block for note in document.notes for block in note.children))):
        if isinstance(node, Foreign) and is_language(node.language) and not is_known(node.language):
            yield unknown_language(document.source.place(node.span), node.language)


def unknown_language(place: Place, tag: str) -> Diagnostic:
    """The finding for a language that is none."""
    return LANGUAGE_UNKNOWN.at(place, f"no language has the tag `{tag}`", "English is `en`, Russian `ru`, German `de`")
