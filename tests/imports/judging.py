"""How well an import did: which word stands before each reference, and which stands in the note it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from glossator.importing.story import Imported, imported
from glossator.imports.draft import (
    Block,
    Draft,
    Group,
    Head,
    Inline,
    Listing,
    Marked,
    Para,
    Reference,
    Styled,
    notes_in,
)
from glossator.imports.markdown import blocks


class Score(NamedTuple):
    """References that lead to the right note, all references, all notes."""

    right: int
    references: int
    notes: int


def score(draft: Draft) -> Score:
    """The score of the import of a book that was made."""
    held = {note.label: re.findall(r"target([a-z]{3})", blocks(note.blocks)) for note in notes_in(draft.blocks)}
    found = [(re.findall(r"anchor([a-z]{3})", before)[-1:], label) for before, label in references(draft.blocks)]
    right = sum(anchor == held.get(label) and bool(anchor) for anchor, label in found)
    return Score(right, len(found), len(held))


def references(nodes: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    """Every reference outside notes: the words before it in its block, and its label."""
    for node in nodes:
        match node:
            case Para() | Head():
                yield from among(node.parts, [""])
            case Group():
                yield from references(node.blocks)
            case Listing():
                for item in node.items:
                    yield from references(item)
            case _:
                pass


def among(parts: tuple[Inline, ...], before: list[str]) -> Iterator[tuple[str, str]]:
    """The references among some words."""
    for part in parts:
        if isinstance(part, str):
            before[0] += part
        elif isinstance(part, Reference):
            yield before[0], part.label
        elif isinstance(part, Styled | Marked):
            yield from among(part.parts, before)


def written(draft: Draft, file: str = "book.txt", content: bytes = b"") -> Imported:
    """What the import writes."""
    return imported(draft, "book", file, content)


def codes_of(made: Imported) -> list[str]:
    """The codes of what an import found."""
    return [each.code for each in made.findings]


def markdown(made: Imported) -> str:
    """The transcription, without its front matter."""
    text = dict(made.files)["texts/book.md"].decode()
    return text.split("\n---\n", 1)[1].strip() + "\n"
