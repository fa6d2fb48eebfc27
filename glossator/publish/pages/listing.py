"""The lists of all entries of one kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby
from typing import NamedTuple

from glossator.model.address import page_of, relative
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document
from glossator.model.kinds import ENTRY_KINDS, EVENT, Kind
from glossator.publish.human import human_date
from glossator.publish.list_values import ListGroup, ListLine, ListView
from glossator.publish.pages.crossing import bare, folded, headword, letter, other_names
from glossator.publish.pages.entry import authors
from glossator.publish.press import Press
from glossator.publish.runs import Cut, Run, alphabetical, places, runs
from glossator.publish.sorting import sort_key

FILTER = "assets/filter.js"
LISTED = {kind.listing: kind for kind in ENTRY_KINDS}


class Row(NamedTuple):
    """A name in a list, with its letter: the headword of an entry, which is given by its id, or another name of it."""

    letter: str
    name: str
    entry: str
    is_other: bool


def listings(press: Press) -> Iterator[Artifact]:
    """The list of every kind of entry that the edition has, but of events, which have the timeline."""
    listed = [runs_of(press, kind) for kind in press.listed if kind is not EVENT]
    yield from press.make(list_page, press, tuple(chain.from_iterable(listed)))
    yield from chain.from_iterable(map(places, listed))


def runs_of(press: Press, kind: Kind) -> list[Run[Row]]:
    """The pages of the list of a kind, cut between letters, or inside one."""
    entries = press.edition.of(kind)
    how = Cut(press.rooms.entries, names_of, (letter_of, two_letters, three_letters), names=place_of)
    return runs(kind.listing, by_letter(entries), how, len(entries))


def names_of(some: Sequence[Sequence[Row]]) -> list[str]:
    """What the pages of a list are called."""
    return alphabetical(some, letter_of, lambda row: bare(row.name))


def place_of(row: Row) -> tuple[str]:
    """The name of the place on the page where the names with this letter are."""
    return (f"l-{row.letter.lower()}",)


def letter_of(row: Row) -> str:
    """The letter of a name as the list shows it."""
    return row.letter


def two_letters(row: Row) -> str:
    """The letters with which a name begins."""
    return folded(bare(row.name))[:2]


def three_letters(row: Row) -> str:
    """The letters with which a name begins, one more of them."""
    return folded(bare(row.name))[:3]


def by_letter(entries: Sequence[Document]) -> list[Row]:
    """Entries and their other names in alphabetical order."""
    rows = [(sort_key(each), Row(letter(headword(each)), headword(each), each.id, is_other=False)) for each in entries]
    for entry in entries:
        for name in other_names(entry):
            rows.append(((name.casefold(), entry.id), Row(letter(name), name, entry.id, is_other=True)))
    return [row for _, row in sorted(rows, key=lambda each: (each[1].letter, *each[0]))]


def list_page(press: Press, run: Run[Row]) -> Artifact:
    """A page of a list: entries and their other names by letter."""
    groups = tuple(
        ListGroup(name, f"l-{name.lower()}", tuple(line(press, row, run.path) for row in rows))
        for name, rows in groupby(run.items, key=letter_of)
    )
    title = press.words[f"listing-{LISTED[run.first].name}"]
    page = press.page(run.path, "list", title, press.say("listing-description", listing=title))
    page = replace(page, scripts=(*page.scripts, FILTER))
    return press.artifact("list.html", run.path, ListView(run.page(page, title), run.count, groups), Stage.INDEX)


def line(press: Press, row: Row, path: str) -> ListLine:
    """A name in the list at ``path``: an entry with what is to be known of it, or the way to it."""
    entry = press.entries[row.entry]
    href = relative(page_of(entry), path)
    if row.is_other:
        return ListLine(row.name, href, see=headword(entry))
    return ListLine(
        title=row.name,
        href=href,
        detail=detail(press, entry),
        gloss=press.gloss(entry, press.rendering(path)),
        count=len(press.edition.mentions.get(entry.id, ())),
        also=tuple(press.link(press.entries[name], path) for name in entry.fields.see if name in press.entries),
    )


def detail(press: Press, entry: Document) -> str:
    """What distinguishes an entry in a list: the dates of a life, the author and date of a work."""
    fields = entry.fields
    if getattr(fields, "born", "") or getattr(fields, "died", ""):
        return f"{fields.born[:4]}–{fields.died[:4]}"
    author = authors(press, fields.author) if getattr(fields, "author", "") else ""
    date = human_date(getattr(fields, "date", ""), press.words)
    return ", ".join(part for part in (author, date) if part)
