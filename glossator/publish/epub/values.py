"""What the templates of a book receive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from glossator.publish.values import (
    Backlink,
    ChromeView,
    Fact,
    LinkView,
    NoteView,
    PassageView,
    ReadingView,
)


@dataclass(frozen=True, slots=True)
class LeafView:
    """What every page of a book has; ``site_language`` is the language of the edition's own words. In one file, a
    ``prefix`` may stand before the addresses that belong to the page.
    """

    title: str
    language: str
    site_language: str
    words: Mapping[str, str]
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class VoiceView:
    """A quotation: where it stands, who speaks, to whom and through whom in one phrase, and its opening words."""

    id: str
    place: LinkView
    who: str
    words: str
    backlink: Backlink | None


@dataclass(frozen=True, slots=True)
class TextLeaf:
    """A text with its notes, its emendations and its voices."""

    leaf: LeafView
    author: str
    imprint: str
    reviews: LinkView | None
    supplied: str
    ground: str
    body: Markup
    notes: tuple[NoteView, ...]
    editor_notes: tuple[NoteView, ...]
    readings: tuple[ReadingView, ...]
    voices: tuple[VoiceView, ...]


@dataclass(frozen=True, slots=True)
class PlacesView:
    """Where a text names or cites something; ``title`` is empty in the book of one text."""

    title: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry of the glossary, or a work of the bibliography.

    ``body`` is all that the edition says of it; ``title`` is a headword, or the description of a work.
    """

    id: str
    title: str | Markup
    kind: str
    facts: tuple[Fact, ...]
    body: Markup
    see: tuple[LinkView, ...]
    named: tuple[PlacesView, ...]
    cited: tuple[PlacesView, ...]


@dataclass(frozen=True, slots=True)
class EntriesLeaf:
    """The glossary or the bibliography."""

    leaf: LeafView
    lines: tuple[EntryLine, ...]


@dataclass(frozen=True, slots=True)
class ParallelLine:
    """A parallel: what it is about, how its passages stand to each other, the comment, the passages."""

    id: str
    topic: str
    label: str
    comment: Markup
    passages: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class ParallelsLeaf:
    """All parallels."""

    leaf: LeafView
    lines: tuple[ParallelLine, ...]


@dataclass(frozen=True, slots=True)
class PageLeaf:
    """A page about the edition."""

    leaf: LeafView
    body: Markup


@dataclass(frozen=True, slots=True)
class RightsLine:
    """Where a text comes from and what may be done with it."""

    title: str
    statement: str
    file: str
    sha256: str
    chrome: tuple[ChromeView, ...]
    rights: LinkView
    holder: str
    note: str


@dataclass(frozen=True, slots=True)
class RightsLeaf:
    """Provenance and rights of the texts, the rights to the edition's own words, the site if its address is known."""

    leaf: LeafView
    edition: str
    editor: str
    rights: LinkView
    site: str
    lines: tuple[RightsLine, ...]


@dataclass(frozen=True, slots=True)
class CoverView:
    """The cover: a title and an author, broken into lines, each with the height at which it stands."""

    title: str
    lines: tuple[tuple[str, int], ...]
    author: tuple[tuple[str, int], ...]
    size: int
    foot: str


@dataclass(frozen=True, slots=True)
class NavItem:
    """A line of the contents, with the lines below it."""

    label: str
    href: str
    parts: tuple[NavItem, ...] = ()


@dataclass(frozen=True, slots=True)
class NavView:
    """The contents, the list of paragraphs by their numbers, and the parts that have a name everywhere."""

    leaf: LeafView
    contents: tuple[NavItem, ...]
    pages: tuple[LinkView, ...]
    landmarks: tuple[tuple[str, LinkView], ...]


@dataclass(frozen=True, slots=True)
class FileView:
    """A file of the book as its list of files has it."""

    id: str
    href: str
    media_type: str
    properties: str


@dataclass(frozen=True, slots=True)
class PackageView:
    """The package document. ``sources`` say where the texts come from, ``rights`` what may be done with them."""

    identifier: str
    title: str
    language: str
    creators: tuple[str, ...]
    editor: str
    description: str
    sources: tuple[str, ...]
    rights: tuple[str, ...]
    date: str
    modified: str
    pictures: bool
    summary: str
    files: tuple[FileView, ...]
    spine: tuple[str, ...]
