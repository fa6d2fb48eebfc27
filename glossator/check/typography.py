"""Slips of the keyboard in the editor's own words: doubled words, spaces, hyphens for dashes, stops."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from glossator.check.language_codes import (
    DASH_HYPHEN,
    PLACEHOLDER,
    PUNCTUATION_ODD,
    SPACE_DOUBLED,
    WORD_DOUBLED,
)
from glossator.check.wording import Wording
from glossator.model.diagnostic import Code, Diagnostic

DOUBLED = re.compile(r"(?<![\w’'-])([^\W\d_]{2,})\s+(\1)(?![\w’'-])", re.IGNORECASE)
MEANT_WORDS = "that had is was do so no now very nous vous die das der ha hear there bye"
MEANT = frozenset(MEANT_WORDS.split())


class Slip(NamedTuple):
    """A kind of slip: its form, whose first group says where it is, signs of which it has one, as to look for these is
    much quicker (an empty one is everywhere), and what to say of it.
    """

    form: re.Pattern[str]
    signs: tuple[str, ...]
    code: Code
    message: str
    hint: str


SLIPS = (
    Slip(
        re.compile(r"(?<=\S)(?:[ \u00a0]{2,}|[ \u00a0]*\t[ \t\u00a0]*)(?=\S)"),
        ("  ", "\u00a0", "\t"),
        SPACE_DOUBLED,
        "more than one space parts these words",
        "leave one",
    ),
    Slip(
        re.compile(r"(?<=\w)[ \u00a0](-{1,2})[ \u00a0](?=\w)|(?<=[^\W\d_])(--)(?=[^\W\d_])"),
        ("-",),
        DASH_HYPHEN,
        "a hyphen stands here for a dash",
        "a dash is `–` or `—`",
    ),
    Slip(
        re.compile(r"(?<![\w-])[12]\d{3}(-)(?:[12]\d{3}|1[3-9]|[2-9]\d)(?![\w-])"),
        ("-",),
        DASH_HYPHEN,
        "a hyphen stands here between two years",
        "write `–` between them",
    ),
    Slip(
        re.compile(r"\b(?:TODO|FIXME|TBD)\b|\?{3,}|\blorem ipsum\b", re.IGNORECASE),
        ("",),
        PLACEHOLDER,
        "this was to be written yet",
        "write it, or take it out",
    ),
    Slip(
        re.compile(r"(?<!\.)(\.\.|,{2,}|;{2,}|:{2,})(?![.\w:])"),
        ("..", ",,", ";;", "::"),
        PUNCTUATION_ODD,
        "this mark stands here twice",
        "leave one",
    ),
    Slip(
        re.compile(r"([,;!?.])(?=[A-ZА-ЯЁ][a-zа-яё])(?:(?<=[^\W\d_]{2}[,;!?])|(?<=[a-zа-яё]{2}\.))"),
        (",", ";", "!", "?", "."),
        PUNCTUATION_ODD,
        "there is no space behind this mark",
        "put one in",
    ),
)
SPACE_BEFORE = Slip(
    re.compile(r"(?<=\w)( +)(?:[,;](?!\d)|[:.!?](?=\s|$))"),
    (" ,", " ;", " :", " .", " !", " ?"),
    PUNCTUATION_ODD,
    "a space stands before this mark",
    "take it out",
)


def slips(wording: Wording, *, spaced: bool) -> Iterator[Diagnostic]:
    """The slips in one passage."""
    for match in DOUBLED.finditer(wording.text):
        if match[1].casefold() not in MEANT and not (match[1].istitle() and match[2].istitle()):
            yield WORD_DOUBLED.at(wording.place(*match.span(2)), f"`{match[2]}` stands here twice", "take one out")
    for slip in SLIPS if spaced else (*SLIPS, SPACE_BEFORE):
        yield from found(wording, slip)


def found(wording: Wording, slip: Slip) -> Iterator[Diagnostic]:
    """A finding for every slip of a kind."""
    if any(sign in wording.text for sign in slip.signs):
        for match in slip.form.finditer(wording.text):
            yield slip.code.at(wording.place(*match.span(match.lastindex or 0)), slip.message, slip.hint)
