"""What the templates of the pages of parallels receive."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from glossator.publish.values import LinkView, PageView, ParallelView


@dataclass(frozen=True, slots=True)
class TopicView:
    """The parallels of one topic; ``id`` is its address on the page."""

    topic: str
    id: str
    parallels: tuple[ParallelView, ...]


@dataclass(frozen=True, slots=True)
class RelationView:
    """A relation, in words, and how many parallels are of it."""

    relation: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class ParallelsView:
    """Parallels by topic, how many there are in all and on this page; ``readings`` are the pages that show two texts
    side by side.
    """

    page: PageView
    count: int
    shown: int
    topics: tuple[TopicView, ...]
    relations: tuple[RelationView, ...]
    readings: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """A passage in full: who says it and where, and the ids of its paragraphs in the column of its text."""

    who: str
    text: str
    place: LinkView
    body: Markup
    language: str
    note: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """A parallel as the page of two texts shows it: the passages of the one, and those of the other."""

    id: str
    topic: str
    relation: str
    label: str
    comment: Markup
    sides: tuple[tuple[SideView, ...], ...]


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A text in full; ``id`` is its address on the page."""

    id: str
    title: LinkView
    author: str
    language: str
    body: Markup


@dataclass(frozen=True, slots=True)
class ColumnsView:
    """Two texts side by side, and their parallels in order."""

    page: PageView
    listing: LinkView
    columns: tuple[ColumnView, ...]
    pairs: tuple[PairView, ...]
