"""A bibliographic record, with the fields and types of CSL-JSON 1.0.2.

The names are those of the CSL specification, appendices III and IV; what they mean is said there. ``Item`` keeps the
ones that an edition of texts needs. Titles may hold the few tags that CSL-JSON allows: ``<i>``, ``<b>``, ``<sup>``,
``<sub>`` and ``<span class="nocase">``.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from glossator.model.kinds import declared

TYPES = (
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person's name in its parts, or any other name as a whole in ``literal``."""

    family: str = declared("the name by which lists sort: `Larina`", "")
    given: str = declared("the other names: `Anna`", "")
    dropping_particle: str = declared("a particle that a surname alone goes without: `de` in `Simone de Beauvoir`", "")
    non_dropping_particle: str = declared("a particle that a surname keeps: `La` in `Jean de La Fontaine`", "")
    suffix: str = declared("what follows a name: `Jr.`, `III`", "")
    comma_suffix: bool = declared("whether a comma stands before the suffix: `King, Jr.`", default=False)
    literal: str = declared("the name of an institution, or one that has no parts", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date, or a range of dates: year, month and day, as far as they are known."""

    start: tuple[int, ...] = declared("the first or only date: `(1938, 3, 13)`", ())
    end: tuple[int, ...] = declared("the last date of a range", ())
    season: int = declared("1 spring, 2 summer, 3 autumn, 4 winter; 0 where not said", 0)
    circa: bool = declared("whether the date is a guess", default=False)
    literal: str = declared("words that are no date: `forthcoming`", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One work. Every field that is not given is empty."""

    id: str = declared("the key by which it is cited", "")
    type: str = declared("its CSL type", "document")
    title: str = declared("its title, with the subtitle", "")
    title_short: str = declared("the title where it was named before", "")
    author: tuple[Name, ...] = declared("who wrote it", ())
    editor: tuple[Name, ...] = declared("who edited it, or the volume it is in", ())
    translator: tuple[Name, ...] = declared("who translated it", ())
    director: tuple[Name, ...] = declared("who directed it", ())
    interviewer: tuple[Name, ...] = declared("who asked the questions", ())
    recipient: tuple[Name, ...] = declared("to whom it was written", ())
    container_author: tuple[Name, ...] = declared("who wrote the book it is in", ())
    collection_editor: tuple[Name, ...] = declared("who edits the series", ())
    reviewed_author: tuple[Name, ...] = declared("who wrote the work reviewed", ())
    issued: When | None = declared("when it appeared", None)
    original_date: When | None = declared("when it first appeared", None)
    event_date: When | None = declared("when it was given", None)
    accessed: When | None = declared("when it was seen at its address", None)
    container_title: str = declared("the journal, book or site it is in", "")
    container_title_short: str = declared("the abbreviation of that title", "")
    collection_title: str = declared("the series", "")
    collection_number: str = declared("its number in the series", "")
    reviewed_title: str = declared("the work reviewed", "")
    original_title: str = declared("the title of the original", "")
    event_title: str = declared("the meeting at which it was given", "")
    event_place: str = declared("where that meeting was", "")
    publisher: str = declared("who published it; for a thesis, the university", "")
    publisher_place: str = declared("where that is", "")
    edition: str = declared("which edition: a number or words", "")
    volume: str = declared("the volume", "")
    number_of_volumes: str = declared("how many volumes there are", "")
    issue: str = declared("the issue", "")
    number: str = declared("the number of a report", "")
    chapter_number: str = declared("the number of a chapter", "")
    section: str = declared("the section of a newspaper", "")
    page: str = declared("the pages it fills", "")
    genre: str = declared("what it is, in a word: `PhD diss.`, `Lecture`", "")
    medium: str = declared("on what it is recorded: `Film`", "")
    status: str = declared("what becomes of it: `forthcoming`", "")
    archive: str = declared("the archive that keeps it", "")
    archive_location: str = declared("where in the archive it lies", "")
    archive_place: str = declared("where the archive is", "")
    language: str = declared("its language, as a BCP 47 tag", "")
    doi: str = declared("its DOI, without an address before it", "")
    url: str = declared("its address", "")
    isbn: str = declared("its ISBN", "")
    issn: str = declared("the ISSN of its journal", "")
    abstract: str = declared("a summary", "")
    note: str = declared("a remark", "")


SPELLINGS = {
    "archive_location": "archive_location",
    "title_short": "title-short",
    "container_title_short": "container-title-short",
    "doi": "DOI",
    "url": "URL",
    "isbn": "ISBN",
    "issn": "ISSN",
}
"""Fields whose name in CSL-JSON is not theirs with hyphens."""
VARIANTS = {"shortTitle": "title-short", "event": "event-title", "journalAbbreviation": "container-title-short"}
"""Older names of CSL variables."""


def spelling(name: str) -> str:
    """The name in CSL-JSON of a field of ``Item``, ``Name`` or ``When``."""
    return SPELLINGS.get(name, name.replace("_", "-"))


NAMES = {spelling(each.name): each.name for each in fields(Item)}
"""The fields of ``Item`` by their names in CSL-JSON."""
PEOPLE = tuple(each.name for each in fields(Item) if each.type == "tuple[Name, ...]")
"""The fields that hold names."""
DATES = tuple(each.name for each in fields(Item) if each.type == "When | None")
"""The fields that hold dates."""
