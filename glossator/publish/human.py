"""Dates and numbers as people read them."""

from __future__ import annotations

from collections.abc import Mapping

from glossator.model.dates import Date, parse_date


def human_date(text: str, words: Mapping[str, str]) -> str:
    """A date in words: `7 February 1974`; words that are no date stay as they are."""
    dates = parse_date(text) if text else None
    return " – ".join(one(date, words) for date in dates) if dates else text


def one(date: Date, words: Mapping[str, str]) -> str:
    """A single date in words."""
    parts = [str(date.day)] if date.day else []
    parts += [words[f"month-{date.month}"]] if date.month else []
    written = " ".join([*parts, str(date.year)])
    if date.sign in ("~", "%"):
        written = words["date-about"].replace("{date}", written)
    return f"{written}?" if date.sign in ("?", "%") else written
