"""How the words of an edition are written: small, with a capital inside a sentence, or at its beginning only.

A capital at the beginning of a sentence says nothing; so a word counts as a name only if it is written with a capital
inside sentences too, and not more often without one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from glossator.model.folding import Folding
from glossator.suggest.reading import Token
from glossator.suggest.vocabulary import DETERMINERS, little

LONGEST_ACRONYM = 7
ROMAN = frozenset("IVXLCDM")


@dataclass(frozen=True, slots=True)
class Evidence:
    """How often each folded word stands in small letters, with a capital inside a sentence, and after a determiner."""

    folding: Folding
    small: Counter[str]
    inside: Counter[str]
    determined: Counter[str]

    def is_name(self, token: Token) -> bool:
        """Whether a word, at the place where it stands, is written as names are."""
        key = self.folding.fold(token.word)
        if token.begins:
            return self.inside[key] > self.small[key]
        return self.inside[key] >= self.small[key]

    def may_begin(self, token: Token) -> bool:
        """Whether the first word of a sentence may belong to the name that follows it."""
        key = self.folding.fold(token.word)
        return self.inside[key] > self.small[key] or not (self.small[key] or key.endswith(("ly", "ing")))

    def small_share(self, word: str) -> float:
        """Which part of the places of a word, at beginnings of sentences not, has it in small letters."""
        key = self.folding.fold(word)
        return self.small[key] / (self.small[key] + self.inside[key] or 1)

    def noun_share(self, word: str) -> float:
        """Which part of the places of a word with a capital stands after a determiner, as nouns do and names seldom."""
        key = self.folding.fold(word)
        return self.determined[key] / (self.inside[key] or 1)


def evidence_of(passages: Iterable[tuple[Token, ...]]) -> Evidence:
    """The evidence in the words of all passages."""
    folding = Folding()
    small: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    determined: Counter[str] = Counter()
    for tokens in passages:
        before = ""
        for token in tokens:
            word = token.word
            if not token.capital:
                small[folding.fold(word)] += 1
            elif not token.begins:
                inside[folding.fold(word)] += 1
                determined[folding.fold(word)] += before in DETERMINERS
            before = word.casefold()
    return Evidence(folding, small, inside, determined)


def is_acronym(word: str) -> bool:
    """Whether a word is letters of other words."""
    return 2 <= len(word) <= LONGEST_ACRONYM and word.isupper() and word.isalpha() and not ROMAN.issuperset(word)


def is_shouted(word: str) -> bool:
    """Whether a word is set in capitals for no reason of its own."""
    return len(word) > LONGEST_ACRONYM and word.isupper()


def never_names(languages: Iterable[str]) -> dict[str, frozenset[str]]:
    """For each language the words that are no names wherever they stand."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    found.update({each: little(each) for each in languages})
    return found
