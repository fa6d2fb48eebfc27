"""How a text of the edition is cited, and how one of its paragraphs."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from glossator.model.address import page_of
from glossator.model.csl import Item
from glossator.model.document import Document
from glossator.model.kinds import TextFields
from glossator.publish.formats.biblatex import biblatex
from glossator.publish.html_styled import ID, NUMBER, code_lines, paragraphs, styled
from glossator.publish.press import Press
from glossator.publish.records import name, when
from glossator.publish.styles import apa, chicago, mla
from glossator.publish.styles.pages import Locator
from glossator.publish.styles.text import Runs
from glossator.publish.text_values import CitationView

PARAGRAPH = Locator(NUMBER, "paragraph")


def citations_of(press: Press, text: Document) -> tuple[CitationView, ...]:
    """A text in every style, and the same with a place for a paragraph: as a note in Chicago style, in the other
    styles as a reference in the text with the work after it.
    """
    item = item_of(press, text)
    passage = replace(item, url=f"{item.url}#{ID}") if item.url else item
    noted = replace(passage, note=f"par. {NUMBER}")
    note = chicago.full_note(passage, PARAGRAPH)
    return (
        citation("chicago", "Chicago", chicago.bibliography(item), (note,)),
        citation("mla", "MLA", mla.bibliography(item), (mla.in_text(item, PARAGRAPH), mla.bibliography(passage))),
        citation("apa", "APA", apa.bibliography(item), (apa.in_text(item, PARAGRAPH), apa.bibliography(passage))),
        CitationView("bibtex", "BibTeX", code_lines(biblatex([item])), code_lines(biblatex([noted]))),
    )


def citation(style: str, label: str, text: Runs, passage: tuple[Runs, ...]) -> CitationView:
    """A text and a passage in one style."""
    return CitationView(style, label, Markup("<p>{}</p>").format(styled(text)), paragraphs(map(styled, passage)))


def item_of(press: Press, text: Document) -> Item:
    """A text as a bibliographic record."""
    fields: TextFields = text.fields
    work = press.entries.get(fields.reviews)
    return Item(
        id=text.id,
        type=fields.type or ("review" if work else "document"),
        title=fields.title,
        author=(name(press, fields.author),) if fields.author else (),
        issued=when(fields.date),
        container_title=fields.published,
        reviewed_title=work.fields.title if work else "",
        reviewed_author=tuple(name(press, each.strip()) for each in work.fields.author.split(";")) if work else (),
        url=press.base_url and press.base_url + page_of(text),
        language=fields.language,
    )
