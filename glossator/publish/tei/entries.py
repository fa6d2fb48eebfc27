"""The entries that a text needs, as the lists that follow the header of its TEI document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glossator.model.csl import Name
from glossator.model.csl_json import to_json
from glossator.model.document import Document
from glossator.model.kinds import ORGANISATION, PERSON, PLACE, WORK, Kind
from glossator.publish.epub.volume import Volume
from glossator.publish.iso_dates import Pairs, dating
from glossator.publish.press import Press
from glossator.publish.records import record
from glossator.publish.tei.block import blocks
from glossator.publish.tei.encoding import encoding, entry_id, fields_of, made
from glossator.publish.tei.features import features, words
from glossator.publish.tei.values import EntryItem

WHEN = {"birth": "born", "death": "died", "when": "date", "founded": "founded", "dissolved": "dissolved"}


NAMED = (PERSON, PLACE, ORGANISATION)
"""The kinds whose elements hold several names."""


def items(volume: Volume, kind: Kind) -> tuple[EntryItem, ...]:
    """The entries of a kind, as lists sort them."""
    return tuple(item(volume, each) for each in volume.looked_up if each.kind is kind)


def item(volume: Volume, entry: Document) -> EntryItem:
    """An entry."""
    return EntryItem(
        id=entry_id(entry.id),
        title=entry.fields.title,
        forms=entry.fields.forms if entry.kind in NAMED else (),
        body=made(article(volume, entry) if entry.described else ""),
        record=made(record_of(volume, entry)),
        dates=tuple(dates(entry)),
        parts=tuple(bibliographic(volume.press, entry)) if entry.kind is WORK else (),
    )


def article(volume: Volume, entry: Document) -> str:
    """The fields of an entry that no element says, and its article."""
    fields = entry.fields
    known = replace(fields, see=tuple(each for each in fields.see if volume.needs(each)))
    without = ("title", "forms") if entry.kind in NAMED else ("title",)
    said = fields_of(replace(entry, fields=known), without)
    return said + "\n" + blocks(entry.body, encoding(volume, entry))


def record_of(volume: Volume, work: Document) -> str:
    """What a bibliography says of a work."""
    item = volume.press.edition.items.get(work.id) if work.kind is WORK else None
    return features("csl", words(to_json(item))) if item else ""


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
    for name, said in (("pubPlace", known.publisher_place), ("publisher", known.publisher)):
        if said:
            yield name, said


def written(name: Name) -> str:
    """A name as a sentence has it."""
    return name.literal or " ".join(each for each in (name.given, name.family) if each)
