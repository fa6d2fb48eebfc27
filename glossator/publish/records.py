"""The bibliographic record of each work: that of the bibliography, or one made from the fields of its entry."""

from __future__ import annotations

from glossator.model.csl import Item, Name, When
from glossator.model.dates import parse_date
from glossator.model.document import Document
from glossator.publish.press import Press


def record(press: Press, work: Document) -> Item:
    """The record of a work."""
    known = press.edition.items.get(work.id)
    if known is not None:
        return known
    fields = work.fields
    place, _, publisher = fields.publisher.rpartition(": ")
    return Item(
        id=work.id,
        type=fields.type,
        title=fields.title,
        author=tuple(name(press, part.strip()) for part in fields.author.split(";") if part.strip()),
        issued=when(fields.date),
        container_title=fields.container,
        publisher=publisher,
        publisher_place=place,
    )


def name(press: Press, words: str) -> Name:
    """A name from the id or the title of an entry, or from words as `Family, Given`."""
    entry = press.entries.get(words) or press.entries_by_title.get(words)
    written = (entry.fields.sort or entry.fields.title) if entry else words
    family, comma, given = written.partition(", ")
    return Name(family=family, given=given) if comma else Name(literal=written)


def when(text: str) -> When | None:
    """A date as a record has it."""
    dates = parse_date(text) if text else None
    if not dates:
        return None
    parts = [tuple(part for part in (date.year, date.month, date.day) if part) for date in dates]
    return When(start=parts[0], end=parts[1] if len(parts) > 1 else (), circa=dates[0].sign in ("~", "%"))
