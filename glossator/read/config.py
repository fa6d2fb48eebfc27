"""The edition's own declaration, ``edition.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from glossator.model.diagnostic import Diagnostic
from glossator.model.edition import EditionFields, Search
from glossator.model.folding import Folding
from glossator.model.source import Place, Source, Span
from glossator.read import front_matter
from glossator.read.codes import EDITION_MISSING, EDITION_SYNTAX, SPELLING_WORD
from glossator.read.decode import NO_TEXT, decode
from glossator.read.front_matter import Pair, Scalar, Sequence, Value
from glossator.read.hidden import hidden
from glossator.read.schema import Conversion, filled

PATH = "edition.toml"
LINE = re.compile(r"at line (\d+), column (\d+)")
FAULTS = {
    "Invalid value": ("what stands behind `=` is not in quotation marks", ""),
    "Expected '='": ("a name stands here without `=` and words behind it", ""),
    "Cannot overwrite": ("this field is written a second time", "only one of the values could count"),
    "Duplicate inline table key": ("this field is written a second time", "only one of the values could count"),
    "Cannot declare": ("this table is written a second time", "write its fields under one `[…]`"),
    "Expected newline": (
        "something stands behind the words of this field",
        "each field has a line of its own; a quotation mark among its words has a backslash before it",
    ),
    "Unterminated string": ("these words do not end with a quotation mark", ""),
    "Illegal character": ("these words do not end with a quotation mark in their line", ""),
    "Unescaped '\\'": ("a backslash among words stands for itself only if there are two", ""),
    "Expected ']'": ("the name of a table does not end with `]`", "a table is written `[rights]`"),
    "Unclosed array": ("a list does not end with `]`", "a list is written `[one, two]`"),
    "Unclosed inline table": ("a table does not end with `}`", "write it as `[rights]`, with its fields below"),
    "Invalid statement": ("this is neither a field nor the name of a table", ""),
    "Invalid initial character": ("the name of a field is missing, or has a sign that names do not have", ""),
}
SIZE_LIMIT = 16_000
DEPTH_LIMIT = 8


@dataclass(frozen=True, slots=True)
class Declaration:
    """What the edition says of itself, where it says so, and what is wrong with it."""

    fields: EditionFields
    places: Mapping[str, Place]
    findings: tuple[Diagnostic, ...]


def read_edition(content: bytes | None) -> Declaration:
    """What the edition says of itself; a fault in it is a finding, and the fields that can be had are had."""
    empty: EditionFields = filled(EditionFields, {})
    if content is None:
        finding = EDITION_MISSING.at(Place(PATH, 1, 1), "the content folder has no `edition.toml`")
        return Declaration(empty, {}, (finding,))
    source, findings = decode(PATH, content)
    if findings:
        return Declaration(empty, {}, findings)
    try:
        table = fields_of(source)
    except ValueError as error:
        finding = EDITION_SYNTAX.at(place_of(source, str(error)), *told(error))
        return Declaration(empty, {}, (finding,))
    conversion = Conversion(source)
    fields = conversion.record(EditionFields, table)
    places = {name: source.place(span) for name, span in conversion.places.items()}
    # Words of a wrong type say nothing; when their type is mended, they are looked at.
    wrong = () if conversion.findings else wrong_spellings(fields.search, conversion)
    return Declaration(fields, places, (*conversion.findings, *hidden(source), *wrong))


def wrong_spellings(search: Search, conversion: Conversion) -> Iterator[Diagnostic]:
    """What is wrong with the words that the edition declares to be spelled in several ways."""
    place = conversion.source.place(conversion.places.get("search.spellings", Span(0, 0)))
    folding = Folding()
    for group in search.spellings:
        for word in group:
            if len(folding.words(word)) != 1:
                yield SPELLING_WORD.at(place, f"`{word}` is not one word")
        if len({tuple(folding.words(word)) for word in group}) < 2:
            yield SPELLING_WORD.at(place, f"`{', '.join(group)}` is one spelling for a search, not several")


def fields_of(source: Source) -> front_matter.Mapping:
    """The fields of a source. Raises ``ValueError`` where they cannot be read, or are more or deeper than any need
    be.
    """
    if len(source.text) > SIZE_LIMIT:
        raise ValueError(f"{len(source.text):,} characters are more than {SIZE_LIMIT:,} (at line 1, column 1)")
    fault = f"tables or lists are nested more than {DEPTH_LIMIT} deep (at line 1, column 1)"
    try:
        table = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError:
        raise
    except ValueError as error:
        raise ValueError("a number is beyond all measure (at line 1, column 1)") from error
    except RecursionError as error:
        raise ValueError(fault) from error
    if too_deep(table, DEPTH_LIMIT):
        raise ValueError(fault)
    return mapping_of(source, table, 0)


def told(error: ValueError) -> tuple[str, str]:
    """A fault in words of our own, and what would help."""
    words = str(error)
    if not isinstance(error, tomllib.TOMLDecodeError):
        return LINE.sub("", words).rstrip(" ()"), ""
    known = next((each for begin, each in FAULTS.items() if words.startswith(begin)), ("this is no TOML", ""))
    return known[0], known[1] or 'a field is written `title = "My edition"`'


def too_deep(value: Any, limit: int) -> bool:
    """Whether tables and lists are nested beyond a limit."""
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(not limit or too_deep(each, limit - 1) for each in parts)


def place_of(source: Source, message: str) -> Place:
    """The place that a message of the TOML reader names."""
    match = LINE.search(message)
    line, column = (int(match[1]) - 1, int(match[2]) - 1) if match else (len(source.line_starts) - 1, 0)
    start = source.line_starts[min(line, len(source.line_starts) - 1)] + column
    return source.place(Span(start, start + 1))


def mapping_of(source: Source, table: dict[str, Any], after: int) -> front_matter.Mapping:
    """A table as fields with places. TOML keeps none, so each is looked for by its name, after that of its table."""
    pairs = []
    for name, value in table.items():
        key = re.compile(rf"(?:^|[{{,])[ \t]*\[*(?:[\w\"-]+\.)*(\"?{re.escape(name)}\"?)[ \t]*[\].=]", re.MULTILINE)
        match = key.search(source.text, after) or key.search(source.text)
        start = match.start(1) if match else 0
        end = source.line_span(source.line_of(start)).end
        pairs.append(Pair(Span(start, end), name, value_of(source, value, Span(start, end))))
    return front_matter.Mapping(Span(after, after), tuple(pairs))


def value_of(source: Source, value: Any, span: Span) -> Value:
    """A TOML value as front matter has them. Raises ``ValueError`` for words with a character that no text has."""
    if isinstance(value, dict):
        return mapping_of(source, value, span.start)
    if isinstance(value, list):
        return Sequence(span, tuple(value_of(source, item, span) for item in value))
    words = str(value).lower() if isinstance(value, bool) else str(value)
    if NO_TEXT.search(words):
        line = source.line_of(span.start) + 1
        raise ValueError(f"an escape stands for a character that no text has (at line {line}, column 1)")
    return Scalar(span, words, kind_of(value))


def kind_of(value: Any) -> str:
    """What a TOML value is that is no words; empty for words."""
    if isinstance(value, bool):
        return "`true` or `false`"
    if isinstance(value, str):
        return ""
    return "a number" if isinstance(value, int | float) else "a date or a time"
