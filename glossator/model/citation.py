"""Citations: as printed, and what they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from glossator.model.source import Span

LABELLED = re.compile(r"(?:vol|ch|n)\. |§|passim")


class Means(StrEnum):
    """By what words a citation names its work."""

    NAMED = "named"
    IBID = "ibid"
    OP_CIT = "op-cit"
    LOC_CIT = "loc-cit"
    IDEM = "idem"
    PINNED = "pinned"
    KEY = "key"


class Via(StrEnum):
    """How a citation was resolved."""

    FULL = "full"
    SHORT_TITLE = "short-title"
    IBID = "ibid"
    OP_CIT = "op-cit"
    LOC_CIT = "loc-cit"
    IDEM = "idem"
    PINNED = "pinned"
    OPEN = "open"
    KEY = "key"
    UNRESOLVED = "unresolved"


class Locator(NamedTuple):
    """A place in a work: pages, volume, chapter, note, section, as numbers in full, ranges with a hyphen."""

    page: str = ""
    volume: str = ""
    chapter: str = ""
    note: str = ""
    section: str = ""

    def __str__(self) -> str:
        """The locator as data has it: pages alone are bare, everything else is named."""
        parts = [f"vol. {self.volume}"] if self.volume else []
        parts += [f"ch. {self.chapter}"] if self.chapter else []
        parts += [f"§ {self.section}"] if self.section else []
        several = "-" in self.page or "," in self.page or self.page.endswith("f")
        named = f"{'pp.' if several else 'p.'} " if parts and self.page != "passim" else ""
        parts += [f"{named}{self.page}"] if self.page else []
        parts += [f"n. {self.note}"] if self.note else []
        return ", ".join(parts)

    def after(self, before: Locator) -> Locator:
        """The place that these words mean after a citation of another place in the same work.

        Without any number, the same place; else what is coarser than the numbers given stays: the volume, and the page
        where a note is given alone.
        """
        if self == Locator():
            return before
        page = self.page or (before.page if self.note and not (self.chapter or self.section or self.volume) else "")
        return self._replace(volume=self.volume or before.volume, page=page)


@dataclass(frozen=True, slots=True)
class Pin:
    """What the editor says a citation means: a work, or ``open`` with a conjecture; and a remark for readers.

    ``key`` is a citation in the editor's own words, which stand for themselves: ``[@larina-1993, p. 5]``.
    """

    work: str
    certainty: str = "certain"
    conjecture: str = ""
    remark: str = ""
    key: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """A citation as it is printed.

    ``start`` and ``end`` count characters of the passage it stands in, ``words`` are those characters, ``span`` is
    their place in the source. ``head`` is who or what is named, without the ``signal`` that introduces it; ``imprint``
    where and when the work was published; ``locator`` the place in it. ``tentative`` is one that is a citation only if
    it names a work that is known, or, with a locator, if it follows a citation in the same note;
    its head may then be a ``sentence`` and not a name or a title.
    """

    start: int
    end: int
    words: str
    means: Means
    head: str = ""
    signal: str = ""
    imprint: str = ""
    locator: Locator = Locator()
    tentative: bool = False
    sentence: bool = False
    pin: Pin | None = None
    span: Span = Span(0, 0)


@dataclass(frozen=True, slots=True)
class CitingPassage:
    """A note, or a paragraph with parentheses, and the citations printed in it.

    ``address`` is the note's or the paragraph's; ``series`` is ``author`` or ``editor`` for notes, ``text`` for
    paragraphs.
    """

    address: str
    series: str
    printed: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation resolved.

    ``text`` and ``address`` say where it stands, ``start`` and ``printed`` which words it is. ``work`` is the id of
    the work, empty where it is open; ``conjecture`` then the work it may be. ``certainty`` is ``certain``,
    ``probable`` or ``conjecture``.
    """

    text: str
    address: str
    series: str
    start: int
    printed: str
    work: str
    locator: Locator
    via: Via
    certainty: str = "certain"
    conjecture: str = ""
    remark: str = ""

    @property
    def by_hand(self) -> bool:
        """Whether the editor said what it means."""
        return self.via in (Via.PINNED, Via.OPEN, Via.KEY)


def located(locator: str) -> str:
    """A locator in words: numbers without a name are pages."""
    if not locator or LABELLED.match(locator):
        return locator.replace("-", "–")
    pages, note, number = locator.partition(", n. ")
    several = re.search(r"[-,]|f$", pages) and "passim" not in pages
    pages = re.sub(r"(?<=\d)(ff?)$", r" \1.", pages.replace("-", "–"))
    return f"{'pp.' if several or '–' in pages else 'p.'} {pages}{note}{number}"
