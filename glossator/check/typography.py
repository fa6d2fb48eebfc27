"""Slips of the keyboard in the editor's own words: doubled words, spaces, hyphens for dashes, stops."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.check.language_codes import (
    DASH_HYPHEN,
    PLACEHOLDER,
    PUNCTUATION_ODD,
    SPACE_DOUBLED,
    WORD_DOUBLED,
)
from glossator.check.wording import Wording, own_wording
from glossator.model.diagnostic import Code, Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition

DOUBLED = re.compile(r"(?<![\w’'-])([^\W\d_]{2,})\s+(\1)(?![\w’'-])", re.IGNORECASE)
MEANT_WORDS = "that had is was do so no now very nous vous die das der ha hear there bye"
MEANT = frozenset(MEANT_WORDS.split())
SPACES = re.compile(r"(?<=\S)(?:[ \u00a0]{2,}|[ \u00a0]*\t[ \t\u00a0]*)(?=\S)")
HYPHEN = re.compile(r"(?<=\w)[ \u00a0](-{1,2})[ \u00a0](?=\w)|(?<=[^\W\d_])(--)(?=[^\W\d_])")
YEARS = re.compile(r"(?<![\w-])[12]\d{3}(-)(?:[12]\d{3}|1[3-9]|[2-9]\d)(?![\w-])")
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|TBD)\b|\?{3,}|\blorem ipsum\b", re.IGNORECASE)
BEFORE = re.compile(r"(?<=\w)( +)(?:[,;](?!\d)|[:.!?](?=\s|$))")
TWICE = re.compile(r"(?<!\.)(\.\.|,{2,}|;{2,}|:{2,})(?![.\w:])")
GLUED = re.compile(r"(?<=[^\W\d_]{2})([,;!?]|(?<=[a-zа-яё]{2})\.)(?=[A-ZА-ЯЁ][a-zа-яё])")
SPACED = ("fr",)
"""Languages in which a space stands before some marks."""


def check_typography(edition: Edition, document: Document) -> tuple[Diagnostic, ...]:
    """Slips in the words of entries, pages, parallels, editor's notes and fields; a transcription prints its source."""
    spaced = edition.fields.language.casefold().startswith(SPACED)
    return tuple(slip for wording in own_wording(document) for slip in slips(wording, spaced=spaced))


def slips(wording: Wording, *, spaced: bool) -> Iterator[Diagnostic]:
    """The slips in one passage."""
    for match in DOUBLED.finditer(wording.text):
        if match[1].casefold() not in MEANT and not (match[1].istitle() and match[2].istitle()):
            yield WORD_DOUBLED.at(wording.place(*match.span(2)), f"`{match[2]}` stands here twice", "take one out")
    yield from found(wording, SPACES, SPACE_DOUBLED, "more than one space parts these words", "leave one")
    dash = "a dash is `–` or `—`"
    yield from found(wording, HYPHEN, DASH_HYPHEN, "a hyphen stands here for a dash", dash)
    yield from found(wording, YEARS, DASH_HYPHEN, "a hyphen stands here between two years", "write `–` between them")
    yield from found(wording, UNFINISHED, PLACEHOLDER, "this was to be written yet", "write it, or take it out")
    yield from found(wording, TWICE, PUNCTUATION_ODD, "this mark stands here twice", "leave one")
    yield from found(wording, GLUED, PUNCTUATION_ODD, "there is no space behind this mark", "put one in")
    if not spaced:
        yield from found(wording, BEFORE, PUNCTUATION_ODD, "a space stands before this mark", "take it out")


def found(wording: Wording, form: re.Pattern[str], code: Code, message: str, hint: str) -> Iterator[Diagnostic]:
    """A finding for everything of a form; its first group says where."""
    for match in form.finditer(wording.text):
        group = match.lastindex or 0
        yield code.at(wording.place(*match.span(group)), message, hint)
