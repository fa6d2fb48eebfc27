"""From the fields of a BibLaTeX entry to a bibliographic record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from glossator.model.biblatex import (
    ALIASES,
    DATES,
    ENTRIES,
    GENRES,
    NAMES,
    VERBATIM,
    WORDS,
    container,
    language_of,
    numbers,
    type_of,
)
from glossator.model.csl import Item, Name, When
from glossator.model.diagnostic import Diagnostic
from glossator.model.nearest import nearest
from glossator.model.source import Source, Span
from glossator.read.bibliography.bibtex import RawEntry, RawField
from glossator.read.bibliography.codes import BIBLIOGRAPHY_FIELD
from glossator.read.bibliography.dates import date_of, year_and_month
from glossator.read.bibliography.latex import decoded, plain, verbatim
from glossator.read.bibliography.names import names_of

KINDS = tuple(sorted({*(kind for kind, _ in ENTRIES.values()), *ALIASES}))
SYNONYMS = {
    "journal": "journaltitle",
    "address": "location",
    "school": "institution",
    "organization": "publisher",
    "language": "langid",
    "hyphenation": "langid",
    "issuetitle": "title",
    "maintitle": "booktitle",
}
"""Other names of fields; the first of them that is written counts."""
SUBTITLES = {"subtitle": "title", "booksubtitle": "container_title", "journalsubtitle": "container_title"}
TOLD_ELSEWHERE = frozenset({"month", "day", "entrysubtype", "editortype", *SUBTITLES})
PASSED_NAMES = (
    "keywords file library annotation annote abstractnote crossref xref xdata ids related relatedtype "
    "relatedstring eprint eprinttype eprintclass archiveprefix primaryclass pagetotal pagination bookpagination "
    "addendum nameaddon options presort sortkey sortname sortshorthand sorttitle sortyear shorthand label "
    "timestamp owner urlyear urlmonth urlday lccn mrnumber zblnumber pmid pmcid keyword priority groups rights "
    "copyright indextitle usera userb userc userd usere userf verba verbb verbc execute gender part version "
    "origlanguage origlocation origpublisher editora editorb editorc editoratype editorbtype editorctype "
    "annotator commentator foreword introduction afterword holder shortauthor shorteditor shortseries "
    "eventtitleaddon maintitleaddon booktitleaddon issuesubtitle issuetitleaddon mainsubtitle reprinttitle isan "
    "ismn isrn iswc eid bibsource biburl titleaddon"
)
PASSED_OVER = frozenset(PASSED_NAMES.split())
"""Fields that BibLaTeX or a reference manager knows and a description here does without."""


@dataclass(slots=True)
class Conversion:
    """An entry that becomes a record, and what was not understood on the way."""

    source: Source
    entry: RawEntry
    values: dict[str, Any] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)

    def report(self, span: Span, message: str, hint: str = "") -> None:
        """Remember a finding."""
        self.findings.append(BIBLIOGRAPHY_FIELD.at(self.source.place(span), message, hint))

    def words(self, raw: RawField) -> str:
        """The words of a field."""
        made, unknown = decoded(raw.value)
        for name in dict.fromkeys(unknown):
            self.report(raw.span, f"the command `\\{name}` in `{raw.name}` is unknown and left out")
        return made


def record_of(source: Source, entry: RawEntry) -> tuple[Item, tuple[Diagnostic, ...]]:
    """The record for an entry, and what was not understood in it."""
    made = Conversion(source, entry)
    given = {each.name: each for each in reversed(entry.fields)}
    subtype = plain(given["entrysubtype"].value) if "entrysubtype" in given else ""
    kind = type_of(entry.kind, subtype)
    if not kind:
        made.report(entry.span, f"the type `{entry.kind}` is unknown", nearest(entry.kind, KINDS))
    targets = targets_of(entry.kind)
    for raw in reversed(given.values()):
        name = SYNONYMS.get(raw.name, raw.name)
        target = targets.get(name, "")
        value = value_of(made, name, raw, target)
        if value and not made.values.get(target):
            made.values[target] = value
    completed(made, given)
    return Item(**{**made.values, "id": entry.key, "type": kind or "document"}), tuple(made.findings)


def targets_of(kind: str) -> dict[str, str]:
    """The fields of a record by the names of the fields of an entry of some type."""
    return {
        **{name: target for table in (WORDS, VERBATIM, NAMES, DATES) for name, target in table.items()},
        **{name: target for target, name in numbers(kind).items()},
        "journaltitle": "container_title",
        "booktitle": "container_title",
        container(kind): "container_title",
        "publisher": "publisher",
        "institution": "publisher",
        "langid": "language",
        "year": "issued",
    }


def value_of(made: Conversion, name: str, raw: RawField, target: str) -> Any:
    """What a field of a record becomes; nothing, and a finding, if the field is unknown or says nothing."""
    if not target:
        if name not in TOLD_ELSEWHERE | PASSED_OVER:
            made.report(raw.span, f"the field `{raw.name}` is unknown", nearest(raw.name, tuple(targets_of(""))))
        return None
    if name in NAMES:
        return people(made, raw)
    if name in DATES:
        return date(made, raw)
    if name == "year":
        return None
    if name in VERBATIM:
        return verbatim(raw.value)
    words = made.words(raw)
    return language_of(words) if name == "langid" else words


def people(made: Conversion, raw: RawField) -> tuple[Name, ...]:
    """The names in a field."""
    names, more = names_of(raw.value)
    if more:
        made.report(
            raw.span, f"`{raw.name}` ends with `and others`", "name all of them; styles cut the list themselves"
        )
    return names


def date(made: Conversion, raw: RawField) -> When | None:
    """The date in a field."""
    words = raw.value.strip(" \t\n{}")
    when = date_of(words)
    if when is None and words:
        made.report(raw.span, f"`{words}` is no date", "dates are written `1938`, `1938-03` or `1938-03-13`")
    return when


def completed(made: Conversion, given: dict[str, RawField]) -> None:
    """What needs more than one field: the date of BibTeX, subtitles, directors, kinds of theses, pages."""
    values = made.values
    if "issued" not in values and "year" in given:
        values["issued"] = year(made, given)
    for name, target in SUBTITLES.items():
        if name in given:
            values[target] = subtitled(values.get(target, ""), made.words(given[name]))
    if "editortype" in given and plain(given["editortype"].value) == "director" and not values.get("director"):
        values["director"] = values.pop("editor", ())
    genre = values.get("genre") or made.entry.kind
    values["genre"] = GENRES.get(genre, values.get("genre", ""))
    values["page"] = values.get("page", "").replace("–", "-")
    if not values.get("title") and not values.get("reviewed_title") and made.entry.kind != "letter":
        made.report(made.entry.span, f"`{made.entry.key}` has no title")


def year(made: Conversion, given: dict[str, RawField]) -> When | None:
    """The date in the fields `year`, `month` and `day`."""
    parts = [given[name].value.strip(" \t\n{}") if name in given else "" for name in ("year", "month", "day")]
    when = year_and_month(*parts)
    if when is None and parts[0]:
        made.report(given["year"].span, f"`{parts[0]}` is no year")
    return when


def subtitled(title: str, subtitle: str) -> str:
    """A title with its subtitle."""
    mark = "" if not title or title[-1] in "?!:" else ":"
    return f"{title}{mark} {subtitle}".strip() if subtitle else title
