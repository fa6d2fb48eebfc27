"""Where a transcription and its source differ, and what would help."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from glossator.check.codes import SOURCE_DIFFERENT
from glossator.check.compare import Piece, compare
from glossator.check.interrupted import without_interruptions
from glossator.check.transcribed import Word, transcribed_words
from glossator.model.begun import begun
from glossator.model.diagnostic import Diagnostic, Level
from glossator.model.document import Document
from glossator.model.original import unhyphened
from glossator.model.source import Span

SHOWN = 20
REACH = 400
BULLETS = frozenset("-*+•‣◦▪●·–—")
Lines = Mapping[str, Sequence[str]]
NUMBER = re.compile(r"\(?(\d+)[.)]")


class Difference(NamedTuple):
    """Words of the transcription, and those of the source in their place; ``at`` is the number of the first one, or
    of the one before which something is missing.
    """

    at: int
    mine: tuple[Word, ...]
    source: tuple[str, ...]


def differences(text: Document, source: list[str], divided: frozenset[str] = frozenset()) -> Iterator[Diagnostic]:
    """Every place where the words differ; after the first twenty, how many more there are. The ``divided`` words are
    the same with and without hyphens.
    """
    words = transcribed_words(text)
    mine = unhyphened(words.texts, divided)
    source = unhyphened(source, divided)
    if mine == source:
        return
    pieces = without_interruptions(words.parts, mine, source, list(compare(mine, source)))
    changes = tuple(meant(words, source, pieces, told(text)))
    for count, change in enumerate(changes):
        at = words[min(change.at, len(words) - 1)].span if words else Span(0, 1)
        place = text.source.place(at.cover(change.mine[-1].span) if change.mine else at)
        where = "before" if change.at < len(words) or not words else "after"
        yield SOURCE_DIFFERENT.at(place, difference(change, where), hint(change))
        if count + 1 == SHOWN and len(changes) > SHOWN:
            yield SOURCE_DIFFERENT.at(place, f"and {len(changes) - SHOWN} more differences after this one")
            return


def told(text: Document) -> Lines:
    """The lines of a text in which an error was found already, by every word in them."""
    found: dict[str, list[str]] = {}
    for excerpt in {each.place.excerpt for each in text.findings if each.level is Level.ERROR}:
        for word in set(excerpt.split()):
            found.setdefault(word, []).append(f" {' '.join(excerpt.split())} ")
    return found


def meant(words: Sequence[Word], source: Sequence[str], pieces: Iterator[Piece], lines: Lines) -> Iterator[Difference]:
    """The differences that say something new.

    A source may print a bullet before an item, or none. A list that counts otherwise than the source differs in its
    first number only. A bracket that belongs to braces further on goes with them. And what an error says already is
    not said again: that a line opens no block, or that some words are read as something that is not shown.
    """
    counted: set[int] = set()
    for first, last, begin, end in pieces:
        each = Difference(first, tuple(words[first:last]), tuple(source[begin:end]))
        if is_bullet(each, words) or is_opening(each, words) or is_told(each, lines):
            continue
        if len(each.mine) == 1 and each.mine[0].counted >= 0:
            if each.mine[0].counted in counted:
                continue
            counted.add(each.mine[0].counted)
        yield each


def is_bullet(change: Difference, words: Sequence[Word]) -> bool:
    """Whether the source only prints the sign before an item of a list."""
    sign = len(change.source) == 1 and not change.mine and change.source[0] in BULLETS
    return sign and change.at < len(words) and words[change.at].item


def is_opening(change: Difference, words: Sequence[Word]) -> bool:
    """Whether a word only has a bracket before it that is closed before braces further on."""
    if len(change.mine) != 1 or change.mine[0].text != f"[{' '.join(change.source)}":
        return False
    return any("]{" in word.text for word in words[change.at + 1 : change.at + REACH])


def is_told(change: Difference, lines: Lines) -> bool:
    """Whether words that only one side has stand in a line in which an error was found."""
    if change.mine and change.source:
        return False
    some = change.source or tuple(word.text for word in change.mine)
    return any(f" {' '.join(some)} " in line for line in lines.get(some[0], ()))


def difference(change: Difference, where: str) -> str:
    """One difference in words; ``where`` says on which side of the place the words are that only the source has."""
    ours, theirs = shortened([word.text for word in change.mine]), shortened(change.source)
    if not change.mine:
        return f"the source has `{theirs}` {where} this, which is not here"
    return f"`{ours}` is not in the source" if not change.source else f"`{ours}` is `{theirs}` in the source"


def hint(change: Difference) -> str:
    """What would help: with numbers that a list counts, and with signs of mark-up that was read as words."""
    for word in change.mine:
        if word.counted >= 0:
            return list_hint(word.text, change.source)
    source = " ".join(change.source)
    found = next(
        (each for each in begun(" ".join(word.text for word in change.mine)) if each.words not in source), None
    )
    return f"`{found.words}` was read as words; {found.hint}" if found else ""


def list_hint(mine: str, source: Sequence[str]) -> str:
    """What would help where a list shows a number that the source does not have."""
    number = next((match for word in source if (match := NUMBER.fullmatch(word))), None)
    if number is None:
        return "a list shows a number before each item; without numbers in the source, its items are paragraphs"
    if number[0][:-1] == mine[:-1]:
        return f"write the numbers of the list as the source has them, `{number[0]}`"
    literal = number[0][:-1] + "\\" + number[0][-1]
    return f"a list counts on from its first number; begin a new one there, or write the number as words: `{literal}`"


def shortened(words: Sequence[str]) -> str:
    """The first of some words, and of each of them not too much."""
    return " ".join(word if len(word) < 80 else f"{word[:80]}…" for word in words[:8]) + " …" * (len(words) > 8)
