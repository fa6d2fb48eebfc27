"""The entries that a text needs, as the lists that follow the header of its TEI document."""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model.csl import Name
from glossator.model.document import Document
from glossator.model.kinds import WORK, Kind
from glossator.model.plain import plain_text
from glossator.publish.epub.volume import Volume
from glossator.publish.iso_dates import Pairs, dating
from glossator.publish.press import Press
from glossator.publish.records import record
from glossator.publish.tei.values import EntryItem

WHEN = {"birth": "born", "death": "died", "when": "date", "founded": "founded", "dissolved": "dissolved"}


def items(volume: Volume, kind: Kind) -> tuple[EntryItem, ...]:
    """The entries of a kind, as lists sort them."""
    return tuple(item(volume.press, each) for each in volume.looked_up if each.kind is kind)


def item(press: Press, entry: Document) -> EntryItem:
    """An entry."""
    fields = entry.fields
    gloss = plain_text(getattr(entry.body[0], "children", ())) if entry.body else ""
    return EntryItem(
        id=entry_id(entry.id),
        title=fields.title,
        forms=tuple(each for each in fields.forms if each != fields.title),
        gloss=gloss,
        dates=tuple(dates(entry)),
        parts=tuple(bibliographic(press, entry)) if entry.kind is WORK else (),
    )


def entry_id(name: str) -> str:
    """The address of an entry in the document."""
    return f"entry.{name}"


def dates(entry: Document) -> Iterator[tuple[str, Pairs]]:
    """What the fields of an entry date."""
    for name, written in WHEN.items():
        if found := dating(getattr(entry.fields, written, "")):
            yield name, found


def bibliographic(press: Press, work: Document) -> Iterator[tuple[str, str]]:
    """The parts of the description of a work, as elements of a `bibl`."""
    known = record(press, work)
    yield from (("author", written(each)) for each in known.author)
    yield from (("editor", written(each)) for each in known.editor)
    for name, words in (("pubPlace", known.publisher_place), ("publisher", known.publisher)):
        if words:
            yield name, words


def written(name: Name) -> str:
    """A name as a sentence has it."""
    return name.literal or " ".join(each for each in (name.given, name.family) if each)
