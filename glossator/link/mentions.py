"""The mentions of a text: found in every paragraph and note, recorded all, marked by a policy."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from glossator.link.forms import Forms
from glossator.link.marks import Wanted, as_link, fits, with_marks
from glossator.link.match import Match
from glossator.link.passages import Passage, Placed, passage, placed
from glossator.link.readings import mentions_in
from glossator.link.sentences import sentence
from glossator.model.block import Cell, Gap, Heading, Matter, Paragraph, Table
from glossator.model.document import Document, Note
from glossator.model.edition import Mention
from glossator.model.inline import Mark
from glossator.model.kinds import Marking
from glossator.model.source import Span
from glossator.model.tree import children, rewrite, walk


@dataclass(frozen=True, slots=True)
class Policy:
    """Which mentions are marked: what the edition or the text says, and where an entry says otherwise."""

    general: Marking
    by_entry: Mapping[str, Marking]

    def of(self, entry: str) -> Marking:
        """The policy for an entry."""
        return self.by_entry.get(entry, self.general)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for in every text, and what of it is marked."""

    forms: Forms
    policy: Policy


class Wish(NamedTuple):
    """A mention that is to be marked; ``first`` of its entry in the text."""

    start: int
    end: int
    entry: str
    first: bool

    def mark(self) -> Wanted:
        """What makes the mark."""
        return Wanted(self.start, self.end, lambda span, parts: Mark(span, self.entry, parts, first=self.first))


class Where(NamedTuple):
    """The address of the paragraph, the note or the table in which a passage stands."""

    paragraph: str = ""
    note: str = ""
    table: str = ""


class Found(NamedTuple):
    """A mention that was found, or made by ``hand``; an ``inner`` one stands in a link, which shows no other."""

    match: Match
    hand: bool = False
    inner: bool = False


@dataclass(slots=True)
class Marker:
    """Marks one text, in reading order, and remembers what was marked before."""

    document: Document
    forms: Forms
    policy: Policy
    mentions: list[Mention] = field(default_factory=list)
    in_section: set[str] = field(default_factory=set)
    in_text: set[str] = field(default_factory=set)

    def blocks(self, nodes: Sequence[Any]) -> tuple[Any, ...]:
        """The blocks with their marks; every heading and every gap begins a new section."""
        return tuple(self.block(node) for node in nodes)

    def block(self, node: Any) -> Any:
        """A block with its marks."""
        match node:
            case Heading() | Gap():
                self.in_section.clear()
                return rewrite((node,), as_link, (Mark,))[0]
            case Table():
                self.unmarked(cells(node), Where(table=node.id))
                return rewrite((node,), as_link, (Mark,))[0]
            case Matter():
                return rewrite((node,), as_link, (Mark,))[0]
            case Paragraph(id=address):
                where = Where(paragraph=address)
                return replace(node, children=self.passage([node.children], where)[0]) if address else node
            case _:
                parts = children(node)
                return replace(node, children=self.blocks(parts)) if parts else node

    def note(self, note: Note) -> Note:
        """A note with its marks; it is a section of its own."""
        if note.lost:
            return replace(note, children=rewrite(note.children, as_link, (Mark,)))
        self.in_section.clear()
        paragraphs = [node.children for node in walk(note.children) if isinstance(node, Paragraph)]
        done = iter(self.passage(paragraphs, Where(note=note.id)))
        if tables := cells(note):
            self.unmarked(tables, Where(note=note.id), len(passage([*paragraphs, ()]).text))

        def change(node: Any) -> Iterator[Any]:
            if isinstance(node, Paragraph):
                yield replace(node, children=next(done))
            else:
                yield from as_link(node)

        return replace(note, children=rewrite(note.children, change, (Paragraph, Mark)))

    def passage(self, paragraphs: Sequence[Sequence[Any]], where: Where) -> tuple[tuple[Any, ...], ...]:
        """The parts of the paragraphs of one passage, with their marks; its mentions are recorded."""
        words = passage(paragraphs)
        begun = list(zip(paragraphs, words.starts, strict=True))
        by_hand = {each.start: each.node.span for each in words.declared if each.node.shown}
        found = self.found(words)

        pieces = [placed(nodes, start) for nodes, start in begun]

        def fitting(wish: Wish) -> bool:
            return any(fits(each, wish.mark()) for each in pieces)

        outer = [each for each in found if not each.inner]
        wished = (self.wish(each.match, None if each.match.start in by_hand else fitting) for each in outer)
        wishes = {each.start: each for each in wished if each}
        for each in found:
            around = sentence(words.text, each.match.start, each.match.end)
            self.record(each, where, around, marked=not each.inner and each.match.start in wishes)
        told = Told({by_hand[start]: each.first for start, each in wishes.items() if start in by_hand})
        new = [each.mark() for start, each in wishes.items() if start not in by_hand]
        return tuple(with_marks(rewrite(nodes, told.change, (Mark,)), new, start)[0] for nodes, start in begun)

    def unmarked(self, lines: Sequence[Sequence[Any]], where: Where, start: int = 0) -> None:
        """Record the mentions of a passage in which none is marked; ``start`` is where it begins in what holds it."""
        words = passage(lines)
        for each in self.found(words):
            line = words.starts[bisect_right(words.starts, each.match.start) - 1]
            end = words.text.find("\n", each.match.end)
            cell = words.text[line : end if end >= 0 else len(words.text)]
            around = sentence(cell, each.match.start - line, each.match.end - line)
            self.record(each, where, around, marked=False, start=start)

    def found(self, words: Passage) -> list[Found]:
        """The mentions of a passage, those that the editor declared among them."""
        declared = (Found(declared_match(each), hand=True, inner=not each.node.shown) for each in words.declared)
        return sorted([*map(Found, mentions_in(self.forms, words)), *declared])

    def record(self, found: Found, where: Where, around: tuple[str, str, str], *, marked: bool, start: int = 0) -> None:
        """Record a mention in a passage that begins at ``start`` of what holds it, with the sentence around it."""
        begin, _, entry = found.match
        here = (entry, self.document.id, where.paragraph, where.note, around[1], begin + start, around)
        self.mentions.append(Mention(*here, found.hand, marked, where.table))

    def wish(self, match: Match, fits: Callable[[Wish], bool] | None) -> Wish | None:
        """The mark for a mention, if the editor made one (``fits`` is ``None``) or the policy wants one that fits."""
        policy = self.policy.of(match.entry)
        seen = {Marking.FIRST_IN_SECTION: self.in_section, Marking.FIRST_IN_TEXT: self.in_text}.get(policy, set())
        wish = Wish(*match, match.entry not in self.in_text)
        if fits and (policy is Marking.NONE or match.entry in seen or not fits(wish)):
            return None
        self.in_section.add(match.entry)
        self.in_text.add(match.entry)
        return wish


@dataclass(frozen=True, slots=True)
class Told:
    """Tells the editor's marks in a passage, by their spans, whether they are the first of their entry."""

    first: Mapping[Span, bool]

    def change(self, node: Any) -> Iterator[Any]:
        """A mark of the editor's, with what it is told; one that is no mention as a link."""
        if isinstance(node, Mark) and node.shown and node.span in self.first:
            yield replace(node, first=self.first[node.span])
        else:
            yield from as_link(node)


def cells(node: Table | Note) -> list[Sequence[Any]]:
    """The parts of every cell in a table, or in the tables of a note."""
    return [each.children for each in walk(node.children) if isinstance(each, Cell)]


def declared_match(placed: Placed) -> Match:
    """A mark of the editor's as a match."""
    return Match(placed.start, placed.end, placed.node.entry)


def mentions_of(sought: Sought, document: Document) -> tuple[Document, tuple[Mention, ...]]:
    """A text with its marks, and all its mentions."""
    policy = sought.policy
    if document.fields.marking is not None:
        policy = replace(policy, general=document.fields.marking)
    marker = Marker(document, sought.forms, policy)
    body = marker.blocks(document.body)
    notes = tuple(marker.note(each) for each in document.notes)
    return replace(document, body=body, notes=notes), tuple(marker.mentions)
