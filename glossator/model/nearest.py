"""The known name that is most like an unknown one, also where thousands of either are at hand.

How alike two names are is reckoned by Python's difflib. That takes too long to be done with every pair, so among many
names it is done with those only that share the most pairs of neighbouring letters with the unknown one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from heapq import nlargest

MANY = 60
CANDIDATES = 10
CUTOFF = 0.6


def nearest(name: str, known: Sequence[str]) -> str:
    """A hint that names the known name most like this one, or an empty string."""
    wanted = name.casefold()
    some = known if len(known) <= MANY else candidates(wanted, tuple(known))
    close = get_close_matches(wanted, some, n=1, cutoff=CUTOFF)
    return f"did you mean `{close[0]}`?" if close else ""


def candidates(wanted: str, known: tuple[str, ...]) -> list[str]:
    """The known names that share the most pairs of letters with the wanted one, for their lengths."""
    shared: Counter[int] = Counter()
    index = by_pairs(known)
    for pair in set(pairs(wanted)):
        shared.update(index.get(pair, ()))
    length = len(wanted)
    least = max(shared.values(), default=0) / 2
    ranks = [(count / (length + len(known[number])), -number) for number, count in shared.items() if count > least]
    return [known[-number] for _, number in nlargest(CANDIDATES, ranks)]


@lru_cache(maxsize=8)
def by_pairs(known: tuple[str, ...]) -> Mapping[str, Sequence[int]]:
    """The numbers of the names that have a pair of letters."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(known):
        for pair in set(pairs(name)):
            index[pair].append(number)
    return index


def pairs(name: str) -> Iterator[str]:
    """The pairs of neighbouring letters of a name, its ends among them."""
    padded = f" {name} "
    return (padded[at : at + 2] for at in range(len(padded) - 1))
