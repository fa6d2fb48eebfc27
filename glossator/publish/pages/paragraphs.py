"""What else speaks of the paragraphs of a text: a page of its own, and the same as a script for the cards on the text's
page, which would be twice as heavy if it held all of this.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from glossator.model.address import beside_page, page_of, relative
from glossator.model.artifact import Artifact
from glossator.model.block import Paragraph
from glossator.model.document import Document
from glossator.model.plain import plain_text
from glossator.publish.pages.asides import asides_in
from glossator.publish.pages.beside import beside_views
from glossator.publish.pages.laid import laid
from glossator.publish.paragraph_values import LaidView, ParagraphsView, SpokenOf
from glossator.publish.press import Press
from glossator.publish.values import LinkView

OPENING = 12


def paragraphs(press: Press) -> Iterator[Artifact]:
    """The page and the script of every text that something else speaks of."""
    return chain.from_iterable(press.make(beside_files, press, press.edition.texts))


def beside_files(press: Press, text: Document) -> tuple[Artifact, ...]:
    """The page and the script of a text; nothing where nothing else speaks of it."""
    path, home = beside_page(text.id), page_of(text)
    found = tuple(spoken_of(press, text, path))
    if not found:
        return ()
    page = press.page(path, "beside", paragraphs_title(press, text), press.words["beside-intro"])
    view = ParagraphsView(page, press.link(text, path), text.fields.language or page.language, found)
    here = LaidView(press.page(home, "text", ""), paragraphs=tuple(spoken_of(press, text, home)))
    return (
        press.artifact("beside.html", path, view, made_from=text.source.path),
        laid(press, beside_script(text), here),
    )


def paragraphs_title(press: Press, text: Document) -> str:
    """The title of the page."""
    return press.say("beside-title", title=text.fields.short_title or text.fields.title)


def spoken_of(press: Press, text: Document, path: str) -> Iterator[SpokenOf]:
    """The paragraphs that something else speaks of, in reading order, for the page at ``path``."""
    parallels = beside_views(press, text, path)
    asides = {each.address: each for each in asides_in(press, text, path)}
    for address, spoken in press.spoken[text.id].items():
        if address in parallels or address in asides:
            yield SpokenOf(
                id=f"_{address}",
                place=LinkView(
                    press.say("paragraph", number=spoken.paragraph.label),
                    relative(f"{page_of(text)}#{address}", path),
                ),
                opening=opening(spoken.paragraph),
                parallels=parallels.get(address, ()),
                aside=asides.get(address),
            )


def opening(paragraph: Paragraph) -> str:
    """The first words of a paragraph; an ellipsis stands for the rest."""
    words = plain_text(paragraph.children).split()
    return " ".join(words[:OPENING]) + (" …" if len(words) > OPENING else "")


def beside_script(text: Document) -> str:
    """Where the script lies."""
    return f"texts/{text.id}.beside.js"
