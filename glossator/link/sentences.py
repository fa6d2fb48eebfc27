"""The sentence around a mention."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

END = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-ZÀ-ÞА-Я0-9])")
SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|cf|Cf|pp|p|vol|ed|eds|no|ff|i\.e|e\.g|vs|etc|Ia|Iu|U\.S)|\b[A-ZА-Я])\.$"
)
LIMIT = 320


def sentence(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The sentence that holds some characters: what is before them, they, and what is after.

    A sentence ends with a full stop, a question or an exclamation mark before a capital, but not after an initial or a
    common abbreviation. A very long one is cut at a word, with an ellipsis.
    """
    stops, begins = ends(text)
    before, after = bisect_right(begins, start), bisect_left(stops, end)
    left = begins[before - 1] if before else 0
    right = begins[after] if after < len(begins) else len(text)
    return cut_left(text[left:start]), text[start:end], cut_right(text[end:right].rstrip())


@lru_cache(maxsize=4)
def ends(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the sentences of a text end, and where the next ones begin. Mentions come paragraph by paragraph."""
    found = [
        match.span()
        for match in END.finditer(text)
        if not SHORT.search(text[max(0, match.start() - 8) : match.start() + 1])
    ]
    return tuple(stop for stop, _ in found), tuple(begin for _, begin in found)


def cut_left(words: str) -> str:
    """The last words before a mention."""
    if len(words) <= LIMIT:
        return words
    return "… " + words[-LIMIT:].partition(" ")[2]


def cut_right(words: str) -> str:
    """The first words after a mention."""
    if len(words) <= LIMIT:
        return words
    return words[:LIMIT].rpartition(" ")[0] + " …"
