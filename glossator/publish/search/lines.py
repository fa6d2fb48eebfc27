"""The lines of the index, put together from what the documents add to them, and cut into files.

What some documents that stand one after the other add to a line is said in the same way as what one of them adds. So a
line is put together in two steps: for a few documents, and for all. Words with different first letters have nothing to
do with each other. Who remembers what was made before takes these steps only where something has changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from glossator.model.making import Make
from glossator.publish.search.units import Searched
from glossator.publish.search.words import Folder, Row, rows_of, shards

TOGETHER = 16
"""Documents in a bundle."""
FEW = 256
"""Documents of which all rows are there at a time, because they take much room."""

Rows = Mapping[str, Row]


class Bundle(NamedTuple):
    """Documents that stand one after the other: at which passage each begins, and its rows."""

    name: str
    starts: tuple[int, ...]
    rows: tuple[Rows, ...]


def word_files(documents: Sequence[Searched], make: Make) -> dict[str, str]:
    """The data of all files of words, by what their words begin with."""
    lengths = [sum(len(each.units) for each in some) for some in cut(documents, TOGETHER)]
    starts = tuple(accumulate(lengths, initial=0))
    parts: defaultdict[str, list[tuple[int, Rows]]] = defaultdict(list)
    for start, letters in zip(starts, bundles(documents, make), strict=False):
        for letter, rows in letters.items():
            parts[letter].append((start, rows))
    whole = [Bundle(letter, *zip(*some, strict=True)) for letter, some in sorted(parts.items())]
    return {prefix: data for found in make(files_of, None, whole) for prefix, data in found.items()}


def bundles(documents: Sequence[Searched], make: Make) -> Iterator[Mapping[str, Rows]]:
    """The rows of bundles of documents, by the first letters of their words."""
    folder, number = Folder(), 0
    for few in cut(documents, FEW):
        some = []
        rows = make(rows_of, folder, few)
        for each, found in zip(cut(few, TOGETHER), cut(rows, TOGETHER), strict=True):
            starts = accumulate((len(document.units) for document in each[:-1]), initial=0)
            some.append(Bundle(str(number), tuple(starts), tuple(found)))
            number += 1
        yield from make(by_letter, None, some)


def cut(some: Sequence[Any], length: int) -> Iterator[Sequence[Any]]:
    """Things in stretches of a length; the last may be shorter."""
    return (some[start : start + length] for start in range(0, len(some), length))


def by_letter(_: None, bundle: Bundle) -> dict[str, dict[str, Row]]:
    """What a bundle adds to the lines of its words, by their first letters."""
    found: dict[str, Any] = {}
    for start, rows in zip(bundle.starts, bundle.rows, strict=True):
        for word, (first, times, rest, last) in rows.items():
            before = found.get(word)
            if before is None:
                found[word] = [start + first, times, start + last, rest]
            else:
                before.append(f" {start + first - before[2]}{times}{rest}")
                before[2] = start + last
    letters: defaultdict[str, dict[str, Row]] = defaultdict(dict)
    for word, (first, times, last, *rest) in found.items():
        letters[word[0]][word] = (first, times, "".join(rest), last)
    return dict(letters)


def files_of(_: None, bundle: Bundle) -> dict[str, str]:
    """The data of the files of words with the same first letter, which is the name of the bundle, by what the words of
    each file begin with.
    """
    lines = lines_of(bundle)
    return {prefix: "\n".join(some) for prefix, some in shards(lines, bundle.name).items()}


def lines_of(bundle: Bundle) -> dict[str, str]:
    """The lines of the index by their words, in order."""
    found: dict[str, Any] = {}
    for start, rows in zip(bundle.starts, bundle.rows, strict=True):
        for word, (first, times, rest, last) in rows.items():
            before = found.get(word)
            if before is None:
                found[word] = [start + last, f"{word} {start + first}{times}{rest}"]
            else:
                before.append(f" {start + first - before[0]}{times}{rest}")
                before[0] = start + last
    return {word: "".join(found[word][1:]) for word in sorted(found)}
