"""Paragraphs that notes interrupt, because a page ends in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from glossator.imports.layout import Chunk
from glossator.imports.reading import Reading

MOST = 12
LONGEST = 300
"""Lines that a paragraph may have: one that seems to go on over many pages is none."""


def joined(reading: Reading, chunks: Sequence[Chunk], notes: Collection[int]) -> list[tuple[int, ...]]:
    """The lines of the chunks that are no notes; ``notes`` are the numbers of those that are. Two are one where nothing
    but notes stands between them and the sentence plainly goes on.
    """
    found: list[tuple[int, ...]] = []
    before = -1
    for number, chunk in enumerate(chunks):
        if number in notes:
            continue
        room = found and len(found[-1]) + len(chunk.lines) <= LONGEST
        if room and before < number - 1 and goes_on(reading, chunks[before], chunk):
            found[-1] = (*found[-1], *chunk.lines)
        else:
            found.append(chunk.lines)
        before = number
    return found


def goes_on(reading: Reading, one: Chunk, two: Chunk) -> bool:
    """Whether the sentence of a chunk goes on in another one: it does not end, and the other begins in small letters.
    Verse, and what is set in, is left as it stands.
    """
    if not reading.layout.wrapped or any(reading.is_broken(each) or reading.is_set_in(each) for each in (one, two)):
        return False
    line = reading.layout.lines[one.last].rstrip()
    for start, end, _ in reading.marks.get(one.last, ()):
        line = line[:start].rstrip() if end >= len(line) else line
    first = reading.layout.lines[two.first].strip()[:1]
    return first.islower() and (line[-1:].isalpha() or line[-1:] in (",", ";"))


def interruptions(wholes: Sequence[tuple[int, ...]], chunks: Sequence[Chunk]) -> Iterator[str]:
    """What is told of paragraphs that were made of several chunks: the lines at which they go on."""
    begins = {each.first for each in chunks}
    found = [line + 1 for whole in wholes for line in whole[1:] if line in begins]
    if found:
        lines = ", ".join(map(str, found[:MOST])) + (" …" if len(found) > MOST else "")
        yield f"joined where notes interrupt a sentence: at line {lines}"
