"""The words of a corpus: small hand-made lists and words made of syllables, as frequent as those of a language."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from benchmarks.corpus.values import SPARE


def listed(words: str) -> tuple[str, ...]:
    """Words of a line."""
    return tuple(words.split())


HERE = Path(__file__).parent
ONSETS = listed("b br c ch cl cr d dr f fl fr g gl gr h j k l m n p ph pl pr qu r s sc sl sp st str t th tr v w z")
VOWELS = listed("a e i o u ae ea ei ia io ou y")
ENDS = listed("b c ct d f g k l ld lm ln m mb n nd ng nt p r rd rk rm rn rt s sk st t th x")
SUFFIXES = ("s", "ed", "ing", "ly", "er", "est", "ness", "ful", "less", "ment", "tion", "ance")
ACCENTS = str.maketrans("aeiou", "áéïöü")
MADE = 8000


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words from the commonest to the rarest, their frequencies added up, and those that a title can be made of."""

    words: tuple[str, ...]
    weights: tuple[float, ...]
    subjects: tuple[str, ...]

    def some(self, chance: random.Random, count: int) -> list[str]:
        """So many words as they fall (G. K. Zipf, 1935; with B. Mandelbrot's shift)."""
        return chance.choices(self.words, cum_weights=self.weights, k=count)


def made_word(chance: random.Random, least: int, most: int) -> str:
    """A word of some syllables."""
    word = ""
    for _ in range(chance.randint(least, most)):
        word += chance.choice(ONSETS) + chance.choice(VOWELS)
        if chance.random() < 0.35:
            word += chance.choice(ENDS)
    return word


def vocabulary(seed: str) -> Vocabulary:
    """The vocabulary of a seed."""
    chance = random.Random(f"{seed}:words")
    common, subjects = ((HERE / f"{name}.txt").read_text("utf-8").split() for name in ("common", "content"))
    words = dict.fromkeys([*common, *subjects])
    wanted = len(words) + MADE
    while len(words) < wanted:
        word = made_word(chance, 1, 2)
        if chance.random() < 0.4:
            word += chance.choice(SUFFIXES)
        if chance.random() < 0.02:
            word = word.translate(ACCENTS)
        if word not in SPARE:
            words[word] = None
    weights = accumulate(1 / (rank + 2.7) for rank in range(1, len(words) + 1))
    return Vocabulary(tuple(words), tuple(weights), tuple(subjects))
