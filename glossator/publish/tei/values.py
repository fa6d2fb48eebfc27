"""What the template of TEI receives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from glossator.publish.iso_dates import Pairs
from glossator.publish.values import LinkView


@dataclass(frozen=True, slots=True)
class NoteItem:
    """A note: its address, its number, its series, the addresses of its references, its words; ``style`` is how the
    source prints its number, where that is not the form of the text.
    """

    id: str
    number: str
    series: str
    targets: str
    body: Markup
    style: str | None


@dataclass(frozen=True, slots=True)
class EntryItem:
    """An entry: ``dates`` are the elements that say when, with the attributes that say it; ``parts`` further elements
    and their words; ``body`` is the article with the fields that have no element, ``record`` what a bibliography says.
    """

    id: str
    title: str
    forms: tuple[str, ...]
    body: Markup
    record: Markup
    dates: tuple[tuple[str, Pairs], ...]
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LinkItem:
    """A parallel: how its passages stand to each other, what they are about, and their addresses; in the document of
    the whole edition its own address, and its comment with its fields.
    """

    relation: str
    topic: str
    targets: str
    id: str = ""
    body: Markup | None = None


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
class StandOffView:
    """What stands beside a text or the whole edition: the fields of the edition, the entries by kind, the parallels."""

    edition: Markup
    people: tuple[EntryItem, ...]
    places: tuple[EntryItem, ...]
    organisations: tuple[EntryItem, ...]
    works: tuple[EntryItem, ...]
    events: tuple[EntryItem, ...]
    terms: tuple[EntryItem, ...]
    parallels: tuple[LinkItem, ...]


@dataclass(frozen=True, slots=True)
class ImprintView:
    """What every header says: who publishes, which program wrote it, and how it was encoded; ``own`` where the document
    is one of its own, and not a part of that of the edition.
    """

    words: Mapping[str, str]
    version: str
    site_language: str
    editor: str
    edition: str
    description: str
    date: str
    own: bool


@dataclass(frozen=True, slots=True)
class TeiView:
    """A text, or a page about the edition, with its header; ``beside`` is what stands beside a document of its own,
    ``fields`` are those of the text, ``packed`` the bytes of its source.
    """

    imprint: ImprintView
    kind: str
    id: str
    language: str
    title: str
    author: str
    address: str
    source: SourceItem | None
    rights: RightsItem
    beside: StandOffView | None
    fields: Markup
    packed: str
    front: Markup
    body: Markup
    notes: tuple[NoteItem, ...]


@dataclass(frozen=True, slots=True)
class CorpusView:
    """The whole edition with all its texts and pages."""

    imprint: ImprintView
    rights: RightsItem
    address: str
    beside: StandOffView
    parts: tuple[Markup, ...]
