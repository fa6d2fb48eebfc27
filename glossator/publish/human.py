"""Dates as people read them."""

from __future__ import annotations

from collections.abc import Mapping

from glossator.model.calendars import Calendar
from glossator.model.dates import UNSPECIFIED, Date, Edge, Edtf, parse_date

Words = Mapping[str, str]
QUALIFIED = {"~": "date-about", "?": "date-uncertain", "%": "date-about-uncertain"}


def human_date(text: str, words: Words, old_style: str = "") -> str:
    """A date in words, `7 February 1974`, with the same in the old style, `25 October (7 November) 1917`; words that
    are no date stay as they are.
    """
    said = parse_date(text) if text else None
    if said is None:
        return text
    old = parse_date(old_style, Calendar.JULIAN) if old_style else None
    return in_both_styles(old, said, words) if old else in_words(said, words)


def fill(words: Words, key: str, **values: object) -> str:
    """Words with their blanks filled."""
    said = words[key]
    for name, value in values.items():
        said = said.replace(f"{{{name}}}", str(value))
    return said


def in_words(said: Edtf, words: Words) -> str:
    """A date or an interval."""
    start, end = said.start, said.end
    if end is None and isinstance(start, Date):
        return one(start, words)
    if isinstance(start, Date) and isinstance(end, Date):
        return shortened(start, end, words) or fill(words, "date-range", start=one(start, words), end=one(end, words))
    if isinstance(start, Date):
        key = "date-from" if end is Edge.OPEN else "date-from-known"
        return fill(words, key, date=one(start, words))
    key = "date-until" if start is Edge.OPEN else "date-until-known"
    return fill(words, key, date=one(end, words)) if isinstance(end, Date) else said.text


def one(date: Date, words: Words) -> str:
    """A single date."""
    said = plainly(date, words)
    return fill(words, QUALIFIED[date.sign], date=said) if date.sign else said


def plainly(date: Date, words: Words) -> str:
    """A single date without its sign."""
    era = year(date.year, words)
    match date.precision:
        case "day":
            said = fill(words, "date-day", day=date.day, month=month_of_day(date, words), year=era)
            return fill(words, "date-time", date=said, time=date.time) if date.time else said
        case "month" | "season":
            key = "date-day-unknown" if date.day == UNSPECIFIED else "date-month"
            said = fill(words, "date-month", month=month(date, words), year=era)
            return fill(words, key, date=said) if date.day == UNSPECIFIED else said
        case "decade" if date.year >= 0:
            return fill(words, "date-decade", year=date.year)
        case "decade" | "century":
            first, last = (year(each, words) for each in date.years)
            return fill(words, "date-century", year=first, end=last)
        case _:
            unknown = {0: "", UNSPECIFIED: "date-month-unknown"}[date.month]
            unknown = "date-day-unknown" if date.day == UNSPECIFIED else unknown
            return fill(words, unknown, date=era) if unknown else era


def year(number: int, words: Words) -> str:
    """A year; those before our era say so, and there is no year 0 among them."""
    return str(number) if number > 0 else fill(words, "date-before-era", year=1 - number)


def month(date: Date, words: Words) -> str:
    """The name of a month or season."""
    return words[f"month-{date.month}"]


def month_of_day(date: Date, words: Words) -> str:
    """The name of a month after a day; some languages give it another ending."""
    return words[f"day-of-month-{date.month}"]


def shortened(start: Date, end: Date, words: Words) -> str:
    """Two dates of which the first need not say what the second does; empty where both must be said in full."""
    exact = {start.precision, end.precision}
    if start.sign or end.sign or UNSPECIFIED in (start.day, end.day, start.month, end.month):
        return ""
    if exact == {"year"}:
        return f"{year(start.year, words)}–{year(end.year, words)}" if start.year > 0 else ""
    if start.year != end.year or exact not in ({"month"}, {"day"}):
        return ""
    if exact == {"month"}:
        months = f"{month(start, words)}–{month(end, words)}"
        return fill(words, "date-month", month=months, year=year(end.year, words))
    if start.month == end.month:
        days = f"{start.day}–{end.day}"
        return fill(words, "date-day", day=days, month=month_of_day(end, words), year=year(end.year, words))
    return fill(words, "date-range", start=without_year(start, words), end=plainly(end, words))


def without_year(date: Date, words: Words) -> str:
    """A day and its month."""
    return fill(words, "date-day-month", day=date.day, month=month_of_day(date, words))


def in_both_styles(old: Edtf, new: Edtf, words: Words) -> str:
    """A date in the old style, and the new one in parentheses, as Russian history writes them."""
    was, is_now = old.single, new.single
    if was is None or is_now is None or {was.precision, is_now.precision} != {"day"} or was.sign or is_now.sign:
        return fill(words, "date-styles", old=in_words(old, words), new=in_words(new, words))
    if was.year != is_now.year:
        return fill(words, "date-styles", old=plainly(was, words), new=plainly(is_now, words))
    if was.month != is_now.month:
        both = {"old": without_year(was, words), "new": without_year(is_now, words)}
        return fill(words, "date-styles-year", **both, year=year(is_now.year, words))
    days = fill(words, "date-styles", old=was.day, new=is_now.day)
    return fill(words, "date-day", day=days, month=month_of_day(is_now, words), year=year(is_now.year, words))
