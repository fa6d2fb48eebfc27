"""Finding citations in the words of a note or of a parenthesis, by their form alone.

A citation has a *tail*: a locator (``p. 115``), an imprint (``(New York: Knopf, 1973)``) or a word that refers back
(``Ibid.``). What stands before the tail, back to the last semicolon, sentence or citation, is its *head*. Where the
head reads like a sentence and not like a name or a title, the citation is tentative: it is one only if it names a work
that is known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from glossator.annotate.citations.heads import (
    BRACKETED,
    LONGEST,
    OPEN_IMPRINT,
    Head,
    head_before,
    is_imprint,
    with_imprint,
)
from glossator.annotate.citations.locators import PART, SPELT, bare_at, joined, locator_at, small_at
from glossator.annotate.citations.names import NAME, NOT_NAMES, UPPER, YEAR, Strength
from glossator.model.citation import Locator, Means, Printed

BACK = re.compile(
    r"""(?<!\w)(?:
        (?P<ibid>(?i:ibid(?:em)?)\b\.?|(?i:ib\.)|[Ee]bd\.|[Ee]benda\b|[Тт]ам\sже\b)
      | (?P<opcit>(?i:op\.?\s?cit\b\.?)|a\.\s?a\.\s?O\.|[Уу]каз\.\sсоч\.)
      | (?P<loccit>(?i:loc\.?\s?cit\b\.?|l\.\s?c\.))
      | (?P<idem>(?i:idem)\b|Id\.(?=,?\s|$)|id\.(?=,?\s(?:at\s)?(?:pp?\.|\d))|[Dd]ers\.)
    )(?P<cross>\s?\((?:above,?\s|see\s)?(?:nn?\.|note)\s?\d+(?:\sabove)?\))?""",
    re.VERBOSE,
)
MEANS = {"ibid": Means.IBID, "opcit": Means.OP_CIT, "loccit": Means.LOC_CIT, "idem": Means.IDEM}
SEEN = re.compile(r"\b(?:[Ss]ee\salso|[Ss]ee|[Cc]f\.|[Cc]ompare)\s+(?=\S)")
NEXT = r"(?:and|with|or|but|see|cf\.|compare|(?:as\s)?(?:quoted|cited)\s(?:in|by)|reprinted\sin|und)"
GOES_ON = re.compile(
    rf",?\s{NEXT}\s(?:(?:see|cf\.|also)\s)?(?=[{UPPER}“\"‘][^;]{{0,200}}?(?:,[”\"’»]?\s\d{{1,4}}|\d\)|pp?\.\s?\d|[Cc]it\.)[-–\d]*\s*(?:[.;)]|$|,?\sand\s))"
    rf"|,?\s(?:where|who|which|although|though|for|on|in)\s|\s[–—-]\s|:\s"
)
ENDS = re.compile(r"\s*(?:[.;)!?](?!\d)|$)")
BEFORE_BARE = re.compile(r",[”\"’»]?\s+(?:at\s)?(?=[A-Z]?\d|passim\b)")
AUTHOR_DATE = re.compile(rf"(?<=[\w.’'])\s(?P<year>\(?{YEAR}\)?)(?P<colon>:\s?)?")
AFTER = re.compile(r"\)?[,.:]{0,2}\s*(?:at\s)?")
YEAR_AND_PAGES = re.compile(rf"(?P<year>{YEAR})(?P<colon>:\s?)(?=\d)")
VOLUME_IN_HEAD = re.compile(r",?\s(?=(?:[Vv]ols?\.|[Bb]d\.|t\.|т\.)\s?(?:\d{1,3}|[ivxlcIVXLC]{1,6})$)")
IMPRINT_NEXT = re.compile(r",?\s\((?P<imprint>[^()]{2,160})\)")
QUOTES = '”"’»'
MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\s*$"
)
ELSEWHERE = re.compile(r"(?:above|below|supra|infra)\b", re.IGNORECASE)
THIS_TEXT = re.compile(r",?\s(?:above|below|supra|infra)\b")
COMMA_ROMAN = re.compile(r",[^,]*$")

Find = Callable[[str, int], "Tail | None"]


class Tail(NamedTuple):
    """What a citation ends with; ``head`` where it stands after the word that refers back, as with *idem*.

    ``spelt`` is a place whose first word is written out, `chapter 3`, which sentences have, too; ``bare`` one of a
    number alone; ``slight`` an author with a year, or after `See`, and nothing else.
    """

    start: int
    end: int
    means: Means
    imprint: str = ""
    locator: Locator = Locator()
    head: str = ""
    spelt: bool = False
    bare: bool = False
    slight: bool = False


def printed_citations(text: str) -> Iterator[Printed]:
    """The citations in some words, in order."""
    position = 0
    for tail in tails(text):
        if tail.start < position:
            continue
        if found := citation(text, position, tail):
            yield found
        position = tail.end + (tail.end == tail.start)


def tails(text: str) -> Iterator[Tail]:
    """All tails in order; of several that begin together the longest."""
    finders: tuple[Find, ...] = (back, bracketed, opened, located, bare, dated, seen)
    waiting = {find: find(text, 0) for find in finders}
    position = 0
    while found := [each for each in waiting.values() if each]:
        tail = min(found, key=lambda each: (each.start, -each.end))
        if tail.means is Means.IDEM and tail.locator == Locator():
            tail = idem(text, tail, waiting)
        yield tail
        position = tail.end + (tail.end == tail.start)
        for find, each in waiting.items():
            if each and each.start < position:
                waiting[find] = find(text, position)


def idem(text: str, tail: Tail, waiting: dict[Find, Tail | None]) -> Tail:
    """`Idem` with the title, imprint and locator that follow it in the same breath."""
    next_word = BACK.search(text, tail.end, tail.end + LONGEST)
    near = text[: next_word.start() if next_word else tail.end + LONGEST]
    following = [find(near, tail.end) for find in waiting]
    after = min((each for each in following if each), key=lambda each: (each.start, -each.end), default=None)
    if after is None or after.means is not Means.NAMED or after.start - tail.end > LONGEST:
        return tail
    head = head_before(text, tail.end, after.start, whole=False)
    if head.start > tail.end + 3 or not head.words:
        return tail
    words, imprint = with_imprint(head.words)
    return after._replace(start=tail.start, means=Means.IDEM, head=words, imprint=after.imprint or imprint)


def back(text: str, position: int) -> Tail | None:
    """A word that refers back, with a locator after it."""
    match = BACK.search(text, position)
    if match is None:
        return None
    name = next(each for each in MEANS if match[each])
    locator, end = locator_after(text, match.end())
    return Tail(match.start(), end, MEANS[name], "", locator)


def bracketed(text: str, position: int) -> Tail | None:
    """A place, a publisher and a year in brackets, with a locator after them."""
    for match in BRACKETED.finditer(text, position):
        pages = YEAR_AND_PAGES.match(match["imprint"])
        if pages and (found := bare_at(match["imprint"], pages.end())):
            return Tail(match.start(), match.end(), Means.NAMED, pages["year"], found[0])
        if is_imprint(match["imprint"]):
            locator, end = locator_after(text, match.end())
            return Tail(match.start(), end, Means.NAMED, match["imprint"].strip(), locator)
    return None


def opened(text: str, position: int) -> Tail | None:
    """A place, a publisher and a year without brackets, with a locator after them."""
    match = OPEN_IMPRINT.search(text, position) if ":" in text else None
    if match is None:
        return None
    locator, end = locator_after(text, match.end())
    return Tail(match.start(), end, Means.NAMED, match[0].strip(), locator)


def located(text: str, position: int) -> Tail | None:
    """A locator by itself; a note's number alone is a reference inside the text, not a citation."""
    for match in PART.finditer(text, position):
        found = locator_at(text, match.start())
        if match["note"] or found is None or THIS_TEXT.match(text, found[1]):
            continue
        imprint = IMPRINT_NEXT.match(text, found[1])
        if match["volume"] and imprint and is_imprint(imprint["imprint"]):
            continue
        numeral = match["roman"] or match["joined"]
        if numeral and not COMMA_ROMAN.search(text, max(position, match.start() - LONGEST), match.start()):
            continue
        spelt = bool(SPELT.match(text, match.start()))
        return Tail(match.start(), found[1], Means.NAMED, "", found[0], spelt=spelt)
    return None


def bare(text: str, position: int) -> Tail | None:
    """A number after a comma, at the end of what looks like an author or an author and a title: `Larina, 115`."""
    for comma in BEFORE_BARE.finditer(text, position):
        found = bare_at(text, comma.end())
        if found is None or not (ENDS.match(text, found[1]) or GOES_ON.match(text, found[1])):
            continue
        if MONTH.search(text, max(comma.start() - 12, position), comma.start()):
            continue
        if head_before(text, position, comma.start(), whole=False).strength:
            start = comma.start() + 2 * (text[comma.start() + 1] in QUOTES)
            return Tail(start, found[1], Means.NAMED, "", found[0], bare=True)
    return None


def dated(text: str, position: int) -> Tail | None:
    """An author and a year, and perhaps pages after a colon: `Larina 1993`, `Larina 1993: 115`."""
    for match in AUTHOR_DATE.finditer(text, position):
        found = bare_at(text, match.end()) if match["colon"] else None
        if found:
            return Tail(match.end(), found[1], Means.NAMED, "", found[0], bare=True)
        if ENDS.match(text, match.end("year")):
            return Tail(match.end("year"), match.end("year"), Means.NAMED, slight=True)
    return None


def seen(text: str, position: int) -> Tail | None:
    """`See Larina.`: a signal and a name, and nothing else."""
    for signal in SEEN.finditer(text, position):
        match = NAME.match(text, signal.end())
        if match and ENDS.match(text, match.end()) and not NOT_NAMES.match(match[0]):
            alone = not text[max(position, 0) : signal.start()].strip()
            return Tail(match.end(), match.end(), Means.NAMED, slight=not alone)
    return None


def locator_after(text: str, position: int) -> tuple[Locator, int]:
    """The locator that follows a word or an imprint, with or without `p.`; an empty one where there is none."""
    start = AFTER.match(text, position)
    begins = start.end() if start else position
    found = locator_at(text, begins) or (bare_at(text, begins) or small_at(text, begins) if begins > position else None)
    return found or (Locator(), position)


def citation(text: str, position: int, tail: Tail) -> Printed | None:
    """The citation that ends with a tail and begins after a position; none for a place in the citing text itself."""
    head = head_before(text, position, tail.start, whole=bool(tail.imprint))
    words, imprint = (head.words, tail.imprint) if tail.imprint else with_imprint(head.words)
    start, tentative, locator = head.start, doubtful(tail, head), tail.locator
    if ELSEWHERE.fullmatch(words) or ((tail.spelt or tail.slight) and not head.strength):
        return None
    if tail.imprint and (volume := VOLUME_IN_HEAD.search(words)):
        found = locator_at(words, volume.end())
        words, locator = words[: volume.start()], joined(found[0], locator) if found else locator
    if tail.means in (Means.IBID, Means.IDEM):
        words, start, imprint, tentative = tail.head, tail.start, tail.imprint, False
    elif not words or (tail.means is not Means.NAMED and tentative):
        start = tail.start
    return Printed(
        start=start,
        end=tail.end,
        words=text[start : tail.end],
        means=tail.means,
        head=words,
        signal=head.signal,
        imprint=imprint,
        locator=locator,
        tentative=tentative,
        sentence=bool(words) and not head.strength and tail.means not in (Means.IBID, Means.IDEM),
    )


def doubtful(tail: Tail, head: Head) -> bool:
    """Whether the form alone does not show that this is a citation."""
    if not head.words:
        return bool(tail.imprint)
    if tail.imprint and tail.locator == Locator():
        full = head.strength is Strength.NAME and "," in head.words
        return not full and not (head.strength and ":" in tail.imprint)
    return tail.slight or head.strength is not Strength.NAME if tail.bare or tail.slight else not head.strength
