"""Numbers: of pages and other places, of volumes and editions."""

from __future__ import annotations

import re
from typing import NamedTuple

RANGE = re.compile(r"(?<![\w:.])([0-9]+)\s*(?:-{1,2}|[–—])\s*([0-9]+)(?![\w:.])")
LETTERED = re.compile(r"\b([A-Za-z])([0-9]+)\s*(?:-{1,2}|[–—])\s*\1([0-9]+)\b")
ROMAN = re.compile(r"\b([ivxlcdm]+)\s*(?:-{1,2}|[–—])\s*([ivxlcdm]+)\b", re.IGNORECASE)
SEVERAL = re.compile(r"[0-9ivxlc]\s*(?:[-–—,&]|and)\s*[A-Za-z]?[0-9ivxlc]", re.IGNORECASE)


class Locator(NamedTuple):
    """The place in a work that a reference means; ``label`` is a CSL locator: `page`, `chapter`, `volume`, …."""

    value: str
    label: str = "page"


def several(value: str) -> bool:
    """Whether some words name more than one number: `3–4`, `3, 7`."""
    return SEVERAL.search(value) is not None


def numeric(value: str) -> bool:
    """Whether some words are a number, or numbers, of which a label can be said: `3`, `12a`, `1-2`."""
    return (
        re.fullmatch(r"[A-Za-z]?[0-9]+[A-Za-z]?(?:\s*(?:[-–,&/]|and)\s*[A-Za-z]?[0-9]+[A-Za-z]?)*", value) is not None
    )


def dashed(value: str) -> str:
    """The hyphens between numbers made into dashes."""
    return LETTERED.sub(r"\1\2–\1\3", ROMAN.sub(r"\1–\2", RANGE.sub(r"\1–\2", value)))


def shared(value: str) -> str:
    """The letter before both ends of a range said once: `S12–19`."""
    return LETTERED.sub(r"\1\2–\3", value)


def expanded(value: str) -> str:
    """Ranges with all digits: `321–328` (APA 7, 9.25)."""
    return dashed(RANGE.sub(lambda match: f"{match[1]}–{whole(match[1], match[2])}", value))


def whole(first: str, last: str) -> str:
    """The end of a range with the digits that it shares with the beginning."""
    return first[: max(len(first) - len(last), 0)] + last


def chicago(value: str) -> str:
    """Ranges as CMOS 18, chapter 9, has them: `71–72`, `100–104`, `101–8`, `321–28`, `1496–504`."""
    return dashed(
        RANGE.sub(lambda match: f"{match[1]}–{chicago_end(match[1], whole(match[1], match[2]))}", shared(value))
    )


def chicago_end(first: str, last: str) -> str:
    """The end of a range in Chicago style: whole after hundreds, else what changes, of two digits after `x10`."""
    if len(first) < 3 or len(first) != len(last) or first.endswith("00"):
        return last
    least = 1 if first[-2] == "0" else 2
    return changed(first, last, least)


def changed(first: str, last: str, least: int) -> str:
    """The digits in which the end of a range differs from its beginning, ``least`` of them at least."""
    same = next((index for index, pair in enumerate(zip(first, last, strict=True)) if pair[0] != pair[1]), len(last))
    return last[min(same, len(last) - least) :]


def two_digits(value: str) -> str:
    """Ranges as MLA 9, chapter 2, has them: the last two digits, and more where they change: `100–04`, `1496–504`."""
    return dashed(
        RANGE.sub(lambda match: f"{match[1]}–{two_digit_end(match[1], whole(match[1], match[2]))}", shared(value))
    )


def two_digit_end(first: str, last: str) -> str:
    """The end of a range in MLA style."""
    return changed(first, last, 2) if len(first) == len(last) > 2 else last


def ordinal(value: str) -> str:
    """A number as an ordinal: `3rd`."""
    tens, ones = int(value) // 10 % 10, int(value) % 10
    return value + ("th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th"))


def edition(value: str) -> str:
    """An edition in a few words: `3rd ed.` for `3`, other words as they are."""
    return f"{ordinal(value)} ed." if re.fullmatch(r"[0-9]{1,4}", value) else value
