"""Pages about the edition, the manual, and the page for an address that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from glossator.model.address import page_of, relative
from glossator.model.artifact import Artifact
from glossator.model.block import Paragraph
from glossator.model.document import Document
from glossator.model.kinds import MANUAL
from glossator.model.plain import plain_text
from glossator.publish.press import MISSING, Press
from glossator.publish.values import LinkView, MissingView, ProseView

DESCRIPTION = 200
"""So many letters at most describe a page that does not describe itself."""


def prose(press: Press) -> Iterator[Artifact]:
    """Every page about the edition and of the manual, and the page for lost readers."""
    yield from press.make(prose_page, press, press.edition.pages)
    page = press.page(MISSING, "missing", press.words["heading-missing"], press.words["missing"])
    yield press.artifact("missing.html", MISSING, MissingView(page))


def prose_page(press: Press, document: Document) -> Artifact:
    """A page about the edition, or of the manual."""
    return press.artifact("prose.html", page_of(document), view(press, document), made_from=document.source.path)


def view(press: Press, document: Document) -> ProseView:
    """What such a page shows."""
    path = page_of(document)
    siblings = press.manual if document.kind is MANUAL else ()
    return ProseView(
        page=press.page(path, "prose", document.fields.title, document.fields.description or begun(document)),
        contents=press.outline(document),
        body=press.markup(document.body, press.rendering(path)),
        siblings=tuple(LinkView(title, relative(page, path), page == path) for title, page in siblings),
    )


def begun(document: Document) -> str:
    """How a page begins, for one that does not describe itself."""
    first = next((each for each in document.body if isinstance(each, Paragraph)), None)
    return shorten(plain_text(first.children), DESCRIPTION, placeholder=" …") if first else ""
