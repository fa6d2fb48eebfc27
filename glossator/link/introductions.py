"""Introductions: the pages that introduce a text, or the edition as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from glossator.link.codes import LINK_BROKEN
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import EditionFields
from glossator.model.kinds import PAGE, TEXT
from glossator.model.nearest import nearest
from glossator.model.source import Place

EDITION = Place("edition.toml", 1, 1)


def unknown_introductions(
    fields: EditionFields, documents: Sequence[Document], places: Mapping[str, Place]
) -> Iterator[Diagnostic]:
    """The introductions that are named and are no pages about the edition."""
    pages = tuple(each.id for each in documents if each.kind is PAGE)
    named = [(fields.introduction, places.get("introduction", EDITION))]
    for text in (each for each in documents if each.kind is TEXT):
        named.append((text.fields.introduction, text.source.place(text.field_span("introduction"))))
    for page, place in named:
        if page and page not in pages:
            yield LINK_BROKEN.at(place, f"there is no page `{page}` in `pages/`", nearest(page, pages))
