"""Words that may be one word in two spellings: by the letters, by transliteration, by a slip of the pen.

The distance is that of optimal string alignment: letters put in, left out, exchanged, and neighbours that changed
places (F. J. Damerau, "A Technique for Computer Detection and Correction of Spelling Errors", Communications of the
ACM 7, 1964).
"""

from __future__ import annotations

import re

from glossator.model.folding import Folding


def each_in(text: str) -> list[str]:
    """The words of a list that is written as one text."""
    return text.split()


SHORTEST = 5
LETTERS = "абвгдеёжзийклмнопрстуфхцчшщыэюяіїєґўј"
LATIN = "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch y e iu ia i i e g u i"
CYRILLIC = {**dict(zip(LETTERS, each_in(LATIN), strict=True)), "ъ": "", "ь": ""}
SYSTEMS = (
    ("shch|schtsch|chtch|szcz|šč|sc", "S"),
    ("tsch|tch|cz|ch", "C"),
    ("sch|sh|sz|ch", "X"),
    ("zh|dj|j(?=[aeou])", "Z"),
    ("kh|gh|h", "h"),
    ("tz|ts|c(?=[eiy])", "T"),
    ("ck|c|q", "k"),
    ("x", "ks"),
    ("(?:off|ow|ov|eff|ew|ev|ef|of)(?=a?$)", "V"),
    ("w", "v"),
    ("(?:skii|skij|skiy|skyi|sky|ski)$", "Y"),
    ("[yji]+(?=[aeou])", ""),
    ("ou", "u"),
    ("[yji]+", "i"),
    ("ph", "f"),
    ("th", "t"),
)
"""Ways of writing one sound, in this order: of the Library of Congress, of British, German and French books."""
STEPS = tuple((re.compile(pattern), sign) for pattern, sign in SYSTEMS)
TWICE = re.compile(r"(.)\1")


def latin(word: str) -> str:
    """A folded word with Cyrillic letters written in Latin ones."""
    return "".join(CYRILLIC.get(each, each) for each in word)


def squashed(words: str, folding: Folding) -> str:
    """The letters and digits of some words, folded, and nothing between them."""
    return "".join(folding.words(words))


def sound(word: str) -> str:
    """What the spellings of a folded word have in common, whatever the system of transliteration."""
    word = latin(word)
    for pattern, sign in STEPS:
        word = pattern.sub(sign, word)
    return TWICE.sub(r"\1", word)


def allowed(length: int) -> int:
    """How many slips may be between two spellings of a name with so many letters."""
    return 0 if length <= SHORTEST else 1 if length < 9 else 2


def distance(one: str, other: str, most: int) -> int:
    """How many slips there are between two words; more than ``most`` is ``most + 1``."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, above, row = row, before, [i]
        for j, b in enumerate(other, 1):
            cost = min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
