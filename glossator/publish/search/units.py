"""What a search finds: paragraphs, headings, notes and titles, each with the words it is found by."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby
from typing import Any, NamedTuple

from glossator.model.address import page_of
from glossator.model.block import Cell, CodeBlock, Heading, Matter, Paragraph, RawBlock
from glossator.model.document import Document, Note
from glossator.model.edition import Edition
from glossator.model.inline import Emendation
from glossator.model.kinds import ENTRY_KINDS, MANUAL, PARALLEL, TEXT, WORK
from glossator.model.making import Make, each_made
from glossator.model.plain import plain_text, proposed_text
from glossator.model.tree import children, walk

BETWEEN_NAMES = " · "
TITLE = 16
"""Added to the kind of a passage that names its document."""


class Found(IntEnum):
    """The kinds of what is found, as readers choose among them."""

    TEXT = 0
    NOTE = 1
    EDITOR = 2
    ENTRY = 3
    WORK = 4
    PARALLEL = 5
    PAGE = 6


class Unit(NamedTuple):
    """A passage: its kind, its address on its page (empty for the page as a whole), its number or letter as readers see
    it, its printed words, and its words as proposed where they differ. ``title`` is one that names its document.
    """

    kind: Found
    address: str
    label: str
    text: str
    proposed: str = ""
    title: bool = False


@dataclass(frozen=True, slots=True)
class Searched:
    """A document with its passages; ``group`` names the documents whose passages are kept together, ``kind`` says what
    it is where that is not a text. ``runs`` are the kinds of its passages, each with how many follow each other.
    """

    id: str
    group: str
    kind: str
    path: str
    title: str
    language: str
    units: tuple[Unit, ...]
    runs: tuple[tuple[int, int], ...]


def searched(edition: Edition, words: Mapping[str, str], make: Make = each_made) -> list[Searched]:
    """Every document that is searched, the texts first, in the order of the edition.

    The manual is not: it speaks of the tool, in many examples, and a reader asks for the words of the edition.
    """
    kinds = (TEXT, *ENTRY_KINDS, PARALLEL)
    documents = [*edition.of(*kinds), *(each for each in edition.pages if each.kind is not MANUAL)]
    documents.sort(key=lambda each: kinds.index(each.kind) if each.kind in kinds else len(kinds))
    return make(searched_in, words, documents)


def searched_in(words: Mapping[str, str], document: Document) -> Searched:
    """A document with its passages."""
    found = tuple(units(document))
    return Searched(
        id=document.id,
        group=f"text-{document.id}" if document.kind is TEXT else document.kind.name,
        kind=words.get(f"kind-{document.kind.name}", ""),
        path=page_of(document).partition("#")[0],
        title=getattr(document.fields, "short_title", "") or document.fields.title,
        language=getattr(document.fields, "language", ""),
        units=found,
        runs=tuple(runs(found)),
    )


def runs(found: Iterable[Unit]) -> Iterator[tuple[int, int]]:
    """The kinds of passages, each with how many of them follow each other."""
    kinds = (int(each.kind) + (TITLE if each.title else 0) for each in found)
    return ((kind, sum(1 for _ in group)) for kind, group in groupby(kinds))


def units(document: Document) -> Iterator[Unit]:
    """The passages of a document: its title, its body, its notes."""
    kind = kind_of(document)
    start = document.id if document.kind is PARALLEL else ""
    yield composed(Unit(kind, start, "", title_words(document), title=True))
    for each in passages(document.body, start):
        found = composed(
            Unit(Found.EDITOR if each.editors else kind, each.address, each.label, *readings((each.node,)))
        )
        if found.text.strip() or found.proposed:
            yield found
    for note in document.notes:
        yield of_note(note)


def kind_of(document: Document) -> Found:
    """What the words of a document are for readers."""
    if document.kind is TEXT:
        return Found.TEXT
    if document.kind is WORK:
        return Found.WORK
    if document.kind is PARALLEL:
        return Found.PARALLEL
    return Found.ENTRY if document.kind in ENTRY_KINDS else Found.PAGE


def title_words(document: Document) -> str:
    """What names a document: its title, its author, the forms by which an entry is named."""
    fields = document.fields
    author = fields.author if document.kind is TEXT else ""
    forms = (each for each in getattr(fields, "forms", ()) if each != fields.title)
    return BETWEEN_NAMES.join(each for each in (fields.title, author, *forms) if each)


class Passage(NamedTuple):
    """A node with words, where it stands, and whether they are the editor's."""

    address: str
    label: str
    node: Any
    editors: bool


def passages(nodes: tuple[Any, ...], address: str, *, editors: bool = False) -> Iterator[Passage]:
    """The nodes with words, in reading order; one without an address has that of the last one before it."""
    for node in nodes:
        address = getattr(node, "id", "") or address
        if isinstance(node, Paragraph | Heading | Cell | CodeBlock | RawBlock):
            yield Passage(address, getattr(node, "label", ""), node, editors)
            continue
        for each in passages(children(node), address, editors=editors or is_editors(node)):
            address = each.address
            yield each


def is_editors(node: Any) -> bool:
    """Whether a block is one of the editor's in a text."""
    return isinstance(node, Matter) and node.role == "editorial"


def of_note(note: Note) -> Unit:
    """The passage made of a note."""
    kind = Found.NOTE if note.series == "author" else Found.EDITOR
    nodes = tuple(each.node for each in passages(note.children, ""))
    return composed(Unit(kind, note.id, note.label, *readings(nodes)))


def readings(nodes: tuple[Any, ...]) -> tuple[str, str]:
    """The words of some nodes, as printed and as proposed."""
    printed = " ".join(node.text if hasattr(node, "text") else plain_text(node.children) for node in nodes)
    if not any(isinstance(node, Emendation) for node in walk(nodes)):
        return printed, printed
    return printed, " ".join(node.text if hasattr(node, "text") else proposed_text(node.children) for node in nodes)


def composed(found: Unit) -> Unit:
    """A passage with its words in composed form, and with proposed ones only where they differ."""
    text, proposed = (unicodedata.normalize("NFC", each) for each in (found.text, found.proposed))
    return found._replace(text=text, proposed=proposed if proposed != text else "")
