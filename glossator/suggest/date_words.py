"""Dates in words: days, months, years, decades and stretches of years, as EDTF says them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from glossator.model.dates import parse_date
from glossator.suggest.vocabulary import MONTHS, primary

YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)"
DAY = r"(?P<day>[12]?\d|3[01])(?:st|nd|rd|th|er|-?го|º|\.)?"
OF = r"(?:\s(?:of|de|del|di))?"
CUES = (
    r"(?:in|by|since|until|till|of|from|during|after|before|about|around|circa|c\.|ca\.|early|late|mid|year|between|and|to"
    r"|im\sJahre?|Jahr|seit|bis|um|nach|vor|anno|en|dès|depuis|jusqu['’]en|vers|année|в|с|до|около|desde|hasta|nel|dal|fino\sal)"
)
COUNTED = r"pages|words|men|women|people|persons|copies|rubles|dollars|pounds|miles|km|kg|francs|marks"
NO_MORE = rf"(?![\w%]|[.,/:]\d|[-–]\d|\s(?:{COUNTED})\b)"
GENERAL = (
    (4.0, rf"\b{YEAR}-(?P<month>0[1-9]|1[0-2])-{DAY}\b"),
    (4.0, rf"\b{DAY}(?P<month>0?[1-9]|1[0-2])\.{YEAR}\b"),
    (1.4, rf"(?<![\d.,:/–-]){YEAR}\s?[-–/]\s?(?P<until>\d\d(?:\d\d)?){NO_MORE}"),
    (1.0, r"(?<![\d.,:/–-])(?P<decade>1[0-9]\d|20\d)0(?:s\b|['’]s\b|-х\b|er\b(?=\sJahre))"),
    (0.8, rf"(?:(?<=\()|\b(?i:{CUES})\s){YEAR}{NO_MORE}"),
)
ENGLISH = "en"
Found = Mapping[str, str | None]


class Stated(NamedTuple):
    """A date that some characters state, and how much use it is to mark it."""

    start: int
    end: int
    date: str
    weight: float


class Shapes(NamedTuple):
    """How a language writes dates, the most exact first, and its months by name."""

    patterns: tuple[tuple[float, re.Pattern[str]], ...]
    months: Mapping[str, int]


@lru_cache(maxsize=16)
def shapes_of(language: str) -> Shapes:
    """How a language writes dates."""
    names = MONTHS.get(primary(language), MONTHS[ENGLISH])
    months = {name: number for number, some in enumerate(names, 1) for name in some.split("|")}
    month = rf"(?P<name>(?i:{'|'.join(sorted(months, key=lambda each: (-len(each), each)))}))\b\.?"
    worded = (
        (4.0, rf"\b{DAY}{OF}\s{month}{OF},?\s{YEAR}\b"),
        (4.0, rf"\b{month}\s{DAY},?\s{YEAR}\b"),
        (2.5, rf"\b{month}{OF},?\s{YEAR}\b"),
    )
    patterns = tuple((weight, re.compile(pattern)) for weight, pattern in (*worded, *GENERAL))
    return Shapes(patterns, months)


def dates_in(text: str, language: str) -> Iterator[Stated]:
    """The dates that a text states, none of them inside another; what cannot be a date is none."""
    shapes = shapes_of(language)
    taken: list[tuple[int, int]] = []
    for weight, pattern in shapes.patterns:
        for match in pattern.finditer(text):
            start, end = extent(match)
            date = edtf(match.groupdict(), shapes.months.get)
            if date and parse_date(date) and all(end <= begin or start >= stop for begin, stop in taken):
                taken.append((start, end))
                yield Stated(start, end, date, weight)


def extent(match: re.Match[str]) -> tuple[int, int]:
    """The characters of a date, without the word before a year."""
    return min(match.start(name) for name, words in match.groupdict().items() if words), match.end()


def edtf(found: Found, month_of: Callable[[str], int | None]) -> str:
    """The date that was found, as EDTF has it."""
    if decade := found.get("decade"):
        return f"{decade}X"
    year, until = found["year"] or "", found.get("until") or ""
    if until:
        return f"{year}/{year[: 4 - len(until)]}{until}"
    name = found.get("name")
    month = month_of(name.casefold()) if name else int(found.get("month") or 0)
    date = f"{year}-{month:02}" if month else year
    day = found.get("day")
    return f"{date}-{int(day):02}" if day else date
