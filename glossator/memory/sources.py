"""From which files a page is made, by what was read for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from glossator.memory.kept import Kept, Memory
from glossator.memory.spots import ABSENT, Spot, is_holder
from glossator.model.artifact import Artifact
from glossator.model.citation import Citation
from glossator.model.document import Document
from glossator.model.edition import Backlink, Edition, Mention, Original
from glossator.read.bibliography.files import PATHS as BIBLIOGRAPHIES
from glossator.read.config import PATH as EDITION

WORDS, ITEMS = "words", "items"


def sources_of(memory: Memory, edition: Edition, path: str) -> tuple[str, ...] | None:
    """The files of the content folder that were read for the file of the site at a path; ``None`` where it was not made
    of one thing, but gathered from everything.
    """
    kept = next((each for each in memory.kept if path in paths_in(each.result)), None)
    if kept is None:
        return None
    ids = {each.id: each.source.path for each in edition.documents if each.described}
    return tuple(sorted(dict.fromkeys(files_of(kept, ids))))


def paths_in(result: Any) -> Iterator[str]:
    """The paths of the files of the site among what was made."""
    for each in result if isinstance(result, tuple) else (result,):
        if isinstance(each, Artifact):
            yield each.path


def files_of(kept: Kept, ids: Mapping[str, str]) -> Iterator[str]:
    """The files that were read for something, by the ids of the documents in them."""
    yield from named_in((kept.item,), ids)
    for spot in kept.reads:
        names = tuple(names_of(spot))
        if spot.holder is None or WORDS in names:
            continue  # of the interface, whose names may be ids as well
        holder = spot.holder.value
        if spot.name == "fields" and isinstance(holder, Edition):
            yield EDITION
        if isinstance(holder, Mapping):
            if names[1:2] == (ITEMS,) and spot.value is not ABSENT:
                yield from BIBLIOGRAPHIES
            if isinstance(spot.name, str) and spot.name in ids and spot.value is not ABSENT:
                yield ids[spot.name]
        if isinstance(holder, Document):
            yield from named_in((holder,), ids)
        if not is_holder(spot.value):
            yield from named_in((spot.value,), ids)


def names_of(spot: Spot) -> Iterator[Any]:
    """The names that lead to a spot, the last one first."""
    while spot.holder is not None:
        yield spot.name
        spot = spot.holder


def named_in(values: Iterable[Any], ids: Mapping[str, str]) -> Iterator[str]:
    """The files to which some values belong."""
    for value in values:
        match value:
            case Document():
                yield from (value.source.path,) if value.described else ()
            case Backlink() | Original():
                yield value.path
            case Mention():
                yield from (ids[name] for name in (value.text, value.entry) if name in ids)
            case Citation():
                yield from (ids[name] for name in (value.text, value.work) if name in ids)
            case tuple() | list():
                yield from named_in(value, ids)
            case Mapping():
                yield from named_in(value.values(), ids)
