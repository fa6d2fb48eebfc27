"""The mentions of a text: found in every paragraph and note, recorded all, marked by a policy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from glossator.link.forms import Forms
from glossator.link.marks import Wanted, with_marks
from glossator.link.match import Match, matches
from glossator.link.passages import Placed, passage
from glossator.link.sentences import sentence
from glossator.model.block import Gap, Heading, Matter, Paragraph
from glossator.model.document import Document, Note
from glossator.model.edition import Mention
from glossator.model.inline import Mark
from glossator.model.kinds import Marking
from glossator.model.tree import children, rewrite, walk


@dataclass(frozen=True, slots=True)
class Policy:
    """Which mentions are marked: what the edition or the text says, and where an entry says otherwise."""

    general: Marking
    by_entry: Mapping[str, Marking]

    def of(self, entry: str) -> Marking:
        """The policy for an entry."""
        return self.by_entry.get(entry, self.general)


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
                return node
            case Matter():
                return node
            case Paragraph():
                return replace(node, children=self.passage([node.children], node.id, "")[0]) if node.id else node
            case _:
                parts = children(node)
                return replace(node, children=self.blocks(parts)) if parts else node

    def note(self, note: Note) -> Note:
        """A note with its marks; it is a section of its own."""
        if note.lost:
            return note
        self.in_section.clear()
        paragraphs = [node for node in walk(note.children) if isinstance(node, Paragraph)]
        done = iter(self.passage([node.children for node in paragraphs], "", note.id))

        def change(node: Any) -> Iterator[Any]:
            yield replace(node, children=next(done)) if isinstance(node, Paragraph) else node

        return replace(note, children=rewrite(note.children, change))

    def passage(self, paragraphs: Sequence[Sequence[Any]], paragraph: str, note: str) -> tuple[tuple[Any, ...], ...]:
        """The parts of the paragraphs of one passage, with their marks; its mentions are recorded."""
        words = passage(paragraphs)
        by_hand = {each.start: each.node.entry for each in words.declared}
        found = sorted([*matches(self.forms, words.text, words.closed), *map(declared_match, words.declared)])
        wanted = [each for match in found if (each := self.wish(match, declared=match.start in by_hand))]
        result, done = [], {each.start for each in wanted if each.start in by_hand}
        start = 0
        for nodes in paragraphs:
            marked, placed = with_marks(nodes, [each for each in wanted if each.start not in by_hand], start)
            result.append(
                rewrite(marked, Firsts([each for each in wanted if each.start in by_hand and each.first]).change)
            )
            done |= {each.start for each in placed}
            start += len(passage([nodes]).text) + 1
        for match in found:
            around = sentence(words.text, match.start, match.end)
            where = (match.entry, self.document.id, paragraph, note)
            hand, shown = match.start in by_hand, match.start in done
            self.mentions.append(Mention(*where, around[1], match.start, around, hand, shown))
        return tuple(result)

    def wish(self, match: Match, *, declared: bool) -> Wanted | None:
        """The mark for a mention, if the editor made one or the policy wants one."""
        policy = self.policy.of(match.entry)
        seen = {Marking.FIRST_IN_SECTION: self.in_section, Marking.FIRST_IN_TEXT: self.in_text}.get(policy, set())
        if not declared and (policy is Marking.NONE or match.entry in seen):
            return None
        first = match.entry not in self.in_text
        self.in_section.add(match.entry)
        self.in_text.add(match.entry)
        return Wanted(match.start, match.end, match.entry, first)


class Firsts:
    """Tells the marks that the editor made which of them are the first of their entry."""

    def __init__(self, wanted: Sequence[Wanted]) -> None:
        """``wanted`` are the first marks among those of one passage."""
        self.entries = [each.entry for each in wanted]

    def change(self, node: Any) -> Iterator[Any]:
        """A mark of the editor's, with what it is told."""
        if isinstance(node, Mark) and node.declared and node.entry in self.entries:
            self.entries.remove(node.entry)
            node = replace(node, first=True)
        yield node


def declared_match(placed: Placed) -> Match:
    """A mark of the editor's as a match."""
    return Match(placed.start, placed.end, placed.node.entry)


def mentions_of(document: Document, forms: Forms, policy: Policy) -> tuple[Document, tuple[Mention, ...]]:
    """A text with its marks, and all its mentions."""
    if document.fields.marking is not None:
        policy = replace(policy, general=document.fields.marking)
    marker = Marker(document, forms, policy)
    body = marker.blocks(document.body)
    notes = tuple(marker.note(each) for each in document.notes)
    return replace(document, body=body, notes=notes), tuple(marker.mentions)
