"""The lines of a source: its characters from its bytes, its chrome, its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from glossator.model.kinds import Chrome, Encoding

NO_TEXT = re.compile("[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
RANGE = re.compile(r"(\d{1,7})(?:-(\d{1,7}))?")
RANGES = re.compile(rf"{RANGE.pattern}(?:,\s*{RANGE.pattern})*")
DIVIDED = re.compile(r"\w[-\xad\u2010]$")
HYPHENS = str.maketrans("", "", "-\xad\u2010")
FACTS = {Encoding.UTF_8: "utf-8-sig"}


def decoded(content: bytes, encoding: Encoding = Encoding.UTF_8) -> str:
    """The characters of a source; bytes that are none are replaced, and what no text has is a space."""
    return NO_TEXT.sub(" ", content.decode(FACTS.get(encoding, encoding.value), "replace"))


def undecodable(content: bytes, encoding: Encoding = Encoding.UTF_8) -> int | None:
    """The place of the first byte that is no character; ``None`` where all are."""
    try:
        content.decode(FACTS.get(encoding, encoding.value))
    except UnicodeDecodeError as error:
        return error.start
    return None


def numbers_in(lines: str) -> list[range] | None:
    """The ranges of line numbers that a declaration names; ``None`` if it is no such declaration."""
    if not RANGES.fullmatch(lines.strip()):
        return None
    return [range(int(first), int(last or first) + 1) for first, last in RANGE.findall(lines)]


def chrome_lines(chrome: Iterable[Chrome], count: int) -> frozenset[int]:
    """The numbers of the lines that are chrome, in a source of so many lines."""
    named = (each for one in chrome for each in numbers_in(one.lines) or ())
    return frozenset(number for each in named for number in each[:count])


def words_of(lines: Sequence[str], chrome: frozenset[int], *, joined: bool = False) -> list[str]:
    """The words of a source without its chrome; ``joined`` makes one of a word divided at the end of a line."""
    kept = (line for number, line in enumerate(lines, 1) if number not in chrome)
    return list(whole(kept)) if joined else "\n".join(kept).split()


def whole(lines: Iterable[str]) -> Iterator[str]:
    """The words of lines; one that a hyphen divides and small letters continue is joined, its hyphen kept."""
    waiting = ""
    for line in lines:
        words = line.split()
        if not words:
            continue
        if waiting and not words[0][0].islower():
            yield waiting
            waiting = ""
        words[0], waiting = waiting + words[0], ""
        if DIVIDED.search(words[-1]):
            waiting = words.pop()
        yield from words
    if waiting:
        yield waiting


def divided_words(lines: Sequence[str], chrome: frozenset[int]) -> frozenset[str]:
    """The words that a source divides at the end of a line, without hyphens."""
    ends = (line.split() for number, line in enumerate(lines, 1) if number not in chrome and line.strip())
    found, waiting = set(), ""
    for words in ends:
        waiting = waiting if words[0][0].islower() else ""
        joined = waiting + words[0]
        if waiting:
            found.add(joined.translate(HYPHENS))
        waiting = (joined if len(words) == 1 else words[-1]) if DIVIDED.search(words[-1]) else ""
    return frozenset(found)


def unhyphened(words: list[str], divided: frozenset[str]) -> list[str]:
    """Words as they are compared: one that the source divides somewhere is the same with and without a hyphen."""
    if not divided:
        return words
    return [bare if (bare := word.translate(HYPHENS)) in divided else word for word in words]
