"""The words that the language checks look at, each passage with the way back to its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from glossator.model.block import Cell, Heading, Paragraph
from glossator.model.document import Document
from glossator.model.inline import Cited, Code, EntryLink, HardBreak, Image, Link, RawInline, SoftBreak, Text
from glossator.model.kinds import field_name
from glossator.model.own_words import editors
from glossator.model.plain import Plain, plain, plain_text
from glossator.model.source import Place, Source, Span
from glossator.model.tree import rewrite, walk

HOLDERS = (Paragraph, Heading, Cell)
STAND_IN = "\ufffc"
NO_WORDS = (
    "sha256 file statement note-reference note-definition emphasis strong gap date born died founded dissolved "
    "old-style changed language type"
)
MACHINE = frozenset(NO_WORDS.split())


@dataclass(frozen=True, slots=True)
class Wording:
    """Some words and where they stand; ``follows`` are the words of the passage after it, of the same parent."""

    source: Source
    words: Plain
    follows: str = ""

    @property
    def text(self) -> str:
        """The words; what is code or a bare address is one sign for each of its characters."""
        return self.words.text

    def place(self, start: int, end: int) -> Place:
        """The place of the characters from ``start`` to ``end``."""
        return self.source.place(self.words.span(start, end))


def own_wording(document: Document) -> Iterator[Wording]:
    """The editor's own words in a document: its fields, and the passages of its body, each once."""
    yield from fields_wording(document)
    yield from body_wording(document, editors(document))


def body_wording(document: Document, nodes: Iterable[Any]) -> Iterator[Wording]:
    """The words of some nodes, passage by passage."""
    nodes = tuple(nodes)
    holders = list({node.span: node for node in walk(nodes) if isinstance(node, HOLDERS)}.values())
    loose = tuple(node for node in nodes if isinstance(node, Text | Code | Link))
    made = [plain(rewrite(node.children, worded)) for node in holders]
    for number, words in enumerate(made):
        follows = made[number + 1].text if number + 1 < len(made) else ""
        yield Wording(document.source, words, follows)
    if loose:
        yield Wording(document.source, plain(rewrite(loose, worded)))


def worded(node: Any) -> Iterator[Any]:
    """A node as the checks look at it: signs stand for code, addresses and pictures, which have rules of their own."""
    match node:
        case Code(span=span, text=text) | RawInline(span=span, text=text):
            yield Text(span, STAND_IN * max(len(text), 1))
        case Link(span=span, target=target, children=(Text(text=text),)) if text in target or "://" in text:
            yield Text(span, STAND_IN * len(text))
        case Link(span=span) | EntryLink(span=span) | Cited(span=span) if not plain_text(node.children).strip():
            yield Text(span, STAND_IN)
        case EntryLink(span=span, children=(Text(span=inside),)) if inside == span:
            yield Text(span, STAND_IN)  # the title of the entry, which is looked at there
        case Image(span=span):
            yield Text(span, STAND_IN)
        case SoftBreak(span=span) | HardBreak(span=span):
            yield Text(span, "\n")
        case _:
            yield node


def fields_wording(document: Document) -> Iterator[Wording]:
    """The words of a document's fields, but for those that are addresses, names of files and patterns."""
    for name, value in values(document.fields):
        if name.rpartition(".")[2] in MACHINE or "://" in value or name not in document.places:
            continue
        span = document.places[name]
        at = document.source.text.find(value, span.start, span.end)
        piece = Span(at, at + len(value)) if at >= 0 else span
        yield Wording(document.source, Plain(value, ((0, piece),)))


def values(record: Any, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Every field of a record that is words, by the name under which its place is known."""
    for declaration in fields(record):
        name = prefix + field_name(declaration)
        value = getattr(record, declaration.name)
        parts = enumerate(value) if isinstance(value, tuple) else [("", value)]
        for number, part in parts:
            full = f"{name}.{number}" if isinstance(value, tuple) else name
            if is_dataclass(part):
                yield from values(part, f"{full}.")
            elif type(part) is str and part:
                yield full, part
