"""The style sheet that ties the notes of one text to their references, and says on each of its pages what is printed.

A note in the margin stands beside its reference and below the note before it. Names for both are needed, one for each
note, and an inline style may not give them; so each text has a small style sheet of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document, Note
from glossator.model.inline import NoteReference
from glossator.model.tree import walk

LONG = 90
CROWDED = 1.2


def words_in(nodes: Iterable[Any]) -> int:
    """How many words some nodes hold, roughly."""
    return sum(counted(nodes))


def counted(nodes: Iterable[Any]) -> Iterator[int]:
    """How many words each of some nodes holds itself, roughly."""
    return (len(str(getattr(node, "text", "")).split()) for node in walk(nodes))


def is_long(note: Note) -> bool:
    """Whether a note is too long to stand in the margin whole."""
    return words_in(note.children) > LONG


def fits_margin(document: Document) -> bool:
    """Whether the notes of a text are short enough, beside the paragraphs they belong to, to stand in its margin.

    A column of notes is about half as wide as the text, so notes that are as long as the text beside them would run on
    far below their references.
    """
    shown = sum(min(words_in(note.children), LONG) for note in document.notes)
    enough = (shown * 2 < words * CROWDED for words in accumulate(counted(document.body)))
    return bool(document.notes) and any(enough)


def in_order(document: Document, series: str) -> tuple[Note, ...]:
    """The notes of a series in the order of their first references in the text."""
    notes = {note.references[0]: note for note in document.notes if note.series == series and note.references}
    references = (node.id for node in walk(document.body if notes else ()) if isinstance(node, NoteReference))
    return tuple(notes[each] for each in references if each in notes)


def rules(notes: Sequence[Note]) -> Iterable[str]:
    """The rules for one series: those for a reference and its note together, in the order that packs best."""
    before = "--none"
    for note in notes:
        reference = note.references[0]
        yield f"#{reference}{{anchor-name:--{reference}}}"
        yield f"#{note.id}{{anchor-name:--{note.id};--p:{before};--r:--{reference}}}"
        before = f"--{note.id}"


def printed(head: str, foot: str) -> str:
    """The rules that print some words at the head of every page on paper but the first, and others at its foot."""
    boxes = ("top", head), ("bottom", foot)
    boxed = "".join(f'@{edge}-left{{content:"{plain(words)}"}}' for edge, words in boxes)
    return f"@page{{{boxed}}}\n@page :first{{@top-left{{content:none}}}}"


def plain(words: str) -> str:
    """Words as they stand in a string of a style sheet."""
    return "".join(f"\\{ord(each):x} " if each in '\\"<' or each < " " else each for each in words)


def margin_sheet(document: Document, head: str, foot: str) -> Artifact:
    """The style sheet of a text; the words at the head and at the foot of its pages on paper are given."""
    lines = [*rules(in_order(document, "author")), *rules(in_order(document, "editor")), printed(head, foot)]
    return Artifact(sheet_path(document), ("".join(lines) + "\n").encode(), Stage.ASSET)


def sheet_path(document: Document) -> str:
    """Where the style sheet of a text lies."""
    return f"texts/{document.id}.css"
