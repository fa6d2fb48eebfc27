"""Dates as content writes them: the part of EDTF that an edition needs."""

from __future__ import annotations

import re
from dataclasses import dataclass

FORM = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)")
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Date:
    """A year, perhaps a month, perhaps a day (0 where not said); ``sign`` is ``~`` about, ``?`` doubtful, ``%``
    both.
    """

    year: int
    month: int = 0
    day: int = 0
    sign: str = ""


def parse_date(text: str) -> tuple[Date, ...] | None:
    """One date, or the two ends of a range; ``None`` if the words are no date."""
    parts = text.split("/")
    dates = [one_date(part) for part in parts]
    if len(dates) > 2 or any(each is None for each in dates):
        return None
    return tuple(each for each in dates if each)


def one_date(text: str) -> Date | None:
    """A single date."""
    match = FORM.fullmatch(text)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if match[2] and not 1 <= month <= 12:
        return None
    if match[3] and not 1 <= day <= DAYS[month - 1]:
        return None
    return Date(year, month, day, match[4])
