"""What templates receive: typed values that hold exactly what a page shows.

Every address is relative to the page. ``Markup`` is HTML made from the tree; everything else is plain text, which the
templates escape.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from glossator.publish.site_values import SiteView

EMPTY = Markup()


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link: its words, where it leads, and whether that is this very page."""

    label: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class RunsView:
    """The pages of a list that is cut: the list by its title, links to all of its pages, and those before and after."""

    listing: LinkView
    links: tuple[LinkView, ...]
    previous: LinkView | None
    following: LinkView | None


@dataclass(frozen=True, slots=True)
class PageView:
    """What every page has.

    ``kind`` names the sort of page (``library``, ``text``, ``entry``, ``list``, ``prose``, ``missing``), ``root`` is
    the way to the site's own folder (empty or ``../``), ``words`` the interface words, ``preview`` whether the page is
    shown by the editor's preview, ``token`` what it then shows when it asks for something, ``styles`` and ``scripts``
    further style sheets and scripts of the page.
    ``canonical`` is the page's full address, where it is known; ``foot`` leads to the pages about the edition,
    ``feed`` to the feed, if there is one; ``card`` is the full address of the picture by which others show the page;
    ``tags`` are names and contents for citation managers, ``linked`` is what the page is about as linked data;
    ``runs`` are the pages of the list that it is a part of, where that is cut.
    """

    site: SiteView
    kind: str
    title: str
    description: str
    language: str
    root: str
    navigation: tuple[LinkView, ...]
    words: Mapping[str, str]
    preview: bool = False
    token: str = ""
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    canonical: str = ""
    foot: tuple[LinkView, ...] = ()
    feed: str = ""
    card: str = ""
    tags: tuple[tuple[str, str], ...] = ()
    linked: str = ""
    runs: RunsView | None = None


@dataclass(frozen=True, slots=True)
class TextCard:
    """A text on the library page; ``minutes`` is the time it takes to read, ``introduction`` leads to the page that
    introduces it.
    """

    title: str
    author: str
    date: str
    published: str
    description: str
    href: str
    paragraphs: int
    notes: int
    minutes: int
    introduction: LinkView | None


@dataclass(frozen=True, slots=True)
class ListingCard:
    """A list of entries on the library page."""

    label: str
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class LibraryView:
    """The library: what there is to read and to look up, and the edition as files of other formats; ``introduction``
    leads to the page that introduces all of it, ``introduced`` says what about. Where the texts go on on further pages,
    these have nothing else.
    """

    page: PageView
    texts: tuple[TextCard, ...]
    introduction: LinkView | None = None
    introduced: str = ""
    listings: tuple[ListingCard, ...] = ()
    downloads: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """A heading in the contents of a page; ``level`` is 2 for the highest."""

    label: str
    href: str
    level: int


@dataclass(frozen=True, slots=True)
class TitleView:
    """The head of a text. ``supplied`` names, for readers, what the editor supplied; ``ground`` says from what."""

    title: str
    author: str
    date: str
    published: str
    reviews: LinkView | None
    introduction: LinkView | None
    supplied: str
    ground: str


@dataclass(frozen=True, slots=True)
class Backlink:
    """The way back from a note, a gloss or a reading; ``name`` is its accessible name."""

    href: str
    name: str


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note: ``number`` as printed, ``ordinal`` its number in the list where the label is one, else 0."""

    id: str
    number: str
    ordinal: int
    body: Markup
    lost: bool
    long: bool
    backlinks: tuple[Backlink, ...]


@dataclass(frozen=True, slots=True)
class GlossView:
    """An entry as the page of a text shows it: ``id`` is where its marks lead, ``href`` the entry's own page.

    ``line`` stands where there is no room for the gloss; it is empty where there is.
    """

    id: str
    entry: str
    kind: str
    title: str
    gloss: Markup
    line: str
    href: str
    backlink: Backlink


@dataclass(frozen=True, slots=True)
class ReadingView:
    """An emendation: where it stands, what is printed, what is proposed, how sure that is, and why."""

    id: str
    paragraph: LinkView
    printed: str
    proposed: str
    certainty: str
    reason: str
    backlink: Backlink


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage of a parallel: who says it, where (``¶ 6–7`` of a text), its first words, the editor's note."""

    who: str
    text: str
    place: LinkView
    words: str
    language: str
    note: str


@dataclass(frozen=True, slots=True)
class ParallelView:
    """A parallel: ``relation`` names how its passages stand to each other, ``label`` says it in words; ``readings``
    lead to the pages that show its texts side by side.
    """

    id: str
    topic: str
    relation: str
    label: str
    comment: Markup
    passages: tuple[PassageView, ...]
    readings: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class BesideView:
    """A parallel as the page of a text shows it: ``id`` is where the mark in the margin of ``place`` leads, the
    passages are the others.
    """

    id: str
    place: LinkView
    parallel: ParallelView
    backlink: Backlink


@dataclass(frozen=True, slots=True)
class ChromeView:
    """Words of the source that are no part of the text, and what they are."""

    what: str
    words: str


@dataclass(frozen=True, slots=True)
class ProvenanceView:
    """Where a text comes from and what may be done with it."""

    statement: str
    file: str
    sha256: str
    chrome: tuple[ChromeView, ...]
    rights: LinkView
    holder: str
    rights_note: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One short statement about an entry: `born`, `9 October 1888`."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class FormCount:
    """A form of an entry and how often the texts have it."""

    form: str
    count: int


@dataclass(frozen=True, slots=True)
class MentionLine:
    """A mention in its sentence; ``place`` is where: `¶ 3`, `note 7`."""

    before: str
    form: str
    after: str
    place: str
    href: str


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """The mentions in one text."""

    text: LinkView
    author: str
    lines: tuple[MentionLine, ...]


@dataclass(frozen=True, slots=True)
class Description:
    """A work as a style describes it."""

    style: str
    words: Markup


@dataclass(frozen=True, slots=True)
class CitationLine:
    """A citation of a work: where it stands, its printed words, the place in the work, how it was understood."""

    place: str
    href: str
    printed: str
    locator: str
    via: str
    remark: str


@dataclass(frozen=True, slots=True)
class CitationGroup:
    """The citations of a work in one text."""

    text: LinkView
    lines: tuple[CitationLine, ...]


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """A page, or other place, of a work and where it is cited."""

    locator: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry's own page; where its citations and mentions go on on further pages, these have nothing else."""

    page: PageView
    kind: str
    listing: LinkView
    count: int
    groups: tuple[MentionGroup, ...]
    citations: tuple[CitationGroup, ...]
    cited_places: tuple[CitedPlace, ...]
    facts: tuple[Fact, ...] = ()
    gloss: Markup = EMPTY
    article: Markup = EMPTY
    forms: tuple[FormCount, ...] = ()
    descriptions: tuple[Description, ...] = ()
    downloads: tuple[LinkView, ...] = ()
    see: tuple[LinkView, ...] = ()
    named_by: tuple[LinkView, ...] = ()
    check: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProseView:
    """A page about the edition, or of the manual; ``siblings`` are the pages beside it."""

    page: PageView
    contents: tuple[OutlineItem, ...]
    body: Markup
    siblings: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class OwnMarksView:
    """The page of the reader's own marks, which a script fills."""

    page: PageView


@dataclass(frozen=True, slots=True)
class MovedView:
    """What stands at a former address: the way to the new one."""

    page: PageView
    link: LinkView


@dataclass(frozen=True, slots=True)
class MissingView:
    """What a host shows for an address that leads nowhere; ``base`` is a link to the library from any depth."""

    page: PageView
