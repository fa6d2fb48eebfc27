"""The files of the index: the words, the passages, and the catalogue that says which is where."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count, groupby
from typing import Any, NamedTuple

from glossator.model.artifact import Artifact
from glossator.model.edition import Edition
from glossator.model.making import Make, each_made
from glossator.publish.search.lines import word_files
from glossator.publish.search.packing import ROOM, Part, compact, packed
from glossator.publish.search.spellings import spellings
from glossator.publish.search.units import Searched, Unit
from glossator.publish.search.words import file_name

CATALOGUE = "catalogue"


Line = tuple[Searched, str]


class Group(NamedTuple):
    """Documents whose passages are kept together, and the name they have together."""

    name: str
    documents: tuple[Searched, ...]


Block = tuple[str, int, Artifact]
"""The passages of one file: its name, how many they are, and the file."""


def index(edition: Edition, documents: Sequence[Searched], make: Make = each_made) -> Iterator[Artifact]:
    """Every file of the index. The order of passages is that of the documents; a passage is known by its number."""
    words = word_files(documents, make)
    groups = [Group(name, tuple(some)) for name, some in groupby(documents, lambda each: each.group)]
    blocks = [*chain.from_iterable(make(blocks_of, None, groups))]
    parts = [Part(file_name(prefix), data) for prefix, data in words.items()]
    files = [*make(packed, None, parts), *(file for _, _, file in blocks)]
    (version,) = make(version_of, None, (tuple(files),))
    value = {
        "version": version,
        "kinds": joined_runs(documents),
        "texts": text_ranges(documents),
        "blocks": [[name, length] for name, length, _ in blocks],
        "words": {prefix: file_name(prefix) for prefix in words},
        "spellings": spellings(edition, make),
    }
    yield from files
    yield from make(packed, None, (Part(CATALOGUE, compact(value)),))


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
    return name, len(rows), packed(None, Part(name, f'{{"documents":{heads},"units":[{units}]}}'))


def head(document: Searched) -> list[str]:
    """What a result says of its document: where it is, its title, its language, its kind."""
    return [document.path, document.title, document.language, document.kind]


def row(unit: Unit) -> list[Any]:
    """A passage as the files have it."""
    return [unit.address, unit.label, unit.text, *([unit.proposed] if unit.proposed else [])]


def joined_runs(documents: Sequence[Searched]) -> list[list[int]]:
    """The kinds of all passages, each with how many of them follow each other."""
    found: list[list[int]] = []
    for kind, length in chain.from_iterable(each.runs for each in documents):
        if found and found[-1][0] == kind:
            found[-1][1] += length
        else:
            found.append([kind, length])
    return found


def text_ranges(documents: Sequence[Searched]) -> Mapping[str, list[int]]:
    """For each text the number of its first passage, and how many it has."""
    found = {}
    start = 0
    for each in documents:
        if each.group == f"text-{each.id}":
            found[each.id] = [start, len(each.units)]
        start += len(each.units)
    return found


def version_of(_: None, files: tuple[Artifact, ...]) -> str:
    """A short name for exactly these files, so that a browser does not take an older one from its store."""
    digest = hashlib.sha256()
    for each in files:
        digest.update(each.path.encode("utf-8") + b"\0" + each.content)
    return digest.hexdigest()[:12]
