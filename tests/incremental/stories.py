"""Stories of every kind, drawn at random; no edit is drawn more often than another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from tests.incremental.edit import Edit, Files, applied, is_one
from tests.incremental.edits import KINDS
from tests.incremental.story import Damages, Edits, Looked, Looks, Step, Story, Undoes
from tests.incremental.world import Manner, beginning

ALL = tuple(edit for edits in KINDS.values() for edit in edits)
ADDRESSES = ("", "", "https://example.org/reader/")
TAKEN_FOR_GRANTED = ("site/index.html", "site/data/edition.json", "site/assets/reader.css", ".glossator/*.json")
ROUNDS = (3, 6)
EDITS = (1, 3)


def stories(seed: int) -> Iterator[Story]:
    """Stories without an end."""
    chance = Random(seed)
    teller = Teller(chance, Deck(chance))
    while True:
        yield teller.story()


@dataclass
class Deck:
    """Edits in a random order, of which each is dealt once; then they are shuffled again."""

    chance: Random
    edits: list[Edit] = field(default_factory=list)

    def deal(self, files: Files) -> Edit:
        """The first that changes some files; those before it wait until there are files that they change."""
        for at, edit in enumerate(self.edits):
            if is_one(edit, files):
                return self.edits.pop(at)
        self.edits.extend(self.chance.sample(ALL, len(ALL)))
        return self.deal(files)


@dataclass
class Teller:
    """Tells one story after another, and knows what the files are at every point of them."""

    chance: Random
    deck: Deck
    states: list[dict[str, bytes]] = field(default_factory=list)

    def story(self) -> Story:
        """A story of some rounds, of an edition that lies somewhere or nobody knows where."""
        self.states = [dict(beginning())]
        rounds = [self.round() for _ in range(self.chance.randint(*ROUNDS))]
        return Story(tuple(step for steps in rounds for step in steps), self.chance.choice(ADDRESSES))

    def round(self) -> list[Step]:
        """What is done before somebody looks, and what is looked at."""
        if self.chance.random() < 0.1:
            words = self.chance.choice((b"damaged", None))
            return [Damages(self.chance.choice(TAKEN_FOR_GRANTED), words), Looks(Looked.COMMAND)]
        done = [self.edited_or_undone() for _ in range(self.chance.randint(*EDITS))]
        return [*done, Looks(self.chance.choice(tuple(Looked)))]

    def edited_or_undone(self) -> Step:
        """An edit, or, one time in five, what takes some of them back."""
        if self.chance.random() < 0.2 and len(self.states) > 1:
            back = self.chance.randrange(1, len(self.states))
            self.states.append(self.states[-1 - back])
            return Undoes(back)
        edit = self.deck.deal(self.states[-1])
        self.states.append(applied(self.states[-1], edit(self.states[-1])))
        return Edits(edit, self.chance.choice(tuple(Manner)))
