"""The same work on many things, here or wherever an executor does it.

What is done to a thing must be a function of that thing alone, and it and its result must be plain data. The order of
results is that of the things, so nobody can tell from them who did the work.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor
from dataclasses import dataclass
from itertools import pairwise
from time import process_time
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")
FEW = 100
"""So few things are done here before others have begun."""
TRIED = 20
"""So many, from among all, are done here to see how long all of them would take."""
LEAST = 3.0
"""Seconds of work for which others are asked. They need about a third of that to begin, each as much memory as we, and
what they make has to come back.
"""
PARTS = 4
"""Parts for each worker: one that gets the longest texts is not waited for too long."""


class Each(Protocol):
    """Does some work on each of many things."""

    def __call__(self, work: Callable[[Item], Made], items: Sequence[Item], /) -> list[Made]:
        """What the work makes of each."""


def here(work: Callable[[Item], Made], items: Sequence[Item], /) -> list[Made]:
    """The work is done by this process."""
    return [work(each) for each in items]


@dataclass(frozen=True, slots=True)
class Spread:
    """The work is done by an executor with so many workers, where it takes at ``least`` so many seconds; if it breaks,
    here.
    """

    executor: Executor
    workers: int
    least: float = LEAST

    def __call__(self, work: Callable[[Item], Made], items: Sequence[Item], /) -> list[Made]:
        """What the work makes of each."""
        if len(items) < FEW or not can_be_sent(work):
            return here(work, items)
        every = len(items) // TRIED
        begun = process_time()
        tried = here(work, items[::every])
        whole = (process_time() - begun) * every
        rest = [each for at, each in enumerate(items) if at % every]
        others = iter(here(work, rest) if whole < self.least else self.asked(work, rest))
        return [next(others) if at % every else tried[at // every] for at in range(len(items))]

    def asked(self, work: Callable[[Item], Made], items: Sequence[Item]) -> list[Made]:
        """What the executor makes of each."""
        try:
            asked = [self.executor.submit(here, work, part) for part in parts(items, self.workers * PARTS)]
            return [each for part in asked for each in part.result()]
        except BrokenExecutor:
            return here(work, items)


def can_be_sent(work: Callable[..., object]) -> bool:
    """Whether some work is known by its name elsewhere; a function made inside of another is not."""
    try:
        pickle.dumps(work)
    except (pickle.PicklingError, AttributeError, TypeError):
        return False
    return True


def parts(items: Sequence[Item], count: int) -> Iterator[Sequence[Item]]:
    """The things in so many parts, as nearly alike as can be, in order."""
    edges = [len(items) * number // count for number in range(count + 1)]
    return (items[start:end] for start, end in pairwise(edges) if start < end)
