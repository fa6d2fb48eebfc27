"""The sentence around a mention."""

from __future__ import annotations

import re

END = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-ZÀ-ÞА-Я0-9])")
SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|cf|Cf|pp|p|vol|ed|eds|no|ff|i\.e|e\.g|vs|etc|Ia|Iu|U\.S)|\b[A-ZА-Я])\.$"
)
LIMIT = 320
REACH = 2 * LIMIT


def sentence(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The sentence that holds some characters: what is before them, they, and what is after.

    A sentence ends with a full stop, a question or an exclamation mark before a capital, but not after an initial or a
    common abbreviation. A very long one is cut at a word, with an ellipsis.
    """
    left, right = max(0, start - REACH), min(len(text), end + REACH)
    for match in END.finditer(text, left, right):
        if SHORT.search(text[max(0, match.start() - 8) : match.start() + 1]):
            continue
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.end()
            break
    return cut_left(text[left:start]), text[start:end], cut_right(text[end:right].rstrip())


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
