"""What goes into a book, and where in it everything is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from glossator.model.address import page_of
from glossator.model.block import Heading, Matter, Paragraph, Quotation
from glossator.model.citation import Citation
from glossator.model.document import Document
from glossator.model.edition import Parallel
from glossator.model.inline import Cited, Dated, EntryLink, Image, Link, NoteReference, Quoted
from glossator.model.kinds import PAGE, PARALLEL, WORK
from glossator.model.tree import rewrite, walk
from glossator.publish.data_address import data_address
from glossator.publish.grouped import by_work
from glossator.publish.html_inline import Beside, Rendering
from glossator.publish.passages import ELSEWHERE, Copy
from glossator.publish.press import Press
from glossator.publish.sorting import sort_key
from glossator.publish.xml_names import xml_id

GLOSSARY, BIBLIOGRAPHY, PARALLELS = "glossary.xhtml", "bibliography.xhtml", "parallels.xhtml"
PICTURES = {
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}


@dataclass(frozen=True)
class Volume:
    """A book of some texts: of one, with the entries that it needs, or ``whole``, of all with every entry.

    Its files lie in one folder: one for each text, ``text-<id>.xhtml``, with its notes and emendations, one for each
    page about the edition, and one each for the glossary, the bibliography and the parallels. A ``joined`` one has all
    of that in one file; what could have the same address twice there has a prefix that no address of content has.
    """

    press: Press
    texts: tuple[Document, ...]
    whole: bool = False
    joined: bool = False

    @property
    def name(self) -> str:
        """What the book is called in addresses."""
        return "edition" if self.whole else self.texts[0].id

    @property
    def title(self) -> str:
        """The title of the book."""
        return str(self.press.edition.fields.title if self.whole else self.texts[0].fields.title)

    @property
    def language(self) -> str:
        """The language of the book's own words."""
        return self.press.edition.fields.language

    @cached_property
    def looked_up(self) -> tuple[Document, ...]:
        """The entries that the book explains, as lists sort them."""
        known = self.press.entries
        entries = known.values() if self.whole else [known[name] for name in sorted(self.named) if name in known]
        return tuple(sorted(entries, key=sort_key))

    def needs(self, entry: str) -> bool:
        """Whether the book explains an entry."""
        return self.whole or entry in self.named

    @cached_property
    def cited(self) -> Mapping[str, tuple[Citation, ...]]:
        """The citations in the texts of the book, by their works."""
        return by_work(each for text in self.texts for each in self.press.citations_in[text.id])

    @cached_property
    def named(self) -> frozenset[str]:
        """The entries that the texts of the book name, cite, link to or review, who speaks in them, what happens in
        them, and who made the works.
        """
        named = {name for text in self.texts for name in self.press.edition.mentions_in[text.id]}
        named |= self.cited.keys()
        for text in self.texts:
            named |= {name for node in walk(every_block(text)) for name in named_by(node)}
            named.add(text.fields.reviews)
        works = [each for name in named if (each := self.press.entries.get(name)) and each.kind is WORK]
        return frozenset(named.union(*(map(str.strip, each.fields.author.split(";")) for each in works)))

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The names of the kinds of all entries, by their ids."""
        return {name: each.kind.name for name, each in self.press.entries.items()}

    @property
    def entries(self) -> tuple[Document, ...]:
        """The entries of the glossary."""
        return tuple(each for each in self.looked_up if each.kind is not WORK)

    @property
    def works(self) -> tuple[Document, ...]:
        """The works of the bibliography."""
        return tuple(each for each in self.looked_up if each.kind is WORK)

    @property
    def pages(self) -> tuple[Document, ...]:
        """The pages about the edition that the book has."""
        return self.press.edition.of(PAGE) if self.whole else ()

    @cached_property
    def parallels(self) -> tuple[Parallel, ...]:
        """The parallels that the book tells: all of them, or in one file those of its text."""
        every, ids = self.press.edition.parallels, {each.id for each in self.texts}
        if self.whole or not self.joined:
            return every if self.whole else ()
        return tuple(each for each in every if any(passage.text in ids for passage in each.passages))

    @property
    def has_parallels(self) -> bool:
        """Whether the book sets passages side by side."""
        return bool(self.parallels)

    @cached_property
    def prefixes(self) -> Mapping[str, str]:
        """What stands before the addresses inside a document, by its page in the site: nothing but where several lie
        in one file.
        """
        several = self.joined and self.whole
        found = {page_of(each): f"{each.id}:" for each in (*self.texts, *self.pages) if several}
        return found | ({PARALLEL.listing: "x:"} if self.joined else {})

    def within(self, home: str, name: str) -> str:
        """What an address inside the page ``home`` of the site is in the file of the book that shows it."""
        placed = self.prefixes.get(home, "") + name
        return placed if self.joined or not name else xml_id(name)

    def leaf(self, home: str, name: str) -> str:
        """Where a page of the site begins in the book."""
        return f"#{self.within(home, '_title')}" if self.joined else name

    def entry_id(self, entry: Document) -> str:
        """The address of an entry in its file."""
        return f"{'w' if entry.kind is WORK else 'g'}{':' if self.joined else '-'}{entry.id}"

    @cached_property
    def places(self) -> Mapping[str, str]:
        """Where in the book the pages of the site are."""
        glossary, bibliography, parallels = ("", "", "") if self.joined else (GLOSSARY, BIBLIOGRAPHY, PARALLELS)
        found = {page_of(each): self.leaf(page_of(each), f"text-{each.id}.xhtml") for each in self.texts}
        found |= {page_of(each): self.leaf(page_of(each), f"page-{each.id}.xhtml") for each in self.pages}
        found |= {page_of(each): f"{glossary}#{self.entry_id(each)}" for each in self.entries}
        found |= {page_of(each): f"{bibliography}#{self.entry_id(each)}" for each in self.works}
        found |= {each.kind.listing: glossary or "#_glossary" for each in self.entries}
        found |= {WORK.listing: bibliography or "#_bibliography"} if self.works else {}
        return found | ({PARALLEL.listing: parallels or "#_parallels"} if self.has_parallels else {})

    @cached_property
    def ids(self) -> Mapping[str, frozenset[str]]:
        """The addresses inside the pages of the site that the book has, to which one may lead."""
        found = {page_of(each): frozenset(ids_in(each)) for each in (*self.texts, *self.pages)}
        return found | {PARALLEL.listing: frozenset(each.id for each in self.parallels)}

    def address(self, target: str) -> str:
        """Where in the book a place of the site is; one that is not in it is on the site, if its address is known,
        else nowhere.
        """
        path, _, fragment = target.partition("#")
        if path not in self.places:
            return self.press.base_url and self.press.base_url + target
        leaf = self.places[path]
        if fragment not in self.ids.get(path, ()):
            return leaf
        return f"{leaf.partition('#')[0]}#{self.within(path, fragment)}"

    def entry(self, name: str) -> str:
        """Where an entry is explained."""
        entry = self.press.entries.get(name)
        return self.address(page_of(entry)) if entry else ""

    def rendering(self, beside: Mapping[str, tuple[Beside, ...]] | None = None) -> Rendering:
        """What XHTML needs to know on the pages of the book, or HTML in the one file."""
        to = self.press.rendering("")
        return replace(to, mark=self.entry, entry=self.entry, beside=beside or {}, book=not self.joined)

    def adapted(self, nodes: Iterable[Any], home: str, prefix: str = "") -> tuple[Any, ...]:
        """Nodes of the page ``home`` of the site with ways that lead through the book; a ``prefix`` is put before the
        ids of headings, where several documents come to stand in one file.
        """
        return rewrite(nodes, self.adapting(home, prefix))

    def adapting(self, home: str, prefix: str) -> Callable[[Any], Iterator[Any]]:
        """What makes of a node the one that stands in the book."""

        def named(name: str) -> str:
            return name and self.within(home, prefix + name)

        def change(node: Any) -> Iterator[Any]:
            match node:
                case Link():
                    way = node.href if ELSEWHERE.match(node.href) else self.address(site_path(node.href, home))
                    yield replace(node, href=node.href and way)
                case Image():
                    yield replace(node, href=self.picture(site_path(node.href, home)))
                case Heading() if prefix:
                    yield replace(node, id=named(node.id), level=min(node.level + 1, 6))
                case Paragraph() | Heading() | Matter() | Quotation() if node.id:
                    yield replace(node, id=named(node.id))
                case NoteReference() if self.joined:
                    yield replace(node, id=named(node.id), note=named(node.note))
                case _:
                    yield node

        return change

    def picture(self, path: str) -> str:
        """Where in the book a picture is, by its path in the site; in one file it is inside its address."""
        kind, original = picture_type(path), self.press.edition.originals.get(path.replace("media/", "images/", 1))
        if not self.joined:
            return path if kind else ""
        return data_address(kind, original.content) if kind and original else ""

    @cached_property
    def pictures(self) -> tuple[str, ...]:
        """The pictures of the book, by their paths in the site and in it."""
        found = set()
        for document in (*self.texts, *self.pages, *self.looked_up):
            images = (node for node in walk(every_block(document)) if isinstance(node, Image))
            found |= {site_path(each.href, page_of(document)) for each in images if each.href}
        return tuple(sorted(each for each in found if picture_type(each)))


def named_by(node: Any) -> tuple[str, ...]:
    """The entries that a node names."""
    match node:
        case EntryLink():
            return (node.entry,)
        case Quotation() | Quoted():
            return (*node.speakers, *node.addressees, *node.via)
        case Dated():
            return (node.event,)
        case Cited() if node.pin:
            return (node.pin.work, node.pin.conjecture)
        case _:
            return ()


def site_path(href: str, home: str) -> str:
    """What an address on the page ``home`` is from the site's own folder."""
    return Copy(home, "").href(href)


def picture_type(path: str) -> str:
    """The media type of a picture that every reading system shows, or nothing."""
    return PICTURES.get("." + path.rpartition(".")[2].lower(), "")


def every_block(document: Document) -> tuple[Any, ...]:
    """The blocks of a document, its notes after its text."""
    return (*document.body, *(block for note in document.notes for block in note.children))


def ids_in(document: Document) -> Iterator[str]:
    """The addresses inside a document."""
    yield from (each.id for each in document.notes)
    for node in walk(every_block(document)):
        if isinstance(node, Paragraph | Heading | Matter | Quotation | NoteReference) and node.id:
            yield node.id
