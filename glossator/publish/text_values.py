"""What the page of a text receives."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from glossator.publish.annotation_values import AnnotationsView
from glossator.publish.values import (
    Backlink,
    GlossView,
    LinkView,
    NoteView,
    OutlineItem,
    PageView,
    ProvenanceView,
    ReadingView,
    TitleView,
)

NO_ANNOTATIONS = AnnotationsView()


@dataclass(frozen=True, slots=True)
class VoiceLine:
    """A quotation: its opening words, who speaks, to whom and through whom, and where it stands.

    ``id`` is where the sign of an inline quotation leads, ``backlink`` the way back to it; both are empty where there
    is no sign. ``text`` is the text it stands in, ``language`` that text's where it is not the edition's.
    """

    id: str
    place: LinkView
    text: LinkView
    speakers: tuple[LinkView, ...]
    addressees: tuple[LinkView, ...]
    via: tuple[LinkView, ...]
    words: str
    language: str
    backlink: Backlink | None


@dataclass(frozen=True, slots=True)
class AsideView:
    """What else speaks of a paragraph: the events it dates or names, the editor's notes on it, and what links to it.

    ``id`` is where the mark in its margin leads, ``address`` that of the paragraph, which ``title`` names.
    """

    id: str
    address: str
    title: str
    events: tuple[LinkView, ...]
    notes: tuple[LinkView, ...]
    named_by: tuple[LinkView, ...]
    backlink: Backlink


@dataclass(frozen=True, slots=True)
class CitationView:
    """A text as one style cites it, and ``passage`` the same for a paragraph, whose number and id are yet to be put
    into the places that are left for them.
    """

    style: str
    label: str
    text: Markup
    passage: Markup


@dataclass(frozen=True, slots=True)
class TextFiles:
    """What lies beside the page of a text and is asked for when it is used; empty where there is nothing.

    ``mentions`` is the script with the mentions that the page does not mark, ``glosses`` that with the glosses of which
    the page has a line, ``beside`` that with what stands behind the marks in the margin, which is also on the page
    ``paragraphs``; ``printed`` says on paper which page that is.
    """

    mentions: str = ""
    glosses: str = ""
    beside: str = ""
    paragraphs: str = ""
    printed: str = ""


NO_FILES = TextFiles()


@dataclass(frozen=True, slots=True)
class TextView:
    """A text to read.

    ``contents`` is empty when the text prints a contents list of its own. ``notes`` are the author's series,
    ``editor_notes`` the editor's. ``margin`` says whether the notes fit into the margin beside the text, ``files``
    what lies beside the page. ``downloads`` are the text as files of other formats.
    """

    page: PageView
    head: TitleView
    contents: tuple[OutlineItem, ...]
    body: Markup
    notes: tuple[NoteView, ...]
    editor_notes: tuple[NoteView, ...]
    glosses: tuple[GlossView, ...]
    readings: tuple[ReadingView, ...]
    margin: bool
    provenance: ProvenanceView
    previous: LinkView | None
    following: LinkView | None
    voices: tuple[VoiceLine, ...] = ()
    citations: tuple[CitationView, ...] = ()
    files: TextFiles = NO_FILES
    annotations: AnnotationsView = NO_ANNOTATIONS
    downloads: tuple[LinkView, ...] = ()
