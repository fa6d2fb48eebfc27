"""Old style and new style: against Python's own reckoning of days, and against pairs that are known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.model.calendars import Calendar, date_of, day_number, is_leap, month_length, to_gregorian, to_julian

ORDINAL = 1721425  # the Julian day number of the day before 1 January of the year 1
PAIRS = [
    ((1888, 9, 27), (1888, 10, 9)),  # Bukharin's birth
    ((1870, 4, 10), (1870, 4, 22)),  # Lenin's birth
    ((1917, 2, 23), (1917, 3, 8)),
    ((1917, 10, 25), (1917, 11, 7)),
    ((1918, 1, 31), (1918, 2, 13)),  # the last day of the old style in Russia
    ((1582, 10, 5), (1582, 10, 15)),  # the first day of the new style in Rome
    ((1752, 9, 3), (1752, 9, 14)),  # the first day of the new style in Britain
    ((1732, 2, 11), (1732, 2, 22)),  # Washington's birth
    ((1900, 2, 28), (1900, 3, 12)),
    ((1900, 2, 29), (1900, 3, 13)),  # a day that the new style does not have
    ((1900, 3, 1), (1900, 3, 14)),
    ((200, 3, 1), (200, 3, 1)),
    ((-4712, 1, 1), (-4713, 11, 24)),  # where Julian day numbers begin
]
calendars = st.sampled_from(Calendar)
numbers = st.integers(-3_000_000, 6_000_000)


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_known_pairs(old, new):
    assert to_gregorian(*old) == new
    assert to_julian(*new) == old


def test_known_numbers():
    """As the almanac has them."""
    assert day_number(2000, 1, 1) == 2451545
    assert day_number(-4712, 1, 1, Calendar.JULIAN) == 0
    assert day_number(1858, 11, 17) == 2400001


@given(st.dates())
def test_days_are_numbered_as_python_numbers_them(day):
    assert day_number(day.year, day.month, day.day) == day.toordinal() + ORDINAL
    assert date_of(day.toordinal() + ORDINAL) == (day.year, day.month, day.day)


@given(numbers, calendars)
def test_there_and_back(number, calendar):
    year, month, day = date_of(number, calendar)
    assert 1 <= month <= 12
    assert 1 <= day <= month_length(year, month, calendar)
    assert day_number(year, month, day, calendar) == number


@given(numbers, calendars)
def test_the_next_day_follows(number, calendar):
    """Days follow each other without a gap, over the ends of months and years."""
    year, month, day = date_of(number, calendar)
    if day < month_length(year, month, calendar):
        following = (year, month, day + 1)
    else:
        following = (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)
    assert date_of(number + 1, calendar) == following


def test_the_styles_differ_by_the_days_everybody_knows():
    """Ten days in the seventeenth century, eleven, twelve, thirteen in the twentieth and the twenty-first."""
    for year, days in [(1650, 10), (1750, 11), (1850, 12), (1950, 13), (2050, 13)]:
        assert day_number(year, 6, 1, Calendar.JULIAN) - day_number(year, 6, 1) == days


def test_leap_years():
    assert [year for year in (1600, 1700, 1900, 1904, 2000) if is_leap(year)] == [1600, 1904, 2000]
    assert is_leap(1900, Calendar.JULIAN)
    assert is_leap(date.min.year - 1)
