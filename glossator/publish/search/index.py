"""The files of the index: the words, the passages, and the catalogue that says which is where."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count, groupby
from typing import Any, NamedTuple

from glossator.model.artifact import Artifact
from glossator.model.edition import Edition
from glossator.model.folding import Folding
from glossator.model.making import Make, each_made
from glossator.publish.search.packing import ROOM, Part, compact, packed
from glossator.publish.search.spellings import spellings
from glossator.publish.search.units import Searched, Unit
from glossator.publish.search.words import Folder, Row, file_name, lines_of, rows_of, shards

CATALOGUE = "catalogue"
FEW = 250
TITLE = 16
"""Added to the kind of a passage that names its document."""


Line = tuple[Searched, str]


class Group(NamedTuple):
    """Documents whose passages are kept together, and the name they have together."""

    name: str
    documents: tuple[Searched, ...]


class Block(NamedTuple):
    """The passages of one file: its name, how many they are, and its data."""

    name: str
    length: int
    data: str


def index(edition: Edition, documents: Sequence[Searched], make: Make = each_made) -> Iterator[Artifact]:
    """Every file of the index. The order of passages is that of the documents; a passage is known by its number."""
    units = [unit for each in documents for unit in each.units]
    words = shards(lines_of(rows(documents, make)))
    groups = [Group(name, tuple(some)) for name, some in groupby(documents, lambda each: each.group)]
    blocks = [*chain.from_iterable(make(blocks_of, None, groups))]
    parts = [Part(file_name(prefix), "\n".join(lines)) for prefix, lines in words.items()]
    files = make(packed, None, [*parts, *(Part(each.name, each.data) for each in blocks)])
    value = {
        "version": version(files),
        "kinds": runs(units),
        "texts": text_ranges(documents),
        "blocks": [[each.name, each.length] for each in blocks],
        "words": {prefix: file_name(prefix) for prefix in words},
        "spellings": spellings(edition, Folding()),
    }
    yield from files
    yield packed(None, Part(CATALOGUE, compact(value)))


def rows(documents: Sequence[Searched], make: Make) -> Iterator[tuple[int, Mapping[str, Row]]]:
    """How many passages each document has, and its rows; of a few documents at a time, because they take much room."""
    folder = Folder()
    for start in range(0, len(documents), FEW):
        some = documents[start : start + FEW]
        yield from zip((len(each.units) for each in some), make(rows_of, folder, some), strict=True)


def blocks_of(_: None, group: Group) -> tuple[Block, ...]:
    """The passages of some documents in as many files as they need."""
    parts: list[list[Line]] = [[]]
    used = 0
    for document in group.documents:
        title = len(compact(head(document)).encode("utf-8"))
        for unit in document.units:
            passage = compact(row(unit))
            needed = len(passage.encode("utf-8")) + title + 8
            if parts[-1] and used + needed > ROOM:
                parts.append([])
                used = 0
            used += needed
            parts[-1].append((document, passage))
            title = 0
    names = (f"{group.name}--{number}" if number > 1 else group.name for number in count(1))
    return tuple(block(name, part) for name, part in zip(names, parts, strict=False))


def block(name: str, rows: Sequence[Line]) -> Block:
    """A file of passages: the documents they are from, and each passage with the number of its document.

    The passages come as the files have them, since they have been measured so.
    """
    documents = [document for document, _ in groupby(document for document, _ in rows)]
    numbers = {each.path: number for number, each in enumerate(documents)}
    heads = compact([head(each) for each in documents])
    units = ",".join([f"[{numbers[document.path]},{each[1:]}" for document, each in rows])
    return Block(name, len(rows), f'{{"documents":{heads},"units":[{units}]}}')


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
