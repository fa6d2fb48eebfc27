"""How densely each text and each of its sections is annotated: everything counted, and brought to a thousand words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from itertools import chain

from glossator.model.block import Gap, Heading, Matter, Paragraph
from glossator.model.citation import Citation
from glossator.model.document import Document
from glossator.model.edition import Edition, Mention
from glossator.model.inline import Dated, NoteReference
from glossator.model.plain import plain_text
from glossator.model.tree import walk

THOUSAND = 1000


@dataclass(slots=True)
class Counts:
    """What is in some paragraphs, and in the notes that belong to them."""

    words: int = 0
    notes: int = 0
    editor_notes: int = 0
    mentions: int = 0
    marked: int = 0
    resolved: int = 0
    doubtful: int = 0
    dates: int = 0
    emendations: int = 0
    entry_ids: set[str] = field(default_factory=set)
    parallel_ids: set[str] = field(default_factory=set)

    @property
    def entries(self) -> int:
        """How many entries are named."""
        return len(self.entry_ids)

    @property
    def parallels(self) -> int:
        """How many parallels have a passage here."""
        return len(self.parallel_ids)

    @property
    def annotations(self) -> int:
        """What the editor has added or made out: all but words, author's notes, and mentions that are not marked."""
        return (
            self.editor_notes
            + self.marked
            + self.resolved
            + self.doubtful
            + self.dates
            + self.parallels
            + self.emendations
        )

    @property
    def density(self) -> float:
        """Annotations in a thousand words."""
        return round(self.annotations * THOUSAND / self.words, 1) if self.words else 0.0

    def add(self, other: Counts) -> None:
        """Count what others have counted."""
        for each in fields(self):
            mine, more = getattr(self, each.name), getattr(other, each.name)
            if isinstance(mine, set):
                mine |= more
            else:
                setattr(self, each.name, mine + more)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A section of a text: its address, its heading if it has one, its first and last paragraph, and its counts."""

    address: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class Coverage:
    """A text, its sections, and the counts of the whole."""

    text: Document
    stretches: tuple[Stretch, ...]
    counts: Counts


Touched = tuple[str, tuple[str, ...]]
"""An address, and the ids of the parallels that touch it."""


@dataclass(frozen=True, slots=True)
class Joins:
    """What joins each text, by its id, with entries, works and other passages: mentions, citations, and the addresses
    that parallels touch.
    """

    mentions: Mapping[str, Mapping[str, Sequence[Mention]]]
    citations: Mapping[str, Sequence[Citation]]
    parallels: Mapping[str, Sequence[Touched]]


def joins_of(edition: Edition) -> Joins:
    """What joins the texts of an edition with other things."""
    citations: dict[str, list[Citation]] = {each.id: [] for each in edition.texts}
    for citation in edition.citations:
        citations[citation.text].append(citation)
    return Joins(edition.mentions_in, citations, parallels_in(edition))


def parallels_in(edition: Edition) -> Mapping[str, Sequence[Touched]]:
    """For each text the addresses that parallels touch."""
    found: dict[str, list[Touched]] = {each.id: [] for each in edition.texts}
    for (text, address), parallels in edition.parallels_at.items():
        found[text].append((address, parallels))
    return found


def coverage_of(edition: Edition) -> list[Coverage]:
    """How every text is annotated."""
    joins = joins_of(edition)
    return [covered(joins, each) for each in edition.texts]


def covered(joins: Joins, text: Document) -> Coverage:
    """How one text is annotated."""
    stretches = tuple(stretches_of(text))
    by_address = {each.id: stretch.counts for stretch in stretches for each in stretch.paragraphs}
    count_paragraphs(text, stretches, by_address)
    count_joins(joins, text, by_address)
    for reading in text.readings:
        if counts := by_address.get(reading.address):
            counts.emendations += 1
    whole = Counts()
    for stretch in stretches:
        whole.add(stretch.counts)
    return Coverage(text, stretches, whole)


def count_joins(joins: Joins, text: Document, by_address: Mapping[str, Counts]) -> None:
    """Count what joins a text with entries, works and other passages."""
    for mention in chain.from_iterable(joins.mentions[text.id].values()):
        if counts := by_address.get(mention.address):
            counts.mentions += 1
            counts.marked += mention.marked
            counts.entry_ids.add(mention.entry)
    for citation in joins.citations[text.id]:
        if counts := by_address.get(citation.address):
            counts.resolved += is_certain(citation)
            counts.doubtful += not is_certain(citation)
    for address, parallels in joins.parallels[text.id]:
        if counts := by_address.get(address):
            counts.parallel_ids.update(parallels)


def is_certain(citation: Citation) -> bool:
    """Whether it is certain what a citation means."""
    return bool(citation.work) and citation.certainty == "certain"


def stretches_of(text: Document) -> Iterator[Stretch]:
    """The sections of a text, each begun by a heading or after a gap; those without paragraphs are left out."""
    address = title = ""
    some: list[Paragraph] = []
    for node in walk(node for node in text.body if not isinstance(node, Matter)):
        if isinstance(node, Heading | Gap):
            if some:
                yield Stretch(address or some[0].id, title, tuple(some), Counts())
            address, title, some = ("", "", [])
            if isinstance(node, Heading):
                address, title = node.id, plain_text(node.children)
        elif isinstance(node, Paragraph) and node.id:
            some.append(node)
    if some:
        yield Stretch(address or some[0].id, title, tuple(some), Counts())


def count_paragraphs(text: Document, stretches: Iterable[Stretch], by_address: dict[str, Counts]) -> None:
    """Count what is in the tree; a note belongs to the section of its first reference, and is given its address."""
    notes = {each.id: each for each in text.notes}
    for stretch in stretches:
        for paragraph in stretch.paragraphs:
            stretch.counts.words += len(plain_text(paragraph.children).split())
            for node in walk(paragraph.children):
                stretch.counts.dates += isinstance(node, Dated)
                if isinstance(node, NoteReference) and node.note in notes and node.note not in by_address:
                    by_address[node.note] = stretch.counts
                    note = notes[node.note]
                    stretch.counts.notes += note.series == "author"
                    stretch.counts.editor_notes += note.series == "editor"
                    stretch.counts.dates += sum(isinstance(each, Dated) for each in walk(note.children))


COLUMNS = (
    "words",
    "density",
    "notes",
    "editor_notes",
    "marked",
    "mentions",
    "entries",
    "resolved",
    "doubtful",
    "dates",
    "parallels",
    "emendations",
)
"""What is told of every text and section, in this order."""


def row_of(counts: Counts) -> Mapping[str, float]:
    """What is told of one."""
    return {name: getattr(counts, name) for name in COLUMNS}


def paragraphs_of(stretch: Stretch) -> str:
    """The paragraphs of a section, by the numbers that readers see."""
    first, last = stretch.paragraphs[0].label, stretch.paragraphs[-1].label
    return f"¶ {first}" if first == last else f"¶ {first}–{last}"
