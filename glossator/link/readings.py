"""What a passage means to say: mentions are found in its words as proposed, and given back in its words as printed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from glossator.link.forms import Forms
from glossator.link.match import Match, Zones, matches
from glossator.link.passages import Passage


class Swap(NamedTuple):
    """Characters, and those that take their place."""

    start: int
    end: int
    begin: int
    stop: int


class Proposed(NamedTuple):
    """The words of a passage with every proposed reading in its place."""

    text: str
    swaps: tuple[Swap, ...]
    back: tuple[Swap, ...]

    def printed(self, match: Match) -> Match:
        """The printed characters behind some proposed ones; an emendation is taken as a whole."""
        start = place(self.back, match.start, at_end=False)
        return Match(start, place(self.back, match.end, at_end=True), match.entry)

    def proposed(self, start: int, end: int) -> tuple[int, int]:
        """The proposed characters in place of some printed ones; an emendation is taken as a whole."""
        return place(self.swaps, start, at_end=False), place(self.swaps, end, at_end=True)

    def within(self, match: Match) -> bool:
        """Whether all characters of a match are those of one proposed reading."""
        at = bisect_right(self.back, match.start, key=lambda swap: swap.start) - 1
        return at >= 0 and match.end <= self.back[at].end


def place(swaps: Sequence[Swap], at: int, *, at_end: bool) -> int:
    """A place before the swaps as one after them; inside of one it is its beginning or its end."""
    number = bisect_right(swaps, at, key=lambda swap: swap.start) - 1
    if number < 0:
        return at
    start, end, begin, stop = swaps[number]
    if start < at < end:
        return stop if at_end else begin
    return at + stop - end if end <= at else at + begin - start


def proposed(passage: Passage) -> Proposed:
    """The words of a passage as its emendations propose them."""
    parts: list[str] = []
    swaps: list[Swap] = []
    done = length = 0
    for node, start, end in passage.readings:
        before = passage.text[done:start]
        length += len(before)
        swaps.append(Swap(start, end, length, length + len(node.correction)))
        parts += [before, node.correction]
        length += len(node.correction)
        done = end
    back = tuple(Swap(begin, stop, start, end) for start, end, begin, stop in swaps)
    return Proposed("".join([*parts, passage.text[done:]]), tuple(swaps), back)


def mentions_in(forms: Forms, passage: Passage) -> tuple[Match, ...]:
    """The mentions in a passage, in order and apart from each other, as printed characters."""
    printed = matches(forms, passage.text, passage.closed)
    if not passage.readings:
        return printed
    meant = tuple(as_printed(forms, passage, printed))
    taken = Zones([(each.start, each.end) for each in meant])
    others = [each for each in printed if not taken.touches(each.start, each.end)]
    return tuple(sorted([*meant, *others]))


def as_printed(forms: Forms, passage: Passage, printed: tuple[Match, ...]) -> Iterator[Match]:
    """The mentions in the proposed words: where the emended words have the same one as printed, exactly that, else all
    of them.
    """
    words = proposed(passage)
    free = 0
    for match in matches(forms, words.text, tuple(words.proposed(*each) for each in passage.closed)):
        found = words.printed(match)
        if words.within(match):
            found = same(printed, found, free) or found
        if free <= found.start < found.end:
            yield found
            free = found.end


def same(printed: tuple[Match, ...], whole: Match, free: int) -> Match | None:
    """The first printed mention of an entry in some characters, after those that are taken."""
    at = bisect_left(printed, max(whole.start, free), key=lambda each: each.start)
    while at < len(printed) and printed[at].end <= whole.end:
        if printed[at].entry == whole.entry:
            return printed[at]
        at += 1
    return None
