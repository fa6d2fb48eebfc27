"""Paragraphs that a source interrupts by notes, as at the end of a page: a transcription has the notes after them.

No word is passed over: a paragraph and the notes after it are the same as in the source if the source has all their
words, the paragraph's in their order, each note whole, and the notes in their order.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from glossator.check.compare import Piece
from glossator.check.transcribed import Part

BEFORE = 8
"""How many words a note may have in common with those of the paragraph that it stands before."""


def without_interruptions(
    parts: Sequence[Part], mine: Sequence[str], source: Sequence[str], pieces: Sequence[Piece]
) -> Iterator[Piece]:
    """The differences but for those that only say that notes stand after a paragraph and not in it."""
    firsts = [each.first for each in parts]
    end = other_end = 0
    for piece in pieces:
        if piece.last <= end and piece.other_last <= other_end:
            continue
        at = bisect_right(firsts, piece.first - 1) - 1
        reach = interrupted(parts, at, mine, (source, piece)) if at >= 0 and not parts[at].note else 0
        if reach:
            end, other_end = reach, piece.other_first + reach - piece.first
        else:
            yield piece


def interrupted(parts: Sequence[Part], at: int, mine: Sequence[str], there: tuple[Sequence[str], Piece]) -> int:
    """The word after the notes behind a block, if they interrupt it in the source where a difference begins, else 0."""
    source, piece = there
    block, notes = parts[at], []
    for part in parts[at + 1 :]:
        if not part.note:
            break
        notes.append(list(mine[part.first : part.last]))
    end = block.last + sum(map(len, notes))
    for less in range(min(BEFORE, piece.first - block.first) + 1) if notes else ():
        if is_shuffle(mine[piece.first - less : block.last], notes, (source, piece.other_first - less)):
            return end
    return 0


def is_shuffle(tail: Sequence[str], notes: Sequence[list[str]], there: tuple[Sequence[str], int]) -> bool:
    """Whether the words from a place on are those of a paragraph with whole notes among them."""
    source, place = there
    at = number = 0
    while at < len(tail) or number < len(notes):
        if number < len(notes) and source[place : place + len(notes[number])] == notes[number]:
            place += len(notes[number])
            number += 1
        elif at < len(tail) and place < len(source) and source[place] == tail[at]:
            place += 1
            at += 1
        else:
            return False
    return True
