"""Notes that stand in the text, as references with their notes beside the paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from glossator.imports.draft import Note, Para, Reference
from glossator.imports.inside import Inside
from glossator.imports.layout import Chunk
from glossator.imports.reading import Reading
from glossator.imports.strings import Joining, Span, parts_of
from glossator.model.labels import number_of


def holes(reading: Reading, inside: Sequence[Inside]) -> Reading:
    """The text with a reference where each note's bracket opens, and nothing of the note's other lines."""
    marks: dict[int, list[Span]] = {}
    lines = list(reading.layout.lines)
    for each in inside:
        (first, start), (last, end) = each.opens, each.ends
        reference = Reference(each.label)
        if first == last:
            marks.setdefault(first, []).append((start, end + 1, reference))
            continue
        marks.setdefault(first, []).append((start, len(lines[first]), reference))
        for number in range(first + 1, last):
            lines[number] = ""
        lines[last] = " " * (end + 1) + lines[last][end + 1 :]
    return replace(reading, marks=marks, layout=replace(reading.layout, lines=tuple(lines)))


def inside_chunks(chunks: Sequence[Chunk], inside: Sequence[Inside]) -> list[Chunk]:
    """The chunks; those that a note goes through are one, and a note by itself belongs to the one before it."""
    bound = {number for each in inside for number in each.lines[1:]}
    bound |= {each.opens[0] for each in inside if each.opens[1] == 0}
    found: list[Chunk] = []
    open_to = -1
    for chunk in chunks:
        if found and (chunk.first in bound or chunk.first <= open_to):
            found[-1] = Chunk((*found[-1].lines, *chunk.lines))
        else:
            found.append(chunk)
        open_to = max([open_to, *(each.ends[0] for each in inside if each.opens[0] in chunk.lines)])
    return found


def inside_notes(reading: Reading, inside: Sequence[Inside], usual: str) -> list[Note]:
    """The notes, with their words; ``reading`` has them in their places, ``usual`` is how most of them are printed."""
    return [
        Note(
            each.label,
            paragraphs(reading, each),
            "" if each.form == usual else each.form.replace("{number}", number_of(each.label)),
            first=each.opens[0],
            last=each.opens[0],
        )
        for each in inside
    ]


def paragraphs(reading: Reading, note: Inside) -> tuple[Para, ...]:
    """The paragraphs of a note, as empty lines part them."""
    found: list[Joining] = [Joining(reading.signs)]
    for number in range(note.begins[0], note.ends[0] + 1):
        line = reading.layout.lines[number]
        start = note.begins[1] if number == note.begins[0] else 0
        end = note.ends[1] if number == note.ends[0] else len(line)
        if not line.strip() and found[-1].text:
            found.append(Joining(reading.signs))
        found[-1].line(line, (), start, end)
    return tuple(Para(parts_of(each), note.opens[0], note.opens[0]) for each in found if each.text)
