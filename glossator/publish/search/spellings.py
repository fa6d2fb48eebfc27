"""Words that are spelled in several ways: what the edition declares, and what the names of its entries show."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, combinations

from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.kinds import ORGANISATION, PERSON, PLACE
from glossator.model.making import Make, each_made
from glossator.publish.search.words import Folder

LEAST = 5
"""Letters of a word that can be another spelling of one that differs by a letter."""
LEAST_FOR_TWO = 7


def spellings(edition: Edition, make: Make = each_made) -> tuple[tuple[str, ...], ...]:
    """Groups of folded words of which each is found by all others."""
    folder = Folder()
    declared = (
        [word for each in group for word in folder.folding.words(each)] for group in edition.fields.search.spellings
    )
    names = chain.from_iterable(make(alike, folder, edition.of(PERSON, PLACE, ORGANISATION)))
    groups = {tuple(sorted(set(group))) for group in [*declared, *names]}
    return tuple(sorted(group for group in groups if len(group) > 1))


def alike(folder: Folder, entry: Document) -> tuple[tuple[str, str], ...]:
    """The words of an entry's names that are one word spelled in two ways: `Krupskaia` and `Krupskaya`, but not `Koba`
    and `Stalin`; nor one that begins with the other, which it finds anyway.
    """
    fields = entry.fields
    words = {word for form in (fields.title, fields.sort, *fields.forms) for word in folder.folding.words(form)}
    pairs = combinations(sorted(words), 2)
    return tuple((one, other) for one, other in pairs if not other.startswith(one) and near(one, other))


def near(one: str, other: str) -> bool:
    """Whether two words differ by a letter, or two if they are long."""
    short = min(len(one), len(other))
    most = 2 if short >= LEAST_FOR_TWO else 1 if short >= LEAST else 0
    return abs(len(one) - len(other)) <= most and distance(one, other) <= most


def distance(one: str, other: Iterable[str]) -> int:
    """How many letters must be put in, left out or exchanged to make one word of another (V. I. Levenshtein, 1965)."""
    letters = tuple(other)
    row = list(range(len(letters) + 1))
    for number, letter in enumerate(one, 1):
        last, row[0] = row[0], number
        for at, against in enumerate(letters, 1):
            last, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, last + (letter != against))
    return row[-1]
