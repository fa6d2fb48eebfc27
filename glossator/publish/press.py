"""What every page is made with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from urllib.parse import urlsplit

from markupsafe import Markup

from glossator.model.address import (
    COVERAGE,
    OWN_MARKS,
    SEARCH,
    export_paths,
    page_of,
    print_path,
    relative,
    root_of,
)
from glossator.model.artifact import Artifact, Stage
from glossator.model.block import Matter
from glossator.model.citation import Citation
from glossator.model.document import Document
from glossator.model.edition import Edition, Parallel
from glossator.model.kinds import ENTRY_KINDS, EVENT, MANUAL, PAGE, PARALLEL, WORK, Export, Kind
from glossator.model.making import Make, each_made
from glossator.model.short_names import short_name
from glossator.model.timeline import TimelineItem
from glossator.publish.cards import OF_EDITION, Painter, cards_of
from glossator.publish.grouped import by_work
from glossator.publish.html_block import blocks
from glossator.publish.html_inline import Rendering
from glossator.publish.lists import Dated, Listed, moved_addresses, parallel_runs, timeline_runs
from glossator.publish.passages import Spoken, labels, spoken
from glossator.publish.runs import Rooms, Run
from glossator.publish.site_values import SiteView
from glossator.publish.templates import Templates
from glossator.publish.values import LinkView, OutlineItem, PageView

MISSING = "404.html"
FEED = "feed.xml"
MANIFEST = "site.webmanifest"
# Makes a PDF file of a page, which is made when it is known on which sheets its addresses stand, under a lasting name.
Printer = Callable[[Callable[[Mapping[str, int]], str], str], bytes]
BOOKLIKE = ("book", "periodical", "thesis", "report", "motion_picture")


@dataclass(frozen=True)
class Press:
    """The edition, the templates, the interface words, the site's address if it is known (it ends with a slash),
    whether the editor's preview is what is made, and the token of its pages, the files of the theme, the host that the
    site is for, if it is known, whether packed siblings are wanted, what makes PDF files, if they are, what draws the
    pictures of links, if something can, who makes what is made of each of many things, and how much of a list there is
    room for on a page.

    What is asked for on many pages is reckoned once (``cached_property``), so that a page depends on that alone.
    """

    edition: Edition
    templates: Templates
    words: Mapping[str, str]
    base_url: str = ""
    preview: bool = False
    token: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)
    host: str = ""
    compressed: bool = False
    printer: Printer | None = None
    painter: Painter | None = None
    make: Make = each_made
    rooms: Rooms = field(default_factory=Rooms)

    @cached_property
    def entries(self) -> Mapping[str, Document]:
        """The entries by id."""
        return {each.id: each for each in self.edition.entries}

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The documents that have a file, by its path in the content folder; a work known from a note has none."""
        return {each.source.path: each for each in self.edition.documents if each.described}

    @cached_property
    def entries_by_title(self) -> Mapping[str, Document]:
        """The entries by title."""
        return {each.fields.title: each for each in reversed(self.edition.entries)}

    @cached_property
    def texts(self) -> Mapping[str, Document]:
        """The texts by id."""
        return {each.id: each for each in self.edition.texts}

    @cached_property
    def citations_in(self) -> Mapping[str, tuple[Citation, ...]]:
        """The citations in every text, in reading order."""
        found: dict[str, list[Citation]] = {each.id: [] for each in self.edition.texts}
        for each in self.edition.citations:
            found[each.text].append(each)
        return {text: tuple(some) for text, some in found.items()}

    @cached_property
    def citations_of(self) -> Mapping[str, tuple[Citation, ...]]:
        """The citations of every work, and those that may be of it, in reading order."""
        return by_work(self.edition.citations)

    @cached_property
    def pages(self) -> Mapping[str, Document]:
        """The pages about the edition by id."""
        return {each.id: each for each in self.edition.of(PAGE)}

    @cached_property
    def prose(self) -> tuple[tuple[str, str], ...]:
        """The pages of prose to which the head of every page leads, with the words for them."""
        about = tuple(("nav-about", page_of(each)) for each in self.edition.pages if each.id == "about")
        return (*about, ("nav-manual", MANUAL.listing)) if self.edition.of(MANUAL) else about

    @cached_property
    def spoken(self) -> Mapping[str, Mapping[str, Spoken]]:
        """The numbered paragraphs of every text by their addresses, with the quotations they stand in."""
        return dict(zip(self.texts, self.make(spoken, None, self.edition.texts), strict=True))

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The number of every text in the library, by its id."""
        return {name: number for number, name in enumerate(self.texts)}

    @cached_property
    def parallels(self) -> Mapping[str, Parallel]:
        """The parallels by id."""
        return {each.id: each for each in self.edition.parallels}

    @cached_property
    def dated(self) -> Mapping[str, TimelineItem]:
        """What the timeline has, by its address there."""
        return {each.id: each for each in self.edition.timeline}

    @cached_property
    def parallel_runs(self) -> tuple[Run[Listed], ...]:
        """The pages of all parallels."""
        return tuple(parallel_runs(self.edition.parallels, self.rooms.parallels))

    @cached_property
    def timeline_runs(self) -> tuple[Run[Dated], ...]:
        """The pages of the timeline."""
        events = self.edition.of(EVENT)
        return tuple(timeline_runs(self.edition.timeline, events, self.rooms.dated, self.words))

    @cached_property
    def moved(self) -> Mapping[str, str]:
        """Where what is on a further page of the parallels or of the timeline has its address, by what it would be on
        the first one.
        """
        return dict(moved_addresses((*self.parallel_runs, *self.timeline_runs)))

    def at(self, address: str) -> str:
        """The address of a parallel or of something dated, from what it is where nothing is cut."""
        return self.moved.get(address, address)

    @cached_property
    def labels(self) -> Mapping[str, Mapping[str, tuple[str, str]]]:
        """How people say where places in every text are, by their addresses."""
        return dict(zip(self.texts, self.make(labels, None, self.edition.texts), strict=True))

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[str, str]]:
        """The ids of the texts before and after every text, empty where there is none."""
        ids = ["", *self.texts, ""]
        return {name: (before, after) for before, name, after in zip(ids, ids[1:], ids[2:], strict=False)}

    @cached_property
    def events_in(self) -> Mapping[str, tuple[tuple[str, TimelineItem], ...]]:
        """What the timeline has of every text: the address in it, and what is dated there, without its passages."""
        found: dict[str, list[tuple[str, TimelineItem]]] = {each: [] for each in self.texts}
        for item in self.edition.timeline if EVENT in self.listed else ():
            alone = replace(item, passages=())
            for each in item.passages:
                found[each.text].append((each.address, alone))
        return {text: tuple(some) for text, some in found.items()}

    @cached_property
    def manual(self) -> tuple[tuple[str, str], ...]:
        """The titles of the pages of the manual, and where they are."""
        return tuple((each.fields.title, page_of(each)) for each in self.edition.of(MANUAL))

    @cached_property
    def about(self) -> tuple[tuple[str, str], ...]:
        """The titles of the pages about the edition, and where they are."""
        return tuple((each.fields.short_title or each.fields.title, page_of(each)) for each in self.pages.values())

    @cached_property
    def listed(self) -> tuple[Kind, ...]:
        """The kinds of entry that the edition has."""
        present = {each.kind for each in self.edition.entries}
        return tuple(kind for kind in ENTRY_KINDS if kind in present)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The titles of the works that are set as books are."""
        works = self.edition.of(WORK)
        return {each.id: each.fields.title for each in works if each.fields.type in BOOKLIKE}

    def short_name(self, work: str) -> str:
        """A work in few words."""
        return short_name(self.entries[work], self.entries)

    @cached_property
    def site(self) -> SiteView:
        """What every page says of the edition."""
        fields = self.edition.fields
        offline = fields.offline and not self.preview
        return SiteView(
            title=fields.title,
            subtitle=fields.subtitle,
            language=fields.language,
            description=fields.description,
            editor=fields.editor,
            annotated=bool(self.edition.annotations),
            offline=offline,
            manifest=MANIFEST if offline or self.base_url else "",
        )

    def say(self, key: str, **values: object) -> str:
        """An interface word with its blanks filled."""
        words = self.words[key]
        for name, value in values.items():
            words = words.replace(f"{{{name}}}", str(value))
        return words

    def page(self, path: str, kind: str, title: str, description: str = "") -> PageView:
        """What every page has, for the page at ``path``."""
        return PageView(
            site=self.site,
            kind=kind,
            title=title,
            description=description,
            language=self.edition.fields.language,
            root=self.root(path),
            navigation=self.navigation(path),
            words=self.words,
            preview=self.preview,
            token=self.token,
            canonical=self.address(path),
            foot=tuple(self.foot(path)),
            feed=self.root(path) + FEED if self.has_feed else "",
            card=self.card(path),
        )

    def address(self, path: str) -> str:
        """The full address of a page, where the site's is known."""
        return self.base_url and self.base_url + path.removesuffix("index.html")

    @cached_property
    def cards(self) -> tuple[tuple[str, str, bytes], ...]:
        """The pictures of links: where each lies, which page it is of, its bytes."""
        return tuple(cards_of(self.edition, self.painter)) if self.painter else ()

    def card(self, path: str) -> str:
        """The full address of the picture for the page at ``path``: its own, or that of the edition."""
        paths = {page or OF_EDITION: self.base_url + lies for lies, page, _ in self.cards}
        return paths.get(path) or paths.get(OF_EDITION, "")

    @cached_property
    def has_feed(self) -> bool:
        """Whether there is a feed, which has to say full addresses and days."""
        return bool(self.base_url and self.edition.fields.date and self.edition.texts)

    def root(self, path: str) -> str:
        """The way from a page to the site's own folder.

        The page for addresses that lead nowhere is shown at any depth, so where the site's address is known it names
        the folder by its path on the host.
        """
        return urlsplit(self.base_url).path if path == MISSING and self.base_url else root_of(path)

    def way(self, target: str, path: str) -> str:
        """The way from a page to a file of the site."""
        return self.root(path) + target if path == MISSING else relative(target, path)

    def navigation(self, path: str) -> tuple[LinkView, ...]:
        """The links in the head of every page."""
        return tuple(LinkView(self.words[key], self.way(target, path), target == path) for key, target in self.head)

    @cached_property
    def head(self) -> tuple[tuple[str, str], ...]:
        """The pages to which the head of every page leads, with the words for them."""
        lists = ((f"listing-{kind.name}", kind.listing) for kind in self.listed)
        parallels = [("nav-parallels", PARALLEL.listing)] if self.edition.parallels else []
        return (("nav-library", "index.html"), *lists, *parallels, ("nav-search", SEARCH), *self.prose)

    def foot(self, path: str) -> Iterator[LinkView]:
        """The links in the foot of every page: to the pages about the edition, to the reader's own marks, and in the
        preview to what the editor has annotated.
        """
        for title, target in self.about:
            yield LinkView(title, self.way(target, path), target == path)
        yield LinkView(self.words["own-title"], self.way(OWN_MARKS, path), path == OWN_MARKS)
        if self.preview:
            yield LinkView(self.words["coverage-title"], self.way(COVERAGE, path), path == COVERAGE)

    def rendering(self, path: str, mark: Callable[[str], str] | None = None) -> Rendering:
        """What HTML needs to know on the page at ``path``; ``mark`` says where marks lead, by default to entries'
        pages.
        """

        def entry(name: str) -> str:
            return relative(page_of(self.entries[name]), path)

        def title(name: str) -> str:
            return str(self.entries[name].fields.title) if name in self.entries else name

        def way(href: str) -> str:
            target, _, name = href.partition("#")
            is_parallel = name and target == (relative(PARALLEL.listing, path) if path != PARALLEL.listing else "")
            return relative(self.at(f"{PARALLEL.listing}#{name}"), path) if is_parallel else href

        return Rendering(self.words, mark or entry, entry, title, self.short_name, self.titles, way=way)

    def markup(self, nodes: tuple[object, ...], to: Rendering) -> Markup:
        """HTML of blocks, for a template."""
        return Markup(blocks(nodes, to))  # noqa: S704 - made from the tree, every word escaped

    def gloss(self, entry: Document, to: Rendering) -> Markup:
        """The gloss of an entry: its first paragraph."""
        return self.markup(entry.body[:1], to)

    def outline(self, document: Document) -> tuple[OutlineItem, ...]:
        """The contents of a page, made from its headings of the two highest levels."""
        top = min((each.level for each in document.outline), default=1)
        return tuple(
            OutlineItem(each.title, f"#{each.id}", each.level - top + 2)
            for each in document.outline
            if each.level < top + 2
        )

    def contents(self, text: Document) -> tuple[OutlineItem, ...]:
        """The outline of a text; nothing where it prints a list of contents of its own."""
        printed = any(isinstance(node, Matter) and node.role == "contents" for node in text.body)
        return () if printed else self.outline(text)

    def link(self, document: Document, path: str) -> LinkView:
        """A link to a document."""
        return LinkView(document.fields.title, relative(page_of(document), path), page_of(document) == path)

    def introduction(self, page: str, path: str) -> LinkView | None:
        """A link to the page that introduces something, by its id; none where there is no such page."""
        return self.link(self.pages[page], path) if page in self.pages else None

    def files_of(self, text: Document) -> dict[str, str]:
        """The paths of the files that hold a text in other formats, by the formats' names."""
        wanted = self.edition.fields.exports
        made = {name: path for name, path in export_paths(text.id).items() if name.lower() in wanted}
        return made | ({"PDF": print_path(text.id)} if self.printer else {})

    def exported(self, name: Export) -> tuple[Document, ...]:
        """The texts of which there is a file in a format; none in the preview, which nobody takes away."""
        return self.edition.texts if name in self.edition.fields.exports and not self.preview else ()

    def exports(self, paths: Mapping[str, str], path: str) -> tuple[LinkView, ...]:
        """Links from the page at ``path`` to files in other formats, by the formats' names; the preview has none."""
        return () if self.preview else tuple(LinkView(name, relative(file, path)) for name, file in paths.items())

    def artifact(
        self, template: str, path: str, view: object, stage: Stage = Stage.PAGE, made_from: str = ""
    ) -> Artifact:
        """The page at ``path``; ``made_from`` is the file of content that it shows."""
        return Artifact(path, self.templates.page(template, path, view), stage, made_from)
