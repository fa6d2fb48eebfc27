"""Styled words, and the punctuation between them.

A description is a tuple of runs, never markup: whoever prints it decides what italics look like. The rules of
punctuation are the American ones that all three manuals share (CMOS 18, chapter 6; MLA 9, chapter 2; APA 7, chapter 6):
a comma or full stop goes inside closing quotation marks, and a full stop is not set after a mark that ends a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple


class Run(NamedTuple):
    """Some characters, and whether they are italic."""

    text: str
    italic: bool = False


Runs = tuple[Run, ...]
Char = tuple[str, bool]

TAG = re.compile(r"</?(?:i|b|sc|sup|sub|span)(?: [^<>]*)?>")
OPENING = "([{“‘«-–—/"
ENDS = ".?!"


def runs(words: str) -> Runs:
    """Upright words, straight quotation marks made into curly ones."""
    return (Run(curly(words)),) if words else ()


def verbatim(words: str) -> Runs:
    """Upright words exactly as they are."""
    return (Run(words),) if words else ()


def markup(words: str) -> Runs:
    """A title of CSL-JSON: `<i>` makes italics, other tags are left out."""
    made: list[Run] = []
    depth = 0
    position = 0
    for match in TAG.finditer(words):
        made.append(Run(words[position : match.start()], depth > 0))
        position = match.end()
        if match[0] in ("<i>", "</i>"):
            depth += 1 if match[0] == "<i>" else -min(depth, 1)
    made.append(Run(words[position:], depth > 0))
    return merged(zip(curly("".join(run.text for run in made)), (char[1] for char in chars(made)), strict=True))


def curly(words: str) -> str:
    """Straight quotation marks and apostrophes made into curly ones, character for character."""
    if "'" not in words and '"' not in words:
        return words
    made = ""
    for character in words:
        if character in "\"'":
            opens = not made or made[-1].isspace() or made[-1] in OPENING
            character = ("“" if opens else "”") if character == '"' else ("‘" if opens else "’")
        made += character
    return made


def chars(some: Iterable[Run]) -> list[Char]:
    """Every character with its style."""
    return [(character, run.italic) for run in some for character in run.text]


def merged(some: Iterable[Char]) -> Runs:
    """Runs from characters, as few as there can be."""
    return tuple(Run("".join(char[0] for char in group), italic) for italic, group in groupby(some, lambda c: c[1]))


def plain(some: Runs) -> str:
    """The words of a description without their style."""
    return "".join(run.text for run in some)


def italic(some: Runs) -> Runs:
    """Words set in italics; italics in them are set upright (CMOS 18, chapter 8)."""
    return tuple(Run(run.text, not run.italic) for run in some)


def capital(some: Runs) -> Runs:
    """The same words, beginning with a capital; an address and `n.d.` keep their small letter."""
    if plain(some).startswith(("http", "n.d.")):
        return some
    return (Run(some[0].text[:1].upper() + some[0].text[1:], some[0].italic), *some[1:]) if some else ()


def concat(*parts: Runs) -> Runs:
    """Parts one after the other."""
    return merged(chars(run for part in parts for run in part))


def together(separator: str, parts: Iterable[Runs]) -> Runs:
    """Parts that are not empty, with a separator between them; its mark is set as the rules of punctuation ask."""
    made: Runs = ()
    for part in parts:
        if part:
            made = concat(marked(made, separator.rstrip()), verbatim(" "), part) if made else part
    return made


def after(first: Runs, separator: str, second: Runs) -> Runs:
    """Two parts with a separator that no rule changes, or the one that is not empty."""
    return concat(first, verbatim(separator), second) if first and second else first or second


def enclosed(opening: str, some: Runs, closing: str) -> Runs:
    """Words between two marks; nothing if there are none."""
    return concat(verbatim(opening), some, verbatim(closing)) if some else ()


def marked(some: Runs, mark: str) -> Runs:
    """Words with a comma or a full stop after them, inside closing quotation marks, or with any other mark."""
    if not some or not mark:
        return some
    every = chars(some)
    end = len(every) - closing_marks(plain(some)) if mark in ",." else len(every)
    last = every[end - 1][0] if end else ""
    if last == mark or (mark == "." and last in ENDS):
        return some
    style = every[end][1] if end < len(every) else False
    return merged([*every[:end], (mark, style), *every[end:]])


def closing_marks(words: str) -> int:
    """How many closing quotation marks stand at the end of some words; an apostrophe is none."""
    roles = quotation_marks(words)
    count = 0
    while count < len(words) and roles.get(len(words) - 1 - count) == "close":
        count += 1
    return count


def quotation_marks(words: str) -> dict[int, str]:
    """Where quotation marks open and close. A `’` closes what a `‘` opened, unless a letter follows it."""
    roles: dict[int, str] = {}
    single = 0
    for index, character in enumerate(words):
        if character in "“”":
            roles[index] = "open" if character == "“" else "close"
        elif character == "‘":
            roles[index] = "open"
            single += 1
        elif character == "’" and single and not words[index + 1 : index + 2].isalnum():
            roles[index] = "close"
            single -= 1
    return roles


def quoted(some: Runs) -> Runs:
    """Words between double quotation marks; double ones in them become single, and single ones in those double."""
    words = plain(some)
    roles = quotation_marks(words) if "“" in words else {}
    swap = {"“": "‘", "”": "’", "‘": "“", "’": "”"}
    inner = [(swap[char] if index in roles else char, style) for index, (char, style) in enumerate(chars(some))]
    return merged([("“", False), *inner, ("”", False)]) if some else ()
