"""The bibliographic record of each work: that of the bibliography, or one made from the fields of its entry."""

from __future__ import annotations

from collections.abc import Iterable

from glossator.model.csl import Item, Name, When
from glossator.model.dates import Date, Edge, parse_date
from glossator.model.document import Document
from glossator.publish.press import Press


def record(press: Press, work: Document) -> Item:
    """The record of a work."""
    known = press.edition.items.get(work.id)
    if known is not None:
        return known
    authors = [name(press, part.strip()) for part in work.fields.author.split(";") if part.strip()]
    return item_of(work, authors)


def item_of(work: Document, authors: Iterable[Name]) -> Item:
    """The record that the fields of a work's entry make."""
    fields = work.fields
    place, _, publisher = fields.publisher.rpartition(": ")
    return Item(
        id=work.id,
        type=fields.type,
        title=fields.title,
        author=tuple(authors),
        issued=when(fields.date),
        container_title=fields.container,
        publisher=publisher,
        publisher_place=place,
    )


def name(press: Press, words: str) -> Name:
    """A name from the id or the title of an entry, or from words as `Family, Given`."""
    entry = press.entries.get(words) or press.entries_by_title.get(words)
    written = (entry.fields.sort or entry.fields.title) if entry else words
    return name_of(written)


def name_of(words: str) -> Name:
    """A name written as `Family, Given`; one without a comma as it stands."""
    family, comma, given = words.partition(", ")
    return Name(family=family, given=given) if comma else Name(literal=words)


def when(text: str) -> When | None:
    """A date as a record has it."""
    said = parse_date(text) if text else None
    if said is None:
        return None
    start, end = (parts(each) for each in (said.start, said.end))
    dates = [each for each in (said.start, said.end) if isinstance(each, Date)]
    season = dates[0].month - 20 if dates[0].precision == "season" else 0
    return When(start=start or end, end=end if start else (), season=season, circa=dates[0].sign in ("~", "%"))


def parts(date: Date | Edge | None) -> tuple[int, ...]:
    """Year, month and day of a date, as far as they are known."""
    if not isinstance(date, Date):
        return ()
    exact = {"month": 2, "day": 3}.get(date.precision, 1)
    return (date.year, date.month, date.day)[:exact]
