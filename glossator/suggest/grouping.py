"""Phrases that are one name: with and without possessive, plural, case ending, given name, initials."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from glossator.model.folding import Folding
from glossator.suggest.phrases import Phrase, is_initial
from glossator.suggest.vocabulary import DIRECTIONS, SAINTS, TITULAR

CASES = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ой|ей|ий|ый|ая|яя|ое|ее|ую|юю|ым|им|ом|ем|ах|ях|ам|ям|ов|ев|а|я|у|ю|е|ы|и|о|ь)$"
)
ADJECTIVE = re.compile(
    r"(?!(?:sebast|christ|krist|maximil|gill|lill|jill)ian|therese)(?:\w{3,}[^aeiou]ian|\w{3,}ean|\w{2,}ish|\w{2,}ese|\w{2,}[^r]ist"
    r"|\w{2,}(?:ist|at|lt|ab)ic)s?"
)
"""Words of peoples, countries and doctrines, which have a capital in English."""
KEPT = 3
LONGEST = 4
OF = frozenset({"of", "the"})
INSTITUTIONS = frozenset().union(*TITULAR.values())


@dataclass(frozen=True, slots=True)
class Group:
    """One name: its phrases, in reading order, and the ways in which it is written, the most frequent first."""

    phrases: tuple[Phrase, ...]
    forms: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the longest way to write it; of several, the most frequent one."""
        return tuple(max(self.forms, key=fullness).split())

    @property
    def surely(self) -> int:
        """How often it stands where only names have capitals."""
        return sum(each.sure for each in self.phrases)


def fullness(form: str) -> tuple[int, int]:
    """How much of a name a form has: its words, then those that are no initials."""
    words = form.split()
    return len(words), sum(not is_initial(each.rstrip(".")) for each in words)


def stem(word: str, language: str) -> str:
    """A folded word without the ending of a plural or of a case."""
    if language in ("ru", "uk", "be", "bg", "sr"):
        return CASES.sub("", word) if len(CASES.sub("", word)) >= KEPT else word
    if len(word) > KEPT and word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "os")):
        return word[:-1]
    return word


def key_of(phrase: Phrase, folding: Folding) -> tuple[str, ...]:
    """What the phrases of one name have in common."""
    return tuple(stem(folding.fold(each), phrase.passage.language) for each in phrase.words)


def groups_of(phrases: Iterable[Phrase], folding: Folding) -> tuple[Group, ...]:
    """The names in some phrases; those written sometimes with, sometimes without given names or initials are one."""
    by_key: dict[tuple[str, ...], list[Phrase]] = defaultdict(list)
    for each in phrases:
        by_key[key_of(each, folding)].append(each)
    by_last: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in by_key:
        by_last[key[-1]].append(key)
    found = []
    for keys in by_last.values():
        for some in persons(keys, by_key):
            together = [each for key in some for each in by_key[key]]
            found.append(Group(tuple(sorted(together, key=in_order)), written(together)))
    return tuple(found)


def in_order(phrase: Phrase) -> tuple[str, int]:
    """Phrases in the order of the files and of the places in them."""
    span = phrase.passage.words.span(phrase.tokens[0].start, phrase.tokens[-1].end)
    return phrase.passage.source.path, span.start


def written(phrases: Sequence[Phrase]) -> tuple[str, ...]:
    """The ways in which a name is written, the most frequent first; a plural or a case counts as a way."""
    counts = Counter(" ".join(each.occurrence.words.split()) for each in phrases)
    return tuple(sorted(counts, key=lambda each: (-counts[each], each)))


def persons(
    keys: Sequence[tuple[str, ...]], by_key: dict[tuple[str, ...], list[Phrase]]
) -> list[list[tuple[str, ...]]]:
    """The keys with one last word, divided into those that can be one person's; the last word alone goes to the most
    frequent.
    """
    ranked = sorted((key for key in keys if len(key) > 1), key=lambda key: (-len(by_key[key]), -len(key), key))
    found: list[list[tuple[str, ...]]] = []
    for key in ranked:
        fitting = (some for some in found if all(one_person(key, each) for each in some))
        if some := next(fitting, None):
            some.append(key)
        else:
            found.append([key])
    alone = [key for key in keys if len(key) == 1]
    home: list[tuple[str, ...]] = max(found, key=lambda some: sum(len(by_key[key]) for key in some), default=[])
    if alone and home and personal(home[0]):
        home += alone
    else:
        found += [[key] for key in alone]
    return found


def personal(key: tuple[str, ...]) -> bool:
    """Whether a key can be given names or initials and a family name."""
    if len(key) > LONGEST or key[0] in DIRECTIONS | SAINTS or (len(key) > 1 and ADJECTIVE.fullmatch(key[0])):
        return False
    return OF.isdisjoint(key) and INSTITUTIONS.isdisjoint(key)


def one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two keys with one last word can name one person: those before it agree, in full or as initials."""
    if not (personal(one) and personal(other)):
        return False
    return all(a.startswith(b) or b.startswith(a) for a, b in zip(one[:-1], other[:-1], strict=False))


def initials(words: Sequence[str]) -> bool:
    """Whether a name has initials before its last word."""
    return any(is_initial(each) for each in words[:-1])
