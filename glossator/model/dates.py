"""Dates as content writes them: EDTF, levels 0 and 1.

The Extended Date/Time Format is part of ISO 8601-2:2019; its specification is at
https://www.loc.gov/standards/datetime/. All of levels 0 and 1 is read, and an interval's ends may be uncertain or
unspecified as single dates may. A season is taken to begin with March, June, September or December.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from glossator.model.calendars import Calendar, day_number, month_length

FORM = re.compile(
    r"""(?P<year>-?\d{4}|Y-?[1-9]\d{4,8}|-?\d{3}X|-?\d{2}XX)
        (?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?:T(?P<time>
            (?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d|24:00:00)(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?))?)?)?
        (?P<sign>[~?%]?)""",
    re.VERBOSE | re.ASCII,
)
UNSPECIFIED = -1
SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
Days = tuple[int, int]


class Edge(StrEnum):
    """An end of an interval that is no date: open, or not known."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Date:
    """A year, perhaps a month, perhaps a day: 0 where not said, ``UNSPECIFIED`` where it is said not to be known.

    ``month`` may be a season, 21 to 24. ``blank`` counts the unspecified digits of the year, which are 0 in ``year``.
    ``sign`` is ``~`` about, ``?`` uncertain, ``%`` both; ``time`` is a time of that day.
    """

    year: int
    month: int = 0
    day: int = 0
    sign: str = ""
    blank: int = 0
    time: str = ""
    calendar: Calendar = Calendar.GREGORIAN

    @property
    def precision(self) -> str:
        """How exact the date is: to the ``day``, ``month``, ``season``, ``year``, ``decade`` or ``century``."""
        if self.day > 0:
            return "day"
        if self.month > 0:
            return "season" if self.month in SEASONS else "month"
        return ("year", "decade", "century")[self.blank]

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year it can mean."""
        more = 10**self.blank - 1
        return (self.year - more, self.year) if self.year < 0 else (self.year, self.year + more)

    @property
    def days(self) -> Days:
        """The first and the last day it can mean, by their numbers."""
        years = self.years
        if self.month in SEASONS:
            first, last = SEASONS[self.month], SEASONS[self.month] + 2
        else:
            first, last = (self.month, self.month) if self.month > 0 else (1, 12)
        year, last = years[1] + (last > 12), (last - 1) % 12 + 1
        end = self.day if self.day > 0 else month_length(year, last, self.calendar)
        begin = day_number(years[0], first, max(self.day, 1), self.calendar)
        return begin, day_number(year, last, end, self.calendar)


@dataclass(frozen=True, slots=True)
class Edtf:
    """What an expression says: a date, or an interval, which then has an ``end``."""

    text: str
    start: Date | Edge
    end: Date | Edge | None = None

    @property
    def single(self) -> Date | None:
        """The date, if it is no interval."""
        return self.start if self.end is None and isinstance(self.start, Date) else None

    @property
    def first(self) -> int | None:
        """The first day it can mean; ``None`` if there is none."""
        return self.start.days[0] if isinstance(self.start, Date) else None

    @property
    def last(self) -> int | None:
        """The last day it can mean; ``None`` if there is none."""
        end = self.start if self.end is None else self.end
        return end.days[1] if isinstance(end, Date) else None

    @property
    def key(self) -> tuple[int, int]:
        """What dates are sorted by: the first day, and of two that begin together the longer before the shorter."""
        first, last = self.first, self.last
        if first is None:
            return (last or 0), 1
        return first, first - last if last is not None else 0

    @property
    def precision(self) -> str:
        """How exact it is; an interval is a ``range``."""
        return self.single.precision if self.single else "range"

    def agrees(self, other: Edtf) -> bool:
        """Whether both can be true of one thing: some day is in both; what is about or uncertain reaches further."""
        (first, last), (begin, end) = self.reach, other.reach
        after = first is not None and end is not None and end < first
        before = last is not None and begin is not None and last < begin
        return not (after or before)

    @property
    def reach(self) -> tuple[int | None, int | None]:
        """Its first and last day, each moved out by the length of an end that is about or uncertain."""
        first, last = self.first, self.last
        ends = (self.start, self.start if self.end is None else self.end)
        more = [each.days[1] - each.days[0] + 1 if isinstance(each, Date) and each.sign else 0 for each in ends]
        return (None if first is None else first - more[0]), (None if last is None else last + more[1])

    @property
    def html(self) -> str:
        """The same as HTML writes it in `datetime`; empty where HTML has no form for it."""
        date = self.single
        if date is None or date.sign or date.blank or date.year < 1 or date.month in SEASONS:
            return ""
        return "" if UNSPECIFIED in (date.month, date.day) else self.text.removeprefix("Y").partition("T")[0]


@lru_cache(maxsize=8192)
def parse_date(text: str, calendar: Calendar = Calendar.GREGORIAN) -> Edtf | None:
    """A date or an interval of a calendar; ``None`` if the words are neither, or end before they begin."""
    made = expression(text, calendar)
    return None if made is None or runs_back(made) else made


def runs_back(made: Edtf) -> bool:
    """Whether an interval ends before it begins; a single date, of which most are, does not."""
    if made.end is None:
        return False
    first, last = made.first, made.last
    return first is not None and last is not None and last < first


def expression(text: str, calendar: Calendar = Calendar.GREGORIAN) -> Edtf | None:
    """A date or an interval of a calendar, also one that ends before it begins; ``None`` if the words are neither."""
    begin, slash, finish = text.partition("/")
    start = one_date(begin, calendar) or edge(begin, slash)
    end = one_date(finish, calendar) or edge(finish, slash)
    if start is None or (slash and end is None):
        return None
    if not isinstance(start, Date) and not isinstance(end, Date):
        return None
    if slash and any(isinstance(each, Date) and each.time for each in (start, end)):
        return None
    return Edtf(text, start, end if slash else None)


def edge(text: str, slash: str) -> Edge | None:
    """An end of an interval that is no date."""
    return Edge(text) if slash and text in ("", "..") else None


def one_date(text: str, calendar: Calendar = Calendar.GREGORIAN) -> Date | None:
    """A single date of a calendar."""
    match = FORM.fullmatch(text)
    if match is None:
        return None
    written = match["year"]
    blank = written.count("X")
    year = int(written.removeprefix("Y").replace("X", "0"))
    date = Date(year, number(match["month"]), number(match["day"]), match["sign"], blank, match["time"] or "", calendar)
    zero = (year == 0 and written[0] == "-") or "00" in (match["month"], match["day"])
    return None if zero or not is_possible(date) else date


def is_possible(date: Date) -> bool:
    """Whether there is such a day in such a month, and only last parts are unspecified."""
    if (date.time and date.day < 1) or (date.blank and date.month):
        return False
    if date.month == UNSPECIFIED:
        return date.day in (0, UNSPECIFIED)
    if not 1 <= date.month <= 12:
        return date.day == 0 and (date.month == 0 or date.month in SEASONS)
    return date.day <= month_length(date.year, date.month, date.calendar)


def number(written: str | None) -> int:
    """A month or a day as a number."""
    return UNSPECIFIED if written == "XX" else int(written or 0)
