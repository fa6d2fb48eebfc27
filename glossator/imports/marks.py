"""Candidates: everything in a text that could be a reference to a note, and everything that could begin one.

A candidate is judged here by its own looks only, and gets a weight; whether it is what it looks like is decided where
references and notes are set against each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
LOWERED = str.maketrans(RAISED, "0123456789")
SIGN = r"[*†‡§‖¶]{1,4}"
KEY = rf"\d{{1,4}}|{SIGN}|[A-Z]{{1,2}}|[a-z]"
CLOSE = r".,;:!?…\"'”’»)\]—–-"


YEAR_ENDS = re.compile(r"\b\d{4}[.,]$")
SENTENCE = re.compile(r"\s+[“\"‘']?[^\W\d_]|\s*$")


class Candidate(NamedTuple):
    """Something that may be a reference or begin a note: its key, where it stands, and how much it looks like it."""

    key: str
    line: int
    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class Form:
    """A way to print a reference or the number of a note, and how much something in this form looks like one."""

    name: str
    pattern: re.Pattern[str]
    weigh: Callable[[re.Match[str]], float]


def always(_: re.Match[str]) -> float:
    """Nothing else looks like it."""
    return 1.0


def in_round_brackets(match: re.Match[str]) -> float:
    """A number in round brackets may be a year or the label of a list."""
    line, key = match.string, match["key"]
    before, after = line[: match.start()].rstrip(), line[match.end() :].lstrip()
    if len(key) == 4 and key.isdigit():
        return 0.3
    if not before or before[-1] in ":;," or re.search(r"\b(?:and|or|und|et|oder|ou)$", before):
        return 0.35 if after[:1].isalpha() else 0.6
    return 1.0 if before[-1] in CLOSE or not after or after[0] in CLOSE else 0.8


def in_square_brackets(match: re.Match[str]) -> float:
    """A year in square brackets is a date."""
    key = match["key"]
    if key.isalpha() and key.islower() and len(key) == 1:
        return 0.6
    return 0.3 if len(key) == 4 and key.isdigit() else 1.0


def glued(match: re.Match[str]) -> float:
    """Digits behind a sign, or behind a word."""
    line, start = match.string, match.start()
    before = line[:start]
    if YEAR_ENDS.search(before) and SENTENCE.match(line, match.end()):
        return 0.8
    if re.search(r"(?:\b(?:[Nn]os?|[Pp]{1,2}|[Vv]ols?|[Cc]hs?|[Ff]igs?|ll?|vv?)\.|\d[.,:]|[$£€#])$", before):
        return 0.25
    if before[-1:] in CLOSE:
        return 0.4 if before[-1:] in "-–—" else 1.0
    word = re.search(r"[^\W\d_]+$", before)
    if word and (len(word[0]) < 3 or word[0].isupper()):
        return 0.2 if word[0].isupper() else 0.45
    return 0.8


def sign(match: re.Match[str]) -> float:
    """A sign behind a word or a stop; not one of a pair around words."""
    line = match.string
    before, after = line[: match.start()], line[match.end() :]
    if not before.strip():
        return 0.2
    if before[-1:].isspace():
        return 0.3 if not after.strip() or after[0] in " .,;:" else 0.1
    return 1.0 if not after[:1].isalnum() else 0.4


REFERENCES: Mapping[str, Form] = MappingProxyType(
    {
        each.name: each
        for each in (
            Form("bracket", re.compile(rf"\[(?P<key>{KEY})\]"), in_square_brackets),
            Form("paren", re.compile(rf"\((?P<key>\d{{1,4}}|{SIGN})\)"), in_round_brackets),
            Form("brace", re.compile(rf"\{{(?P<key>{KEY})\}}"), always),
            Form("raised", re.compile(rf"(?P<key>[{RAISED}]{{1,4}})"), always),
            Form("caret", re.compile(r"\^(?P<key>\d{1,4})(?!\w)"), always),
            Form("carets", re.compile(r"\^\{(?P<key>\d{1,4})\}"), always),
            Form("angle", re.compile(r"<(?P<key>\d{1,4})>"), always),
            Form(
                "glued",
                re.compile(rf"(?<=[^\W\d_]|[{CLOSE}])(?<![/+=#$£€<\[(])(?P<key>\d{{1,4}})(?![\w%°/+=]|[.,:]\d|[-–]\d)"),
                glued,
            ),
            Form("sign", re.compile(rf"(?P<key>{SIGN})"), sign),
            Form(
                "said",
                re.compile(r"[\[(](?:[Ff]oot|[Ee]nd)?[Nn](?:ote|\.)\s?(?P<key>\d{1,4})[\])]"),
                always,
            ),
        )
    }
)

HEAD = r"^[ \t\xa0]*"
WORDS = r"(?=\S)"
DEFINITIONS: Mapping[str, Form] = MappingProxyType(
    {
        each.name: each
        for each in (
            Form(
                "footnote",
                re.compile(rf"{HEAD}(?P<printed>\[(?:Foot|End)?[Nn]ote:?\s*(?P<key>{KEY})\s*[:.]\s*)", re.IGNORECASE),
                always,
            ),
            Form("bracket", re.compile(rf"{HEAD}(?P<printed>\[(?P<key>{KEY})\]:?\s*)(?=\S|$)"), always),
            Form("paren", re.compile(rf"{HEAD}(?P<printed>\((?P<key>\d{{1,4}}|{SIGN})\)\s*){WORDS}"), always),
            Form("brace", re.compile(rf"{HEAD}(?P<printed>\{{(?P<key>{KEY})\}}\s*){WORDS}"), always),
            Form("raised", re.compile(rf"{HEAD}(?P<printed>(?P<key>[{RAISED}]{{1,4}})\s*){WORDS}"), always),
            Form("caret", re.compile(rf"{HEAD}(?P<printed>\^(?P<key>\d{{1,4}})\s*){WORDS}"), always),
            Form("carets", re.compile(rf"{HEAD}(?P<printed>\^\{{(?P<key>\d{{1,4}})\}}\s*){WORDS}"), always),
            Form("angle", re.compile(rf"{HEAD}(?P<printed><(?P<key>\d{{1,4}})>\s*){WORDS}"), always),
            Form("dot", re.compile(rf"{HEAD}(?P<printed>(?P<key>\d{{1,4}})\.\s*)(?=[^\s\d.,])"), always),
            Form("half", re.compile(rf"{HEAD}(?P<printed>(?P<key>\d{{1,4}})\)\s*){WORDS}"), always),
            Form("dash", re.compile(rf"{HEAD}(?P<printed>(?P<key>\d{{1,4}})\s?[:–—-]\s+){WORDS}"), always),
            Form("bare", re.compile(rf"{HEAD}(?P<printed>(?P<key>\d{{1,4}})\s*)(?=[^\W\d]|[\"'“‘«(_\[])"), always),
            Form("sign", re.compile(rf"{HEAD}(?P<printed>(?P<key>{SIGN})\s*)(?=[^\s*])"), always),
            Form(
                "said",
                re.compile(rf"{HEAD}(?P<printed>(?:Foot|End)?[Nn]ote\s+(?P<key>\d{{1,4}})[.:]\s+){WORDS}"),
                always,
            ),
        )
    }
)


def references(form: Form, lines: Sequence[str], skipped: frozenset[int]) -> list[Candidate]:
    """Everything that could be a reference in one form."""
    return [
        Candidate(match["key"].translate(LOWERED), number, match.start(), match.end(), form.weigh(match))
        for number, line in enumerate(lines)
        if number not in skipped
        for match in form.pattern.finditer(line)
    ]


def definitions(form: Form, lines: Sequence[str], skipped: frozenset[int]) -> list[Candidate]:
    """Everything that could begin a note in one form; a line after an empty one is more likely to."""
    found = []
    for number, line in enumerate(lines):
        if number in skipped or not (match := form.pattern.match(line)):
            continue
        free = number == 0 or not lines[number - 1].strip() or number - 1 in skipped
        weight = 1.0 if free else 0.7
        found.append(
            Candidate(match["key"].translate(LOWERED), number, match.start("printed"), match.end("printed"), weight)
        )
    return found


def printed(candidate: Candidate, lines: Sequence[str]) -> str:
    """What stands in the source."""
    return lines[candidate.line][candidate.start : candidate.end]


def glued_to_words(candidates: Sequence[Candidate], lines: Sequence[str]) -> bool:
    """Whether most of the numbers of notes stand close to the words after them."""
    close = sum(not printed(each, lines)[-1:].isspace() for each in candidates)
    return close * 2 > len(candidates)
