"""The index of words, cut into files by the letters that words begin with.

A line of the index is a word and the passages that have it: for each the distance in passages from the one before, and
how often the word stands there if more than once (``kulak 12 3x2 40``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from glossator.model.folding import Folding
from glossator.publish.search.packing import ROOM
from glossator.publish.search.units import BETWEEN_NAMES, Searched, Unit

OFTEN = 16
"""How often a word is counted in a passage at most, and one more."""


Row = tuple[int, str, int]
"""Where a document has a word: its first passage with it, how often it stands there and the rest of the line, its last
passage with it.
"""


@dataclass(frozen=True, slots=True)
class Folder:
    """Folds words, and knows the letters that it has met; all do the same."""

    folding: Folding = field(default_factory=Folding, compare=False)


def rows_of(folder: Folder, document: Searched) -> dict[str, Row]:
    """What a document adds to the lines of its words."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(document.units):
        begin = number * OFTEN
        for word, times in counted(unit, folder.folding).items():
            places[word].append(begin + (times if times < OFTEN else OFTEN - 1))
    return {word: row(found) for word, found in places.items()}


def row(places: Sequence[int]) -> Row:
    """The passages of a word in a document."""
    if len(places) == 1:
        return places[0] // OFTEN, often(places[0]), places[0] // OFTEN
    numbers = [place // OFTEN for place in places]
    gaps = zip(numbers, numbers[1:], places[1:], strict=False)
    rest = "".join([f" {now - before}{often(place)}" for before, now, place in gaps])
    return numbers[0], often(places[0]) + rest, numbers[-1]


def often(place: int) -> str:
    """How often a word stands in a passage, if more than once."""
    return f"x{place % OFTEN}" if place % OFTEN > 1 else ""


def counted(unit: Unit, folding: Folding) -> Counter[str]:
    """How often each word stands in a passage, as printed or as proposed.

    In one that names a document a word counts by how much of a name it is, so that who asks for a name is first told of
    what has just that name.
    """
    words = Counter(folding.words(unit.text))
    if unit.proposed:
        words |= Counter(folding.words(unit.proposed))
    if unit.title:
        for name in unit.text.split(BETWEEN_NAMES):
            parts = folding.words(name)
            words |= Counter(dict.fromkeys(parts, (OFTEN - 1) // max(len(parts), 1)))
    return words


def shards(lines: Mapping[str, str], prefix: str = "") -> dict[str, list[str]]:
    """The lines in shards by what their words begin with.

    A shard that has no room for all of its lines keeps as many of the smaller groups as fit and gives up those of the
    largest, which have a longer beginning. So a word is in the shard with the longest beginning that it has.
    """
    if prefix and size(lines.values()) <= ROOM:
        return {prefix: list(lines.values())}
    groups: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for word, each in lines.items():
        groups[word[: len(prefix) + 1]][word] = each
    rest = groups.pop(prefix, {})
    used = size(rest.values())
    found: dict[str, list[str]] = {}
    for needed, longer in sorted((size(group.values()), longer) for longer, group in groups.items()):
        if prefix and used + needed <= ROOM:
            rest, used = rest | groups[longer], used + needed
        else:
            found |= shards(groups[longer], longer)
    if rest:
        found[prefix] = [rest[word] for word in sorted(rest)]
    return dict(sorted(found.items()))


def size(lines: Iterable[str]) -> int:
    """The bytes of some lines."""
    return sum((len(each) if each.isascii() else len(each.encode("utf-8"))) + 1 for each in lines)


def file_name(prefix: str) -> str:
    """The name of a shard's file: small letters of English and digits as they are, others by their numbers."""
    plain = all(each.isascii() for each in prefix)
    return "words-" + (prefix if plain else "-".join(f"{ord(each):x}" for each in prefix) + "-u")
