"""How far a note goes: which of the chunks after the one that begins it belong to it."""

from __future__ import annotations

from collections.abc import Sequence

from glossator.imports.agreement import Tie
from glossator.imports.headings import NAMED, words_of
from glossator.imports.layout import Chunk, Layout, indent_of

FURTHER = 30


def extents(layout: Layout, chunks: Sequence[Chunk], ties: Sequence[Tie]) -> dict[int, list[int]]:
    """For each note, by its place among the ties, the chunks that it is made of."""
    by_line = {chunk.first: number for number, chunk in enumerate(chunks)}
    begins = sorted(
        (by_line[tie.note.line], number) for number, tie in enumerate(ties) if tie.note and tie.note.line in by_line
    )
    found: dict[int, list[int]] = {}
    for place, (chunk, number) in enumerate(begins):
        limit, following = begins[place + 1] if place + 1 < len(begins) else (len(chunks), -1)
        goes_on = following >= 0 and same_list(ties[number], ties[following])
        rest = range(chunk + 1, limit)
        found[number] = [chunk, *(up_to_heading(layout, chunks, rest) if goes_on else own(layout, chunks, chunk, rest))]
    return found


def same_list(one: Tie, two: Tie) -> bool:
    """Whether the second note stands in one list with the first: its reference comes before the first note."""
    if one.note is None:
        return False
    return not two.references or two.references[0].line < one.note.line


def up_to_heading(layout: Layout, chunks: Sequence[Chunk], rest: range) -> list[int]:
    """The chunks up to one that heads the notes of the next part."""
    found = []
    for number in rest:
        words = words_of(layout, chunks[number])
        inset = indent_of(layout.lines[chunks[number].first]) > layout.margin
        shouted = words.upper() == words and any(map(str.isalpha, words)) and not inset
        if len(words) < 90 and (NAMED.match(words) or shouted):
            break
        found.append(number)
    return found


def own(layout: Layout, chunks: Sequence[Chunk], first: int, rest: range) -> list[int]:
    """The chunks that go on with the last note of a list: while its bracket is open, or they are indented like it."""
    start = layout.lines[chunks[first].first].lstrip()
    text = words_of(layout, chunks[first])
    found: list[int] = []
    bracketed = start[:1] == "[" and "]" not in start[:6]
    for number in rest[:FURTHER]:
        if bracketed and text.count("[") > text.count("]"):
            text += words_of(layout, chunks[number])
        elif bracketed or not indented(layout, chunks[number], chunks[first]):
            break
        found.append(number)
    if bracketed and text.count("[") > text.count("]"):
        return []
    return found


def indented(layout: Layout, chunk: Chunk, note: Chunk) -> bool:
    """Whether all lines of a chunk stand further in than the text does, and further than the note's number."""
    least = min(indent_of(layout.lines[number]) for number in chunk.lines)
    enough = len(chunk.lines) > 1 or layout.spaced
    return enough and least >= max(2, layout.margin + 2) and least > indent_of(layout.lines[note.first])
