"""The lists of all entries of one kind."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from glossator.model.address import page_of, relative
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document
from glossator.model.kinds import EVENT, Kind
from glossator.publish.human import human_date
from glossator.publish.pages.entry import authors
from glossator.publish.pages.text import sort_key
from glossator.publish.press import Press
from glossator.publish.values import ListGroup, ListLine, ListView


def listings(press: Press) -> Iterator[Artifact]:
    """The list of every kind of entry that the edition has."""
    for kind in press.listed:
        yield press.artifact("list.html", kind.listing, view(press, kind), Stage.INDEX)


def view(press: Press, kind: Kind) -> ListView:
    """What a list shows: entries by letter, events by year."""
    entries = sorted(press.edition.of(kind), key=by_date if kind is EVENT else sort_key)
    label = year if kind is EVENT else letter
    groups = tuple(
        ListGroup(
            name, f"{'y' if kind is EVENT else 'l'}-{name.lower()}", tuple(line(press, each, kind) for each in group)
        )
        for name, group in groupby(entries, key=label)
    )
    return ListView(press.page(kind.listing, "list", press.words[f"listing-{kind.name}"]), len(entries), groups)


def letter(entry: Document) -> str:
    """The letter under which an entry is listed: without accents, and `0` for what begins with none."""
    first = unicodedata.normalize("NFKD", (entry.fields.sort or entry.fields.title).lstrip("“\"'‘ "))[:1].upper()
    return first if first.isalpha() else "0"


def by_date(entry: Document) -> tuple[str, tuple[str, str]]:
    """Events are sorted by date; those without one come last."""
    return entry.fields.date or "9999", sort_key(entry)


def year(entry: Document) -> str:
    """The year of an event."""
    return entry.fields.date[:4] or "–"


def line(press: Press, entry: Document, kind: Kind) -> ListLine:
    """An entry in a list."""
    return ListLine(
        title=entry.fields.sort or entry.fields.title,
        href=relative(page_of(entry), kind.listing),
        detail=detail(press, entry),
        gloss=press.gloss(entry, press.rendering(kind.listing)),
        count=len(press.edition.mentions.get(entry.id, ())),
    )


def detail(press: Press, entry: Document) -> str:
    """What distinguishes an entry in a list: the dates of a life, the author and date of a work, the date of an
    event.
    """
    fields = entry.fields
    if getattr(fields, "born", "") or getattr(fields, "died", ""):
        return f"{fields.born[:4]}–{fields.died[:4]}"
    author = authors(press, fields.author) if getattr(fields, "author", "") else ""
    date = human_date(getattr(fields, "date", ""), press.words)
    return ", ".join(part for part in (author, date) if part)
