"""The beginning of a text: its title as printed, who wrote it and when, and its contents list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from glossator.imports.capitals import PARTICLES, unshouted
from glossator.imports.contents import looks_listed
from glossator.imports.draft import Facts
from glossator.imports.headings import ALONE, NAMED, NUMERAL, is_heading
from glossator.imports.layout import Chunk
from glossator.imports.reading import Reading

BY = re.compile(r"^\s*_?(?:by|von|par|di|por)\s+(.{2,80}?)[.,]?_?$", re.IGNORECASE)
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
DATE = re.compile(
    rf"^\W*(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?:(?P<month>{'|'.join(MONTHS)})\.?\s*"
    rf"(?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)?,?\s+)?(?P<year>1[4-9]\d\d|20\d\d)\W*$",
    re.IGNORECASE,
)
IMPRINT = re.compile(r"^\(.{2,60}[:,].{2,60}\b(?:1[5-9]|20)\d\d\)|^\d+\s?pp?\.")
CONTENTS = re.compile(r"^(?:table of )?contents[.:]?$|^inhalt(?:sverzeichnis)?$|^table des mati[eè]res$", re.IGNORECASE)
STOP = re.compile(r"[.!?][\"”’)]*\s*(?:[(\[{]\d+[)\]}]|\d+|[*†‡])?$")
SENTENCE = 60
SHORT = 130
MOST = 16


def title_block(reading: Reading, chunks: Sequence[Chunk]) -> int:
    """How many chunks at the beginning are the title; 0 if the text begins at once."""
    for number, chunk in enumerate(chunks[:MOST]):
        words = reading.words(chunk)
        starts = NAMED.match(words) or ALONE.match(words) or NUMERAL.match(words)
        least = SENTENCE if number < 2 else SENTENCE - 12  # where lines of a title went before, a shorter one ends it
        sentence = STOP.search(words) and len(words) > least and not words.isupper()
        prose = len(words) > SHORT and not reading.is_broken(chunk)
        if prose or len(words) > 4 * SHORT or starts or sentence or is_listed(reading, chunks, number):
            return number
        if number and begins_text(reading, chunks, number):
            return number
    return 0


def begins_text(reading: Reading, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a chunk, right after the author, heads the first part of the text: prose follows, and another part has a
    heading that looks alike. A single one may be where the text appeared.
    """
    words, before = reading.words(chunks[at]), reading.layout.lines[chunks[at - 1].last]
    if not BY.match(before) or DATE.match(words) or IMPRINT.match(words) or BY.match(words):
        return False
    pairs = list(zip(chunks[at:], [*chunks[at + 1 :], None], strict=True))
    heads = [one for one, two in pairs if two and reading.is_prose(two) and is_heading(reading.layout, one, two)]
    alike = [each for each in heads if reading.words(each).isupper() == words.isupper()]
    return alike[:1] == [chunks[at]] and len(alike) > 1


def is_listed(reading: Reading, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a contents list begins at a chunk, without a heading that says so."""
    return looks_listed([each for _, each in stanza(reading, chunks, at)])


def stanza(reading: Reading, chunks: Sequence[Chunk], at: int) -> list[tuple[int, str]]:
    """The lines from a chunk on without an empty one between them."""
    end = at + 1
    while end < len(chunks) and reading.adjacent(chunks[end - 1], chunks[end]):
        end += 1
    lines = [number for chunk in chunks[at:end] for number in chunk.lines]
    return [(number, " ".join(reading.layout.lines[number].split())) for number in lines]


def facts_of(lines: Sequence[str], facts: Facts) -> Facts:
    """What the lines of a title say: title, author, date. Before an imprint stands the title of the work reviewed."""
    for number, line in enumerate(lines):
        words = line.strip(" _*")
        if number and IMPRINT.match(words):
            facts = replace(facts, title=unshouted(lines[number - 1].strip(" _*")))
            continue
        if match := BY.match(words):
            facts = replace(facts, author=facts.author or unshouted(match[1], PARTICLES))
        elif match := DATE.match(words):
            facts = replace(facts, date=facts.date or date_of(match))
        elif words.casefold() not in ("by", "and") and any(map(str.isalpha, words)):
            facts = replace(facts, title=facts.title or unshouted(words))
    return facts


def date_of(match: re.Match[str]) -> str:
    """A printed date as the front matter writes it."""
    if not match["month"]:
        return match["year"]
    month = MONTHS.index(match["month"].casefold()) + 1
    day = match["day"] or match["day2"]
    return f"{match['year']}-{month:02}" + (f"-{int(day):02}" if day and int(day) <= 31 else "")


def contents_end(reading: Reading, chunks: Sequence[Chunk], at: int) -> int:
    """The chunk after the contents list whose heading or first line stands at ``at``; ``at`` if there is no list."""
    headed = bool(CONTENTS.match(reading.words(chunks[at])))
    if not headed:
        if not is_listed(reading, chunks, at):
            return at
        within = {number for number, _ in stanza(reading, chunks, at)}
        return next((number for number in range(at, len(chunks)) if chunks[number].first not in within), len(chunks))
    first = ""
    number = at + 1
    while number < len(chunks):
        lines = [" ".join(reading.layout.lines[each].split()) for each in chunks[number].lines]
        words = lines[0]
        if any(len(line) > SHORT for line in lines) or reading.is_prose(chunks[number]):
            break
        starts = ALONE.match(words) or NAMED.match(words)
        if starts and any(reading.is_prose(each) for each in chunks[number + 1 : number + 3]):
            break
        if first and bare(words) and bare(words) == bare(first):
            break
        first = first or words
        number += 1
    return number if number > at + 1 else at


def bare(words: str) -> str:
    """A title without numbers of pages and small differences."""
    return re.sub(r"[\W\d_]+", "", words).casefold()
