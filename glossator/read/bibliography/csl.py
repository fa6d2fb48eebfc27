"""The records of a CSL-JSON file, as reference managers export it: a list of objects, each with its place."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from glossator.model.csl import DATES, NAMES, PEOPLE, TYPES, VARIANTS
from glossator.model.csl_json import field_from, from_json
from glossator.model.diagnostic import Diagnostic
from glossator.model.nearest import nearest
from glossator.model.source import Place, Source, Span
from glossator.read.bibliography.codes import BIBLIOGRAPHY_DUPLICATE, BIBLIOGRAPHY_FIELD, BIBLIOGRAPHY_SYNTAX
from glossator.read.bibliography.record import Bibliography, Record

SPACE = re.compile(r"[ \t\n\r]*")
PASSED_NAMES = (
    "custom source call-number citation-key citation-label citation-number categories keyword PMID PMCID jurisdiction "
    "first-reference-note-number year-suffix locator annote dimensions division references scale version part "
    "part-number part-title volume-title supplement-number page-first number-of-pages original-publisher "
    "original-publisher-place original-author authority composer illustrator editorial-director editor-translator "
    "compiler contributor curator chair executive-producer guest host narrator organizer performer producer "
    "script-writer series-creator submitted available-date archive_collection reviewed-genre"
)
PASSED_OVER = frozenset(PASSED_NAMES.split())
"""Variables that CSL or a reference manager knows and a description here does without."""


class Repeated(dict[str, Any]):
    """An object with the names that it has twice."""

    repeated: tuple[str, ...] = ()


def pairs(some: list[tuple[str, Any]]) -> Repeated:
    """An object from its pairs; of two with one name the first counts."""
    made = Repeated(reversed(some))
    if len(made) < len(some):
        made.repeated = tuple(name for name, count in Counter(name for name, _ in some).items() if count > 1)
    return made


def read_csl(source: Source) -> Bibliography:
    """The records of a source."""
    records: list[Record] = []
    findings: list[Diagnostic] = []
    try:
        for value, span in objects(source.text):
            made = record_of(source, value, span)
            findings.extend(made.findings)
            records.extend(made.records)
    except (ValueError, RecursionError) as error:
        at = getattr(error, "pos", 0)
        message = getattr(error, "msg", "the file is nested too deep") or "this is no JSON"
        findings.append(BIBLIOGRAPHY_SYNTAX.at(source.place(Span(at, at + 1)), message[:1].lower() + message[1:]))
    return Bibliography(tuple(records), tuple(findings))


def objects(text: str) -> Iterator[tuple[Any, Span]]:
    """The values of a list with their places. A list in the field ``items`` will do too. Raises ``ValueError``."""
    decoder = json.JSONDecoder(object_pairs_hook=pairs)
    at = spaces(text, 0)
    wrapped = re.compile(r'\{\s*"items"\s*:\s*').match(text, at)
    at = wrapped.end() if wrapped else at
    if text[at : at + 1] != "[":
        raise json.JSONDecodeError("CSL-JSON is a list of objects, between `[` and `]`", text, at)
    at = spaces(text, at + 1)
    while text[at : at + 1] != "]":
        value, end = decoder.raw_decode(text, at)
        yield value, Span(at, end)
        at = spaces(text, end)
        if text[at : at + 1] == ",":
            at = spaces(text, at + 1)
        elif text[at : at + 1] != "]":
            raise json.JSONDecodeError("a comma or `]` is missing", text, at)


def spaces(text: str, at: int) -> int:
    """The place of the first character that is no space."""
    found = SPACE.match(text, at)
    return found.end() if found else at


def record_of(source: Source, value: Any, span: Span) -> Bibliography:
    """The record for one value, and what was not understood in it."""
    if not isinstance(value, Repeated):
        return Bibliography((), (BIBLIOGRAPHY_SYNTAX.at(source.place(span), "this is no object"),))
    item = from_json(value)
    if not item.id:
        return Bibliography((), (BIBLIOGRAPHY_SYNTAX.at(source.place(span), "this object has no `id`"),))
    if item.type not in TYPES:
        item = replace(item, type="document")
    findings = [finding for name, part in value.items() for finding in faults(source, span, name, part)]
    for name in value.repeated:
        place = place_of(source, span, name, occurrence=2)
        findings.append(BIBLIOGRAPHY_DUPLICATE.at(place, f"`{name}` is written a second time"))
    if not item.title and not item.reviewed_title and item.type != "personal_communication":
        findings.append(BIBLIOGRAPHY_FIELD.at(place_of(source, span, "id"), f"`{item.id}` has no title"))
    return Bibliography((Record(item, place_of(source, span, "id")),), tuple(findings))


def place_of(source: Source, span: Span, name: str, occurrence: int = 1) -> Place:
    """Where a name stands in an object; the whole object if it is nowhere."""
    found = list(islice(re.compile(rf'"{re.escape(name)}"(?=\s*:)').finditer(source.text, *span), occurrence))
    return source.place(Span(*found[-1].span()) if found else span)


def faults(source: Source, span: Span, name: str, value: Any) -> Iterator[Diagnostic]:
    """What is not understood in one variable of an object."""
    place = place_of(source, span, name)
    known = NAMES.get(VARIANTS.get(name, name), "")
    if not known:
        if name not in PASSED_OVER:
            yield BIBLIOGRAPHY_FIELD.at(place, f"the field `{name}` is unknown", nearest(name, tuple(NAMES)))
    elif known == "type":
        if value not in TYPES:
            yield BIBLIOGRAPHY_FIELD.at(place, f"the type `{value}` is unknown", nearest(str(value), TYPES))
    elif value not in ("", None, [], {}) and not field_from(known, value):
        what = "no date" if known in DATES else "no list of names" if known in PEOPLE else "no words"
        yield BIBLIOGRAPHY_FIELD.at(place, f"the value of `{name}` is {what}")
