"""Dates of BibLaTeX: ISO 8601-2, level 1, which is EDTF (manual, 2.3.8), and the years and months of BibTeX."""

from __future__ import annotations

import re

from glossator.model.csl import When

ONE = re.compile(r"(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.+\-Z]*)?([~?%]?)")
YEAR = re.compile(r"(?:c\.|ca\.|circa)?\s*(-?\d{1,4})\s*([~?%]?)", re.IGNORECASE)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SEASONS = {21: 1, 22: 2, 23: 3, 24: 4}
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def date_of(text: str) -> When | None:
    """A date or a range; ``None`` if it is neither."""
    ends = [part.strip() for part in text.split("/")]
    if len(ends) > 2 or not ends[0]:
        return None
    first = one(ends[0])
    open_ended = len(ends) == 1 or ends[1] in ("", "..", "open", "unknown")
    last = None if open_ended else one(ends[1])
    if first is None or (last is None and not open_ended):
        return None
    end = last.start if last else ()
    return When(start=first.start, end=end, season=first.season, circa=first.circa or bool(last and last.circa))


def one(text: str) -> When | None:
    """A single date."""
    match = ONE.fullmatch(text)
    if match is None or not int(match[1]):
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if month in SEASONS and not match[3]:
        return When(start=(year,), season=SEASONS[month], circa=bool(match[4]))
    if (match[2] and not 1 <= month <= 12) or (match[3] and not 1 <= day <= LENGTHS[month - 1]):
        return None
    return When(start=tuple(part for part in (year, month, day) if part), circa=bool(match[4]))


def year_and_month(year: str, month: str, day: str) -> When | None:
    """The date that BibTeX writes in three fields; the month is a number or a name."""
    match = YEAR.fullmatch(year.strip())
    if match is None or not int(match[1]):
        return date_of(year.strip())
    parts = [int(match[1])]
    number = month_number(month)
    if number:
        parts.append(number)
        parts += [int(day)] if day.isdecimal() and 1 <= int(day) <= LENGTHS[number - 1] else []
    circa = bool(match[2]) or year.strip()[0] not in "-0123456789"
    return When(start=tuple(parts), circa=circa)


def month_number(month: str) -> int:
    """The number of a month; 0 if it is none."""
    words = month.strip().casefold()
    if words.isdecimal():
        return int(words) if 1 <= int(words) <= 12 else 0
    return next((index for index, name in enumerate(MONTHS, 1) if words.startswith(name)), 0)
