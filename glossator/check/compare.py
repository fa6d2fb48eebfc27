"""Where two rows of words differ, in time that grows about as they do.

Words that occur once on both sides tie the two together; what lies between two ties is compared by itself, small pieces
word by word. Pieces that nothing ties together are one difference.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

SMALL = 40_000
DEPTH = 16


class Piece(NamedTuple):
    """Words ``first`` to before ``last`` of one row, and ``other_first`` to before ``other_last`` of the other."""

    first: int
    last: int
    other_first: int
    other_last: int


def compare(one: Sequence[str], other: Sequence[str]) -> Iterator[Piece]:
    """Every stretch in which the rows differ, in order."""
    waiting = [(Piece(0, len(one), 0, len(other)), DEPTH)]
    while waiting:
        piece, depth = waiting.pop()
        piece = trimmed(one, other, piece)
        mine, theirs = piece.last - piece.first, piece.other_last - piece.other_first
        if not mine or not theirs:
            if mine or theirs:
                yield piece
        elif mine * theirs <= SMALL:
            yield from word_by_word(one, other, piece)
        elif depth and (ties := tied(one, other, piece)):
            waiting.extend((each, depth - 1) for each in reversed(between(piece, ties)))
        else:
            yield piece


def trimmed(one: Sequence[str], other: Sequence[str], piece: Piece) -> Piece:
    """The piece without the words that both sides share at its beginning and at its end."""
    first, last, other_first, other_last = piece
    while first < last and other_first < other_last and one[first] == other[other_first]:
        first, other_first = first + 1, other_first + 1
    while first < last and other_first < other_last and one[last - 1] == other[other_last - 1]:
        last, other_last = last - 1, other_last - 1
    return Piece(first, last, other_first, other_last)


def word_by_word(one: Sequence[str], other: Sequence[str], piece: Piece) -> Iterator[Piece]:
    """The differences in a small piece."""
    first, last, other_first, other_last = piece
    matcher = SequenceMatcher(None, one[first:last], other[other_first:other_last], autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind != "equal":
            yield Piece(first + start, first + end, other_first + other_start, other_first + other_end)


def tied(one: Sequence[str], other: Sequence[str], piece: Piece) -> list[tuple[int, int]]:
    """The words that occur once on both sides, as many of them as stand in the same order."""
    places = once(other, piece.other_first, piece.other_last)
    return rising([(at, places[word]) for word, at in once(one, piece.first, piece.last).items() if word in places])


def rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most pairs, of those in the order of their first numbers, that are also in the order of their second ones."""
    ends: list[int] = []
    heads: list[int] = []
    before: list[int] = []
    for number, (_, there) in enumerate(pairs):
        length = bisect_left(ends, there)
        before.append(heads[length - 1] if length else -1)
        ends[length : length + 1] = [there]
        heads[length : length + 1] = [number]
    longest = []
    link = heads[-1] if heads else -1
    while link >= 0:
        longest.append(pairs[link])
        link = before[link]
    return longest[::-1]


def once(words: Sequence[str], first: int, last: int) -> dict[str, int]:
    """Where the words stand that occur once in a stretch, in order."""
    counts = Counter(words[first:last])
    return {words[at]: at for at in range(first, last) if counts[words[at]] == 1}


def between(piece: Piece, ties: Sequence[tuple[int, int]]) -> list[Piece]:
    """The pieces before, between and after ties."""
    starts = [(piece.first, piece.other_first), *((at + 1, there + 1) for at, there in ties)]
    ends = [*ties, (piece.last, piece.other_last)]
    return [Piece(a, b, c, d) for (a, c), (b, d) in zip(starts, ends, strict=True)]
