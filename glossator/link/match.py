"""Finding forms in a text: word by word, the longest first, without any regular expression made from content."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from glossator.link.forms import SPACE, WORD, Form, Forms, Table, normal

APART = re.compile(f"({WORD.pattern})")


class Match(NamedTuple):
    """Characters ``start`` to ``end`` of a text name an entry."""

    start: int
    end: int
    entry: str


class Words(NamedTuple):
    """The words of a text: the text with signs of one kind each, its words, and where each begins and ends."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def words_of(plain: str, parts: Sequence[str]) -> Words:
    """The words of a text in signs of one kind each, given what stands between words and the words, in turn."""
    edges = tuple(accumulate(map(len, parts)))
    return Words(plain, tuple(parts[1::2]), edges[:-1:2], edges[1::2])


def end_of(form: Form, words: Words, at: int) -> int | None:
    """Where a form ends whose words begin with the number ``at``; ``None`` if something else stands between them."""
    text = words.text
    for number, between in enumerate(form.between, at):
        gap = text[words.ends[number] : words.starts[number + 1]]
        if between not in (gap, SPACE.sub(" ", gap)):
            return None
    end = words.ends[at + len(form.words) - 1]
    if contracted(text, end):
        return None
    return end + len(form.tail) if form.tail and text.startswith(form.tail, end) else end


def contracted(text: str, end: int) -> bool:
    """Whether the word ending here goes on after an apostrophe with more than a possessive: `don't`, `we'll`."""
    if text[end : end + 1] != "'":
        return False
    rest = WORD.match(text, end + 1)
    return rest is not None and rest[0] not in ("s", "S")


def occurrences(table: Table, words: Words) -> Iterator[tuple[int, Form, int]]:
    """Every place where a form stands: the number of its first word, the form, its end."""
    lengths = table.lengths
    for at in [at for at, word in enumerate(words.words) if word in lengths] if lengths else ():
        for length in lengths[words.words[at]]:
            for form in table.forms.get(words.words[at : at + length], ()):
                stop = end_of(form, words, at)
                if stop is not None:
                    yield at, form, stop


class Zones:
    """Stretches of a text in which nothing, or not a certain entry, is looked for."""

    def __init__(self, closed: Sequence[tuple[int, int]]) -> None:
        """``closed`` are the stretches in which nothing is looked for, in order and apart from each other."""
        self.starts = [start for start, _ in closed]
        self.ends = [end for _, end in closed]

    def touches(self, start: int, end: int) -> bool:
        """Whether some characters lie in a closed stretch, wholly or in part."""
        at = bisect_right(self.starts, end - 1) - 1
        return at >= 0 and self.ends[at] > start


def matches(forms: Forms, text: str, closed: Sequence[tuple[int, int]] = ()) -> tuple[Match, ...]:
    """The mentions in a text, in order and apart from each other."""
    plain = normal(text)
    parts = APART.split(plain)
    if forms.wanted.lengths.keys().isdisjoint(parts):
        return ()
    words = words_of(plain, parts)
    zones = Zones(closed)
    refused = {
        (form.entry, number)
        for at, form, _ in occurrences(forms.exceptions, words)
        for number in range(at, at + len(form.words))
    }
    found: list[Match] = []
    free = 0
    for at, form, stop in occurrences(forms.wanted, words):
        start = words.starts[at]
        if start < free or (form.entry, at) in refused or zones.touches(start, stop):
            continue
        found.append(Match(start, stop, form.entry))
        free = stop
    return tuple(found)
