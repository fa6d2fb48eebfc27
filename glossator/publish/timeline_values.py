"""What the template of the timeline receives."""

from __future__ import annotations

from dataclasses import dataclass

from glossator.publish.values import LinkView, PageView


@dataclass(frozen=True, slots=True)
class TickView:
    """A tick of a row's scale, with its words, which may be empty."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class SignView:
    """Something dated in the picture.

    ``x`` and ``y`` are those of its sign, ``words_x`` those of its words, which end there if ``ends``. ``bar`` is the
    stretch of time that is meant, from and to, if that is longer than the sign; ``loose`` where it is uncertain.
    ``item`` is its address on the page; ``goes_on`` says that it began in a row before.
    """

    item: str
    x: float
    y: float
    words: str
    words_x: float
    ends: bool
    bar: tuple[float, float] | None
    loose: bool
    dating: str
    in_conflict: bool
    full: str
    goes_on: bool


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of the picture: a decade, or another stretch of time, with its number and its name."""

    number: int
    name: str
    width: float
    height: float
    ticks: tuple[TickView, ...]
    signs: tuple[SignView, ...]


@dataclass(frozen=True, slots=True)
class SaidView:
    """A passage that speaks of something dated, or several of one text that name it alike and say no date.

    ``said`` is the date in words, empty where the item or the passage itself has it so.
    """

    title: str
    places: tuple[LinkView, ...]
    words: str
    said: str
    dating: str
    remark: str


@dataclass(frozen=True, slots=True)
class SideView:
    """One of several dates that cannot all be true, and who says it."""

    date: str
    who: str
    place: LinkView | None


@dataclass(frozen=True, slots=True)
class ItemView:
    """Something dated; ``datetime`` is its date as HTML knows it, ``datings`` and ``texts`` are what it is found by. If
    it ``goes_on``, the page before has the first of its passages.
    """

    id: str
    title: str
    goes_on: bool
    href: str
    by: str
    date: str
    datetime: str
    dating: str
    remark: str
    passages: tuple[SaidView, ...]
    sides: tuple[SideView, ...]
    datings: str
    texts: str


@dataclass(frozen=True, slots=True)
class PeriodView:
    """The items of a decade; ``id`` is its address on the page."""

    label: str
    id: str
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A choice of the filter, and how many items it leaves."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The timeline: how much is dated in all and on this page, the picture, and the list, decade by decade; ``undated``
    are events without a date.
    """

    page: PageView
    count: int
    shown: int
    picture: tuple[RowView, ...]
    periods: tuple[PeriodView, ...]
    datings: tuple[ChoiceView, ...]
    texts: tuple[ChoiceView, ...]
    undated: tuple[LinkView, ...]
