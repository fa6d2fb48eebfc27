"""What a passage means to say: mentions are found in its words as proposed, and given back in its words as printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from glossator.link.forms import Forms
from glossator.link.match import Match, matches
from glossator.link.passages import Passage


class Swap(NamedTuple):
    """Printed characters, and those that take their place in the proposed words."""

    printed: tuple[int, int]
    proposed: tuple[int, int]


class Proposed(NamedTuple):
    """The words of a passage with every proposed reading in its place."""

    text: str
    swaps: tuple[Swap, ...]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The printed characters behind some proposed ones; an emendation is taken as a whole."""
        turned = [Swap(proposed, printed) for printed, proposed in self.swaps]
        return place(turned, start, at_end=False), place(turned, end, at_end=True)

    def forth(self, start: int, end: int) -> tuple[int, int]:
        """The proposed characters in place of some printed ones; an emendation is taken as a whole."""
        return place(self.swaps, start, at_end=False), place(self.swaps, end, at_end=True)


def place(swaps: Sequence[Swap], at: int, *, at_end: bool) -> int:
    """A place in the printed words as one in the proposed words; inside an emendation it is its beginning or end."""
    shift = 0
    for (start, end), (begin, stop) in swaps:
        if start < at < end:
            return stop if at_end else begin
        if end <= at:
            shift = stop - end
    return at + shift


def proposed(passage: Passage) -> Proposed:
    """The words of a passage as its emendations propose them."""
    parts: list[str] = []
    swaps: list[Swap] = []
    done = length = 0
    for node, start, end in passage.readings:
        before = passage.text[done:start]
        length += len(before)
        swaps.append(Swap((start, end), (length, length + len(node.correction))))
        parts += [before, node.correction]
        length += len(node.correction)
        done = end
    return Proposed("".join([*parts, passage.text[done:]]), tuple(swaps))


def mentions_in(forms: Forms, passage: Passage) -> tuple[Match, ...]:
    """The mentions in a passage, in order and apart from each other, as printed characters."""
    printed = matches(forms, passage.text, passage.closed)
    if not passage.readings:
        return printed
    meant = tuple(as_printed(forms, passage, printed))
    others = [each for each in printed if not any(each.start < one.end and one.start < each.end for one in meant)]
    return tuple(sorted([*meant, *others]))


def as_printed(forms: Forms, passage: Passage, printed: tuple[Match, ...]) -> Iterator[Match]:
    """The mentions in the proposed words; where the printed words have the same one, exactly those, else the emended
    words.
    """
    words = proposed(passage)
    free = 0
    for match in matches(forms, words.text, tuple(words.forth(*each) for each in passage.closed)):
        start, end = words.back(match.start, match.end)
        whole = Match(start, end, match.entry)
        within = any(begin <= match.start and match.end <= stop for _, (begin, stop) in words.swaps)
        same = (each for each in printed if within and each.entry == match.entry and max(start, free) <= each.start)
        found = next((each for each in same if each.end <= end), whole)
        if free <= found.start < found.end:
            yield found
            free = found.end
