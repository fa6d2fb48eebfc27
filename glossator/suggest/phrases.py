"""Phrases that are written as names are: words with capitals in a row, with initials and small words inside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from glossator.suggest.evidence import ROMAN, Evidence, is_acronym, is_shouted
from glossator.suggest.reading import Occurrence, Passage, State, Token
from glossator.suggest.vocabulary import PARTICLES, SAINTS, TITLES, TWO_LETTERS

SPACE = re.compile(r"[ \n\u00a0]{1,2}")
DOTTED = re.compile(r"\.[ \n\u00a0]?")
LONGEST = 8


class Phrase(NamedTuple):
    """A phrase where it stands.

    ``sure`` says that it stands where only names have capitals, ``titled`` that a title stands before it, which is no
    part of it; ``before`` and ``after`` are the words around it, small, where nothing but a space divides them.
    """

    passage: Passage
    tokens: tuple[Token, ...]
    sure: bool
    titled: bool
    before: str
    after: str

    @property
    def occurrence(self) -> Occurrence:
        """Where it stands."""
        end = self.tokens[-1].end
        text = self.passage.words.text
        dotted = is_initial(self.tokens[-1].word) and text[end : end + 1] == "." and len(self.tokens) > 1
        return Occurrence(self.passage, self.tokens[0].start, end + dotted)

    @property
    def words(self) -> tuple[str, ...]:
        """Its words."""
        return tuple(each.word for each in self.tokens)


def is_initial(word: str) -> bool:
    """Whether a word can be an initial."""
    return (len(word) == 1 and word.isupper()) or word in TWO_LETTERS


class Reader(NamedTuple):
    """What finds the phrases of a passage: the evidence, and the words that are never names, by language."""

    evidence: Evidence
    never: Mapping[str, frozenset[str]]

    def phrases(self, passage: Passage, tokens: Sequence[Token]) -> Iterator[Phrase]:
        """The phrases of a passage in which some word is free."""
        at = 0
        while at < len(tokens):
            stop = self.stop(passage, tokens, at)
            if stop > at and any(each.state is State.FREE for each in tokens[at:stop]):
                yield from self.phrase(passage, tokens, at, stop)
            at = max(stop, at + 1)

    def stop(self, passage: Passage, tokens: Sequence[Token], at: int) -> int:
        """The number of the word after the phrase that begins with a word; its own where none begins."""
        if not self.can_be(passage, tokens[at]):
            return at
        stop = at + 1
        while stop < len(tokens) and stop - at < LONGEST:
            step = self.step(passage, tokens, stop)
            if not step:
                break
            stop += step
        return stop

    def step(self, passage: Passage, tokens: Sequence[Token], at: int) -> int:
        """How many words, small ones and one with a capital, go on with the phrase that ends before a word."""
        for small in range(3):
            if at + small >= len(tokens):
                return 0
            one, two = tokens[at + small - 1], tokens[at + small]
            gap = passage.words.text[one.end : two.start]
            short = is_initial(one.word) or one.word.casefold() in TITLES | SAINTS
            dotted = short and DOTTED.fullmatch(gap)
            if not (SPACE.fullmatch(gap) or dotted):
                return 0
            if self.can_be(passage, two) and not (two.begins and not dotted):
                return small + 1
            if two.state is not State.FREE or not goes_on(two.word, passage.language, small):
                return 0
        return 0

    def can_be(self, passage: Passage, token: Token) -> bool:
        """Whether a word can be one of a name."""
        if not token.capital or token.state is State.CLOSED:
            return False
        if is_initial(token.word) and passage.words.text[token.end : token.end + 1] == ".":
            return True
        if token.word.casefold() in self.never[passage.language] or len(token.word) == 1:
            return False
        return not is_shouted(token.word)

    def phrase(self, passage: Passage, tokens: Sequence[Token], at: int, stop: int) -> Iterator[Phrase]:
        """The phrase made of some words, without a title before it and without a first word that is none of its own."""
        first = at
        while at < stop and tokens[at].word.casefold() in TITLES and tokens[at].state is State.FREE:
            at += 1
        titled = at > first
        if at < stop and tokens[at].begins and not titled and stop - at > 1 and not self.evidence.may_begin(tokens[at]):
            at += 1
        while at < stop and not tokens[at].capital:
            at += 1
        row = tuple(tokens[at:stop])
        if (
            row
            and any(each.state is State.FREE for each in row)
            and not shouting(tokens[max(at - 1, 0) : stop + 1], row)
        ):
            text = passage.words.text
            before = neighbour(text, tokens, first, -1)
            after = neighbour(text, tokens, stop - 1, 1)
            yield Phrase(passage, row, self.sure(row, titled=titled), titled, before, after)

    def sure(self, row: Sequence[Token], *, titled: bool) -> bool:
        """Whether only names are written so."""
        if titled or len(row) > 1:
            return any(self.evidence.is_name(each) or is_initial(each.word) for each in row)
        return is_acronym(row[0].word) or (self.evidence.is_name(row[0]) and not set(row[0].word) <= ROMAN)


def goes_on(word: str, language: str, small: int) -> bool:
    """Whether a small word can stand in a name after so many others; German articles stand before nouns."""
    if word == "the" or language == "de":
        return word in ("the", "von", "van", "zu", "de", "la") and small == (word in ("the", "la"))
    return word in PARTICLES


def shouting(around: Sequence[Token], row: Sequence[Token]) -> bool:
    """Whether words, with the one before and the one after them, are set in capitals for no reason of their own."""
    loud = [len(each.word) > 1 and each.word.isupper() for each in around]
    return sum(loud) > 1 and all(each.word.isupper() for each in row)


def neighbour(text: str, tokens: Sequence[Token], at: int, way: int) -> str:
    """The word beside another, small, where nothing but a space divides them; ``way`` is 1 after it, -1 before."""
    if not 0 <= at + way < len(tokens):
        return ""
    one, two = tokens[min(at, at + way)], tokens[max(at, at + way)]
    return tokens[at + way].word.casefold() if SPACE.fullmatch(text[one.end : two.start]) else ""
