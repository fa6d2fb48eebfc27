"""Is every word of the source in the transcription, and no other?"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from glossator.check.codes import CHROME_LINES, SOURCE_CHANGED, SOURCE_DIFFERENT, SOURCE_MISSING
from glossator.check.compare import compare
from glossator.model.block import Block, Cell, CodeBlock, Heading, Matter, Paragraph
from glossator.model.diagnostic import Diagnostic, nearest
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.inline import NoteReference
from glossator.model.kinds import Origin
from glossator.model.plain import plain
from glossator.model.source import Span
from glossator.model.tree import rewrite, walk

WORD = re.compile(r"\S+")
LINES = re.compile(r"(\d{1,7})(?:-(\d{1,7}))?")
SHOWN = 20
HOLDERS = (Paragraph, Heading, Cell)


class Word(NamedTuple):
    """A word of the transcription and where it stands there."""

    text: str
    span: Span


def check_source(edition: Edition) -> Iterator[Diagnostic]:
    """Compare every text with the file it was transcribed from."""
    broken = {each.place.path for each in edition.findings}
    known = tuple(path.removeprefix("sources/") for path in edition.originals if path.startswith("sources/"))
    for text in edition.texts:
        origin: Origin = text.fields.source
        if f"sources/{origin.file}" in broken:
            continue
        original = edition.originals.get(f"sources/{origin.file}")
        if not origin.file:
            continue  # which is a finding already
        if original is None:
            place = text.source.place(text.field_span("source.file"))
            yield SOURCE_MISSING.at(place, f"there is no `content/sources/{origin.file}`", nearest(origin.file, known))
            continue
        if hashlib.sha256(original.content).hexdigest() != origin.sha256:
            place = text.source.place(text.field_span("source.sha256"))
            message = f"the SHA-256 of `{origin.file}` is {hashlib.sha256(original.content).hexdigest()}"
            yield SOURCE_CHANGED.at(place, message)
        lines = original.content.decode("utf-8-sig", "replace").splitlines()
        yield from chrome_findings(text, len(lines))
        yield from differences(text, source_words(lines, origin))


def chrome_range(lines: str) -> range:
    """The line numbers, from 1, that a declaration of chrome names; none if it names none."""
    match = LINES.fullmatch(lines.strip())
    return range(int(match[1]), int(match[2] or match[1]) + 1) if match else range(0)


def chrome_findings(text: Document, count: int) -> Iterator[Diagnostic]:
    """Chrome that is not in the source."""
    for number, chrome in enumerate(text.fields.source.chrome):
        named = chrome_range(chrome.lines)
        if not named or named[0] < 1 or named[-1] > count:
            place = text.source.place(text.field_span(f"source.chrome.{number}.lines"))
            yield CHROME_LINES.at(place, f"the source has lines 1 to {count}, not `{chrome.lines}`")


def source_words(lines: list[str], origin: Origin) -> list[str]:
    """The words of a source without its chrome."""
    chrome = {number for each in origin.chrome for number in chrome_range(each.lines)[: len(lines)]}
    return [word for number, line in enumerate(lines, 1) if number not in chrome for word in line.split()]


def transcribed_words(text: Document) -> list[Word]:
    """The words of a transcription in the order of the file, notes where they stand, nothing of the editor's."""
    origin: Origin = text.fields.source

    def printed(reference: NoteReference) -> str:
        if not reference.label.isalpha():
            return reference.gap + origin.note_reference.replace("{number}", reference.label)
        return ""

    words: list[Word] = []
    blocks: list[tuple[int, str, tuple[Block, ...]]] = [(block.span.start, "", (block,)) for block in text.body]
    for note in text.notes:
        if note.series == "author" and not note.lost:
            blocks.append((note.span.start, origin.note_definition.replace("{number}", note.label), note.children))
    for start, number, nodes in sorted(blocks, key=lambda each: each[0]):
        words.extend(Word(word, Span(start, start + 1)) for word in number.split())
        for node in walk(rewrite(nodes, without_editorial)):
            if isinstance(node, HOLDERS):
                line = plain(node.children, printed)
                words.extend(Word(each[0], line.span(*each.span())) for each in WORD.finditer(line.text))
            elif isinstance(node, CodeBlock):
                words.extend(Word(each, node.span) for each in node.text.split())
    return words


def without_editorial(node: Any) -> Iterator[Any]:
    """Everything but blocks of the editor's."""
    if not isinstance(node, Matter) or node.role != "editorial":
        yield node


def differences(text: Document, source: list[str]) -> Iterator[Diagnostic]:
    """Every place where the words differ; after the first twenty, how many more there are."""
    words = transcribed_words(text)
    mine = [word.text for word in words]
    if mine == source:
        return
    changes = tuple(compare(mine, source))
    for count, (first, last, source_first, source_last) in enumerate(changes):
        at = words[min(first, len(words) - 1)].span if words else Span(0, 1)
        ends = words[last - 1].span if last > first else at
        place = text.source.place(at.cover(ends))
        where = "before" if first < len(words) or not words else "after"
        yield SOURCE_DIFFERENT.at(place, difference(mine[first:last], source[source_first:source_last], where))
        if count + 1 == SHOWN and len(changes) > SHOWN:
            yield SOURCE_DIFFERENT.at(place, f"and {len(changes) - SHOWN} more differences after this one")
            return


def difference(mine: list[str], source: list[str], where: str) -> str:
    """One difference in words; ``where`` says on which side of the place the words are that only the source has."""
    ours, theirs = (shortened(words) for words in (mine, source))
    if not mine:
        return f"the source has `{theirs}` {where} this, which is not here"
    return f"`{ours}` is not in the source" if not source else f"`{ours}` is `{theirs}` in the source"


def shortened(words: list[str]) -> str:
    """The first of some words, and of each of them not too much."""
    return " ".join(word if len(word) < 80 else f"{word[:80]}…" for word in words[:8]) + " …" * (len(words) > 8)
