"""From the lines of a plain text to a draft."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from glossator.imports.agreement import Candidates, Tie, all_series
from glossator.imports.boilerplate import archive, site
from glossator.imports.codes import IMPORT_DOUBTFUL, IMPORT_MARKER, IMPORT_NOTE
from glossator.imports.compose import Composition, finished
from glossator.imports.draft import Block, Draft, Facts, Note, Para, references_in
from glossator.imports.extents import extents
from glossator.imports.fronts import facts_of
from glossator.imports.inside import Inside, notes_inside
from glossator.imports.interrupted import interruptions, joined
from glossator.imports.labels import Forms, Labelled, forms_of, labelled, printed_number, spans_of
from glossator.imports.layout import Chunk, Layout, chunks_of, layout_of
from glossator.imports.pages import page_lines
from glossator.imports.passages import holes, inside_chunks, inside_notes
from glossator.imports.reading import Reading
from glossator.imports.shapes import list_starts
from glossator.imports.strings import signs_of
from glossator.model.diagnostic import Diagnostic
from glossator.model.kinds import Chrome, Encoding
from glossator.model.original import chrome_lines
from glossator.model.source import Place

CLOSING = re.compile(r"\]\s*$")


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a text before its blocks are made."""

    layout: Layout
    chrome: tuple[Chrome, ...]
    skipped: frozenset[int]
    labels: tuple[Labelled, ...]
    forms: Forms
    inside: tuple[Inside, ...]
    starred: bool


def plain_text(path: str, text: str, encoding: Encoding = Encoding.UTF_8) -> Draft:
    """The draft of a plain text; ``path`` is where its source will lie, for findings."""
    lines = text.splitlines()
    found, facts = looked_through(lines)
    marks = spans_of(found.labels, found.forms, lines)
    signs = signs_of(kept(lines, found.skipped), wrapped=found.layout.wrapped, starred=found.starred)
    reading = Reading(found.layout, signs, marks)
    original = reading
    if found.inside:
        reading = holes(reading, found.inside)
    starts = frozenset(tie.note.line for _, tie in found.labels if tie.note)
    chunks = chunks_of(reading.layout, found.skipped, starts | list_starts(reading.layout.lines, found.skipped))
    if found.inside:
        chunks = inside_chunks(chunks, found.inside)
    ranges = extents(reading.layout, chunks, [tie for _, tie in found.labels])
    taken = {number for each in ranges.values() for number in each}
    wholes = joined(reading, chunks, taken)
    composition = Composition(reading, [Chunk(each) for each in wholes])
    composition.compose()
    blocks, printing = finished(composition)
    notes = [note_of(reading, found, number, [chunks[at] for at in each]) for number, each in ranges.items()]
    notes += inside_notes(original, found.inside, printed(found).get("note-definition", ""))
    ordered = with_lost(in_order([*blocks, *notes]), found.labels)
    facts = facts_of([reading.words(chunk) for chunk in composition.chunks[: composition.titled]], facts)
    said = {**printed(found), **signs.printing, **printing}
    findings = tuple(findings_of(path, lines, found.labels))
    draft = Draft(tuple(lines), ordered, tuple(said.items()), found.chrome, facts, findings, (), encoding)
    return replace(draft, summary=(*summary(draft, found), *interruptions(wholes, chunks)))


def looked_through(lines: Sequence[str]) -> tuple[Found, Facts]:
    """What is no part of the text, how it lies, and its notes."""
    chrome, facts = archive(lines)
    skipped = numbers_of(chrome, len(lines))
    chrome += page_lines(lines, skipped)
    skipped = numbers_of(chrome, len(lines))
    layout = layout_of([line for number, line in enumerate(lines) if number not in skipped])
    layout = replace(layout, lines=tuple(lines))
    inside = notes_inside(lines, skipped)
    candidates = Candidates(lines, skipped)
    series = all_series(candidates)
    if any(each.note_form == "footnote" for each in series):
        inside = []
    elif inside:
        series = []
    labels = [each for one in series for each in labelled(one)]
    noted = frozenset(tie.note.line for _, tie in labels if tie.note)
    chrome += site(lines, chunks_of(layout, skipped, noted))
    skipped = numbers_of(chrome, len(lines))
    starred = any(each.kind == "sign" for each in series)
    found = Found(layout, tuple(chrome), skipped, tuple(labels), forms_of(series, lines), tuple(inside), starred)
    return found, facts


def numbers_of(chrome: Iterable[Chrome], count: int) -> frozenset[int]:
    """The lines of chrome, from 0."""
    return frozenset(number - 1 for number in chrome_lines(chrome, count))


def kept(lines: Sequence[str], skipped: frozenset[int]) -> list[str]:
    """The lines that are not skipped."""
    return [line for number, line in enumerate(lines) if number not in skipped]


def note_of(reading: Reading, found: Found, number: int, chunks: Sequence[Chunk]) -> Note:
    """A note made of chunks, the first without its number."""
    label, tie = found.labels[number]
    assert tie.note is not None
    form = printed_number(label, tie.note, found.forms, reading.layout.lines)
    closes = (form or found.forms.definition).endswith("]") and "{note}" in (form or found.forms.definition)
    first = reading.parts(chunks[0], tie.note.end)
    blocks = [Para(first, chunks[0].first, chunks[0].last)] if first or len(chunks) == 1 else []
    blocks += [reading.para(chunk) for chunk in chunks[1:]]
    if closes:
        blocks, closed = unclosed(blocks)
        if not closed:
            form = (form or found.forms.definition.replace("{number}", tie.key)).removesuffix("]")
    return Note(label, tuple(blocks), form, first=chunks[0].first, last=chunks[-1].last)


def unclosed(blocks: list[Para]) -> tuple[list[Para], bool]:
    """Paragraphs without the bracket at their end, and whether there was one."""
    *parts, last = blocks[-1].parts or ("",)
    if not isinstance(last, str) or not CLOSING.search(last):
        return blocks, False
    return [*blocks[:-1], replace(blocks[-1], parts=(*parts, CLOSING.sub("", last)))], True


def in_order(blocks: Sequence[Block]) -> list[Block]:
    """Blocks by their first lines; a note that stands in a paragraph comes after it."""
    return sorted(blocks, key=lambda each: (each.first, isinstance(each, Note)))


def with_lost(blocks: list[Block], labels: Sequence[Labelled]) -> tuple[Block, ...]:
    """The blocks, and after the note or the paragraph before each of them the notes that are lost."""
    lost = [(place, label) for place, (label, tie) in enumerate(labels) if tie.note is None]
    for place, label in lost:
        before = labels[place - 1][0] if place else ""
        at = next(
            (number for number, each in enumerate(blocks) if isinstance(each, Note) and each.label == before), None
        )
        if at is None:
            wanted = (
                number for number, each in enumerate(blocks) if any(r.label == label for r in references_in((each,)))
            )
            at = next(wanted, len(blocks) - 1)
        line = blocks[at].last if blocks else 0
        blocks.insert(at + 1, Note(label, (), lost=True, first=line, last=line))
    return tuple(blocks)


def printed(found: Found) -> dict[str, str]:
    """How the source prints its notes."""
    if found.inside:
        forms = [each.form for each in found.inside]
        return {"note-definition": max(set(forms), key=forms.count), "note-place": "reference"}
    if not found.labels:
        return {}
    return {"note-reference": found.forms.reference, "note-definition": found.forms.definition}


def findings_of(path: str, lines: Sequence[str], labels: Sequence[Labelled]) -> Iterator[Diagnostic]:
    """What does not agree."""
    for label, tie in labels:
        if tie.note is None:
            each = tie.references[0]
            yield IMPORT_MARKER.at(place_of(path, lines, tie, first=True), f"`{each.key}` leads to no note")
        elif not tie.references:
            yield IMPORT_NOTE.at(place_of(path, lines, tie, first=False), f"nothing refers to note `{label}`")
        elif tie.doubtful:
            yield IMPORT_DOUBTFUL.at(place_of(path, lines, tie, first=True), f"note {label}: {tie.doubtful}")


def place_of(path: str, lines: Sequence[str], tie: Tie, *, first: bool) -> Place:
    """Where the reference or the note of a tie stands."""
    each = tie.references[0] if first else tie.note
    assert each is not None
    return Place(path, each.line + 1, each.start + 1, each.end - each.start, lines[each.line])


def summary(draft: Draft, found: Found) -> Iterator[str]:
    """What was recognised, in lines."""
    linked = sum(bool(tie.references) and tie.note is not None for _, tie in found.labels) + len(found.inside)
    lost = sum(tie.note is None for _, tie in found.labels)
    lone = sum(not tie.references for _, tie in found.labels)
    yield (
        f"{linked} notes with their references"
        + (f", {lost} references without a note" * (lost > 0))
        + (f", {lone} notes without a reference" * (lone > 0))
    )
    counts: dict[str, int] = {}
    for block in draft.blocks:
        name = getattr(block, "name", "") or type(block).__name__.lower()
        counts[name] = counts.get(name, 0) + 1
    names = {
        "para": "paragraphs",
        "head": "headings",
        ">": "quotations set in",
        "quotation": "quotations",
        "gap": "gaps",
    }
    names |= {"listing": "lists", "lines": "tables", "epigraph": "epigraphs"}
    yield ", ".join(f"{counts[each]} {name}" for each, name in names.items() if each in counts)
    for chrome in draft.chrome:
        lines = chrome.lines if len(chrome.lines) < 40 else f"{chrome.lines[:36]} …"
        yield f"set aside as {chrome.what}: lines {lines}"
