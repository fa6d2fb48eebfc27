"""One annotation, as the Web Annotation Data Model writes it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from glossator.model.annotation import Annotation, Quote, Target
from glossator.model.diagnostic import Code, Diagnostic
from glossator.model.nearest import nearest
from glossator.model.source import Source
from glossator.read.annotations.codes import ANNOTATION_BODY, ANNOTATION_FORM
from glossator.read.annotations.placed_json import Value

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PAGE = re.compile(r"(?:[^#]*/)?texts/([^/#]+)\.html(?:#(.*))?")
IRI = re.compile(r"[^\s<>\"{}|\\^`]+")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:\d\d)")
KNOWN = (
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating "
    "questioning replying tagging"
)
MOTIVATIONS = tuple(KNOWN.split())
"""The motivations of the model, section 3.3.5."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the annotations of a source, and keeps what was wrong with them."""

    source: Source
    findings: list[Diagnostic] = field(default_factory=list)

    def fault(self, code: Code, value: Value, message: str, hint: str = "") -> None:
        """Keep a finding."""
        self.findings.append(code.at(self.source.place(value.span), message, hint))

    def annotation(self, value: Value, creator: str, *, inherited: bool) -> Annotation | None:
        """The annotation that a value stands for; ``inherited`` if what holds it has the context."""
        known = len(self.findings)
        self.check(value, inherited=inherited)
        who = self.creator(value.get("creator")) or creator
        if value.is_object and not who:
            self.fault(ANNOTATION_FORM, value, "nobody says who wrote this", "add a `creator` with a `name`")
        name = value.get("id") or value
        motivation = self.motivation(value)
        words = "\n\n".join(self.bodies(value))
        targets = tuple(self.targets(value))
        if len(self.findings) > known:
            return None
        created, modified = (getattr(value.get(key), "words", "") for key in ("created", "modified"))
        place = self.source.place(name.span)
        return Annotation(name.words, motivation, words, who, created, modified, targets, place)

    def check(self, value: Value, *, inherited: bool) -> None:
        """Whether a value has what every annotation has."""
        if not value.is_object:
            self.fault(ANNOTATION_FORM, value, "this is no annotation")
            return
        context = value.get("@context")
        if not (CONTEXT in [each.words for each in context.items] if context else inherited):
            self.fault(ANNOTATION_FORM, context or value, "the context is not that of annotations", f"`{CONTEXT}`")
        kind = value.get("type") or value
        if "Annotation" not in [each.words for each in kind.items]:
            self.fault(ANNOTATION_FORM, kind, "the type is not `Annotation`")
        own = value.get("id") or value
        if not IRI.fullmatch(own.words):
            said = "an annotation has no `id`" if own is value else f"`{own.words}` is no address that could be an id"
            self.fault(ANNOTATION_FORM, own, said)
        for time in (value.get("created"), value.get("modified")):
            if time is not None and not TIME.fullmatch(time.words):
                self.fault(ANNOTATION_FORM, time, f"`{time.words}` is no time", "`2026-03-01T10:00:00Z`")
        for name, count in Counter(each.name for each in value.members).items():
            if count > 1:
                second = [each for each in value.members if each.name == name][1]
                self.fault(ANNOTATION_FORM, Value(second.span), f"`{name}` is written a second time")

    def creator(self, value: Value | None) -> str:
        """Who wrote something: the names of its creators, or their addresses."""
        names = [each.words or getattr(each.get("name"), "words", "") for each in value.items] if value else []
        return ", ".join(name for name in names if name)

    def motivation(self, value: Value) -> str:
        """What moved the creator; where that is not said, to comment, or to highlight if there are no words."""
        said = value.get("motivation")
        if said is None:
            return "commenting" if value.get("body") or value.get("bodyValue") else "highlighting"
        name = said.items[0].words if said.items else ""
        if name not in MOTIVATIONS:
            self.fault(ANNOTATION_FORM, said, f"`{name}` is no motivation", nearest(name, MOTIVATIONS))
        return name

    def bodies(self, value: Value) -> Iterator[str]:
        """The words of the bodies."""
        plain = value.get("bodyValue")
        if plain:
            yield plain.words
        body = value.get("body")
        for each in body.items if body else ():
            text = each.get("value")
            kind, form = (getattr(each.get(key), "words", "") for key in ("type", "format"))
            if text is None or not isinstance(text.value, str) or kind not in ("TextualBody", ""):
                self.fault(ANNOTATION_BODY, each, "this body is no words")
            elif form not in ("", "text/plain"):
                self.fault(ANNOTATION_BODY, each.get("format") or each, f"a body in `{form}` is not published")
            else:
                yield text.words

    def targets(self, value: Value) -> Iterator[Target]:
        """The targets."""
        target = value.get("target")
        if value.is_object and (target is None or not target.items):
            self.fault(ANNOTATION_FORM, target or value, "an annotation has no `target`")
        for each in target.items if target else ():
            source = each if each.words else each.get("source") or each
            page = PAGE.fullmatch(source.words)
            if not page:
                self.fault(ANNOTATION_FORM, source, "this is no address of a text", "`texts/one.html#p3`")
                continue
            quote, at = self.quote(each)
            if quote is None or not (quote.exact or page[2]):
                self.fault(ANNOTATION_FORM, at, "nothing says which words are meant", "add a `TextQuoteSelector`")
                continue
            yield Target(page[1], unquote(page[2] or ""), quote, self.source.place(at.span))

    def quote(self, target: Value) -> tuple[Quote | None, Value]:
        """The quote of a target, and where it is written; none where it has selectors, but none of words."""
        selector = target.get("selector")
        if selector is None:
            return Quote(""), target
        found = {getattr(each.get("type"), "words", ""): each for each in selector.items}
        quote, position = found.get("TextQuoteSelector"), found.get("TextPositionSelector")
        if quote is None or not getattr(quote.get("exact"), "words", ""):
            return None, selector
        exact, prefix, suffix = (getattr(quote.get(name), "words", "") for name in ("exact", "prefix", "suffix"))
        begin = position.get("start") if position else None
        start = begin.value if begin and type(begin.value) is int and begin.value >= 0 else -1
        return Quote(exact, prefix, suffix, start), quote.get("exact") or quote
