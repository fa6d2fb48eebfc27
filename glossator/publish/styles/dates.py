"""Dates in words, as each manual writes them."""

from __future__ import annotations

from collections.abc import Callable

from glossator.model.csl import When

LONG_NAMES = "January February March April May June July August September October November December"
SHORT_NAMES = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec."
MONTHS = tuple(LONG_NAMES.split())
SHORT_MONTHS = tuple(SHORT_NAMES.split())
SEASONS = ("", "Spring", "Summer", "Fall", "Winter")

Parts = tuple[int, ...]


def year(parts: Parts) -> str:
    """The year of a date; years before our era say so."""
    return f"{-parts[0]} BCE" if parts[0] < 0 else str(parts[0])


def american(parts: Parts) -> str:
    """`March 4, 1923`, `March 1923`, `1923` (CMOS 18, chapter 6)."""
    if len(parts) < 2:
        return year(parts)
    day = f" {parts[2]}," if len(parts) > 2 else ""
    return f"{MONTHS[parts[1] - 1]}{day} {year(parts)}"


def inverse(parts: Parts) -> str:
    """`4 Mar. 1923`, `Mar. 1923`, `1923` (MLA 9, 5.68 to 5.83 and appendix 1)."""
    day = f"{parts[2]} " if len(parts) > 2 else ""
    month = f"{SHORT_MONTHS[parts[1] - 1]} " if len(parts) > 1 else ""
    return f"{day}{month}{year(parts)}"


def year_first(parts: Parts) -> str:
    """`1923, March 4`, `1923, March`, `1923` (APA 7, 9.14)."""
    day = f" {parts[2]}" if len(parts) > 2 else ""
    return f"{year(parts)}, {MONTHS[parts[1] - 1]}{day}" if len(parts) > 1 else year(parts)


def years(when: When) -> str:
    """The year or years of a date."""
    return "–".join(dict.fromkeys(year(each) for each in (when.start, when.end) if each)) or when.literal


def written(when: When, form: Callable[[Parts], str]) -> str:
    """A date or a range in one of the forms above; two days of one month share its name."""
    if not when.start:
        return when.literal
    if when.season and len(when.start) == 1:
        return f"{SEASONS[when.season]} {years(when)}"
    first, last = form(when.start), form(when.end) if when.end else ""
    if len(when.start) == len(when.end) == 3 and when.start[:2] == when.end[:2]:
        day, end = str(when.start[2]), str(when.end[2])
        return last.replace(end, f"{day}–{end}", 1) if form is not year_first else first + f"–{end}"
    return f"{first}–{last}" if last else first


def months(when: When) -> When:
    """The same date without its days."""
    return When(start=when.start[:2], end=when.end[:2], season=when.season, circa=when.circa, literal=when.literal)
