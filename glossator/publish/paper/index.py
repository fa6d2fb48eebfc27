"""The index of names: on which sheets the texts have them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from glossator.model.address import page_of
from glossator.model.document import Document
from glossator.model.kinds import ORGANISATION, PERSON, PLACE
from glossator.publish.epub.volume import Volume
from glossator.publish.paper.values import IndexLine
from glossator.publish.sorting import sort_key

NAMED = (PERSON, PLACE, ORGANISATION)


def index(volume: Volume, places: Mapping[str, int]) -> tuple[IndexLine, ...]:
    """The people, places and organisations of a volume with their sheets, by the sheets of all addresses."""
    named = sorted((each for each in volume.entries if each.kind in NAMED), key=sort_key)
    lines = (IndexLine(each.fields.sort or each.fields.title, tuple(runs(volume, each, places))) for each in named)
    return tuple(each for each in lines if each.sheets)


def runs(volume: Volume, entry: Document, places: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """The sheets with an entry, those in a row as one, each with the first place on it.

    Before the sheets are known, all places stand on one.
    """
    texts = {each.id: page_of(each) for each in volume.texts}
    found: dict[int, str] = {}
    for each in volume.press.edition.mentions.get(entry.id, ()):
        if each.text in texts:
            name = volume.within(texts[each.text], each.address)
            found.setdefault(places.get(name, 0), f"#{name}")
    for _, some in groupby(enumerate(sorted(found)), key=lambda pair: pair[1] - pair[0]):
        yield run([sheet for _, sheet in some], found)


def run(sheets: Sequence[int], found: Mapping[int, str]) -> tuple[str, str]:
    """Sheets in a row."""
    first, last = sheets[0], sheets[-1]
    return (str(first) if first == last else f"{first}–{last}"), found[first]
