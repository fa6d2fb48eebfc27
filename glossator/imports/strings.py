"""The words of a chunk as inline parts: lines joined, references in their places, emphasis read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from glossator.imports.draft import Break, Inline, Reference, Styled
from glossator.model.original import DIVIDED, HYPHENS

HOLE = 0xF0000
HOLES = re.compile("([\U000f0000-\U000ffffd\n])")
UNDERSCORES = re.compile(r"(?<![\w_])_(?=[^\s_])([^_]{0,2000}?[^\s_])_(?![\w_])")
STARS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]{0,2000}?[^\s*])\*(?![\w*])")
SPACES = re.compile(r"[ \t\f\v\x1c-\x1e]+")
Span = tuple[int, int, Reference]


@dataclass(frozen=True, slots=True)
class Signs:
    """What the signs of a text mean: ``underscores`` and ``stars`` around words are emphasis, where there are both the
    second are strong words; ``joined`` if words are divided at line ends, ``known`` the words of the text, for those.
    """

    underscores: bool = False
    stars: bool = False
    joined: bool = False
    known: frozenset[str] = frozenset()

    @property
    def printing(self) -> dict[str, str]:
        """What the front matter says of them."""
        said = {}
        if self.underscores:
            said["emphasis"] = "_{words}_"
        if self.stars:
            said["strong" if self.underscores else "emphasis"] = "*{words}*"
        if self.joined:
            said["line-ends"] = "joined"
        return said


@dataclass(slots=True)
class Joining:
    """Joins lines to one string in which a character of no alphabet stands for each reference."""

    signs: Signs
    broken: bool = False
    holes: list[Reference] = field(default_factory=list)
    text: str = ""

    def hole(self, reference: Reference) -> str:
        """The character for a reference."""
        self.holes.append(reference)
        return chr(HOLE + len(self.holes) - 1)

    def line(self, line: str, spans: Sequence[Span], start: int, end: int) -> None:
        """Add a line, or a part of it."""
        parts: list[str] = []
        at = start
        for first, last, reference in spans:
            if first >= at and last <= end:
                parts.extend((line[at:first], self.hole(reference)))
                at = last
        parts.append(line[at:end])
        words = SPACES.sub(" ", "".join(parts)).strip(" \n")
        if not words:
            return
        last_word = self.text.rsplit(None, 1)[-1] if self.text.strip() else ""
        if self.signs.joined and DIVIDED.search(last_word) and words[0].islower():
            self.text = self.whole(last_word, words)
        else:
            self.text += ("\n" if self.broken else " ") * bool(self.text) + words

    def whole(self, last_word: str, words: str) -> str:
        """The text with a divided word made whole: with its hyphen only if the text knows it so, and not without."""
        joined = last_word + words.split(maxsplit=1)[0]
        bare = joined.translate(HYPHENS)
        letters = re.sub(r"\W+", "", bare).casefold()
        kept = letters not in self.signs.known and re.sub(r"[^\w-]+", "", joined).casefold() in self.signs.known
        return self.text + words if kept else self.text[:-1] + words


def parts_of(joining: Joining) -> tuple[Inline, ...]:
    """The parts of a joined text."""
    text = joining.text
    return tuple(styled(text, joining, (joining.signs.underscores, joining.signs.stars)))


def styled(text: str, joining: Joining, left: tuple[bool, bool]) -> list[Inline]:
    """Words with what stands between signs of emphasis."""
    underscores, stars = left
    pattern = UNDERSCORES if underscores else STARS if stars else None
    if pattern is None:
        return filled(text, joining)
    rest = (False, stars) if underscores else (False, False)
    sign = "**" if pattern is STARS and joining.signs.underscores else "*"
    found: list[Inline] = []
    at = 0
    for match in pattern.finditer(text):
        if not any(each.isalnum() for each in match[1]):
            continue
        found.extend(styled(text[at : match.start()], joining, rest))
        found.append(Styled(sign, tuple(filled(match[1], joining))))
        at = match.end()
    found.extend(styled(text[at:], joining, rest))
    return found


def filled(text: str, joining: Joining) -> list[Inline]:
    """Words with the references in their places."""
    found: list[Inline] = []
    for piece in HOLES.split(text):
        if not piece:
            continue
        number = ord(piece) - HOLE if len(piece) == 1 else -1
        if piece == "\n":
            found.append(Break())
        elif 0 <= number < len(joining.holes):
            found.append(joining.holes[number])
        else:
            found.append(piece)
    return found


def signs_of(lines: Sequence[str], *, wrapped: bool, starred: bool) -> Signs:
    """What the signs of a text mean; ``starred`` if its notes have stars."""
    text = "\n".join(lines)
    underscores = len(UNDERSCORES.findall(text))
    stars = 0 if starred else sum(any(each.isalpha() for each in found) for found in STARS.findall(text))
    divided = sum(bool(DIVIDED.search(one.rstrip())) and two.strip()[:1].islower() for one, two in pairwise(lines))
    joined = wrapped and divided >= 2
    known = frozenset(re.findall(r"[^\W_]+(?:-[^\W_]+)*", text.casefold())) if joined else frozenset()
    return Signs(underscores > 0, stars > 0, joined, known)


def joined_words(
    lines: Sequence[str], numbers: Sequence[int], marks: Mapping[int, Sequence[Span]], joining: Joining, start: int = 0
) -> tuple[Inline, ...]:
    """The parts of some lines; the first of them from ``start``."""
    for place, number in enumerate(numbers):
        line = lines[number]
        joining.line(line, marks.get(number, ()), start if place == 0 else 0, len(line))
    return parts_of(joining)
