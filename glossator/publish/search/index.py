"""The files of the index: the words, the passages, and the catalogue that says which is where."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from glossator.model.artifact import Artifact
from glossator.model.edition import Edition
from glossator.model.folding import Folding
from glossator.publish.search.packing import ROOM, compact, packed
from glossator.publish.search.spellings import spellings
from glossator.publish.search.units import Searched, Unit
from glossator.publish.search.words import file_name, lines_of, shards

CATALOGUE = "catalogue"
TITLE = 16
"""Added to the kind of a passage that names its document."""


Row = tuple[Searched, list[Any]]


class Block(NamedTuple):
    """The passages of one file: its name, how many they are, and its data."""

    name: str
    length: int
    data: str


def index(edition: Edition, documents: Sequence[Searched]) -> Iterator[Artifact]:
    """Every file of the index. The order of passages is that of the documents; a passage is known by its number."""
    folding = Folding()
    units = [unit for each in documents for unit in each.units]
    words = shards(lines_of(units, folding))
    blocks = [block for name, group in groupby(documents, lambda each: each.group) for block in blocks_of(name, group)]
    files = [packed(file_name(prefix), "\n".join(lines)) for prefix, lines in words.items()]
    files += [packed(each.name, each.data) for each in blocks]
    value = {
        "version": version(files),
        "kinds": runs(units),
        "texts": text_ranges(documents),
        "blocks": [[each.name, each.length] for each in blocks],
        "words": {prefix: file_name(prefix) for prefix in words},
        "spellings": spellings(edition, folding),
    }
    yield from files
    yield packed(CATALOGUE, compact(value))


def blocks_of(name: str, documents: Iterable[Searched]) -> Iterator[Block]:
    """The passages of some documents in as many files as they need."""
    parts: list[list[Row]] = [[]]
    used = 0
    for document in documents:
        title = len(compact(head(document)).encode("utf-8"))
        for unit in document.units:
            passage = row(unit)
            needed = len(compact(passage).encode("utf-8")) + title + 8
            if parts[-1] and used + needed > ROOM:
                parts.append([])
                used = 0
            used += needed
            parts[-1].append((document, passage))
            title = 0
    for number, part in enumerate(parts, 1):
        yield block(f"{name}--{number}" if number > 1 else name, part)


def block(name: str, rows: Sequence[Row]) -> Block:
    """A file of passages: the documents they are from, and each passage with the number of its document."""
    documents = list(dict.fromkeys(document for document, _ in rows))
    numbers = {each.path: number for number, each in enumerate(documents)}
    value = {
        "documents": [head(each) for each in documents],
        "units": [[numbers[document.path], *each] for document, each in rows],
    }
    return Block(name, len(rows), compact(value))


def head(document: Searched) -> list[str]:
    """What a result says of its document: where it is, its title, its language, its kind."""
    return [document.path, document.title, document.language, document.kind]


def row(unit: Unit) -> list[Any]:
    """A passage as the files have it."""
    return [unit.address, unit.label, unit.text, *([unit.proposed] if unit.proposed else [])]


def runs(units: Sequence[Unit]) -> list[list[int]]:
    """The kinds of all passages, each with how many of them follow each other."""
    kinds = (int(each.kind) + (TITLE if each.title else 0) for each in units)
    return [[kind, sum(1 for _ in group)] for kind, group in groupby(kinds)]


def text_ranges(documents: Sequence[Searched]) -> Mapping[str, list[int]]:
    """For each text the number of its first passage, and how many it has."""
    found = {}
    start = 0
    for each in documents:
        if each.group == f"text-{each.id}":
            found[each.id] = [start, len(each.units)]
        start += len(each.units)
    return found


def version(files: Sequence[Artifact]) -> str:
    """A short name for exactly these files, so that a browser does not take an older one from its store."""
    digest = hashlib.sha256()
    for each in files:
        digest.update(each.path.encode("utf-8") + b"\0" + each.content)
    return digest.hexdigest()[:12]
