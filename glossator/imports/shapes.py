"""What a chunk of a plain text is by its shape: a list, a table, a gap, a quotation, verse."""

from __future__ import annotations

import re
from collections.abc import Sequence

from glossator.imports.draft import Block, Gap, Group, Lines, Listing, Para
from glossator.imports.layout import Chunk
from glossator.imports.reading import Reading

GAP = re.compile(r"^[\s*•·#~_=–—-]{1,40}$")
BULLET = re.compile(r"^\s*([-*•–·])\s+(?=\S)")
NUMBER = re.compile(r"^\s*(\d{1,3})(\.|\))\s+(?=\S)")
COLUMNS = re.compile(r"\S(?:\s{3,}|\t+)(?=\S)|\s\|\s|^\s*[|+]")
OPEN, CLOSE = '“"«‘„', '”"»’“'
ATTRIBUTION = re.compile(r"^\s*(?:[-–—]{1,3}|~)\s*\S.{0,100}$")
SPOKEN = re.compile(r"[”\"»’]\s*[-–—]{1,3}\s*\S.{0,80}$")


def is_gap(reading: Reading, chunk: Chunk) -> bool:
    """Whether a chunk is a row of signs without a word."""
    words = reading.words(chunk)
    return len(chunk.lines) == 1 and bool(GAP.match(words)) and chunk.first not in reading.marks


def is_table(reading: Reading, chunk: Chunk) -> bool:
    """Whether the spaces in the lines of a chunk part columns."""
    lines = [reading.layout.lines[number] for number in chunk.lines]
    marked = any(number in reading.marks for number in chunk.lines)
    apart = sum(bool(COLUMNS.search(line.strip())) for line in lines)
    return len(lines) >= 2 and apart >= len(lines) * 0.7 and not marked and not reading.signs.joined


def table(reading: Reading, chunk: Chunk) -> Lines:
    """The lines of a table as they are."""
    lines = (reading.layout.lines[number].expandtabs(4).rstrip() for number in chunk.lines)
    return Lines("\n".join(lines), chunk.first, chunk.last)


def list_starts(lines: Sequence[str], skipped: frozenset[int]) -> frozenset[int]:
    """The lines that begin an item of a list whose items are not parted by empty lines."""
    found: list[int] = []
    waiting: list[int] = []
    sign = ""
    for number, line in enumerate([*lines, ""]):
        match = BULLET.match(line) if number not in skipped else None
        if match and (not waiting or match[1] == sign):
            waiting.append(number)
            sign = match[1]
        elif not line.strip() or match:
            found.extend(waiting if len(waiting) > 1 else ())
            waiting = []
    return frozenset(found)


def item_of(reading: Reading, chunk: Chunk) -> tuple[str, int, int] | None:
    """The sign or number that a chunk begins with as an item of a list does: its form, its value, where words begin."""
    line = reading.layout.lines[chunk.first]
    if match := BULLET.match(line):
        return match[1], 0, match.end()
    if match := NUMBER.match(line):
        return "{number}" + match[2], int(match[1]), match.end()
    return None


def list_at(reading: Reading, chunks: Sequence[Chunk], at: int) -> tuple[Listing, int] | None:
    """The list that begins at a chunk, and the chunk after it; at least two items."""
    first = item_of(reading, chunks[at])
    if first is None:
        return None
    form, value, _ = first
    items: list[tuple[Block, ...]] = []
    number = at
    while number < len(chunks):
        found = item_of(reading, chunks[number])
        if found is None or found[0] != form or (value and found[1] != value + len(items)):
            break
        chunk = chunks[number]
        items.append((Para(reading.parts(chunk, found[2]), chunk.first, chunk.last),))
        number += 1
    if len(items) < 2:
        return None
    first_line, last_line = chunks[at].first, chunks[number - 1].last
    return Listing(value or None, tuple(items), form[-1], first_line, last_line), number


def is_quoted(words: str) -> bool:
    """Whether a paragraph is in quotation marks from its first letter to its last, but for the number of a note."""
    bare = re.sub(r"\s*(?:[\[({]?[\d⁰¹²³⁴-⁹*†‡]{1,4}[\])}]?|[\U000f0000-\U000ffffd])$", "", words)
    return len(bare) > 20 and bare[0] in OPEN and bare.rstrip(".,")[-1] in CLOSE


def introduces(words: str) -> bool:
    """Whether a paragraph ends with a colon, so that what follows may be a quotation."""
    return re.sub(r"\s*[\[({]?\d{0,3}[\])}]?$", "", words)[-1:] == ":"


def quotation(reading: Reading, chunks: Sequence[Chunk], at: int, before: str) -> tuple[Group, int] | None:
    """The quotation set off that begins at a chunk, and the chunk after it; ``before`` is the paragraph before it."""
    number = at
    while number < len(chunks) and reading.is_set_in(chunks[number]) and not is_gap(reading, chunks[number]):
        number += 1
    if number > at:
        inside = tuple(reading.para(chunk) for chunk in chunks[at:number])
        return Group(">", inside, chunks[at].first, chunks[number - 1].last), number
    if introduces(before) and is_quoted(reading.words(chunks[at])):
        return Group("quotation", (reading.para(chunks[at]),), chunks[at].first, chunks[at].last), at + 1
    return None


def epigraph(reading: Reading, chunks: Sequence[Chunk], at: int) -> tuple[Group, int] | None:
    """The epigraph that begins at a chunk right below a heading, and the chunk after it."""
    words = reading.words(chunks[at])
    if len(words) > 900:
        return None
    following = reading.words(chunks[at + 1]) if at + 1 < len(chunks) else ""
    alone = bool(SPOKEN.search(words)) and words[0] in OPEN
    signed = bool(ATTRIBUTION.match(following)) and (words[0] in OPEN + "_" or reading.is_set_in(chunks[at]))
    signed_inside = reading.is_set_in(chunks[at]) and bool(
        ATTRIBUTION.match(reading.layout.lines[chunks[at].last].strip()) and len(chunks[at].lines) > 1
    )
    if not (alone or signed or signed_inside):
        return None
    end = at + 1 + (signed and not alone)
    inside = tuple(reading.para(chunk) for chunk in chunks[at:end])
    return Group("epigraph", inside, chunks[at].first, chunks[end - 1].last), end


def gap(chunk: Chunk) -> Gap:
    """A gap between sections."""
    return Gap(chunk.first, chunk.last)
