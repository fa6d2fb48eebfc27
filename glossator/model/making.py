"""The same work on many things, each seen together with the whole that it is part of.

A stage says what it makes of each thing and hands both to somebody who does it. Whoever remembers what was made before
does less; the stage does not know.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

Whole = TypeVar("Whole")
Item = TypeVar("Item")
Result = TypeVar("Result")


class Interrupted(Exception):
    """What is being made is left, because something else is wanted sooner."""


def never() -> bool:
    """Nothing is wanted sooner."""
    return False


class Make(Protocol):
    """Does some work on each of many things.

    What is made must be a function of the thing and of what is read from the whole. Both are values that nobody
    changes, and so must be what is made; it is not to hold on to the whole.
    """

    def __call__(self, work: Callable[[Whole, Item], Result], whole: Whole, items: Sequence[Item], /) -> list[Result]:
        """What the work makes of each."""


def each_made(work: Callable[[Whole, Item], Result], whole: Whole, items: Sequence[Item], /) -> list[Result]:
    """All of it is made."""
    return [work(whole, each) for each in items]
