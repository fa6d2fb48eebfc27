"""Words that a source prints in capitals, as a title is written where it is none."""

from __future__ import annotations

import re

WORDS = "a an the and but or nor for of at by in on to from with as into onto upon over under per via"
SMALL = frozenset(WORDS.split())
"""What English titles write small inside them."""
NAMES = "of the von van der den de du des la le di da del della dos y e zu zur ter"
PARTICLES = frozenset(NAMES.split())
"""What names have small inside them."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
ROMAN = re.compile(r"[IVX]{2,}")
BEGINS = re.compile(r"[:.?!;—–(\[“‘\"]\s*\Z|\s-\s*\Z")
ELIDED = frozenset(("o", "d", "l", "dell", "all"))
"""What stands before an apostrophe with a capital after it: O’Neill, d’Alembert."""


def unshouted(words: str, small: frozenset[str] = SMALL) -> str:
    """Words in capitals as words with capitals, of which the ``small`` ones have none unless they begin or end it, or a
    part of it; as they are, if they are not in capitals or only one word is.
    """
    if not words.isupper() or " " not in words:
        return words
    found = list(WORD.finditer(words))
    pieces, end = [], 0
    for number, match in enumerate(found):
        inside = 0 < number < len(found) - 1 and not BEGINS.search(words[: match.start()])
        initial = words[match.end() : match.end() + 1] == "."
        lower = match[0].casefold() in small and inside and not initial
        pieces += [words[end : match.start()], match[0].lower() if lower else capital(match[0])]
        end = match.end()
    return "".join(pieces) + words[end:]


def capital(word: str) -> str:
    """A word with a capital; a number in Roman numerals as it is."""
    if ROMAN.fullmatch(word):
        return word
    first, *rest = re.split(r"(['’])", word)
    elided = first.casefold() in ELIDED
    return first.capitalize() + "".join(each.capitalize() if elided else each.lower() for each in rest)
