"""Finding citations in the words of a note or of a parenthesis, by their form alone.

A citation has a *tail*: a locator (``p. 115``), an imprint (``(New York: Knopf, 1973)``) or a word that refers back
(``Ibid.``). What stands before the tail, back to the last semicolon, sentence or citation, is its *head*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from glossator.annotate.citations.heads import BACK, IMPRINT, MEANS, YEAR, after_last_stop, without_signal
from glossator.annotate.citations.locators import BARE, PART, full_range, locator_at
from glossator.model.citation import Locator, Means, Printed

CAPITAL = r"[A-ZÀ-ÞА-Я][\w’'.-]*"
PARTICLE = r"(?:de|du|des|la|le|von|van|der|den|di|da|del|dos|al|el|bin|ibn|ten|ter|zu|zur|y)"
ONE_NAME = rf"(?:{PARTICLE}\s){{0,2}}{CAPITAL}(?:\s(?:{PARTICLE}\s){{0,2}}{CAPITAL}){{0,4}}"
NAME = re.compile(rf"{ONE_NAME}(?:,?\s(?:and|&)\s{ONE_NAME}|,\s{ONE_NAME}(?=,?\s(?:and|&)\s)|\s(?:et\sal\.|and\sothers))*")
NOT_NAMES = re.compile(
    r"(?:Note|Notes|Chapter|Chapters|Part|Appendix|Introduction|Preface|Section|Figure|Table|Page|Pages|Above|Below|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|The|A|An|This|That|"
    r"He|She|It|In|On|At|By|For|But|And)(?![\w-])(?:\s|$)"
)
SEEN = re.compile(r"\b(?:See also|See|Cf\.|Compare)\s+(?=\S)", re.IGNORECASE)
ENDS = re.compile(r"\s*(?:[.;)]|$)")
ONLY_YEAR = re.compile(rf"{YEAR}$")
BEFORE_BARE = re.compile(r",\s+(?=\d)")
AUTHOR_DATE = re.compile(rf"(?:{ONE_NAME})\s{YEAR}$")


class Tail(NamedTuple):
    """What a citation ends with."""

    start: int
    end: int
    means: Means
    imprint: str = ""
    locator: Locator = Locator()


def printed_citations(text: str) -> Iterator[Printed]:
    """The citations in some words, in order."""
    position = 0
    while tail := next_tail(text, position):
        yield from citation(text, position, tail)
        position = tail.end
    

def next_tail(text: str, position: int) -> Tail | None:
    """The first tail after a position."""
    tails = [each for each in (back(text, position), imprint(text, position), located(text, position)) if each]
    tails += [each for each in (bare(text, position), seen(text, position)) if each]
    return min(tails, key=lambda each: (each.start, -each.end), default=None)


def back(text: str, position: int) -> Tail | None:
    """A word that refers back, with a locator after it."""
    match = BACK.search(text, position)
    if match is None:
        return None
    locator, end = locator_after(text, match.end())
    return Tail(match.start(), end, MEANS[match.lastgroup or "ibid"], "", locator)


def imprint(text: str, position: int) -> Tail | None:
    """A place, a publisher and a year, with a locator after them."""
    match = IMPRINT.search(text, position)
    if match is None:
        return None
    locator, end = locator_after(text, match.end())
    return Tail(match.start(), end, Means.NAMED, (match["bracketed"] or match["open"]).strip(), locator)


def located(text: str, position: int) -> Tail | None:
    """A locator by itself; a note's number alone is a reference inside the text, not a citation."""
    for match in PART.finditer(text, position):
        found = locator_at(text, match.start())
        if not match["note"] and found:
            return Tail(match.start(), found[1], Means.NAMED, "", found[0])
    return None


def bare(text: str, position: int) -> Tail | None:
    """A number after a comma at the end of what looks like an author or an author and a title: `Larina, 115.`"""
    for comma in BEFORE_BARE.finditer(text, position):
        match = BARE.match(text, comma.end())
        if match is None or not ENDS.match(text, match.end()) or ONLY_YEAR.match(match[0]):
            continue
        head = text[position : comma.start()].rpartition(";")[2]
        head = without_signal(head[after_last_stop(head) :])[1]
        if names_something(head):
            return Tail(comma.end(), match.end(), Means.NAMED, "", Locator(page=full_range(match[0].rstrip(" f."))))
    return None


def seen(text: str, position: int) -> Tail | None:
    """`See Larina.`: a signal and a name, and nothing else."""
    for signal in SEEN.finditer(text, position):
        match = NAME.match(text, signal.end())
        if match and ENDS.match(text, match.end()) and not NOT_NAMES.match(match[0]):
            return Tail(match.end(), match.end(), Means.NAMED)
    return None


def locator_after(text: str, position: int) -> tuple[Locator, int]:
    """The locator that follows a word or an imprint, with or without `p.`; an empty one where there is none."""
    start = re.compile(r"[,.:]{0,2}\s*(?:at\s)?").match(text, position)
    begins = start.end() if start else position
    if found := locator_at(text, begins):
        return found
    match = BARE.match(text, begins)
    if match and begins > position and not ONLY_YEAR.match(match[0]):
        return Locator(page=full_range(match[0].rstrip(" f."))), match.end()
    return Locator(), position


def names_something(head: str) -> bool:
    """Whether some words are an author, an author and a title, or an author and a year."""
    match = NAME.match(head)
    if match is None or NOT_NAMES.match(head):
        return False
    rest = head[match.end() :]
    return not rest or rest.startswith((",", ":")) or bool(AUTHOR_DATE.match(head))


def citation(text: str, position: int, tail: Tail) -> Iterator[Printed]:
    """The citation that ends with a tail."""
    start = position + text[position : tail.start].rfind(";") + 1
    before = text[start : tail.start]
    cut = after_last_stop(before)
    if cut and NAME.match(before.strip()) and "," in before[:cut] and tail.imprint and not NAME.match(before[cut:] + ","):
        cut = 0
    signal, head, skipped = without_signal(before[cut:])
    begins = start + cut + skipped
    if tail.means in (Means.IBID, Means.IDEM) and tail.means is Means.IBID:
        head, begins = "", tail.start
    elif not head.strip(" ,.:"):
        begins = tail.start
    yield Printed(
        start=begins,
        end=tail.end,
        words=text[begins : tail.end],
        means=tail.means,
        head=head.strip(" ,:").removesuffix(".") if not head.rstrip().endswith("al.") else head.strip(" ,:"),
        signal=signal,
        imprint=tail.imprint,
        locator=tail.locator,
    )
