"""Which lines are headings, and of which level."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from glossator.imports.layout import Chunk, Layout, indent_of

ROMAN = r"[IVXLC]{1,8}"
ONES = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|last)"
NUMBER = rf"(?:{ROMAN}|\d{{1,3}}|(?i:{ONES}))"
NAMED = re.compile(
    r"^(?P<rank>(?i:volume|book|part|chapter|section|letter|lecture|essay|act|scene|canto|appendix))"
    rf"(?:\s+(?:the\s+)?{NUMBER}\b.*|\s*)$"
)
ALONE = re.compile(
    r"^(?:preface|foreword|introduction|introductory|prologue|epilogue|conclusion|afterword|postscript|appendix|appendices"
    r"|notes?|footnotes|endnotes|contents|table of contents|bibliography|references|works cited|index|glossary"
    r"|dedication|acknowledge?ments?|finis|the end)[.:]?$",
    re.IGNORECASE,
)
NUMERAL = re.compile(rf"^(?:{ROMAN}|\d{{1,3}})[.)]?$")
NUMBERED = re.compile(rf"^(?:{ROMAN}|\d{{1,2}}|[A-Z])[.)]\s+\S.{{0,70}}$")
BARE = re.compile(
    rf"^(?P<rank>chapter|book|part|letter|lecture|canto|act|scene)\s+(?:the\s+)?{NUMBER}[.:]?$|{NUMERAL.pattern}",
    re.IGNORECASE,
)
RANKS: Mapping[str, int] = MappingProxyType(
    {
        "volume": 1,
        "book": 1,
        "part": 1,
        "act": 1,
        "chapter": 2,
        "letter": 2,
        "lecture": 2,
        "essay": 2,
        "canto": 2,
        "scene": 2,
    }
)
LONGEST = 90
INDEXED = re.compile(r",\s\d+")
RULE = re.compile(r"^\s*(={3,}|-{3,}|~{3,})\s*$")
MARKER = re.compile(r"\s?[\[({]\d{1,3}[\])}]$|[⁰¹²³⁴-⁹]+$|(?<=[a-z?!”\"])\d{1,2}$|\*+$")


def words_of(layout: Layout, chunk: Chunk) -> str:
    """The words of a chunk in one line."""
    return " ".join(" ".join(layout.lines[number].split()) for number in chunk.lines)


def is_heading(layout: Layout, chunk: Chunk, following: Chunk | None) -> bool:
    """Whether a chunk is a heading by its looks and by what follows it."""
    words = MARKER.sub("", words_of(layout, chunk).strip("_*"))
    if not words or len(words) > LONGEST or len(chunk.lines) > 3 or not any(each.isalnum() for each in words):
        return False
    if NAMED.match(words) or ALONE.match(words) or (len(chunk.lines) == 1 and NUMERAL.match(words)):
        return (words[-1] not in ",;" and not NUMERAL.match(words)) or words[:1].isupper()
    if words[-1] in ".,;:-–—" and not (words.isupper() and words[-1] == "."):
        return False
    if words.upper() == words and sum(each.isalpha() for each in words) >= 3:
        return not INDEXED.search(words)
    if following is None or len(chunk.lines) > 1:
        return False
    return titled(layout, chunk, words) and is_prose(layout, following)


def titled(layout: Layout, chunk: Chunk, words: str) -> bool:
    """Whether a line looks like a title: no end of a sentence, capitals, room around it."""
    if words[-1] in "!?" and not words.istitle() and len(words.split()) > 8:
        return False
    if (words[-1] in "”\"'’" and words[0] in "“\"'‘") or not (
        words[0].isupper() or words[0] in "“\"'‘" or NUMBERED.match(words)
    ):
        return False
    if re.match(r"(?:by|from|to|dear|my dear|[-—–])\b", words, re.IGNORECASE) and len(words.split()) < 6:
        return False
    long = [word for word in words.split() if len(word) > 3]
    capital = sum(word.strip("\"'“‘(")[:1].isupper() for word in long)
    if layout.wrapped:
        centred = indent_of(layout.lines[chunk.first]) - layout.margin >= 8
        return len(words) < layout.width * 0.85 and (centred or capital >= len(long) * 0.6)
    return len(words) <= 80


def is_prose(layout: Layout, chunk: Chunk) -> bool:
    """Whether a chunk is a paragraph of some length."""
    return len(words_of(layout, chunk)) > (100 if layout.wrapped else 120)


def rank_of(words: str) -> int:
    """The rank that the words of a heading give it: 1 for books and parts, 2 for chapters, 0 if they give none."""
    match = NAMED.match(words)
    if match:
        return RANKS.get(match["rank"].casefold(), 2)
    return 2 if NUMERAL.match(words) or ALONE.match(words) else 0


def levels(headings: Sequence[str]) -> list[int]:
    """The levels of headings: the highest rank has level 2, what has no rank stands below all that have one."""
    ranks = [rank_of(words) for words in headings]
    there = sorted({rank for rank, words in zip(ranks, headings, strict=True) if rank and not ALONE.match(words)})
    below = 2 + len(there)
    return [
        2 if ALONE.match(words) else there.index(rank) + 2 if rank in there else below
        for words, rank in zip(headings, ranks, strict=True)
    ]


def joins(one: str, two: str) -> bool:
    """Whether two headings are the number and the title of one chapter."""
    return bool(BARE.match(one)) and not BARE.match(two) and not NAMED.match(two) and not ALONE.match(two)
