"""The lines of the index, put together from what the documents add to them, and cut into files.

What some documents that stand one after the other add to a line is said in the same way as what one of them adds. So a
line is put together in two steps: for a few documents, and for all. Words with different first letters have nothing to
do with each other. Who remembers what was made before takes these steps only where something has changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from glossator.model.making import Make
from glossator.publish.search.units import Searched
from glossator.publish.search.words import Folder, rows_of, shards

SOME, PASSAGES = 4, 1000
"""Documents in a bundle at most, and passages where there are several. With fewer, more would have to be put together
after every change; with more, more would have to be read again.
"""

Rows = str
"""Rows in lines: the word, its first passage, how often it stands there with the rest of the line, its last passage. As
objects they would take many times the room, and they are sent from one process to another.
"""


class Bundle(NamedTuple):
    """A few documents that stand one after the other."""

    name: str
    documents: tuple[Searched, ...]


class Letter(NamedTuple):
    """The words with the same first letter: at which passage each bundle begins, and its rows."""

    name: str
    starts: tuple[int, ...]
    rows: tuple[Rows, ...]


def word_files(documents: Sequence[Searched], make: Make) -> dict[str, str]:
    """The data of all files of words, by what their words begin with."""
    bundles = [Bundle(str(number), some) for number, some in enumerate(bundled(documents))]
    starts = accumulate((sum(lengths(each.documents)) for each in bundles), initial=0)
    parts: defaultdict[str, list[tuple[int, Rows]]] = defaultdict(list)
    for start, found in zip(starts, make(by_letter, Folder(), bundles), strict=False):
        for letter, rows in found.items():
            parts[letter].append((start, rows))
    letters = [Letter(letter, *zip(*some, strict=True)) for letter, some in sorted(parts.items())]
    return {prefix: data for files in make(files_of, None, letters) for prefix, data in files.items()}


def bundled(documents: Sequence[Searched]) -> Iterator[tuple[Searched, ...]]:
    """Documents in bundles. Every so many one begins anyway, so that a passage more changes none that come after."""
    for begin in range(0, len(documents), SOME):
        some = documents[begin : begin + SOME]
        first = used = 0
        for number, length in enumerate(lengths(some)):
            if number > first and used + length > PASSAGES:
                yield tuple(some[first:number])
                first, used = number, 0
            used += length
        yield tuple(some[first:])


def lengths(documents: Iterable[Searched]) -> list[int]:
    """How many passages each document has."""
    return [len(each.units) for each in documents]


def by_letter(folder: Folder, bundle: Bundle) -> dict[str, Rows]:
    """What a bundle adds to the lines of its words, by their first letters."""
    found: dict[str, Any] = {}
    starts = accumulate(lengths(bundle.documents), initial=0)
    for start, document in zip(starts, bundle.documents, strict=False):
        for word, (first, rest, last) in rows_of(folder, document).items():
            before = found.get(word)
            if before is None:
                found[word] = [start + last, f"{word}\t{start + first}\t{rest}"]
            else:
                before.append(f" {start + first - before[0]}{rest}")
                before[0] = start + last
    letters: defaultdict[str, list[str]] = defaultdict(list)
    for word, (last, *parts) in found.items():
        letters[word[0]].append(f"{''.join(parts)}\t{last}")
    return {letter: "\n".join(rows) for letter, rows in letters.items()}


def files_of(_: None, letter: Letter) -> dict[str, str]:
    """The data of the files of words with the same first letter, by what the words of each file begin with."""
    return {prefix: "\n".join(lines) for prefix, lines in shards(lines_of(letter), letter.name).items()}


def lines_of(letter: Letter) -> dict[str, str]:
    """The lines of the index by their words, in order."""
    found: dict[str, Any] = {}
    for start, rows in zip(letter.starts, letter.rows, strict=True):
        for line in rows.split("\n"):
            word, first, rest, last = line.split("\t")
            before = found.get(word)
            if before is None:
                found[word] = [start + int(last), f"{word} {start + int(first)}{rest}"]
            else:
                before.append(f" {start + int(first) - before[0]}{rest}")
                before[0] = start + int(last)
    return {word: "".join(found[word][1:]) for word in sorted(found)}
