"""From the blocks of a marked-up document to a draft: its words as plain text are the source it is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from glossator.imports.boilerplate import numbers
from glossator.imports.draft import (
    Block,
    Break,
    Draft,
    Facts,
    Gap,
    Group,
    Head,
    Inline,
    Lines,
    Listing,
    Marked,
    Note,
    Para,
    Raw,
    Reference,
    Styled,
    notes_in,
    references_in,
)
from glossator.model.diagnostic import Diagnostic
from glossator.model.kinds import Chrome
from glossator.model.labels import number_of, series_of

CHROME = "chrome: "
SPACES = re.compile(r"[ \t\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
PRINTING = {"note-reference": "[{number}]", "note-definition": "[{number}]"}


def tidy(parts: Iterable[Inline]) -> tuple[Inline, ...]:
    """Inline parts with single spaces, emphasis that begins and ends with a word, and nothing empty."""
    flat: list[Inline] = []
    for part in chain.from_iterable(map(loose, parts)):
        if isinstance(part, str) and flat and isinstance(flat[-1], str):
            flat[-1] = SPACES.sub(" ", flat[-1] + part)
        elif isinstance(part, Styled) and flat and isinstance(flat[-1], Styled) and flat[-1].sign == part.sign:
            flat[-1] = Styled(part.sign, tidy((*flat[-1].parts, *part.parts)))
        elif part != "":
            flat.append(part)
    while flat and (isinstance(flat[-1], Break) or (isinstance(flat[-1], str) and not flat[-1].strip())):
        flat.pop()
    while flat and (isinstance(flat[0], Break) or (isinstance(flat[0], str) and not flat[0].strip())):
        flat.pop(0)
    return tuple(flat)


def loose(part: Inline) -> Iterator[Inline]:
    """A part with the spaces at its ends outside of it; emphasis of nothing is nothing."""
    if isinstance(part, str):
        yield SPACES.sub(" ", part)
        return
    if not isinstance(part, Styled):
        yield part
        return
    inside = [SPACES.sub(" ", each) if isinstance(each, str) else each for each in part.parts]
    before = inside and isinstance(inside[0], str) and inside[0][:1] == " "
    after = inside and isinstance(inside[-1], str) and inside[-1][-1:] == " "
    kept = tidy(inside)
    if before:
        yield " "
    if kept and any(isinstance(each, str) and any(map(str.isalnum, each)) for each in kept):
        yield Styled(part.sign, trimmed(kept))
    else:
        yield from kept
    if after:
        yield " "


def trimmed(parts: Sequence[Inline]) -> tuple[Inline, ...]:
    """Inline parts without spaces at their ends."""
    found = list(parts)
    if isinstance(found[0], str):
        found[0] = found[0].lstrip()
    last = found[-1]
    if isinstance(last, str):
        found[-1] = last.rstrip()
    return tuple(each for each in found if each != "")


def settled(blocks: Sequence[Block], facts: Facts, findings: Iterable[Diagnostic], what: str) -> Draft:
    """The draft of a marked-up document; ``what`` names its kind. Groups called chrome become chrome of the source."""
    lines: list[str] = []
    kept: list[Block] = []
    chrome: list[Chrome] = []
    for block in blocks:
        words = plain_lines(block)
        first = len(lines)
        lines.extend((*words, ""))
        if isinstance(block, Group) and block.name.startswith(CHROME):
            if any(line.strip() for line in words):
                chrome.append(Chrome(lines=numbers(first, len(lines) - 2), what=block.name.removeprefix(CHROME)))
        else:
            kept.append(replace(block, first=first, last=max(first, len(lines) - 2)))
    text = "\n".join(lines).rstrip("\n") + "\n"
    printing = {**PRINTING, **forms(kept)}
    summary = tuple(summary_of(kept, what, chrome))
    return Draft(
        tuple(text.splitlines()),
        tuple(kept),
        tuple(printing.items()),
        tuple(chrome),
        facts,
        tuple(findings),
        summary,
        source=text.encode(),
    )


def forms(blocks: Sequence[Block]) -> dict[str, str]:
    """How the source prints gaps, where there are any."""
    found: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Gap):
            found["gap"] = "* * *"
        elif isinstance(block, Listing):
            found |= forms([each for item in block.items for each in item])
        elif isinstance(block, Group | Note):
            found |= forms(block.blocks)
    return found


def plain_lines(block: Block) -> list[str]:
    """A block as lines of plain text."""
    match block:
        case Para() | Head():
            return plain(block.parts).split("\n")
        case Group():
            return parted(plain_lines(each) for each in block.blocks)
        case Note():
            inside = parted(plain_lines(each) for each in block.blocks) or [""]
            return (
                []
                if block.lost or series_of(block.label) == "editor"
                else [f"[{number_of(block.label)}] {inside[0]}", *inside[1:]]
            )
        case Listing():
            return list(chain.from_iterable(items(block)))
        case Gap():
            return ["* * *"]
        case Lines() | Raw():
            return block.text.split("\n")


def items(block: Listing) -> Iterator[list[str]]:
    """The items of a list as lines."""
    for number, item in enumerate(block.items, block.start or 0):
        inside = parted(plain_lines(each) for each in item) or [""]
        yield [f"{'-' if block.start is None else f'{number}.'} {inside[0]}", *inside[1:]]


def parted(blocks: Iterable[list[str]]) -> list[str]:
    """Blocks of lines with an empty line between each two."""
    found: list[str] = []
    for lines in blocks:
        found.extend(["", *lines] if found else lines)
    return found


def plain(parts: Iterable[Inline]) -> str:
    """The words of inline parts."""
    found = []
    for part in parts:
        match part:
            case str():
                found.append(part)
            case Reference():
                found.append("" if series_of(part.label) == "editor" else f"[{number_of(part.label)}]")
            case Break():
                found.append("\n")
            case Styled() | Marked():
                found.append(plain(part.parts))
    return "".join(found)


def summary_of(blocks: list[Block], what: str, chrome: Sequence[Chrome]) -> Iterator[str]:
    """What was recognised, in lines."""
    notes = {note.label: note for note in notes_in(tuple(blocks))}
    known = {each.label for each in references_in(tuple(blocks))}
    linked = sum(not note.lost and label in known for label, note in notes.items())
    lone, lost = sum(label not in known for label in notes), sum(note.lost for note in notes.values())
    yield (
        f"{what}: {linked} notes with their references"
        + f", {lost} references without a note" * (lost > 0)
        + (f", {lone} notes without a reference" * (lone > 0))
    )
    heads = sum(isinstance(each, Head) for each in blocks)
    yield f"{sum(isinstance(each, Para) for each in blocks)} paragraphs, {heads} headings"
    for each in chrome:
        yield f"set aside as {each.what}: lines {each.lines} of the source"
