"""All suggestions of an edition, section by section, the most useful first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from glossator.model.citation import Printed
from glossator.model.edition import Edition
from glossator.model.kinds import EVENT
from glossator.suggest.dates import date_hints
from glossator.suggest.evidence import Evidence, evidence_of, never_names
from glossator.suggest.forms import Divided, divided, form_hints, small_words, with_given_names
from glossator.suggest.grouping import Group, groups_of
from glossator.suggest.hint import Hint
from glossator.suggest.names import Naming
from glossator.suggest.near import Forms, forms_of
from glossator.suggest.phrases import Phrase, Reader
from glossator.suggest.reading import Occurrence, Passage, State, Token, passages_of, tokens_of
from glossator.suggest.references import Citations, citation_hints
from glossator.suggest.unused import entry_hints, work_hints

SECTIONS = ("names", "forms", "citations", "dates", "works", "entries")
TWICE = 2


def nothing(_: str) -> Iterable[Printed]:
    """A reader of citations that finds none."""
    return ()


@dataclass(frozen=True)
class Desk:
    """What the suggestions of an edition are made from; each part is made when it is asked for."""

    edition: Edition
    read: Citations = nothing

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of all texts."""
        return tuple(passages_of(self.edition))

    @cached_property
    def words(self) -> tuple[tuple[Token, ...], ...]:
        """The words of each passage."""
        return tuple(map(tokens_of, self.passages))

    @cached_property
    def evidence(self) -> Evidence:
        """How words are written."""
        return evidence_of(self.words)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases with capitals that are not wholly mentions."""
        reader = Reader(self.evidence, never_names({each.language for each in self.passages}))
        pairs = zip(self.passages, self.words, strict=True)
        return tuple(phrase for passage, tokens in pairs for phrase in reader.phrases(passage, tokens))

    @cached_property
    def free(self) -> tuple[Phrase, ...]:
        """The phrases of which no word is in a mention."""
        return tuple(each for each in self.phrases if all(one.state is State.FREE for one in each.tokens))

    @cached_property
    def partly(self) -> tuple[Phrase, ...]:
        """The phrases of which some words are in a mention."""
        return tuple(each for each in self.phrases if any(one.state is State.NAMED for one in each.tokens))

    @cached_property
    def forms(self) -> Forms:
        """The forms of all entries."""
        return forms_of(self.edition.entries)

    @cached_property
    def divided(self) -> Divided:
        """The names, those that may be forms of entries apart from others."""
        return divided(groups_of(self.free, self.evidence.folding), self.forms)

    @cached_property
    def given(self) -> tuple[Hint, ...]:
        """The given names that stand before mentions of the persons they agree with."""
        entries = {each.id: each for each in self.edition.entries}
        return tuple(with_given_names(self.partly, entries, self.forms))

    def of(self, section: str) -> Iterator[Hint]:
        """The suggestions of a section, in no order."""
        match section:
            case "names":
                naming = Naming(self.evidence, frozenset(each.id for each in self.edition.documents))
                yield from naming.hints((*self.divided.others, *self.longer()))
            case "forms":
                yield from form_hints(self.divided.near)
                yield from self.given
                pairs = zip(self.passages, self.words, strict=True)
                yield from small_words(pairs, self.forms, self.evidence.small)
            case "citations":
                yield from citation_hints(self.edition, self.passages, self.read)
            case "dates":
                yield from date_hints(self.passages, self.edition.of(EVENT))
            case "works":
                yield from work_hints(self.edition)
            case "entries":
                written = dict.fromkeys(" ".join(each.occurrence.words.split()) for each in self.free)
                yield from entry_hints(self.edition, written)

    def longer(self) -> Iterator[Group]:
        """Names of which a part is a mention, if they recur and the mention is not of the whole's person."""
        told = {place(each) for hint in self.given for each in hint.occurrences}
        others = [each for each in self.partly if place(each.occurrence) not in told]
        return (group for group in groups_of(others, self.evidence.folding) if len(group.phrases) >= TWICE)


def place(occurrence: Occurrence) -> tuple[str, str, int]:
    """Where an occurrence stands, as a value that is quickly compared."""
    return occurrence.passage.text, occurrence.passage.address, occurrence.start


def sections(
    edition: Edition, read: Citations = nothing, only: Collection[str] = SECTIONS
) -> Mapping[str, tuple[Hint, ...]]:
    """The suggestions of some sections, the most useful first. ``read`` says what in some words is a citation."""
    desk = Desk(edition, read)
    return {each: tuple(sorted(desk.of(each), key=lambda hint: hint.order)) for each in SECTIONS if each in only}
