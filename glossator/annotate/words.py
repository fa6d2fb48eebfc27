"""``[words]{attributes}``: what bracketed words mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from glossator.annotate.codes import ATTRIBUTE_UNKNOWN, CERTAINTY_UNKNOWN
from glossator.model import inline
from glossator.model.diagnostic import Diagnostic, nearest
from glossator.model.document import Document
from glossator.model.kinds import ENTRY_KINDS
from glossator.model.source import Source
from glossator.model.tree import rewrite

Node = inline.Inline
Parts = tuple[Node, ...]
CERTAINTIES = ("certain", "probable", "annotated")

BY_CLASS: dict[str, Callable[[inline.Bracketed, Parts], Node]] = {
    "unmarked": lambda node, parts: inline.Unmarked(node.span, parts),
    "title": lambda node, parts: inline.Title(node.span, parts),
    "item": lambda node, parts: inline.RunInItem(node.span, parts),
    "editorial": lambda node, parts: inline.Editorial(node.span, parts),
    "lost": lambda node, parts: inline.Lost(node.span, parts),
}


def mark(node: inline.Bracketed, parts: Parts, kind: str) -> Node:
    """Words declared to mention an entry."""
    return inline.Mark(node.span, node.attributes.get(kind), parts, kind, declared=True)


def emendation(node: inline.Bracketed, parts: Parts, _: str) -> Node:
    """Words with a proposed reading."""
    get = node.attributes.get
    return inline.Emendation(node.span, get("correction"), get("certainty", "certain"), get("reason"), parts)


def foreign(node: inline.Bracketed, parts: Parts, _: str) -> Node:
    """Words in another language."""
    return inline.Foreign(node.span, node.attributes.get("lang"), parts)


BY_KEY: dict[str, Callable[[inline.Bracketed, Parts, str], Node]] = {
    **{kind.name: mark for kind in ENTRY_KINDS},
    "correction": emendation,
    "lang": foreign,
}
COMPANIONS = ("certainty", "reason")


@dataclass(slots=True)
class Meanings:
    """Gives bracketed words of one source their meaning."""

    source: Source
    findings: list[Diagnostic] = field(default_factory=list)

    def change(self, node: Any) -> Iterator[Any]:
        """What takes a node's place."""
        if isinstance(node, inline.Bracketed):
            yield from self.meaning(node)
        else:
            yield node

    def meaning(self, node: inline.Bracketed) -> Parts:
        """The bracketed words as what all their attributes say they are, the first outermost."""
        self.unknown(node)
        parts = node.children
        for key, _ in reversed(node.attributes.pairs):
            if key in BY_KEY:
                parts = (BY_KEY[key](node, parts, key),)
        for name in reversed(node.attributes.classes):
            if name in BY_CLASS:
                parts = (BY_CLASS[name](node, parts),)
        return parts

    def unknown(self, node: inline.Bracketed) -> None:
        """Report attributes that mean nothing."""
        attributes = node.attributes
        known = (*BY_KEY, *COMPANIONS)
        place = self.source.place(node.span)
        for key, value in attributes.pairs:
            if key not in known:
                self.findings.append(ATTRIBUTE_UNKNOWN.at(place, f"`{key}=` means nothing here", nearest(key, known)))
            elif key == "certainty" and value not in CERTAINTIES:
                hint = f"one of {', '.join(CERTAINTIES)}"
                self.findings.append(CERTAINTY_UNKNOWN.at(place, f"`{value}` is no certainty", hint))
        for name in attributes.classes:
            if name not in BY_CLASS:
                hint = nearest(name, tuple(BY_CLASS))
                self.findings.append(ATTRIBUTE_UNKNOWN.at(place, f"`.{name}` means nothing here", hint))
        if attributes.id:
            message = f"`#{attributes.id}` stands behind words; only headings and paragraphs have ids"
            self.findings.append(ATTRIBUTE_UNKNOWN.at(place, message))


def words(document: Document) -> Document:
    """The document with the meaning of all its bracketed words."""
    meanings = Meanings(document.source)
    body = rewrite(document.body, meanings.change)
    return replace(document, body=body, findings=(*document.findings, *meanings.findings))
