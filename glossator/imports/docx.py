"""Word documents: styles are headings, footnotes and endnotes are notes, comments are the editor's notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, takewhile
from typing import NamedTuple

from glossator.imports.codes import IMPORT_LEFT
from glossator.imports.draft import (
    Block,
    Break,
    Draft,
    Facts,
    Group,
    Head,
    Inline,
    Lines,
    Listing,
    Note,
    Para,
    Reference,
    Styled,
)
from glossator.imports.markup import Node, Unreadable, attribute, name_of, parsed_xml, unpacked, words_in
from glossator.imports.settle import settled, tidy
from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Place

DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
NOTES = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml", "comment": "word/comments.xml"}
HEADING = re.compile(r"^(?:heading|überschrift|titre|titolo|título) ?(\d)$", re.IGNORECASE)
QUOTE = re.compile(r"quote|quotation|block ?text|zitat|citation", re.IGNORECASE)
LEFT = frozenset(("drawing", "pict", "object", "omath"))
OFF = frozenset(("0", "false", "off", "none"))


class InList(NamedTuple):
    """The list of a paragraph, and how deep it stands in it."""

    name: str
    level: int


@dataclass(slots=True)
class Word:
    """A Word document that is being read: its styles and lists by id, and the notes that were referred to, by kind and
    id, with their labels.
    """

    path: str
    members: dict[str, bytes]
    styles: dict[str, str] = field(default_factory=dict)
    bullets: frozenset[tuple[str, str]] = frozenset()
    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    removed: int = 0

    def part(self, name: str) -> Node | None:
        """A part of the document, where there is one."""
        return parsed_xml(self.members[name]) if name in self.members else None

    def label(self, kind: str, name: str) -> str:
        """The label of a note: numbers for the author's, letters for comments."""
        same = sum((key[0] == "comment") == (kind == "comment") for key in self.labels)
        fresh = letters(same + 1) if kind == "comment" else str(same + 1)
        return self.labels.setdefault((kind, name), fresh)

    def paragraph(self, node: Node) -> Block | None:
        """A paragraph, by its style; ``None`` for an empty one."""
        parts = tidy(self.inlines(node))
        if not parts:
            return None
        style = next((self.styles.get(attribute(each, "val"), "") for each in node.iter("{*}pStyle")), "")
        if match := HEADING.match(style):
            return Head(min(int(match[1]) + 1, 6), tuple(" " if isinstance(part, Break) else part for part in parts))
        if style.casefold() in ("title", "subtitle", "titel"):
            return Group("title-block", (Para(parts),))
        return Group(">", (Para(parts),)) if QUOTE.search(style) else Para(parts)

    def inlines(self, node: Node) -> list[Inline]:
        """The words in an element."""
        found: list[Inline] = []
        for child in node:
            name = name_of(child)
            if name == "r":
                found.extend(self.run(child))
            elif name in ("del", "movefrom"):
                self.removed += 1
            elif name == "alternatecontent":
                self.left(child)
            elif name not in ("ppr", "rpr", "sdtpr", "sectpr"):
                found.extend(self.inlines(child))
        return found

    def run(self, node: Node) -> list[Inline]:
        """The words of a run, in its style."""
        parts: list[Inline] = []
        for child in node:
            match name_of(child):
                case "t":
                    parts.append(child.text or "")
                case "tab":
                    parts.append(" ")
                case "br" | "cr":
                    parts.append(Break() if attribute(child, "type") in ("", "textWrapping") else " ")
                case "nobreakhyphen":
                    parts.append("-")
                case "sym":
                    parts.append(symbol(attribute(child, "char")))
                case "footnotereference" | "endnotereference" | "commentreference":
                    kind = name_of(child).removesuffix("reference")
                    parts.append(Reference(self.label(kind, attribute(child, "id"))))
                case name if name in LEFT or name == "alternatecontent":
                    self.left(child)
                case _:
                    pass
        for sign, tag in (("*", "i"), ("**", "b")):
            if any(attribute(each, "val").casefold() not in OFF for each in node.findall(f"{{*}}rPr/{{*}}{tag}")):
                return [Styled(sign, tuple(parts))]
        return parts

    def left(self, node: Node) -> None:
        """Name what has no words."""
        said = next((attribute(each, "descr") or attribute(each, "name") for each in node.iter("{*}docPr")), "")
        message = f"`{name_of(node)}` {said} {words_in(node)}"
        self.findings.append(IMPORT_LEFT.at(Place(self.path, 1, 1), " ".join(message.split())[:200]))

    def blocks(self, node: Node) -> Iterator[Block]:
        """The blocks in an element."""
        for listed, nodes in groupby(flat(node), key=lambda each: bool(list_of(each).name)):
            made = [
                (list_of(each), self.table(each) if name_of(each) == "tbl" else self.paragraph(each)) for each in nodes
            ]
            found = [(place, each) for place, each in made if each is not None]
            if listed and all(isinstance(each, Para) for _, each in found):
                yield from self.lists(found)
            else:
                yield from (each for _, each in found)

    def lists(self, items: Sequence[tuple[InList, Block]]) -> Iterator[Block]:
        """Items as lists; what stands deeper belongs to the item before it. One item alone is a paragraph."""
        for (name, level), row in groupby(under(items), key=lambda each: each[0]):
            made = [(item, *self.lists(below)) for _, item, below in row]
            if len(made) == 1 and len(made[0]) == 1:
                yield made[0][0]
            else:
                yield Listing(None if (name, str(level)) in self.bullets else 1, tuple(made))

    def table(self, node: Node) -> Block | None:
        """A table as lines, or, with references in it, as paragraphs."""
        rows = [[list(self.blocks(cell)) for cell in row.iter("{*}tc")] for row in node.iter("{*}tr")]
        if any(True for _ in node.iter("{*}footnoteReference", "{*}endnoteReference", "{*}commentReference")):
            return Group("", tuple(block for row in rows for cell in row for block in cell))
        text = "\n".join(
            "   ".join(words_in_cell(cell) for cell in row.iter("{*}tc")).rstrip() for row in node.iter("{*}tr")
        )
        return Lines(text) if text.strip() else None

    def notes(self) -> Iterator[Block]:
        """The notes that were referred to, in order; a note may refer to others."""
        done = 0
        parts = {kind: self.part(name) for kind, name in NOTES.items()}
        while done < len(self.labels):
            (kind, name), label = list(self.labels.items())[done]
            done += 1
            part = parts[kind]
            found = [each for each in (part if part is not None else ()) if attribute(each, "id") == name]
            inside = tuple(block for each in found for block in self.blocks(each))
            yield Note(label, inside, lost=not inside)


def flat(node: Node) -> Iterator[Node]:
    """The paragraphs and tables in an element, also those in frames for content."""
    for child in node:
        if name_of(child) in ("p", "tbl"):
            yield child
        elif name_of(child) not in ("sectpr", "tblpr", "tcpr"):
            yield from flat(child)


def list_of(node: Node) -> InList:
    """The list a paragraph belongs to, and how deep it is; none has no name, and neither has the number 0, which takes
    a paragraph out of the list of its style.
    """
    name = next((attribute(each, "val") for each in node.findall("{*}pPr/{*}numPr/{*}numId")), "")
    level = next((attribute(each, "val") for each in node.findall("{*}pPr/{*}numPr/{*}ilvl")), "0")
    return InList("" if name == "0" else name, int(level) if level.isdecimal() and len(level) < 3 else 0)


def under(items: Sequence[tuple[InList, Block]]) -> Iterator[tuple[InList, Block, list[tuple[InList, Block]]]]:
    """Each item with those below it: the ones that follow and stand deeper."""
    at = 0
    while at < len(items):
        place, item = items[at]
        deeper = list(takewhile(lambda each: each[0].level > place.level, items[at + 1 :]))  # noqa: B023 - used at once
        yield place, item, deeper
        at += 1 + len(deeper)


def words_in_cell(cell: Node) -> str:
    """The words of a cell."""
    return " ".join("".join(each.text or "" for each in cell.iter("{*}t")).split())


def letters(number: int) -> str:
    """A number as letters: a to z, then aa."""
    found = ""
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("a") + rest) + found
    return found


def symbol(code: str) -> str:
    """The character of a symbol; those of a font's own are shown as a sign for what is missing."""
    point = int(code, 16) if re.fullmatch(r"[0-9A-Fa-f]{1,5}", code) else 0
    return chr(point) if point and not 0xE000 <= point < 0xF900 and not 0xD800 <= point < 0xE000 else "\ufffd"


def docx(path: str, content: bytes) -> Draft:
    """The draft of a Word document. Raises ``Unreadable``."""
    members = unpacked(content)
    if DOCUMENT not in members:
        raise Unreadable("this is no Word document")
    word = Word(path, members)
    if (styles := word.part(STYLES)) is not None:
        for style in styles.iter("{*}style"):
            word.styles[attribute(style, "styleId")] = next(
                (attribute(each, "val") for each in style.iter("{*}name")), ""
            )
    if (numbering := word.part(NUMBERING)) is not None:
        word.bullets = bullets_in(numbering)
    body = next(parsed_xml(members[DOCUMENT]).iter("{*}body"), None)
    if body is None:
        raise Unreadable("the Word document has no body")
    blocks = list(word.blocks(body))
    blocks += list(word.notes())
    if word.removed:
        message = f"{word.removed} passages that were deleted while changes were tracked"
        word.findings.append(IMPORT_LEFT.at(Place(path, 1, 1), message))
    return settled(blocks, facts_of(word), word.findings, "Word document")


def bullets_in(numbering: Node) -> frozenset[tuple[str, str]]:
    """The lists whose items have signs and not numbers, with how deep that is so."""
    signed: dict[str, list[str]] = {}
    for each in numbering.iter("{*}abstractNum"):
        levels = [
            one for one in each.iter("{*}lvl") for form in one.iter("{*}numFmt") if attribute(form, "val") == "bullet"
        ]
        signed[attribute(each, "abstractNumId")] = [attribute(one, "ilvl") for one in levels]
    return frozenset(
        (attribute(each, "numId"), level)
        for each in numbering.iter("{*}num")
        for link in each.iter("{*}abstractNumId")
        for level in signed.get(attribute(link, "val"), ())
    )


def facts_of(word: Word) -> Facts:
    """What the document says of itself."""
    core = word.part("docProps/core.xml")
    said = {name_of(each): words_in(each) for each in (core if core is not None else ())}
    return Facts(title=said.get("title", ""), author=said.get("creator", ""), language=said.get("language", ""))
