"""EDTF, levels 0 and 1: the examples of the specification, what it forbids, and what follows for sorting."""

from __future__ import annotations

import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.model.calendars import Calendar, date_of
from glossator.model.dates import Edge, parse_date

DAYS = {  # the expression, its precision, the first and the last day it can mean
    "1985-04-12": ("day", (1985, 4, 12), (1985, 4, 12)),
    "1985-04": ("month", (1985, 4, 1), (1985, 4, 30)),
    "1985": ("year", (1985, 1, 1), (1985, 12, 31)),
    "1985-04-12T23:20:30": ("day", (1985, 4, 12), (1985, 4, 12)),
    "1985-04-12T23:20:30Z": ("day", (1985, 4, 12), (1985, 4, 12)),
    "1985-04-12T23:20:30-04": ("day", (1985, 4, 12), (1985, 4, 12)),
    "1985-04-12T23:20:30+04:30": ("day", (1985, 4, 12), (1985, 4, 12)),
    "1964/2008": ("range", (1964, 1, 1), (2008, 12, 31)),
    "2004-06/2006-08": ("range", (2004, 6, 1), (2006, 8, 31)),
    "2004-02-01/2005-02-08": ("range", (2004, 2, 1), (2005, 2, 8)),
    "2004-02-01/2005-02": ("range", (2004, 2, 1), (2005, 2, 28)),
    "2004-02-01/2005": ("range", (2004, 2, 1), (2005, 12, 31)),
    "2005/2006-02": ("range", (2005, 1, 1), (2006, 2, 28)),
    "0000": ("year", (0, 1, 1), (0, 12, 31)),
    "Y170000002": ("year", (170000002, 1, 1), (170000002, 12, 31)),
    "Y-170000002": ("year", (-170000002, 1, 1), (-170000002, 12, 31)),
    "2001-21": ("season", (2001, 3, 1), (2001, 5, 31)),
    "2001-22": ("season", (2001, 6, 1), (2001, 8, 31)),
    "2001-23": ("season", (2001, 9, 1), (2001, 11, 30)),
    "2003-24": ("season", (2003, 12, 1), (2004, 2, 29)),
    "1984?": ("year", (1984, 1, 1), (1984, 12, 31)),
    "2004-06~": ("month", (2004, 6, 1), (2004, 6, 30)),
    "2004-06-11%": ("day", (2004, 6, 11), (2004, 6, 11)),
    "201X": ("decade", (2010, 1, 1), (2019, 12, 31)),
    "20XX": ("century", (2000, 1, 1), (2099, 12, 31)),
    "2004-XX": ("year", (2004, 1, 1), (2004, 12, 31)),
    "1985-04-XX": ("month", (1985, 4, 1), (1985, 4, 30)),
    "1985-XX-XX": ("year", (1985, 1, 1), (1985, 12, 31)),
    "1985-04-12/..": ("range", (1985, 4, 12), None),
    "1985-04/..": ("range", (1985, 4, 1), None),
    "1985/..": ("range", (1985, 1, 1), None),
    "../1985-04-12": ("range", None, (1985, 4, 12)),
    "1985-04-12/": ("range", (1985, 4, 12), None),
    "/1985": ("range", None, (1985, 12, 31)),
    "-1985": ("year", (-1985, 1, 1), (-1985, 12, 31)),
    "-004X": ("decade", (-49, 1, 1), (-40, 12, 31)),
    "1984?/2004-06~": ("range", (1984, 1, 1), (2004, 6, 30)),
    "2000-02-29": ("day", (2000, 2, 29), (2000, 2, 29)),
}
NONE = """
    |1|198|19850|1985-4|1985-04-1|1985-00|1985-13|1985-20|1985-25|1985-04-00|1985-04-31|1985-02-29|1900-02-29
    |1985-21-01|1985-21-XX|198X-04|198X-XX|19XX-04-05|1XXX|XXXX|1985-XX-05|-0000|-000X|-00XX|Y1985|Y0001985
    |1985~?|~1985|1985-04~-12|1985-04-12T24:01:00|1985-04-12T9:00:00|1985-04T10:00:00|1985-04-XXT10:00:00
    |/|/..|../|../..|..|1985/1984|1985-05/1985-04|1985/1986/1987|1985/x|x/1985|1985..1986|1985 |19 85|१९८५
    |1985-04-12T10:00:00/1985-04-13|7 February 1974|1974-02-07 |nineteen
""".replace("\n    ", "").strip("\n")


@pytest.mark.parametrize("text", DAYS)
def test_what_is_a_date(text):
    """Its precision and the days it can mean."""
    said = parse_date(text)
    assert said is not None
    ends = tuple(date_of(day) if day is not None else None for day in (said.first, said.last))
    assert (said.precision, *ends) == DAYS[text]


@pytest.mark.parametrize("text", NONE.split("|"))
def test_what_is_none(text):
    assert parse_date(text) is None


def test_ends_of_intervals():
    """Open and unknown are two things."""
    assert parse_date("1985/..").end is Edge.OPEN
    assert parse_date("1985/").end is Edge.UNKNOWN
    assert parse_date("../1985").start is Edge.OPEN
    assert parse_date("/1985").start is Edge.UNKNOWN
    assert parse_date("1985").end is None


def test_the_old_style_has_days_of_its_own():
    """29 February 1900 is a day in the Julian calendar only."""
    assert parse_date("1900-02-29") is None
    old = parse_date("1900-02-29", Calendar.JULIAN)
    assert old.first == parse_date("1900-03-13").first
    assert date_of(parse_date("1917-10", Calendar.JULIAN).last) == (1917, 11, 13)


def test_the_order_of_dates():
    """By the first day; of two that begin together the longer first; what has no beginning by its end."""
    texts = ["../1912", "1917", "1917-01", "1917-01-01", "1917-21", "1918/..", "19XX", "191X", "-0043", "1918-01-01"]
    assert sorted(texts, key=lambda text: parse_date(text).key) == [
        "-0043", "19XX", "191X", "../1912", "1917", "1917-01", "1917-01-01", "1917-21", "1918/..", "1918-01-01",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("1928-07", "1928-07-11", True),
        ("1941-06-21", "1941-06-22", False),
        ("1937-21", "1937-02-27", False),
        ("1904-02-08/1905-09-05", "1905", True),
        ("1936", "1937-01", False),
        ("1936~", "1937-01", True),
        ("1936~", "1938-02", False),
        ("1917/..", "1991", True),
        ("1917/..", "1916", False),
        ("../1929", "1929-11-17", True),
        ("../1929", "1930", False),
        ("193X", "1936-02", True),
    ],
)
def test_whether_two_dates_agree(one, other, agree):
    """Some day is in both; what is about or uncertain reaches as far again."""
    assert parse_date(one).agrees(parse_date(other)) is agree
    assert parse_date(other).agrees(parse_date(one)) is agree


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("1928", "1928"),
        ("1928-07", "1928-07"),
        ("1928-07-11", "1928-07-11"),
        ("Y17000", "17000"),
        ("1985-04-12T23:20:30+04", "1985-04-12"),
        *[(text, "") for text in ("1928~", "1936-21", "193X", "1936-XX", "1936-04-XX", "1918/1921", "-0043", "0000")],
    ],
)
def test_dates_that_html_knows(text, html):
    assert parse_date(text).html == html


@given(st.dates(), st.sampled_from(["", "~", "?", "%"]))
def test_every_day_of_pythons_is_a_date(day, sign):
    said = parse_date(day.isoformat() + sign)
    assert said.first == said.last == day.toordinal() + 1721425
    assert bool(said.html) is not bool(sign)


@given(st.integers(0, 9999), st.integers(0, 99), st.integers(0, 99))
def test_a_date_is_a_day_that_there_is(year, month, day):
    """No more and no fewer than the calendar has."""
    exists = 1 <= month <= 12 and 1 <= day <= (calendar.monthrange(year, month)[1] if year else 31)
    if year:
        assert (parse_date(f"{year:04}-{month:02}-{day:02}") is not None) is exists


@given(st.dates(), st.dates())
def test_intervals_end_after_they_begin(one, other):
    said = parse_date(f"{one}/{other}")
    assert (said is not None) is (one <= other)


@given(st.text("0123456789-XY~?%/.T:Z+", max_size=24))
def test_any_words_are_read_or_refused(text):
    """Never an exception; what is read can be sorted and compared."""
    said = parse_date(text)
    if said is not None:
        assert said.key <= (said.key[0], 1)
        assert said.agrees(said)
        assert said.text == text
