"""Mending dates that are written otherwise and can be read in one way only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.mending.change import Change, span_of
from glossator.model.dates import parse_date
from glossator.model.diagnostic import Diagnostic
from glossator.model.languages import is_language
from glossator.model.source import Source, Span

NAMES = "january february march april may june july august september october november december"
MONTHS = tuple(NAMES.split())
NAMED = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.? (\d{4})", re.ASCII)
AMERICAN = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?, (\d{4})", re.ASCII)
NUMBERED = re.compile(r"(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?", re.ASCII)
DOTTED = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})", re.ASCII)
ABOUT = re.compile(r"(?:c\.|ca\.|circa|about) ?(\d{4})", re.IGNORECASE | re.ASCII)
YEARS = re.compile(r"(\d{4}) ?[-–—] ?(\d{4})", re.ASCII)
INSIDE = re.compile(r"`([^`]+)`")


def mended(words: str) -> str:
    """A date as dates are written; empty where the words are none, or could be another."""
    read = (named(words) or numbered(words) or other(words)).rstrip("-")
    return read if read and read != words and parse_date(read) else ""


def named(words: str) -> str:
    """The date in words with the English name of a month."""
    if match := NAMED.fullmatch(words):
        return joined(match[3], month(match[2]), match[1])
    match = AMERICAN.fullmatch(words)
    return joined(match[3], month(match[1]), match[2]) if match else ""


def month(name: str) -> str:
    """The number of the month of a name or of its first letters; empty if there is none, or several."""
    found = [number for number, each in enumerate(MONTHS, 1) if each.startswith(name.casefold())]
    return str(found[0]) if len(found) == 1 else ""


def numbered(words: str) -> str:
    """The date in numbers that begin with the year, or that dots part, of which the first is then the day."""
    if match := NUMBERED.fullmatch(words):
        return joined(match[1], match[3], match[4])
    match = DOTTED.fullmatch(words)
    return joined(match[3], match[2], match[1]) if match else ""


def other(words: str) -> str:
    """A year that is about right, or two years with a dash."""
    if match := ABOUT.fullmatch(words):
        return f"{match[1]}~"
    match = YEARS.fullmatch(words)
    return f"{match[1]}/{match[2]}" if match else ""


def joined(year: str, month: str, day: str | None) -> str:
    """The parts of a date; empty without a month."""
    return f"{year}-{month:0>2}{f'-{day:0>2}' if day else ''}" if month else ""


def date(source: Source, finding: Diagnostic) -> Iterator[Change]:
    """Write a date as dates are written."""
    yield from renamed(source, finding, mended)


def language(source: Source, finding: Diagnostic) -> Iterator[Change]:
    """Write a language tag with hyphens."""
    if "language tag" in finding.message:
        yield from renamed(source, finding, hyphened, 1)


def hyphened(words: str) -> str:
    """A language tag with hyphens for underscores; empty where that does not make it one."""
    tag = words.replace("_", "-")
    return tag if tag != words and is_language(tag) else ""


def renamed(source: Source, finding: Diagnostic, mend: object, number: int = 0) -> Iterator[Change]:
    """Write the words that a finding names, the first in backticks or a later one, as they should be."""
    found = INSIDE.findall(finding.message)
    words = mend(found[number]) if callable(mend) and len(found) > number else ""
    span = span_of(source, finding)
    at = source.text.find(found[number], span.start, span.end) if words else -1
    if at >= 0:
        yield Change(Span(at, at + len(found[number])), words)
