"""Two calendars: a date of either as the number of a day, and back.

Days are counted as astronomers count them: the Julian day number of 1 January 2000 (Gregorian) is 2,451,545. The
arithmetic is E. G. Richards's (Explanatory Supplement to the Astronomical Almanac, 3rd ed., 2013, section 15.11), with
divisions that round down, so that it holds for any year. Year 0 is the year 1 before our era. Both calendars are taken
to reach back beyond their introduction.
"""

from __future__ import annotations

from enum import StrEnum

Parts = tuple[int, int, int]
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Calendar(StrEnum):
    """New style and old style."""

    GREGORIAN = "gregorian"
    JULIAN = "julian"


def is_leap(year: int, calendar: Calendar = Calendar.GREGORIAN) -> bool:
    """Whether a year has a 29 February."""
    if calendar is Calendar.JULIAN:
        return year % 4 == 0
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int, calendar: Calendar = Calendar.GREGORIAN) -> int:
    """How many days a month has."""
    return LENGTHS[month - 1] + (month == 2 and is_leap(year, calendar))


def day_number(year: int, month: int, day: int, calendar: Calendar = Calendar.GREGORIAN) -> int:
    """The number of a day."""
    before_march = (14 - month) // 12
    years = year + 4800 - before_march
    days = day + (153 * (month + 12 * before_march - 3) + 2) // 5 + 365 * years + years // 4
    return days - 32083 if calendar is Calendar.JULIAN else days - years // 100 + years // 400 - 32045


def date_of(number: int, calendar: Calendar = Calendar.GREGORIAN) -> Parts:
    """Year, month and day of the day with a number."""
    days = number + 1401
    if calendar is Calendar.GREGORIAN:
        days += (4 * number + 274277) // 146097 * 3 // 4 - 38
    quarters = 4 * days + 3
    fifths = 5 * (quarters % 1461 // 4) + 2
    month = (fifths // 153 + 2) % 12 + 1
    return quarters // 1461 - 4716 + (14 - month) // 12, month, fifths % 153 // 5 + 1


def to_gregorian(year: int, month: int, day: int) -> Parts:
    """A date of the Julian calendar in the Gregorian one: 25 October 1917 is 7 November 1917."""
    return date_of(day_number(year, month, day, Calendar.JULIAN))


def to_julian(year: int, month: int, day: int) -> Parts:
    """A date of the Gregorian calendar in the Julian one."""
    return date_of(day_number(year, month, day), Calendar.JULIAN)
