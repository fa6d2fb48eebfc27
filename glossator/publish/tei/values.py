"""What the template of TEI receives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from glossator.publish.iso_dates import Pairs
from glossator.publish.values import LinkView


@dataclass(frozen=True, slots=True)
class NoteItem:
    """A note: its address, its number, its series, the addresses of its references, its words."""

    id: str
    number: str
    series: str
    targets: str
    body: Markup


@dataclass(frozen=True, slots=True)
class ReadingItem:
    """The reason for an emendation, and the address of its place."""

    target: str
    reason: str


@dataclass(frozen=True, slots=True)
class EntryItem:
    """An entry: ``dates`` are the elements that say when, with the attributes that say it; ``parts`` further elements
    and their words.
    """

    id: str
    title: str
    forms: tuple[str, ...]
    gloss: str
    dates: tuple[tuple[str, Pairs], ...]
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LinkItem:
    """A parallel: how its passages stand to each other, what they are about, and their addresses."""

    relation: str
    topic: str
    targets: str


@dataclass(frozen=True, slots=True)
class SourceItem:
    """What a text was printed and transcribed from."""

    title: str
    author: str
    date: str
    dates: Pairs
    published: str
    provenance: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class RightsItem:
    """What may be done with a text; ``free`` says that anybody may use it."""

    licence: LinkView
    free: bool
    holder: str
    note: str


@dataclass(frozen=True, slots=True)
class TeiView:
    """A text with its header and the entries it needs, by kind."""

    words: Mapping[str, str]
    language: str
    site_language: str
    title: str
    author: str
    editor: str
    edition: str
    description: str
    date: str
    address: str
    source: SourceItem
    rights: RightsItem
    people: tuple[EntryItem, ...]
    places: tuple[EntryItem, ...]
    organisations: tuple[EntryItem, ...]
    works: tuple[EntryItem, ...]
    events: tuple[EntryItem, ...]
    terms: tuple[EntryItem, ...]
    parallels: tuple[LinkItem, ...]
    front: Markup
    body: Markup
    notes: tuple[NoteItem, ...]
    readings: tuple[ReadingItem, ...]
