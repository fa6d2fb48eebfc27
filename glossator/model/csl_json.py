"""Bibliographic records from CSL-JSON and to CSL-JSON: tolerant of what comes in, exact in what goes out.

The shapes are those of the CSL-JSON schema, version 1.0.2.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from glossator.model.csl import DATES, NAMES, PEOPLE, VARIANTS, Item, Name, When, spelling

SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
ISO = re.compile(r"(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?")


def from_json(value: Any) -> Item:
    """A record; what is none gives an empty one, and a variable of the wrong shape is left out."""
    found: dict[str, Any] = {}
    for key, part in value.items() if isinstance(value, Mapping) else ():
        name = NAMES.get(VARIANTS.get(str(key), str(key)))
        if name and (read := field_from(name, part)) and name not in found:
            found[name] = read
    return Item(**found)


def field_from(name: str, value: Any) -> Any:
    """The value of one field; something empty if it has another shape."""
    if name in PEOPLE:
        return tuple(filter(None, map(name_from, value))) if isinstance(value, list) else ()
    return when_from(value) if name in DATES else words_from(value)


def words_from(value: Any) -> str:
    """Words, or a number as words."""
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def name_from(value: Any) -> Name | None:
    """A name, also one that is written as plain words."""
    if isinstance(value, str):
        return Name(literal=value.strip()) if value.strip() else None
    if not isinstance(value, Mapping):
        return None
    words = {each.name: words_from(value.get(spelling(each.name))) for each in fields(Name) if each.type == "str"}
    comma = value.get("comma-suffix") in (True, 1, "true", "1")
    return Name(**words, comma_suffix=comma) if any(words.values()) else None


def when_from(value: Any) -> When | None:
    """A date, from its parts, from an ISO date, or from words."""
    if isinstance(value, str | int) and not isinstance(value, bool):
        value = {"raw": str(value)}
    if not isinstance(value, Mapping):
        return None
    start, end = ends_from(value)
    literal = words_from(value.get("literal")) or ("" if start else words_from(value.get("raw")))
    season = words_from(value.get("season")).casefold()
    number = int(season) if season in ("1", "2", "3", "4") else SEASONS.get(season, 0)
    circa = value.get("circa") not in (None, False, 0, "", "false", "0")
    when = When(start=start, end=end, season=number, circa=circa, literal=literal)
    return when if start or literal else None


def ends_from(value: Mapping[str, Any]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The first and the last date, empty where there is none."""
    parts = value.get("date-parts")
    dates = [parts_from(each) for each in parts[:2]] if isinstance(parts, list) else []
    if not any(dates):
        dates = [iso_from(each) for each in words_from(value.get("raw")).split("/")[:2]]
    start, end = (*dates, (), ())[:2]
    return start, end if start else ()


def parts_from(value: Any) -> tuple[int, ...]:
    """Year, month and day from a list; nothing after the first part that is none."""
    parts: list[int] = []
    for each in value[:3] if isinstance(value, list) else ():
        words = words_from(each)
        if not re.fullmatch(r"-?[0-9]{1,6}", words) or not possible(len(parts), int(words)):
            break
        parts.append(int(words))
    return tuple(parts)


def possible(position: int, number: int) -> bool:
    """Whether a number can be the year, the month or the day."""
    return (number != 0, 1 <= number <= 12, 1 <= number <= 31)[position]


def iso_from(text: str) -> tuple[int, ...]:
    """Year, month and day from an ISO date."""
    match = ISO.fullmatch(text.strip())
    return parts_from([each for each in match.groups() if each]) if match else ()


def to_json(item: Item) -> dict[str, Any]:
    """A record as CSL-JSON has it; empty fields are left out."""
    made = {spelling(each.name): field_to(getattr(item, each.name)) for each in fields(item)}
    return {key: value for key, value in made.items() if value}


def field_to(value: Any) -> Any:
    """One field."""
    if isinstance(value, tuple):
        return [name_to(each) for each in value]
    return when_to(value) if isinstance(value, When) else value


def name_to(name: Name) -> dict[str, Any]:
    """A name."""
    made = {spelling(each.name): getattr(name, each.name) for each in fields(name)}
    return {key: value for key, value in made.items() if value}


def when_to(when: When) -> dict[str, Any]:
    """A date."""
    parts = [list(each) for each in (when.start, when.end) if each]
    made = {"date-parts": parts, "season": when.season, "circa": when.circa, "literal": when.literal}
    return {key: value for key, value in made.items() if value}
