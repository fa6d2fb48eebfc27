"""From which files a page is made, by what was read for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from glossator.memory.kept import Kept, Memory
from glossator.model.artifact import Artifact
from glossator.model.citation import Citation
from glossator.model.document import Document
from glossator.model.edition import Backlink, Edition, Mention, Original
from glossator.read.bibliography.files import PATHS as BIBLIOGRAPHIES
from glossator.read.config import PATH as EDITION

WORDS = "words"


def sources_of(memory: Memory, edition: Edition, path: str) -> tuple[str, ...] | None:
    """The files of the content folder that were read for the file of the site at a path; ``None`` where it was not made
    of one thing, but gathered from everything.
    """
    kept = next((each for each in memory.kept.values() if path in paths_in(each.result)), None)
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
    for way, seen in kept.log.items():
        names = [name for _, name in way]
        if WORDS in names:
            continue  # of the interface, whose names may be ids as well
        if "fields" in seen.read and isinstance(seen.value, Edition):
            yield EDITION
        if names and names[-1] == "items" and any(name in seen.value for name in seen.read):
            yield from BIBLIOGRAPHIES
        if isinstance(seen.value, Document):
            yield from named_in((seen.value,), ids)
        if isinstance(seen.value, Mapping):
            keys = (key for key in seen.read if isinstance(key, str))
            yield from (ids[key] for key in keys if key in ids and key in seen.value)
        yield from named_in(seen.read.values(), ids)


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
