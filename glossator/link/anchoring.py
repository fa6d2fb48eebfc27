"""Finding quoted words again in a text that may have changed since they were quoted.

The same rules stand in ``templates/assets/own-marks.js``, and one table of cases, ``tests/link/anchors.json``, is tried
on both. They follow what the W3C's Web Annotation Data Model says of text quote selectors: the quote decides, its
context tells several places apart, and the position only helps where both leave a choice. The readers' own marks are
looked for by likeness as well; an edition's annotations are not, since their editor can mend the quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from glossator.model.annotation import Quote

SHORT = 8
"""Words of fewer characters mean the place they were quoted from, and are no sign of it anywhere else."""

SPACE = re.compile(r"[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where quoted words stand; ``agreement`` counts the characters of the context that stand there too."""

    address: str
    start: int
    agreement: int


def find(words: Mapping[str, str], address: str, quote: Quote) -> Spot | None:
    """Where a quote stands among the words of a text, by their addresses; ``None`` where it does not, or nobody can
    tell at which of several places.

    Spaces of all kinds are the same. Of several places the one with most of the quote's context is meant, if that is
    half of the context or more; then the one at the address; then the one nearest to the position.
    """
    spots = list(spots_of(words, flat(quote)))
    context = len(quote.prefix) + len(quote.suffix)
    if len(spots) == 1:
        only = spots[0]
        trusted = len(quote.exact) >= SHORT or only.address == address or (context and only.agreement * 2 >= context)
        return only if trusted else None
    most = max((each.agreement for each in spots), default=0)
    if context and most * 2 >= context:
        spots = [each for each in spots if each.agreement == most]
    return chosen(spots, address, quote.start)


def flat(quote: Quote) -> Quote:
    """A quote with plain spaces."""
    exact, prefix, suffix = (SPACE.sub(" ", part) for part in (quote.exact, quote.prefix, quote.suffix))
    return Quote(exact, prefix, suffix, quote.start)


def chosen(spots: list[Spot], address: str, start: int) -> Spot | None:
    """The only one of some places; else the one at the address that is the only one there or nearest to the start."""
    if len(spots) == 1:
        return spots[0]
    near = [each for each in spots if each.address == address]
    if len(near) == 1 or (near and start >= 0):
        return min(near, key=lambda each: abs(each.start - start))
    return None


def spots_of(words: Mapping[str, str], quote: Quote) -> Iterator[Spot]:
    """Every place where the exact words stand, in reading order."""
    for address, text in words.items():
        plain = SPACE.sub(" ", text)
        at = plain.find(quote.exact) if quote.exact else -1
        while at >= 0:
            yield Spot(address, at, agreement(plain, at, quote))
            at = plain.find(quote.exact, at + 1)


def agreement(text: str, at: int, quote: Quote) -> int:
    """How many characters of the context stand next to a place."""
    before = zip(reversed(quote.prefix), reversed(text[max(at - len(quote.prefix), 0) : at]), strict=False)
    after = zip(quote.suffix, text[at + len(quote.exact) :], strict=False)
    return same(before) + same(after)


def same(pairs: Iterator[tuple[str, str]]) -> int:
    """How many pairs at the beginning are pairs of equals."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
