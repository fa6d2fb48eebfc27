"""Words as a search compares them: without accents, capitals, and what a typesetter chose between.

A text is brought to its composed form (NFC); then each character by itself is decomposed (NFKD), loses its combining
marks, and becomes small. Character by character, so that a reader's browser can do the very same and still know which
printed characters a folded word stands for (``templates/assets/search-words.js``).
"""

from __future__ import annotations

import re
import unicodedata

SIGN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
LETTER = re.compile(r"[^\W_]")
"""A word is letters and digits; where a script has no spaces between words, each sign is one."""

LONGEST = 40
"""Letters of a word that count."""

LETTERS = {
    **{"й": "й", "Й": "й", "ς": "σ", "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o"},
    **{"Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ħ": "h", "Ħ": "h"},
    **{
        "ı": "i",
        "ŧ": "t",
        "Ŧ": "t",
        "\u00ad": "",
        "\u200b": "",
        "\u200c": "",
        "\u200d": "",
        "\u2060": "",
        "\ufeff": "",
    },
    **dict.fromkeys("\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf", "'"),
}
"""What decomposition leaves as it is and readers type otherwise; ``й`` is a letter of its own. Signs that break no word
are left out, and those that stand for an apostrophe are one.
"""


class Folding(dict[int, str]):
    """The folded form of each character met so far."""

    def __init__(self) -> None:
        super().__init__()
        self.parted = Parted()

    def __missing__(self, code: int) -> str:
        """The folded form of a character that was not met before."""
        self[code] = found = folded_character(chr(code))
        return found

    def fold(self, text: str) -> str:
        """A text as a search compares it."""
        if text.isascii():
            return text.lower()
        return unicodedata.normalize("NFC", text).translate(self)

    def words(self, text: str) -> list[str]:
        """The folded words of a text, in order."""
        composed = text if text.isascii() else unicodedata.normalize("NFC", text)
        return [word[:LONGEST] for word in composed.translate(self.parted).split()]


class Parted(dict[int, str]):
    """The folded form of each character met so far, with spaces in place of what is in no word."""

    def __missing__(self, code: int) -> str:
        """The folded form of a character that was not met before."""
        self[code] = found = "".join(map(parted, folded_character(chr(code))))
        return found


def parted(letter: str) -> str:
    """A letter of a word as it is, a sign that is a word between spaces, anything else as a space."""
    if SIGN.match(letter):
        return f" {letter} "
    return letter if LETTER.match(letter) else " "


def folded_character(character: str) -> str:
    """A character as a search compares it; nothing, or several characters."""
    if character in LETTERS:
        return LETTERS[character]
    parts = unicodedata.normalize("NFKD", character)
    small = "".join(each for each in parts if not unicodedata.category(each).startswith("M")).lower()
    return "".join(LETTERS.get(each, each) for each in small)
