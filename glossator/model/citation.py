"""Citations: as printed, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Means(StrEnum):
    """By what words a citation names its work."""

    NAMED = "named"
    IBID = "ibid"
    OP_CIT = "op-cit"
    LOC_CIT = "loc-cit"
    IDEM = "idem"


class Locator(NamedTuple):
    """A place in a work: ``volume``, ``chapter``, ``page`` and ``note`` as numbers in full, ranges with a hyphen."""

    page: str = ""
    volume: str = ""
    chapter: str = ""
    note: str = ""

    def __str__(self) -> str:
        """The locator as data has it: the page alone is bare, everything else is named."""
        parts = [f"vol. {self.volume}"] if self.volume else []
        parts += [f"ch. {self.chapter}"] if self.chapter else []
        parts += [self.page if not parts else f"p. {self.page}"] if self.page else []
        parts += [f"n. {self.note}"] if self.note else []
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Printed:
    """A citation as it is printed.

    ``start`` and ``end`` count characters of the passage it stands in, ``words`` are those characters. ``head`` is who or
    what is named, without the words that introduce it (``signal``); ``title`` the title in it, where that is known from
    its form; ``imprint`` where and when the work was published; ``locator`` the place in it.
    """

    start: int
    end: int
    words: str
    means: Means
    head: str = ""
    signal: str = ""
    title: str = ""
    imprint: str = ""
    locator: Locator = Locator()
