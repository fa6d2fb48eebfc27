"""What the template of the lists of entries receives."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from glossator.publish.values import LinkView, PageView


@dataclass(frozen=True, slots=True)
class ListLine:
    """An entry in a list; ``detail`` is its dates or author, ``count`` its mentions, ``also`` are related entries.

    Where ``see`` has a headword, ``title`` is another name of that entry, and nothing else is said.
    """

    title: str
    href: str
    detail: str = ""
    gloss: Markup | None = None
    count: int = 0
    also: tuple[LinkView, ...] = ()
    see: str = ""


@dataclass(frozen=True, slots=True)
class ListGroup:
    """The entries under one letter, or of one year; ``id`` is its address on the page."""

    label: str
    id: str
    lines: tuple[ListLine, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of all entries of one kind."""

    page: PageView
    count: int
    groups: tuple[ListGroup, ...]
