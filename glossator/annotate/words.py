"""``[words]{attributes}``: what bracketed words mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from glossator.annotate.attributes import COMPANIONS, misplaced, twice, unknown_classes, unknown_keys
from glossator.annotate.citations.locators import full_range, locator_at
from glossator.annotate.codes import ATTRIBUTE_UNKNOWN, CERTAINTY_UNKNOWN
from glossator.model import inline
from glossator.model.citation import Locator, Pin
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.kinds import ENTRY_KINDS
from glossator.model.source import Source
from glossator.model.tree import rewrite

Node = inline.Inline
Parts = tuple[Node, ...]
CERTAINTIES = {
    "correction": ("certain", "probable", "annotated"),
    "cites": ("certain", "probable", "conjecture"),
}

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


def quoted(node: inline.Bracketed, parts: Parts, _: str) -> Node:
    """Words that somebody speaks."""
    speakers, addressees, via = (tuple(node.attributes.get(key).split()) for key in ("speaker", "to", "via"))
    return inline.Quoted(node.span, speakers, addressees, via, parts)


def foreign(node: inline.Bracketed, parts: Parts, _: str) -> Node:
    """Words in another language."""
    return inline.Foreign(node.span, node.attributes.get("lang"), parts)


def cited(node: inline.Bracketed, parts: Parts, _: str) -> Node:
    """A citation whose work the editor names, or leaves open."""
    get = node.attributes.get
    pin = Pin(get("cites"), get("certainty", "certain"), get("conjecture"), get("remark"))
    return inline.Cited(node.span, parts, pin, place(get("locator")))


def place(words: str) -> Locator:
    """A place in a work as the editor writes it; numbers alone are pages."""
    found = locator_at(words, 0) if words else None
    return found[0] if found else Locator(page=full_range(words))


def dated(node: inline.Bracketed, parts: Parts, _: str) -> Node:
    """Words that say when something was."""
    get = node.attributes.get
    said = (get("event"), get("title"), get("dating", "stated"), get("old-style"), get("remark"))
    return inline.Dated(node.span, get("date"), parts, *said)


BY_KEY: dict[str, Callable[[inline.Bracketed, Parts, str], Node]] = {
    **{kind.name: mark for kind in ENTRY_KINDS},
    "correction": emendation,
    "speaker": quoted,
    "lang": foreign,
    "cites": cited,
    "date": dated,
}
MOST = 4
WORDLESS = ("correction", "lost")


@dataclass(slots=True)
class Meanings:
    """Gives bracketed words of one source their meaning."""

    source: Source
    findings: list[Diagnostic] = field(default_factory=list)

    def change(self, node: inline.Bracketed | inline.CitationKey) -> Iterator[Any]:
        """What takes the place of bracketed words and of the key of a work."""
        if isinstance(node, inline.Bracketed):
            yield from self.meaning(node)
        else:
            yield inline.Cited(node.span, (), Pin(node.work, key=True), place(node.place))

    def meaning(self, node: inline.Bracketed) -> Parts:
        """The bracketed words as what all their attributes say they are, the first outermost."""
        self.unknown(node)
        parts = node.children
        keys, names = meant(node.attributes)
        if not parts and not {*keys, *names} & set(WORDLESS):
            place = self.source.place(node.span)
            self.findings.append(ATTRIBUTE_UNKNOWN.at(place, "there are no words before these braces"))
            return ()
        for key in reversed(keys):
            parts = (BY_KEY[key](node, parts, key),)
        for name in reversed(names):
            parts = (BY_CLASS[name](node, parts),)
        return parts

    def unknown(self, node: inline.Bracketed) -> None:
        """Report attributes that mean nothing."""
        attributes = node.attributes
        place = self.source.place(node.span)
        faults = (
            *twice(attributes),
            *unknown_keys(attributes, (*BY_KEY, *COMPANIONS)),
            *unknown_classes(attributes, BY_CLASS),
            *misplaced(attributes),
        )
        self.findings.extend(ATTRIBUTE_UNKNOWN.at(place, message, hint) for message, hint in faults)
        if sum(map(len, meant(attributes))) > MOST:
            self.findings.append(ATTRIBUTE_UNKNOWN.at(place, f"these words have more than {MOST} meanings"))
        certainty, owner = attributes.get("certainty"), "cites" if attributes.get("cites") else "correction"
        if certainty and dict(attributes.pairs).get(owner) is not None and certainty not in CERTAINTIES[owner]:
            hint = f"one of {', '.join(CERTAINTIES[owner])}"
            self.findings.append(CERTAINTY_UNKNOWN.at(place, f"`{certainty}` is no certainty", hint))


def meant(attributes: inline.Attributes) -> tuple[list[str], list[str]]:
    """The keys and the classes that mean something, each once; more than anybody needs are left out.

    Beside a date, the event is the one that the date is of, and no mention.
    """
    pairs = dict(attributes.pairs)
    keys = [key for key in pairs if key in BY_KEY and not (key == "event" and "date" in pairs)]
    names = [name for name in dict.fromkeys(attributes.classes) if name in BY_CLASS]
    return keys[: MOST + 1], names[: max(MOST + 1 - len(keys), 0)]


def words(document: Document) -> Document:
    """The document with the meaning of all its bracketed words."""
    meanings = Meanings(document.source)
    body = rewrite(document.body, meanings.change, (inline.Bracketed, inline.CitationKey))
    return replace(document, body=body, findings=(*document.findings, *meanings.findings))
