"""The lists of all entries of one kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from glossator.model.address import page_of, relative
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document
from glossator.model.kinds import EVENT, Kind
from glossator.publish.human import human_date
from glossator.publish.pages.crossing import headword, letter, other_names
from glossator.publish.pages.entry import authors
from glossator.publish.press import Press
from glossator.publish.sorting import sort_key
from glossator.publish.values import ListGroup, ListLine, ListView

FILTER = "assets/filter.js"


def listings(press: Press) -> Iterator[Artifact]:
    """The list of every kind of entry that the edition has, but of events, which have the timeline."""
    for kind in press.listed:
        if kind is not EVENT:
            yield press.artifact("list.html", kind.listing, view(press, kind), Stage.INDEX)


def view(press: Press, kind: Kind) -> ListView:
    """What a list shows: entries and their other names by letter."""
    entries = sorted(press.edition.of(kind), key=sort_key)
    groups = tuple(
        ListGroup(name, f"l-{name.lower()}", tuple(each for _, each in group))
        for name, group in groupby(by_letter(press, entries, kind), key=lambda row: row[0])
    )
    title = press.words[f"listing-{kind.name}"]
    page = press.page(kind.listing, "list", title, press.say("listing-description", listing=title))
    page = replace(page, scripts=(*page.scripts, FILTER))
    return ListView(page, len(entries), groups)


def by_letter(press: Press, entries: Sequence[Document], kind: Kind) -> list[tuple[str, ListLine]]:
    """Entries and their other names in alphabetical order, each with its letter."""
    lines = press.make(line, press, entries)
    rows = [(sort_key(each), letter(headword(each)), shown) for each, shown in zip(entries, lines, strict=True)]
    for entry in entries:
        href = relative(page_of(entry), kind.listing)
        for name in other_names(entry):
            see = ListLine(name, href, see=headword(entry))
            rows.append(((name.casefold(), entry.id), letter(name), see))
    ordered = sorted(rows, key=lambda row: (row[1], *row[0]))
    return [(name, shown) for _, name, shown in ordered]


def line(press: Press, entry: Document) -> ListLine:
    """An entry in the list of its kind."""
    kind = entry.kind
    return ListLine(
        title=headword(entry),
        href=relative(page_of(entry), kind.listing),
        detail=detail(press, entry),
        gloss=press.gloss(entry, press.rendering(kind.listing)),
        count=len(press.edition.mentions.get(entry.id, ())),
        also=tuple(press.link(press.entries[name], kind.listing) for name in entry.fields.see if name in press.entries),
    )


def detail(press: Press, entry: Document) -> str:
    """What distinguishes an entry in a list: the dates of a life, the author and date of a work."""
    fields = entry.fields
    if getattr(fields, "born", "") or getattr(fields, "died", ""):
        return f"{fields.born[:4]}–{fields.died[:4]}"
    author = authors(press, fields.author) if getattr(fields, "author", "") else ""
    date = human_date(getattr(fields, "date", ""), press.words)
    return ", ".join(part for part in (author, date) if part)
