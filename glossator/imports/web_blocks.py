"""The blocks of a web page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from glossator.imports.codes import IMPORT_LEFT, IMPORT_MARKER
from glossator.imports.draft import (
    Block,
    Break,
    Gap,
    Group,
    Head,
    Inline,
    Lines,
    Listing,
    Note,
    Para,
    Reference,
    Styled,
    references_in,
)
from glossator.imports.markup import Node, attribute, classes, name_of, words_in
from glossator.imports.settle import CHROME, tidy
from glossator.imports.web_notes import WebNotes
from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Place

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "noscript",
    ]
)
SILENT = frozenset(["script", "style", "template", "head", "title", "meta", "link", "colgroup", "col"])
PICTURES = frozenset(["img", "svg", "math", "audio", "video", "object", "iframe", "canvas", "picture", "embed"])
EMPHASIS = {"em": "*", "i": "*", "cite": "*", "dfn": "*", "var": "*", "strong": "**", "b": "**"}
SITE_PARTS = frozenset(("nav", "footer", "form"))
SITE_CLASSES = frozenset(
    [
        "mw-editsection",
        "navbox",
        "catlinks",
        "printfooter",
        "noprint",
        "sidebar",
        "pg-boilerplate",
        "pgheader",
        "pg-footer",
        "pg-header",
    ]
)
PAGE_NUMBERS = frozenset(["pagenum", "pagenumber", "page-number", "pageno", "pb", "pagebreak", "x-ebookmaker-pageno"])
LEVELS = {f"h{number}": number for number in range(1, 7)}


@dataclass(slots=True)
class Web:
    """Makes the blocks of pages one after the other."""

    path: str
    notes: WebNotes
    blocks: list[Block] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    pages: int = 0

    def page(self, body: Node) -> None:
        """Add the blocks of a page."""
        self.blocks.extend(self.inside(body))

    def inside(self, node: Node) -> list[Block]:
        """The blocks in an element: block elements, and between them runs of words as paragraphs."""
        found: list[Block] = []
        run: list[Inline] = [node.text or ""]
        for child in node:
            if isinstance(child.tag, str) and self.is_block(child):
                self.flush(run, found)
                found.extend(self.block(child))
            elif isinstance(child.tag, str):
                run.extend(self.inline(child))
            run.append(child.tail or "")
        self.flush(run, found)
        return found

    def flush(self, run: list[Inline], found: list[Block]) -> None:
        """Make a paragraph of the words that wait."""
        if parts := tidy(run):
            found.append(Para(parts))
        run.clear()

    def is_block(self, node: Node) -> bool:
        """Whether an element is a block, or is a line that holds one."""
        if node in self.notes.notes or name_of(node) in BLOCKS or self.of_site(node):
            return True
        return name_of(node) in ("a", "span", "font", "b", "i", "ins", "del", "small") and any(
            name_of(each) in BLOCKS for each in node.iterdescendants()
        )

    def of_site(self, node: Node) -> bool:
        """Whether an element belongs to the site and not to the text."""
        return name_of(node) in SITE_PARTS or bool(classes(node) & SITE_CLASSES) or "navigation" in classes(node)

    def block(self, node: Node) -> Iterator[Block]:
        """The blocks that a block element makes."""
        name = name_of(node)
        if node in self.notes.notes:
            yield Note(self.notes.notes[node], tuple(self.inside(node)) or (Para(()),))
        elif self.of_site(node) and not any(each in self.notes.notes for each in node.iterdescendants()):
            if words := words_in(node):
                yield Group(f"{CHROME}parts of the site", (Para((words,)),))
        elif name in LEVELS:
            if parts := tidy(self.inlines(node)):
                yield Head(
                    min(LEVELS[name] + (LEVELS[name] == 1), 6),
                    tuple(" " if isinstance(each, Break) else each for each in parts),
                )
        elif name in ("ul", "ol", "menu", "dir"):
            yield from self.listing(node)
        elif name == "blockquote":
            inside = tuple(self.inside(node))
            if inside:
                yield Group(">", inside)
        elif name == "hr":
            yield Gap()
        elif name == "pre":
            text = "".join(str(each) for each in node.itertext()).strip("\n")
            if text.strip():
                yield Lines(text.expandtabs(4))
        elif name == "table":
            yield from self.table(node)
        elif name == "p":
            yield from self.inside(node)
        else:
            yield from self.inside(node)

    def listing(self, node: Node) -> Iterator[Block]:
        """A list; one that holds notes is no list."""
        children = [each for each in node if isinstance(each.tag, str)]
        if any(each in self.notes.notes for each in node.iterdescendants()) or any(
            name_of(each) != "li" for each in children
        ):
            yield from self.inside(node)
            return
        items = tuple(tuple(inside) for each in children if (inside := self.inside(each)))
        simple = all(isinstance(block, Para) for item in items for block in item)
        if not items:
            return
        if not simple:
            yield from (block for item in items for block in item)
            return
        start = attribute(node, "start")
        yield Listing(int(start) if start.isdecimal() else 1, items) if name_of(node) == "ol" else Listing(None, items)

    def table(self, node: Node) -> Iterator[Block]:
        """A table as lines; one that lays out a page, or holds references, is no table."""
        inner = ("p", "div", "ul", "ol", "table", "blockquote", *LEVELS)
        cells = [each for each in node.iterdescendants() if name_of(each) in ("td", "th")]
        laid_out = any(name_of(each) in inner for cell in cells for each in cell.iterdescendants())
        marked = any(each in self.notes.references or each in self.notes.notes for each in node.iterdescendants())
        if laid_out or marked or len(cells) < 2:
            yield from self.inside(node)
            return
        rows = [
            "   ".join(words_in(cell) for cell in row if name_of(cell) in ("td", "th")).rstrip()
            for row in node.iterdescendants()
            if name_of(row) == "tr"
        ]
        caption = [each for each in node if name_of(each) == "caption"]
        yield from (Para((words_in(each),)) for each in caption if words_in(each))
        if any(row.strip() for row in rows):
            yield Lines("\n".join(row for row in rows if row.strip()))

    def inlines(self, node: Node) -> list[Inline]:
        """The words in an element."""
        found: list[Inline] = [node.text or ""]
        for child in node:
            if isinstance(child.tag, str):
                found.extend(self.inline(child))
            found.append(child.tail or "")
        return found

    def inline(self, node: Node) -> list[Inline]:
        """The words of an element inside a line."""
        name = name_of(node)
        if node in self.notes.references:
            return [Reference(self.notes.references[node])]
        if node in self.notes.marks or name in SILENT:
            return []
        if classes(node) & PAGE_NUMBERS:
            self.pages += 1
            return []
        if name == "br":
            return [Break()]
        if name in PICTURES:
            return self.picture(node)
        if name in EMPHASIS:
            return [Styled(EMPHASIS[name], tuple(self.inlines(node)))]
        if name in ("sup", "sub", "span", "small", "a", "font") and self.only_marks(node):
            return [each for each in self.inlines(node) if isinstance(each, Reference)]
        return self.inlines(node)

    def only_marks(self, node: Node) -> bool:
        """Whether an element holds a reference or a way back, and around it nothing but brackets."""
        inside = [each for each in node.iterdescendants() if each in self.notes.references or each in self.notes.marks]
        if not inside:
            return False
        rest = words_in(node)
        for each in inside:
            rest = rest.replace(words_in(each), "", 1)
        return not any(map(str.isalnum, rest))

    def picture(self, node: Node) -> list[Inline]:
        """What has no words: named in the report, with its description."""
        said = attribute(node, "alt") or attribute(node, "title") or words_in(node)
        if len(said) == 1 and said.isalpha():
            return [said]  # the first letter of a chapter, drawn
        source = attribute(node, "src").rpartition("/")[2]
        place = Place(self.path, node.sourceline or 1, 1)
        self.findings.append(IMPORT_LEFT.at(place, f"`{name_of(node)}` {source} {said}".rstrip()[:200]))
        return [" "]

    def with_lost(self) -> list[Block]:
        """All blocks, with the notes that are lost after the paragraphs that refer to them."""
        left = set(self.notes.lost)
        found: list[Block] = []
        for block in self.blocks:
            found.append(block)
            for each in [*references_in((block,))]:
                if each.label in left:
                    left.remove(each.label)
                    found.append(Note(each.label, (), lost=True))
                    self.findings.append(IMPORT_MARKER.at(Place(self.path, 1, 1), f"`{each.label}` leads to no note"))
        return found
