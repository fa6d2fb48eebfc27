"""Dates in ISO 8601, with the names that TEI gives them: `when`, `from` and `to`, `notBefore` and `notAfter` (TEI
Guidelines, att.datable.w3c).
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model.calendars import date_of
from glossator.model.dates import UNSPECIFIED, Date, Edge, Edtf, parse_date

Pairs = tuple[tuple[str, str], ...]


def dating(words: str) -> Pairs:
    """The attributes that say a date; none for words that are no date."""
    said = parse_date(words) if words else None
    return tuple(attributes(said)) if said else ()


def attributes(said: Edtf) -> Iterator[tuple[str, str]]:
    """The attributes that say a date or an interval; one that is about or uncertain is of medium certainty."""
    start, end = said.start, said.end
    if end is None and isinstance(start, Date):
        yield from (("when", iso(start)),) if exact(start) else bounds(start)
    else:
        yield from limit("from", start)
        yield from limit("to", end)
    if any(isinstance(each, Date) and each.sign for each in (start, end)):
        yield "cert", "medium"


def limit(name: str, date: Date | Edge | None) -> Iterator[tuple[str, str]]:
    """One end of an interval, if it is known."""
    if isinstance(date, Date):
        yield name, iso(date) if exact(date) else dict(bounds(date))["notBefore" if name == "from" else "notAfter"]


def exact(date: Date) -> bool:
    """Whether a date is a day, a month or a year, all of it known."""
    known = UNSPECIFIED not in (date.month, date.day)
    return known and date.precision in ("day", "month", "year")


def bounds(date: Date) -> Pairs:
    """The first and the last day that a date can mean."""
    first, last = (date_of(each) for each in date.days)
    return ("notBefore", day(*first)), ("notAfter", day(*last))


def iso(date: Date) -> str:
    """A date of which all is known."""
    year = f"{date.year:05}" if date.year < 0 else f"{date.year:04}"
    return year + "".join(f"-{part:02}" for part in (date.month, date.day) if part)


def day(year: int, month: int, number: int) -> str:
    """A day."""
    return iso(Date(year, month, number))
