"""What the template of pages for paper receives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from glossator.publish.epub.values import EntriesLeaf, NavItem, PageLeaf, ParallelsLeaf, RightsLeaf, TextLeaf


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A name and the sheets on which the texts have it, as `12, 14–16`, each run with the place it leads to."""

    title: str
    sheets: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PaperView:
    """A text, or the edition, on paper: what it is, its contents, its parts, its index.

    ``sheet`` is the style with the faces inside; ``about`` says in one line by whom and when it was made.
    """

    title: str
    subtitle: str
    author: str
    language: str
    words: Mapping[str, str]
    description: str
    about: str
    address: str
    date: str
    sheet: Markup
    contents: tuple[NavItem, ...]
    pages: tuple[PageLeaf, ...]
    texts: tuple[TextLeaf, ...]
    parallels: ParallelsLeaf | None
    glossary: EntriesLeaf | None
    bibliography: EntriesLeaf | None
    index: tuple[IndexLine, ...]
    rights: RightsLeaf
