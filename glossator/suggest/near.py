"""The entries whose forms are near to some words: the same letters, the same sound, a slip, another ending, a part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from glossator.model.document import Document
from glossator.model.folding import Folding
from glossator.model.kinds import PERSON, TERM, WORK
from glossator.model.nearest import candidates
from glossator.suggest.grouping import one_person, stem
from glossator.suggest.spelling import SHORTEST, allowed, distance, sound, squashed
from glossator.suggest.vocabulary import each_word

SOUNDS = 4
ENDINGS = each_word(
    "s es e d ed y n an ian ish st sts ist ists sm m ism t ts ty ity c ic ics cs al l er ers r rs "
    "ly ing a o i ation tion or"
) | {""}
"""Endings that make other words of a word, not other spellings of it."""


class Near(NamedTuple):
    """An entry that some words may name, by which of its forms, and why; the higher the weight, the surer."""

    entry: Document
    form: str
    why: str
    weight: float


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of all entries, by what they are compared by."""

    folding: Folding
    by_letters: Mapping[str, tuple[Document, str]]
    by_sound: Mapping[str, tuple[Document, str]]
    by_stem: Mapping[tuple[str, ...], tuple[Document, str]]
    by_family: Mapping[str, tuple[Document, ...]]
    letters: tuple[str, ...]
    small: tuple[str, ...]

    def near(self, words: Sequence[str], language: str) -> Near | None:
        """The entry that a name is most likely another form of."""
        letters = squashed(" ".join(words), self.folding)
        if found := self.by_letters.get(letters):
            return Near(*found, "the same letters", 2.0)
        if found := self.by_stem.get(tuple(stem(self.folding.fold(each), language) for each in words)):
            return Near(*found, "another ending", 1.6)
        if near := self.part(words):
            return near
        if len(letters) >= SHORTEST and (found := self.by_sound.get(sound(letters))):
            return Near(*found, "another spelling", 1.8)
        return self.slip(letters, self.letters)

    def small_slip(self, word: str) -> Near | None:
        """The term that a word in small letters is most likely another spelling of."""
        letters = self.folding.fold(word)
        if letters in self.by_letters:
            return None
        if found := self.by_sound.get(sound(letters)):
            return Near(*found, "another spelling", 1.2) if found[1][0].islower() else None
        return self.slip(letters, self.small)

    def slip(self, letters: str, known: tuple[str, ...]) -> Near | None:
        """The entry with a form that some letters differ from by no more than a slip or two."""
        most = allowed(len(letters))
        if not most or not known:
            return None
        alike = (each for each in candidates(letters, known) if each[0] == letters[0] and not derived(letters, each))
        some = ((distance(letters, each, most), each) for each in alike)
        slips, form = min(some, default=(most + 1, ""))
        return Near(*self.by_letters[form], "nearly the same letters", 1.0 - slips / 4) if 0 < slips <= most else None

    def part(self, words: Sequence[str]) -> Near | None:
        """The one person whose family name some words end with, if given names or initials before it agree."""
        folded = tuple(self.folding.words(" ".join(words)))
        some = [each for each in self.by_family.get(folded[-1], ()) if self.agrees(folded, each)]
        if len(some) != 1:
            return None
        why = "a family name alone" if len(words) == 1 else "a family name with given names"
        return Near(some[0], some[0].fields.title, why, 1.5)

    def agrees(self, folded: tuple[str, ...], person: Document) -> bool:
        """Whether a name can be a person's, by the title and the forms of the entry."""
        known = (person.fields.title, *person.fields.forms)
        keys = (tuple(self.folding.words(each)) for each in known)
        return any(len(key) > 1 and key[-1] == folded[-1] and one_person(key, folded) for key in keys)


def derived(one: str, other: str) -> bool:
    """Whether two words differ in nothing but endings that make other words: `German`, `Germany`."""
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[same:] in ENDINGS and other[same:] in ENDINGS


def forms_of(entries: Iterable[Document]) -> Forms:
    """The forms of entries, ready to be compared with."""
    folding = Folding()
    by_letters: dict[str, tuple[Document, str]] = {}
    by_sound: dict[str, tuple[Document, str]] = {}
    by_stem: dict[tuple[str, ...], tuple[Document, str]] = {}
    family: dict[str, dict[str, Document]] = defaultdict(dict)
    small: dict[str, None] = {}
    for entry in entries:
        for form in written(entry):
            letters = squashed(form, folding)
            by_letters.setdefault(letters, (entry, form))
            by_stem.setdefault(tuple(stem(each, "en") for each in folding.words(form)), (entry, form))
            if len(letters) >= SHORTEST and len(sound(letters)) >= SOUNDS:
                by_sound.setdefault(sound(letters), (entry, form))
            if entry.kind is TERM and form.islower() and " " not in form:
                small[letters] = None
        for name in families(entry, folding):
            family[name][entry.id] = entry
    by_family = {name: tuple(some.values()) for name, some in family.items()}
    return Forms(folding, by_letters, by_sound, by_stem, by_family, tuple(by_letters), tuple(small))


def written(entry: Document) -> Iterator[str]:
    """The forms of an entry that a text may have in another spelling: its title, and all that are declared."""
    fields = entry.fields
    if entry.kind is not WORK and fields.title:
        yield from dict.fromkeys((*fields.forms, fields.title))


def families(entry: Document, folding: Folding) -> Iterator[str]:
    """The family name of a person."""
    if entry.kind is PERSON:
        name = entry.fields.sort.partition(",")[0] if "," in entry.fields.sort else entry.fields.title
        yield from folding.words(name)[-1:]
