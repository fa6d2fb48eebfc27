"""The bibliographies of an edition: every `bibliography.bib` and `bibliography.json` in its content folder."""

from __future__ import annotations

from collections.abc import Mapping

from glossator.model.diagnostic import Diagnostic, in_order
from glossator.model.source import Source
from glossator.read.bibliography.bibtex import entries_of
from glossator.read.bibliography.codes import BIBLIOGRAPHY_DUPLICATE
from glossator.read.bibliography.csl import read_csl
from glossator.read.bibliography.fields import record_of
from glossator.read.bibliography.record import Bibliography, Lined, Record
from glossator.read.decode import decode

PATHS = ("bibliography.bib", "bibliography.json")
"""Where bibliographies lie in the content folder. A key that is in both means the work in the first."""


def read_bibliographies(files: Mapping[str, bytes]) -> Bibliography:
    """The works in those of some files that are bibliographies, each key once, and what is wrong with them."""
    read = [read_bibliography(path, files[path]) for path in PATHS if path in files]
    records, findings = once(tuple(record for each in read for record in each.records))
    return Bibliography(records, in_order([*findings, *(finding for each in read for finding in each.findings)]))


def read_bibliography(path: str, content: bytes) -> Bibliography:
    """The works in one file, by its ending, and what is wrong with it. Nothing raises."""
    source, faults = decode(path, content)
    if faults:
        return Bibliography((), faults)
    lined = Lined(source.path, source.text)
    return read_csl(lined) if path.endswith(".json") else read_biblatex(lined)


def read_biblatex(source: Source) -> Bibliography:
    """The works in a BibLaTeX file."""
    entries, found = entries_of(source)
    findings = list(found)
    records: list[Record] = []
    for entry in entries:
        item, more = record_of(source, entry)
        findings.extend(more)
        if entry.key:
            records.append(Record(item, source.place(entry.span)))
    return Bibliography(tuple(records), tuple(findings))


def once(records: tuple[Record, ...]) -> tuple[tuple[Record, ...], list[Diagnostic]]:
    """The first record of every key, and a finding for each further one."""
    first: dict[str, Record] = {}
    findings: list[Diagnostic] = []
    for record in records:
        known = first.setdefault(record.item.id, record)
        if known is not record:
            at = f"{known.place.path}:{known.place.line}"
            findings.append(
                BIBLIOGRAPHY_DUPLICATE.at(record.place, f"`{record.item.id}` is the key of the work at {at}")
            )
    return tuple(first.values()), findings
