"""Places in works as citations print them: ``pp. 256-7``, ``ii, 45``, ``vol. 2, ch. 3``, ``p. 61, n. 3``."""

from __future__ import annotations

import re

from glossator.model.citation import Locator

DASH = r"\s?[-–—]\s?"
ARABIC = r"\d{1,5}(?:[a-z](?![a-z]))?"
ROMAN = r"[ivxlcdm]{1,8}(?![a-z])"
NUMBER = rf"(?:{ARABIC}|{ROMAN})"
RANGE = rf"{NUMBER}(?:{DASH}{NUMBER})?"
PAGES = rf"{RANGE}(?:(?:,\s?|\s?(?:,\s)?(?:and|&)\s)(?!{ARABIC}\s?(?:[A-Z][a-z]|n\.)){RANGE})*(?:\s?ff?\.|\s?f{{1,2}}\b)?"
VOLUME_NUMBER = r"(?:\d{1,3}|[IVXLC]{1,6}|[ivxlc]{1,6})\b"
PART = re.compile(
    rf"""
      (?P<page>\b(?:pp?\.|pages?|fols?\.)\s?)(?P<pages>{PAGES})
    | (?P<volume>\b(?:vols?\.|volumes?|bd\.|t\.)\s?)(?P<number>{VOLUME_NUMBER})
    | (?P<chapter>\b(?:chs?\.|chaps?\.|chapters?)\s?)(?P<where>{RANGE}|[IVXLC]{{1,6}}\b)
    | (?P<note>\b(?:nn?\.|notes?|fn\.)\s?)(?P<which>\d{{1,4}}(?:{DASH}\d{{1,4}})?)
    | (?P<roman>\b[ivxlc]{{1,6}}|\b[IVXLC]{{1,6}})[,:]\s?(?P<after>\d{{1,4}}(?:{DASH}\d{{1,4}})?)(?![\d/])
    | (?<=,\s)(?P<joined>\d{{1,2}}):(?P<beside>\d{{1,4}}(?:{DASH}\d{{1,4}})?)(?![\d/])
    """,
    re.VERBOSE | re.IGNORECASE,
)
BARE = re.compile(rf"\d{{1,4}}(?:{DASH}\d{{1,4}})?(?:\s?ff?\.|\s?f{{1,2}}\b)?(?![\d/.]?\d|\s?[A-Za-z])")


def full_range(text: str) -> str:
    """Pages in full: `256-7` is `256-257`, `256–7, 260` is `256-257, 260`."""
    text = re.sub(r"\s*[-–—]\s*", "-", text.strip())
    text = re.sub(r"(?:,\s*(?:and|&)|\s+(?:and|&)|,)\s*", ", ", text)
    return re.sub(r"(\d+)-(\d+)", completed, text)


def completed(match: re.Match[str]) -> str:
    """A range whose second number lacks the digits it shares with the first."""
    first, last = match[1], match[2]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return f"{first}-{last}"


def roman_number(text: str) -> str:
    """A Roman number in Arabic digits, any other text as it is."""
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    letters = text.lower()
    if not letters or any(each not in values for each in letters):
        return text
    total = 0
    for here, after in zip(letters, letters[1:] + " ", strict=True):
        total += -values[here] if values.get(after, 0) > values[here] else values[here]
    return str(total)


def part_of(match: re.Match[str]) -> Locator:
    """One part of a locator."""
    if match["page"]:
        return Locator(page=full_range(match["pages"]))
    if match["volume"]:
        return Locator(volume=roman_number(match["number"]))
    if match["chapter"]:
        where = match["where"]
        return Locator(chapter=roman_number(where) if where.isalpha() else full_range(where))
    if match["note"]:
        return Locator(note=full_range(match["which"]))
    volume, pages = (match["roman"], match["after"]) if match["roman"] else (match["joined"], match["beside"])
    return Locator(page=full_range(pages), volume=roman_number(volume))


def locator_at(text: str, position: int) -> tuple[Locator, int] | None:
    """The locator whose first part begins at ``position``, and where it ends; parts follow each other after commas."""
    found = Locator()
    end = position
    while True:
        start = end if end == position else skip(text, end)
        match = PART.match(text, start)
        if match is None or overlap(found, part_of(match)):
            break
        found = Locator(*(new or old for new, old in zip(part_of(match), found, strict=True)))
        end = match.end()
    return (found, end) if end > position else None


def overlap(one: Locator, other: Locator) -> bool:
    """Whether two parts say the same kind of thing, so that the second belongs to another citation."""
    return any(a and b for a, b in zip(one, other, strict=True))


def skip(text: str, position: int) -> int:
    """Where the next part of a locator would begin."""
    match = re.compile(r",?\s*").match(text, position)
    return match.end() if match else position
