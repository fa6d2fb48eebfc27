"""The pictures by which other sites show links to pages (Open Graph): one of the edition and one of each text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from glossator.model.address import page_of
from glossator.model.edition import Edition

Painter = Callable[[str, str, str], bytes | None]
OF_EDITION = "cards/edition.png"


def card_path(text: str) -> str:
    """Where the picture of a text lies, by the text's id."""
    return f"cards/texts/{text}.png"


def cards_of(edition: Edition, painter: Painter) -> Iterator[tuple[str, str, bytes]]:
    """The pictures that can be drawn: where each lies, which page it is of, none for that of the edition, its bytes."""
    fields = edition.fields
    picture = painter(fields.title, fields.editor or fields.subtitle, "")
    if picture:
        yield OF_EDITION, "", picture
    for text in edition.texts:
        picture = painter(text.fields.title, text.fields.author, fields.title)
        if picture:
            yield card_path(text.id), page_of(text), picture
