"""Addresses: the paragraphs of a text are numbered, headings are named by their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from sys import intern
from typing import Any

from glossator.annotate.codes import ID_DUPLICATE
from glossator.model.block import Heading, Matter, Paragraph, Table
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document, Section
from glossator.model.inline import NoteReference
from glossator.model.kinds import TEXT
from glossator.model.plain import plain_text
from glossator.model.slug import KEPT, slug
from glossator.model.tree import children, walk

PINNED = re.compile(r"p(\d{1,6})([a-z]*)")
OWN = re.compile(r"[pnr]\d+[a-z]*(-\d+)?")
NUMBER = re.compile(r"p(?:[1-9]\d{0,5}[a-z]*|0[a-z]+)")


def following(letters: str) -> str:
    """The letters after some: `a` after none, `b` after `a`, `aa` after `z`."""
    if not letters:
        return "a"
    return letters[:-1] + chr(ord(letters[-1]) + 1) if letters[-1] != "z" else following(letters[:-1]) + "a"


@dataclass(slots=True)
class Numbering:
    """Counts the paragraphs and names the headings of one document."""

    numbered: bool
    taken: set[str]
    paragraphs: int = 0
    tables: int = 0
    more: str = ""
    sections: list[Section] = field(default_factory=list)
    tried: dict[str, int] = field(default_factory=dict)

    def blocks(self, nodes: tuple[Any, ...], *, counted: bool) -> tuple[Any, ...]:
        """The blocks with their addresses; inside printed or editorial matter nothing is counted."""
        return tuple(self.block(node, counted=counted) for node in nodes)

    def block(self, node: Any, *, counted: bool) -> Any:
        """A block with its address and those of its parts."""
        match node:
            case Paragraph():
                return self.paragraph(node) if counted else node
            case Heading():
                return self.heading(node)
            case Table() if counted:
                self.tables += 1
                return replace(node, id=f"t{self.tables}")
            case Matter():
                return replace(node, children=self.blocks(node.children, counted=False))
            case _:
                parts = children(node)
                return replace(node, children=self.blocks(parts, counted=counted)) if parts else node

    def paragraph(self, node: Paragraph) -> Paragraph:
        """A numbered paragraph; its own id wins, its number is used up all the same.

        An id that is a number, `p22` or `p22a`, says which number. A paragraph for which no number is left before the
        next such id is one more of the number before it: `p21a`.
        """
        pinned = PINNED.fullmatch(node.id)
        if pinned:
            self.paragraphs, self.more = int(pinned[1]), pinned[2]
        elif f"p{self.paragraphs + 1}" in self.taken:
            self.more = following(self.more)
        else:
            self.paragraphs, self.more = self.paragraphs + 1, ""
        label = intern(f"{self.paragraphs}{self.more}")  # as in all other texts
        return replace(
            node, id=intern(node.id or f"p{label}"), tight=False, number=max(self.paragraphs, 1), label=label
        )

    def heading(self, node: Heading) -> Heading:
        """A heading with an id, its own or made from its words."""
        title = plain_text(node.children)
        name = node.id or self.free(slug(title))
        self.taken.add(name)
        self.sections.append(Section(name, node.level, title))
        return replace(node, id=name)

    def free(self, name: str) -> str:
        """The name, or the name with the first number that is free."""
        candidate = name
        while candidate in self.taken:
            self.tried[name] = self.tried.get(name, 1) + 1
            candidate = f"{name}-{self.tried[name]}"
        return candidate


def numbering(document: Document) -> Document:
    """The document with addresses for its paragraphs (of texts only) and headings, and with its outline."""
    own = {name for node in walk(document.body) if (name := getattr(node, "id", ""))}
    counter = Numbering(document.kind is TEXT, own)
    body = counter.blocks(document.body, counted=document.kind is TEXT)
    numbered = replace(document, body=body, outline=tuple(counter.sections))
    return replace(numbered, findings=(*document.findings, *duplicate_findings(numbered)))


def duplicate_findings(document: Document) -> Iterator[Diagnostic]:
    """Addresses that two things on the page share, and ids of the editor's that look like those given by themselves."""
    seen: set[str] = {each.id for each in document.notes}
    for node in walk((*document.body, *(part for note in document.notes for part in note.children))):
        name = getattr(node, "id", "")
        if not name:
            continue
        kept = document.kind is TEXT and is_kept(node, name)
        if kept or name in seen or (KEPT.fullmatch(name) and not isinstance(node, Table)):
            place = document.source.place(node.span)
            form = f"`{name}` has the form of the ids that are given by themselves"
            other = f"`{name}` is the id of something else on this page"
            yield ID_DUPLICATE.at(place, form, own_id(node)) if kept else ID_DUPLICATE.at(place, other)
        seen.add(name)


def is_kept(node: Any, name: str) -> bool:
    """Whether an id of the editor's has a form that only paragraphs, notes and references are given."""
    numbered = isinstance(node, Paragraph) and node.number and NUMBER.fullmatch(name)
    return not isinstance(node, NoteReference) and not numbered and OWN.fullmatch(name) is not None


def own_id(node: Any) -> str:
    """What would help where an id has such a form."""
    number = PINNED.fullmatch(node.id)
    if isinstance(node, Paragraph) and node.number and number and int(number[1]):
        return f"write `{{#p{int(number[1])}{number[2]}}}`"
    return "choose one that begins with a word"
