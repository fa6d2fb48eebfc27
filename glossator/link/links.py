"""Links: where each of them leads, and the words it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import quote, unquote

from glossator.link.codes import ENTRY_KIND, ENTRY_UNKNOWN, IMAGE_MISSING, IMAGE_SILENT, LINK_BROKEN, LINK_UNSAFE
from glossator.link.targets import Targets
from glossator.model.address import page_of, relative
from glossator.model.block import Quotation
from glossator.model.citation import located
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document, Note
from glossator.model.inline import Cited, Dated, EntryLink, Image, Link, Mark, Quoted, Text
from glossator.model.kinds import EVENT, ORGANISATION, PERSON, TEXT, WORK
from glossator.model.nearest import nearest
from glossator.model.short_names import short_name
from glossator.model.source import Span
from glossator.model.tree import rewrite

SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):")
ALLOWED = ("http", "https", "mailto", "tel")
WEB = re.compile(r"https?://")
MEDIA = "media"
VOICES = (PERSON, ORGANISATION)


@dataclass(slots=True)
class Linker:
    """Resolves the links of one document."""

    document: Document
    targets: Targets
    findings: list[Diagnostic] = field(default_factory=list)
    named: list[tuple[str, str]] = field(default_factory=list)
    note: str = ""
    editors: bool = False  # whether the note is the editor's

    def change(self, node: Any) -> Iterator[Any]:
        """What takes a node's place."""
        match node:
            case Link():
                yield self.alone(replace(node, href=self.href(node)))
            case Image():
                yield replace(node, href=self.image(node))
            case EntryLink():
                yield from self.entry_link(node)
            case Mark():
                yield from self.mark(node)
            case Cited() if node.pin and node.pin.key:
                yield from self.citation_key(node)
            case Dated() if node.event:
                yield self.dated(node)
            case Quotation() | Quoted():
                for entry in dict.fromkeys((*node.speakers, *node.addressees, *node.via)):
                    self.voice(entry, node.span)
                yield node
            case _:
                yield node

    def linked_note(self, note: Note) -> Note:
        """A note with its links resolved."""
        self.note, self.editors = note.id, note.series == "editor"
        return replace(note, children=rewrite(note.children, self.change))

    def known(self, entry: str, span: Span) -> bool:
        """Whether an entry exists; if not, that is reported."""
        if entry in self.targets.entries:
            return True
        hint = nearest(entry, tuple(self.targets.entries))
        self.findings.append(ENTRY_UNKNOWN.at(self.document.source.place(span), f"there is no entry `{entry}`", hint))
        return False

    def work(self, entry: str, span: Span) -> None:
        """Report an entry that does not exist or is no work."""
        if self.known(entry, span) and (kind := self.targets.entries[entry].kind) is not WORK:
            message = f"`{entry}` is not a work but a {kind.name}"
            self.findings.append(ENTRY_KIND.at(self.document.source.place(span), message))

    def voice(self, entry: str, span: Span) -> None:
        """Report an entry that does not exist or is nobody who can speak, listen or pass words on."""
        if self.known(entry, span) and (kind := self.targets.entries[entry].kind) not in VOICES:
            message = f"`{entry}` is of the kind `{kind.name}`, and only persons and organisations have a voice"
            hint = "a work says nothing by itself: name its author" if kind is WORK else ""
            self.findings.append(ENTRY_KIND.at(self.document.source.place(span), message, hint))

    def entry_link(self, node: EntryLink) -> tuple[Any, ...]:
        """A link to an entry with its words; only the words where there is no such entry."""
        if not self.known(node.entry, node.span):
            return node.children or (Text(node.span, node.entry),)
        self.named.append((node.entry, self.note))
        title = self.targets.entries[node.entry].fields.title
        return (self.alone(replace(node, children=node.children or (Text(node.span, title),))),)

    def mark(self, node: Mark) -> tuple[Any, ...]:
        """A mark of the editor's; only its words where there is no such entry."""
        if not self.known(node.entry, node.span):
            return node.children
        kind = self.targets.entries[node.entry].kind.name
        if kind != node.kind:
            message = f"`{node.entry}` is of the kind `{kind}`, not `{node.kind}`"
            place = self.document.source.place(node.span)
            self.findings.append(ENTRY_KIND.at(place, message, f"write `{{{kind}={node.entry}}}`"))
        return (self.alone(node),)

    def citation_key(self, node: Cited) -> tuple[Any, ...]:
        """A citation of the editor's; only what was typed where there is no such work."""
        work = node.pin.work if node.pin else ""
        if not self.known(work, node.span):
            return (Text(node.span, f"@{work}"),)
        if (kind := self.targets.entries[work].kind) is not WORK:
            message = f"`{work}` is of the kind `{kind.name}`, not `work`"
            self.findings.append(ENTRY_KIND.at(self.document.source.place(node.span), message, f"write `[[{work}]]`"))
            return (Text(node.span, f"@{work}"),)
        self.named.append((work, self.note))
        return (self.named_in_words(node, work),)

    def named_in_words(self, node: Cited, work: str) -> Cited:
        """A citation of the editor's with the words that name its work and the place, for whatever reads words; what is
        printed in a text stays without, because its source has none.
        """
        if self.document.kind is TEXT and not self.editors:
            return node
        name = Text(node.span, short_name(self.targets.entries[work], self.targets.entries))
        place = located(str(node.locator))
        named = EntryLink(node.span, work, (name,))  # in which no mention of its author is looked for
        children = (named, Text(node.span, f", {place}")) if place else (named,)
        return replace(node, children=children)

    def dated(self, node: Dated) -> Dated:
        """A date of an event; one of nothing where there is no such event."""
        if not self.known(node.event, node.span):
            return replace(node, event="")
        if (kind := self.targets.entries[node.event].kind) is not EVENT:
            message = f"`{node.event}` is of the kind `{kind.name}`, not `event`"
            self.findings.append(ENTRY_KIND.at(self.document.source.place(node.span), message, "a date is of an event"))
            return replace(node, event="")
        return node

    def alone(self, node: Link | EntryLink | Mark) -> Any:
        """A link or mark in which no other stands: of those, only the words are shown."""
        return replace(node, children=rewrite(node.children, self.dissolved))

    def dissolved(self, node: Any) -> Iterator[Any]:
        """The words of a link or mark; in a text a mark stays until the mention that it makes is recorded."""
        if isinstance(node, Mark) and self.document.kind is TEXT:
            yield replace(node, shown=False)
        elif isinstance(node, Link | EntryLink | Mark):
            yield from node.children
        else:
            yield node

    def broken(self, node: Link, message: str, hint: str = "") -> str:
        """Report a link that leads nowhere."""
        self.findings.append(LINK_BROKEN.at(self.document.source.place(node.span), message, hint))
        return ""

    def href(self, node: Link) -> str:
        """Where a link leads, as its page says it; empty if nowhere."""
        if scheme := SCHEME.match(node.target):
            if scheme[1].lower() in ALLOWED:
                return node.target
            place = self.document.source.place(node.span)
            self.findings.append(LINK_UNSAFE.at(place, f"a link cannot begin with `{scheme[1]}:`"))
            return ""
        path, _, fragment = node.target.partition("#")
        if path and not fragment and (page := self.resolve(path)) in self.targets.gathered:
            return relative(page, page_of(self.document))
        name = self.resolve(path) if path else self.document.source.path
        target = self.targets.paths.get(name) if path else self.document
        if target is None:
            hint = nearest(self.resolve(path), (*self.targets.paths, *self.targets.gathered))
            return self.broken(node, f"there is no file `{unquote(path)}` in the content", hint)
        names = self.targets.fragments[name]
        if fragment and unquote(fragment) not in names:
            return self.broken(node, f"there is no `#{fragment}` in {name}", nearest(fragment, tuple(names)))
        if target.kind is TEXT and fragment:
            self.named.append((f"{target.id}#{unquote(fragment)}", self.note))
        return relative(page_of(target) + (f"#{fragment}" if fragment else ""), page_of(self.document))

    def resolve(self, path: str) -> str:
        """A path relative to the document as a path in the content folder; one that leaves the folder stays outside."""
        return normpath(join(dirname(self.document.source.path), unquote(path)))

    def image(self, node: Image) -> str:
        """Where a picture lies in the site; empty if there is none."""
        place = self.document.source.place(node.span)
        if not node.alternative.strip():
            self.findings.append(IMAGE_SILENT.at(place, f"the picture `{node.target}` has no words that stand for it"))
        path = self.resolve(node.target)
        if path not in self.targets.images:
            hint = nearest(path, tuple(self.targets.images))
            self.findings.append(IMAGE_MISSING.at(place, f"there is no picture `{node.target}`", hint))
            return ""
        return relative(quote(media_path(path)), page_of(self.document))


def media_path(path: str) -> str:
    """Where a picture of the content folder lies in the site."""
    return f"{MEDIA}/{path.removeprefix('images/')}"


def linked(targets: Targets, document: Document) -> tuple[Document, tuple[tuple[str, str], ...]]:
    """The document with its links resolved, and what it links to, each once with the address of the note that does so,
    which is empty outside notes: entries by their ids, and places of texts as ``text#address``.
    """
    linker = Linker(document, targets)
    body = rewrite(document.body, linker.change)
    notes = tuple(linker.linked_note(note) for note in document.notes)
    linker.note, linker.editors = "", False
    fields_of_entries(linker)
    rights(linker)
    done = replace(document, body=body, notes=notes, findings=(*document.findings, *linker.findings))
    return done, tuple(dict.fromkeys(linker.named))


def fields_of_entries(linker: Linker) -> None:
    """Look at the fields that name entries."""
    fields, span_of = linker.document.fields, linker.document.field_span
    for number, entry in enumerate(getattr(fields, "see", ())):
        if linker.known(entry, span_of(f"see.{number}")):
            linker.named.append((entry, ""))
    if work := getattr(fields, "reviews", ""):
        linker.work(work, span_of("reviews"))


def rights(linker: Linker) -> None:
    """Look at the address of a rights statement, which readers can follow."""
    document = linker.document
    statement = document.fields.rights.statement if document.kind is TEXT else ""
    if statement and not WEB.match(statement):
        place = document.source.place(document.field_span("rights.statement"))
        linker.findings.append(
            LINK_UNSAFE.at(place, f"`{statement}` is no address that begins with `https:` or `http:`")
        )
