"""The entries of a BibLaTeX file: keys, types and fields, each with its place, before their meaning is known."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bibtexparser.exceptions import ParsingException
from bibtexparser.library import Library
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    Field,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)
from bibtexparser.splitter import Splitter

from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Source, Span
from glossator.read.bibliography.codes import BIBLIOGRAPHY_DUPLICATE, BIBLIOGRAPHY_SYNTAX

MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
MONTHS = {name: str(number) for number, name in enumerate(MONTH_NAMES.split(), 1)}
HEAD = re.compile(r"@\w*[ \t]*[{(]?\s*")
LOST = re.compile(r"^[ \t]*@?\w+\s*\{|=\s*[{\"]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RawField:
    """A field as it is written: its name in small letters, its value without delimiters, and where its name stands."""

    name: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class RawEntry:
    """An entry as it is written; ``span`` is its key's."""

    kind: str
    key: str
    span: Span
    fields: tuple[RawField, ...]


def entries_of(source: Source) -> tuple[tuple[RawEntry, ...], tuple[Diagnostic, ...]]:
    """The entries of a source, and what is wrong with its form."""
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL + 1)
    try:
        library = Splitter(source.text).split()
    except ParsingException as error:
        finding = BIBLIOGRAPHY_SYNTAX.at(source.place(Span(0, 1)), f"the file cannot be read: {error}")
        return (), (finding,)
    strings = strings_of(library)
    findings: list[Diagnostic] = []
    entries: list[RawEntry] = []
    start = -1
    for block in library.blocks:
        start = offset_of(source, block, start + 1)
        findings.extend(faults(source, block, start))
        entry = entry_in(block)
        if entry is not None:
            made = raw_entry(source, entry, start, strings)
            entries.append(made)
            findings.extend(twice(source, made))
            if not made.key:
                findings.append(BIBLIOGRAPHY_SYNTAX.at(source.place(made.span), "this entry has no key"))
    return tuple(entries), tuple(findings)


def strings_of(library: Library) -> dict[str, str]:
    """The abbreviations of a file and the months; an abbreviation may use those before it."""
    strings = dict(MONTHS)
    for block in library.blocks:
        if isinstance(block, String):
            strings[block.key.casefold()] = joined(block.value, strings)
    return strings


def entry_in(block: Block) -> Entry | None:
    """The entry that a block is, or is in spite of its fault."""
    if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        return entry_in(block.ignore_error_block) if block.ignore_error_block else None
    return block if isinstance(block, Entry) else None


def faults(source: Source, block: Block, start: int) -> Iterator[Diagnostic]:
    """What is wrong with the form of a block that begins at a character."""
    place = source.place(Span(start, source.line_span(source.line_of(start)).end))
    if isinstance(block, ParsingFailedBlock) and entry_in(block) is None:
        if isinstance(block, DuplicateBlockKeyBlock):
            yield BIBLIOGRAPHY_DUPLICATE.at(place, "this abbreviation is defined a second time")
            return
        reason = (
            " ".join(str(getattr(block.error, "abort_reason", block.error)).split())
            .rstrip(". ")
            .replace(". Was", ", was")
        )
        yield BIBLIOGRAPHY_SYNTAX.at(place, f"this entry cannot be read: {reason[:1].lower()}{reason[1:]}")
    elif isinstance(block, ImplicitComment) and (found := LOST.search(block.comment)):
        at = start + found.start()
        yield BIBLIOGRAPHY_SYNTAX.at(
            source.place(Span(at, at + len(found[0]))),
            "this belongs to no entry",
            "an entry begins with `@` and its type",
        )


def offset_of(source: Source, block: Block, after: int) -> int:
    """The character at which a block begins, not before ``after``."""
    line = min(max(block.start_line or 0, 0), len(source.line_starts) - 1)
    start = max(source.line_starts[line], after)
    found = source.text.find((block.raw or "")[:40], start)
    return found if found >= 0 else min(start, len(source.text))


def raw_entry(source: Source, entry: Entry, start: int, strings: dict[str, str]) -> RawEntry:
    """An entry that begins at a character, with places, which are looked for from each part to the next."""
    head = HEAD.match(source.text, start)
    key = head.end() if head else start
    at = key + len(entry.key)
    fields = []
    for field in entry.fields:
        span = span_of(source, field, at)
        at = span.end + len(field.value)
        fields.append(RawField(field.key.casefold(), joined(field.value, strings), span))
    return RawEntry(entry.entry_type.casefold(), entry.key, Span(key, key + len(entry.key)), tuple(fields))


def span_of(source: Source, field: Field, after: int) -> Span:
    """Where the name of a field stands, the first time after a place that a sign of equality follows it."""
    match = re.compile(rf"{re.escape(field.key)}(?=\s*=)").search(source.text, after)
    start = match.start() if match else after
    return Span(start, start + len(field.key))


def twice(source: Source, entry: RawEntry) -> Iterator[Diagnostic]:
    """The fields that an entry has twice."""
    seen: set[str] = set()
    for field in entry.fields:
        if field.name in seen:
            yield BIBLIOGRAPHY_DUPLICATE.at(source.place(field.span), f"`{field.name}` is written a second time")
        seen.add(field.name)


def joined(value: str, strings: dict[str, str]) -> str:
    """A value without its delimiters; parts that `#` joins are put together, abbreviations are replaced."""
    return "".join(undelimited(part.strip(), strings) for part in pieces(value))


def undelimited(part: str, strings: dict[str, str]) -> str:
    """One part of a value."""
    if len(part) > 1 and (part[0] + part[-1]) in ("{}", '""'):
        return part[1:-1]
    return strings.get(part.casefold(), part)


def pieces(value: str) -> list[str]:
    """The parts of a value that `#` joins."""
    if "#" not in value:
        return [value]
    cuts = [-1]
    depth = 0
    inside = False
    for index, character in enumerate(value):
        depth += (character == "{") - (character == "}")
        inside ^= character == '"' and depth == 0
        if character == "#" and depth == 0 and not inside:
            cuts.append(index)
    return [value[first + 1 : last] for first, last in zip(cuts, [*cuts[1:], len(value)], strict=True)]
