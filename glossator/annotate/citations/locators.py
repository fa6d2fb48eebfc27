"""Places in works as citations print them: ``pp. 256-7``, ``ii, 45``, ``vol. 2, ch. 3``, ``p. 61, n. 3``.

Numbers are read in full (`256-7` is 256-257), Roman volumes and chapters in Arabic digits; what follows pages stays:
`45 ff.` and `45 et seq.` are `45ff`, `45 sq.` is `45f`.
"""

from __future__ import annotations

import re

from glossator.model.citation import Locator

DASH = r"\s?[-–—]\s?"
ARABIC = r"[A-Z]?\d{1,5}(?:[a-z](?![a-z\d]))?"
SMALL_ROMAN = r"(?:[ivxlcdm]{2,8}|[ivx])\b(?!\.\s?[a-z])"
ROMAN = r"(?:[ivxlcdm]{1,8}|[IVXLCDM]{2,8}|[IVX])\b"
NUMBER = rf"(?:{ARABIC}|{ROMAN})"
RANGE = rf"{NUMBER}(?:{DASH}{NUMBER})?"
ITEM = rf"(?:{ARABIC}|{SMALL_ROMAN})(?:{DASH}(?:{ARABIC}|{SMALL_ROMAN}))?"
BETWEEN = r"(?:\s?(?:,\s)?(?:and|und|et|&)\s|,\s?)"
JOINS = r"(?:and|und|et|passim|quoted|cited|see|cf|with|but|in|f|ff|sqq?|where|who|which|although|though|for)\b"
NO_ITEM = rf"(?!{ARABIC}\s?(?:[A-Z]|nn?\.|vols?\b|(?!{JOINS})[a-z]{{2,}})|{ARABIC}[:/]\d)"
NO_YEAR = r"(?!(?:1[4-9]|20)\d\d(?:[-–/]\d{1,4})?(?!\d))"
AFTER_PAGES = r"(?:\s?(?:ff?\b|sqq?\b|et\ssq(?:q\b|\b)|et\sseqq?\b|f{1,2}(?=\.))\.?)?(?:,?\s(?:and\s)?passim\b)?"
PAGES = rf"{RANGE}(?:{BETWEEN}{NO_ITEM}{ITEM}){{0,14}}{AFTER_PAGES}"
BARE_PAGES = (
    rf"(?:[A-Z]?\d{{1,4}}(?:[a-z](?![a-z\d]))?)(?:{DASH}\d{{1,4}})?"
    rf"(?:{BETWEEN}{NO_ITEM}{NO_YEAR}{ITEM}){{0,14}}{AFTER_PAGES}(?:(?=n\d)|(?![\d/.:]?\d|[A-Za-z]|\s[A-Zd-hj-pr-vx-z]))"
)
VOLUME_NUMBER = r"(?:\d{1,3}|[IVXLC]{1,6}|[ivxlc]{1,6})\b"
BEGINS = r"(?=(?i:[pfsсvbtтcknixl§\d]))"
"""What a part begins with: to look at this first spares every other letter of a text eight attempts."""
PART = re.compile(
    rf"""{BEGINS}(?:
      (?P<page>(?:\b(?i:pp?\.|fols?\.)\s?|(?<![.\w])[Ss]\.\s?(?=\d)|(?<![.\w])с\.\s?(?=\d)|\b(?i:pages?)\s))(?P<pages>{PAGES})
    | (?P<volume>\b(?i:vols?\.|volumes?|bd\.|t\.|т\.)\s?)(?P<number>{VOLUME_NUMBER})
        (?:[,:]\s?(?P<in_volume>{BARE_PAGES}))?
    | (?P<chapter>\b(?i:chs?\.?|chaps?\.|chapters?|kap\.)\s?)(?P<where>{RANGE}(?:{BETWEEN}{NO_ITEM}{ITEM}){{0,9}})
    | (?P<note>\b(?i:nn?\.|notes?|fn\.)\s?)(?P<which>\d{{1,4}}(?:{DASH}\d{{1,4}})?)
    | (?<=\d)n\.?(?P<glued>\d{{1,3}})\b
    | (?P<section>§§?\s?|\b(?i:secs?\.|sects?\.)\s?)(?P<paragraph>{RANGE})
    | (?P<roman>\b(?:[ivx]{{1,6}}|[ivxlc]{{2,6}}|[IVX]{{1,6}}|[IVXLC]{{2,6}}))[,:.]\s?(?P<after>{BARE_PAGES})
    | (?<=,\s)(?P<joined>\d{{1,2}}):\s?(?P<beside>{BARE_PAGES})
    )""",
    re.VERBOSE,
)
SPELT = re.compile(r"(?:pages?|volumes?|chapters?|notes?)\b", re.IGNORECASE)
BARE = re.compile(BARE_PAGES)
SMALL = re.compile(r"[ivxlc]{2,7}\b(?:\s?[-–]\s?[ivxlc]{1,7}\b)?|passim\b")
PINPOINT = re.compile(
    rf",?\s(?:at|here|hier)\s(?:pp?\.\s?)?(?P<at>{BARE_PAGES})|\s\((?:(?:here|at)\s)?pp?\.\s?(?P<bracketed>{RANGE})\)"
)
SKIP = re.compile(r"[,:]?\s*")


def full_range(text: str) -> str:
    """Pages in full: `256-7` is `256-257`, `256–7, 260` is `256-257, 260`, `45 ff.` is `45ff`."""
    text, passim, _ = text.strip().partition("passim")
    text = re.sub(r"\s*[-–—]\s*", "-", text.strip(" ,").removesuffix(" and").strip())
    text = re.sub(r"\s?(?:ff|sqq|et\ssqq?|et\sseqq?)\.?$", "ff", text)
    text = re.sub(r"(?<=\d)\s?(?:f|sq)\.?$", "f", text)
    text = re.sub(r"(?:,\s*(?:and|und|et|&)|\s+(?:and|und|et|&)|,)\s*", ", ", text)
    pages = re.sub(r"(\d+)-(\d+)", completed, text)
    return f"{pages} passim".strip() if passim else pages


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


def numbers(text: str) -> str:
    """Chapters, Roman ones in Arabic digits: `III-IV` is `3-4`."""
    return re.sub(r"[A-Za-z]+", lambda match: roman_number(match[0]), full_range(text))


def part_of(match: re.Match[str]) -> Locator:
    """One part of a locator."""
    if match["page"]:
        return Locator(page=full_range(match["pages"]))
    if match["volume"]:
        return Locator(page=full_range(match["in_volume"] or ""), volume=roman_number(match["number"]))
    if match["chapter"]:
        return Locator(chapter=numbers(match["where"]))
    if match["glued"] or match["note"]:
        return Locator(note=full_range(match["glued"] or match["which"]))
    if match["section"]:
        return Locator(section=full_range(match["paragraph"]))
    volume, pages = (match["roman"], match["after"]) if match["roman"] else (match["joined"], match["beside"])
    return Locator(page=full_range(pages), volume=roman_number(volume))


def locator_at(text: str, position: int) -> tuple[Locator, int] | None:
    """The locator whose first part begins at ``position``, and where it ends; parts follow each other after commas."""
    found = Locator()
    end = position
    while True:
        start = end if end == position else skip(text, end)
        match = PART.match(text, start)
        if match is None or overlap(found, more := part_of(match)):
            break
        found = joined(found, more)
        end = match.end()
    return pinpointed(text, found, end) if end > position else None


def joined(found: Locator, more: Locator) -> Locator:
    """Two parts as one locator; the second says what both say."""
    return Locator(*(new or old for new, old in zip(more, found, strict=True)))


def pinpointed(text: str, found: Locator, end: int) -> tuple[Locator, int]:
    """A locator and its end; `131-57, at 140` is page 140."""
    match = PINPOINT.match(text, end)
    return (found._replace(page=full_range(match["at"] or match["bracketed"])), match.end()) if match else (found, end)


def bare_at(text: str, position: int) -> tuple[Locator, int] | None:
    """Pages without `p.` at a position, with the parts that may follow them: `115, n. 3`; never a year."""
    if text.startswith("passim", position):
        return small_at(text, position)
    match = BARE.match(text, position)
    if match is None or re.match(NO_YEAR, match[0]) is None:
        return None
    found, end = Locator(page=full_range(match[0])), match.end()
    more = locator_at(text, skip(text, end)) if text[end : end + 1] in (",", " ", "n") else None
    if more and more[0] == more[0]._replace(page="", volume=""):
        return joined(found, more[0]), more[1]
    return pinpointed(text, found, end)


def small_at(text: str, position: int) -> tuple[Locator, int] | None:
    """Pages in small Roman numbers, or `passim`, after a word or an imprint that says what the work is."""
    match = SMALL.match(text, position)
    return (Locator(page=full_range(match[0])), match.end()) if match else None


def overlap(one: Locator, other: Locator) -> bool:
    """Whether two parts say the same kind of thing, so that the second belongs to another citation."""
    return any(a and b for a, b in zip(one, other, strict=True))


def skip(text: str, position: int) -> int:
    """Where the next part of a locator would begin."""
    match = SKIP.match(text, position)
    return match.end() if match else position
