"""Passages of texts, shown on pages other than their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from posixpath import dirname, join, normpath
from typing import Any, NamedTuple

from glossator.model.address import relative
from glossator.model.block import Heading, Matter, Paragraph, Quotation
from glossator.model.document import Document
from glossator.model.inline import Image, Link, Mark, NoteReference, ReadingReference, VoiceReference
from glossator.model.plain import plain_text
from glossator.model.tree import children, rewrite

ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
WORDS = 60


class Spoken(NamedTuple):
    """A numbered paragraph and the quotation it stands in, if any."""

    paragraph: Paragraph
    quotation: Quotation | None


def spoken(_: None, text: Document) -> Mapping[str, Spoken]:
    """The numbered paragraphs of a text by their addresses, in reading order."""
    return {each.paragraph.id: each for each in speaking(text.body, None)}


def labels(_: None, text: Document) -> Mapping[str, tuple[str, str]]:
    """How people say where the headings, notes and numbered paragraphs of a text are, by their addresses: the sort of
    place, and what else is said.
    """
    headings = {each.id: ("heading", each.title) for each in reversed(text.outline)}
    notes = {each.id: ("note", "") for each in text.notes}
    return headings | notes | {name: ("paragraph", each.paragraph.label) for name, each in spoken(None, text).items()}


def speaking(nodes: Iterable[Any], quotation: Quotation | None) -> Iterator[Spoken]:
    """The numbered paragraphs among some nodes and inside them."""
    for node in nodes:
        if not isinstance(node, Paragraph):
            yield from speaking(children(node), node if isinstance(node, Quotation) else quotation)
        elif node.number:
            yield Spoken(node, quotation)


def first_words(paragraphs: Iterable[Paragraph]) -> str:
    """The first words of some paragraphs; an ellipsis stands for the rest."""
    words = " ".join(plain_text(each.children) for each in paragraphs).split()
    return " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else "")


@dataclass(frozen=True, slots=True)
class Copy:
    """Makes of nodes that belong to the page ``home`` nodes that can stand on the page ``path``.

    Ids get a prefix; without one nothing has an id or a number, and references to notes are left out. The signs of
    emendations and of voices are always left out.
    """

    home: str
    path: str
    prefix: str = ""

    def of(self, nodes: Iterable[Any]) -> tuple[Any, ...]:
        """The nodes for the other page."""
        return rewrite(nodes, self.change)

    def change(self, node: Any) -> Iterator[Any]:
        """What takes a node's place."""
        match node:
            case ReadingReference() | VoiceReference():
                return
            case NoteReference():
                if self.prefix:
                    yield replace(node, id=self.prefix + node.id)
            case Mark():
                yield replace(node, first=False)
            case Link() | Image():
                yield replace(node, href=self.href(node.href))
            case Paragraph() if not self.prefix:
                yield replace(node, id="", number=0, label="")
            case Matter(role="contents"):
                yield replace(node, id="", role="printed")
            case Paragraph() | Heading() | Quotation() | Matter():
                yield replace(node, id=self.prefix + node.id if self.prefix and node.id else "")
            case _:
                yield node

    def href(self, href: str) -> str:
        """An address on the one page as the other page says it."""
        if not href or ELSEWHERE.match(href):
            return href
        path, mark, fragment = href.partition("#")
        target = normpath(join(dirname(self.home), path)) if path else self.home
        return relative(target + mark + fragment, self.path)
