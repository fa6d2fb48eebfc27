"""How a text of the edition is cited, and how one of its paragraphs."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from glossator.model.address import page_of
from glossator.model.csl import Item, Name, When
from glossator.model.dates import parse_date
from glossator.model.document import Document
from glossator.model.kinds import TextFields
from glossator.publish.html_styled import ID, NUMBER, code_lines, paragraphs, styled
from glossator.publish.press import Press
from glossator.publish.styles import apa, chicago, mla
from glossator.publish.styles.pages import Locator
from glossator.publish.styles.text import Runs
from glossator.publish.text_values import CitationView

PARAGRAPH = Locator(NUMBER, "paragraph")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def citations_of(press: Press, text: Document) -> tuple[CitationView, ...]:
    """A text in every style, and the same with a place for a paragraph: as a note in Chicago style, in the other
    styles as a reference in the text with the work after it.
    """
    item = item_of(press, text)
    passage = replace(item, url=f"{item.url}#{ID}") if item.url else item
    note = chicago.full_note(passage, PARAGRAPH)
    return (
        citation("chicago", "Chicago", chicago.bibliography(item), (note,)),
        citation("mla", "MLA", mla.bibliography(item), (mla.in_text(item, PARAGRAPH), mla.bibliography(passage))),
        citation("apa", "APA", apa.bibliography(item), (apa.in_text(item, PARAGRAPH), apa.bibliography(passage))),
        CitationView("bibtex", "BibTeX", code_lines(bibtex(item)), code_lines(bibtex(passage, f"par. {NUMBER}"))),
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
        author=(author(press, fields.author),) if fields.author else (),
        issued=issued(fields.date),
        container_title=fields.published,
        reviewed_title=work.fields.title if work else "",
        reviewed_author=tuple(author(press, each.strip()) for each in work.fields.author.split(";")) if work else (),
        url=press.base_url and press.base_url + page_of(text),
        language=fields.language,
    )


def author(press: Press, words: str) -> Name:
    """A name in its parts, where an entry says how lists sort it or where it is written `Family, Given`."""
    entry = press.entries.get(words) or next(
        (each for each in press.entries.values() if each.fields.title == words), None
    )
    family, comma, given = ((entry.fields.sort or entry.fields.title) if entry else words).partition(", ")
    return Name(family=family, given=given) if comma else Name(literal=family)


def issued(date: str) -> When | None:
    """A date as a bibliographic record has it."""
    dates = parse_date(date) or ()
    parts = [tuple(part for part in (each.year, each.month, each.day) if part) for each in dates]
    return When(start=parts[0], end=parts[1] if len(parts) > 1 else ()) if parts else None


def bibtex(item: Item, place: str = "") -> str:
    """A record for BibTeX; ``place`` goes into its note."""
    names = " and ".join(
        f"{each.family}, {each.given}" if each.family else f"{{{each.literal}}}" for each in item.author
    )
    date = item.issued.start if item.issued else ()
    kind, container = ("misc", "howpublished") if item.type in ("webpage", "document") else ("article", "journal")
    rows = {
        "author": names,
        "title": f"{{{item.title}}}",
        container: item.container_title,
        "year": str(date[0]) if date else "",
        "month": MONTHS[date[1] - 1] if len(date) > 1 else "",
        "url": item.url,
        "note": place,
    }
    lines = [f"  {key} = {value if key == 'month' else f'{{{value}}}'}" for key, value in rows.items() if value]
    return f"@{kind}{{{item.id},\n" + ",\n".join(lines) + "\n}"
