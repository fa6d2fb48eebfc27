"""The kinds of content and the front-matter fields each of them has.

A field's name in the front matter is its name here with hyphens for underscores. Its type decides how its words are
read; its ``doc`` is the sentence the manual prints; a field without a default is required.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, dataclass, field, fields
from enum import StrEnum
from typing import Any, NewType

Language = NewType("Language", str)
"""A language tag, as BCP 47 writes it."""


class Marking(StrEnum):
    """Which mentions of an entry are marked on a page; all of them are recorded."""

    FIRST_IN_SECTION = "first-in-section"
    FIRST_IN_TEXT = "first-in-text"
    ALL = "all"
    NONE = "none"


class Export(StrEnum):
    """The files that hold a text in other formats, to be taken away."""

    EPUB = "epub"
    TEI = "tei"
    HTML = "html"
    MARKDOWN = "markdown"
    TXT = "txt"


class Relation(StrEnum):
    """How the passages of a parallel stand to each other."""

    AGREE = "agree"
    DISAGREE = "disagree"
    CONFLICT = "conflict"
    ONE_SIDED = "one-sided"
    SAME_EVENT = "same-event"


class Encoding(StrEnum):
    """How the characters of a source are written as bytes."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    UTF_16_LE = "utf-16-le"
    UTF_16_BE = "utf-16-be"
    LATIN_1 = "latin-1"
    LATIN_2 = "iso-8859-2"
    LATIN_9 = "iso-8859-15"
    WINDOWS_1250 = "windows-1250"
    WINDOWS_1251 = "windows-1251"
    WINDOWS_1252 = "windows-1252"
    KOI8_R = "koi8-r"
    MAC_ROMAN = "mac-roman"


class LineEnds(StrEnum):
    """What a hyphen at the end of a source's line is: a sign of the text, or the mark of a divided word."""

    KEPT = "kept"
    JOINED = "joined"


class NotePlace(StrEnum):
    """Where the source prints the words of a note."""

    APART = "apart"
    REFERENCE = "reference"


class Dating(StrEnum):
    """Who says when something happened: a text states it, the editor computes it from a text's words, or adds it."""

    STATED = "stated"
    COMPUTED = "computed"
    EDITORIAL = "editorial"


def declared(doc: str, default: Any = MISSING) -> Any:
    """A dataclass field with the sentence that explains it."""
    if default is MISSING:
        return field(metadata={"doc": doc})
    return field(default=default, metadata={"doc": doc})


@dataclass(frozen=True, slots=True, kw_only=True)
class Chrome:
    """Lines of a source that belong to the site it was saved from, not to the text."""

    lines: str = declared("line numbers of the source: `1`, two with a hyphen, `225-228`, or several with commas")
    what: str = declared("what these lines are, in a few words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The file a text was transcribed from, and how to compare them."""

    file: str = declared("the file's name in `content/sources/`")
    sha256: str = declared("the SHA-256 of the file, 64 hexadecimal digits")
    encoding: Encoding = declared("how the file is encoded, where it is not UTF-8", Encoding.UTF_8)
    note_reference: str = declared("how the source prints a reference to a note", "{number}")
    note_definition: str = declared("how the source prints the number before a note", "{number}.")
    note_place: NotePlace = declared(
        "`reference` where the notes stand in the text at their references", NotePlace.APART
    )
    emphasis: str = declared("how the source prints emphasis: `_{words}_`", "")
    strong: str = declared("how the source prints strong words: `*{words}*`", "")
    gap: str = declared("how the source prints a gap between sections: `* * *`", "")
    line_ends: LineEnds = declared("`joined` where words that the source divides at line ends are whole", LineEnds.KEPT)
    chrome: tuple[Chrome, ...] = declared("lines that are no part of the text", ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What may be done with a text."""

    statement: str = declared("a RightsStatements.org or Creative Commons address")
    label: str = declared("the statement's name, as readers see it")
    holder: str = declared("who holds the rights, if known", "")
    note: str = declared("what else a user of the text should know", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFields:
    """A text to be read."""

    title: str = declared("the text's title")
    short_title: str = declared("the title where there is little room", "")
    author: str = declared("who wrote it, as readers see the name")
    date: str = declared("when it appeared: `1974`, `1994-03` or `1974-02-07`")
    published: str = declared("where it appeared", "")
    type: str = declared("its CSL type, for those who cite it: `article-magazine`, `webpage`, `chapter`, …", "")
    order: int = declared("its place in the library; the lowest comes first", 0)
    language: Language = declared("the language it is written in, as a BCP 47 tag", "")
    description: str = declared("one sentence for the library page", "")
    reviews: str = declared("the id of the work that it reviews", "")
    introduction: str = declared("the id of the page in `pages/` that introduces it", "")
    supplied: tuple[str, ...] = declared("the fields above that the editor supplied because the source lacks them", ())
    supplied_from: str = declared("on what ground the editor supplied them", "")
    provenance: str = declared("where the file comes from and in what state", "")
    rights: Rights = declared("what may be done with it")
    source: Origin = declared("the file it was transcribed from")
    marking: Marking | None = declared("which mentions are marked, where this text differs from the edition", None)
    former: tuple[str, ...] = declared("ids it had before; their addresses lead here", ())
    changed: str = declared("the day on which it was last changed in this edition, `2026-03-01`; the feed says it", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFields:
    """Anything a reader can look up; every kind of entry has these fields."""

    title: str = declared("the headword")
    sort: str = declared("the headword as lists sort it: `Bukharin, Nikolai`", "")
    forms: tuple[str, ...] = declared("the words by which texts name it; without them, the title", ())
    exceptions: tuple[str, ...] = declared("phrases in which a form is not this entry", ())
    plural: bool | None = declared("whether one-word forms also match in the plural; `yes` for terms", None)
    marking: Marking | None = declared("which mentions are marked, where this entry differs from the edition", None)
    see: tuple[str, ...] = declared("ids of related entries", ())
    check: tuple[str, ...] = declared("where a reader can check what the entry says", ())
    former: tuple[str, ...] = declared("ids it had before; their addresses lead here", ())


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFields(EntryFields):
    """A word or phrase that needs explaining."""

    language: Language = declared("the language of the headword, where it is not the edition's", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFields(EntryFields):
    """A person."""

    born: str = declared("the date of birth: `1888-10-09`, `1888`, `1888~` for about", "")
    died: str = declared("the date of death", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFields(EntryFields):
    """A place."""

    located: str = declared("where it lies, in a few words", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationFields(EntryFields):
    """A party, an organ, a paper, an institute."""

    founded: str = declared("when it came into being", "")
    dissolved: str = declared("when it ceased", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkFields(EntryFields):
    """A book, an article, a speech, a film: anything with an author and a title."""

    type: str = declared("its CSL type: `book`, `article-journal`, `chapter`, `speech`, `manuscript`, …", "book")
    author: str = declared("who made it: ids of entries, or names as `Family, Given`; `;` between several", "")
    date: str = declared("when it first appeared", "")
    publisher: str = declared("place and publisher: `New York: Knopf`", "")
    container: str = declared("the journal or book it appeared in", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFields(EntryFields):
    """Something that happened."""

    date: str = declared("when, as [Timeline](timeline.md) says: `1938-03-13`, `1938-03~`, `1917/1921`, `193X`", "")
    old_style: str = declared("the same in the Julian calendar, where that was in use: `1917-10-25`", "")
    dating: Dating = declared(
        "whether a text has the date `stated`, or it is `computed` or `editorial`", Dating.EDITORIAL
    )
    remark: str = declared("what a reader of the timeline should know of the date, in a few words", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFields:
    """A page about the edition, or a page of the manual."""

    title: str = declared("the page's title")
    short_title: str = declared("the title where there is little room", "")
    order: int = declared("its place among its neighbours; the lowest comes first", 0)
    description: str = declared("one sentence about it", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageFields:
    """One of the passages that a parallel sets side by side."""

    text: str = declared("the id of the text it stands in")
    paragraphs: tuple[str, ...] = declared("the ids of its paragraphs: `[p5, p6]`")
    note: str = declared("what a reader should know of this passage, in a few words", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ParallelFields:
    """Passages that bear on each other, in several texts or within one."""

    topic: str = declared("what they are about, in a few words; parallels of one topic stand together")
    relation: Relation = declared(
        "how they stand to each other: `agree`, `disagree` in judgement, `conflict` on a fact, `one-sided` where "
        "only one "
        "says what matters, `same-event` where each tells of the same thing"
    )
    passages: tuple[PassageFields, ...] = declared("the passages, two or more; each a record with the fields below")
    order: int = declared("its place among the parallels; the lowest comes first", 0)

    @property
    def title(self) -> str:
        """What it is called wherever documents are named."""
        return self.topic


Fields = TextFields | EntryFields | ParallelFields | PageFields


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """One kind of content: its name, where its files lie, what they declare, and where it is listed. There is one value
    of each kind, so two are the same only if they are one.
    """

    name: str
    folder: str
    fields: type[Any]
    plural: str
    listing: str

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        """What goes to another process is the name, by which the value there is found."""
        return kind_named, (self.name,)


TEXT = Kind("text", "texts", TextFields, "Texts", "index.html")
TERM = Kind("term", "entries/term", TermFields, "Glossary", "glossary.html")
PERSON = Kind("person", "entries/person", PersonFields, "People", "people.html")
PLACE = Kind("place", "entries/place", PlaceFields, "Places", "places.html")
ORGANISATION = Kind("organisation", "entries/organisation", OrganisationFields, "Organisations", "organisations.html")
WORK = Kind("work", "entries/work", WorkFields, "Works", "works.html")
EVENT = Kind("event", "entries/event", EventFields, "Timeline", "timeline.html")
PARALLEL = Kind("parallel", "parallels", ParallelFields, "Parallels", "parallels.html")
PAGE = Kind("page", "pages", PageFields, "Pages", "index.html")
MANUAL = Kind("manual", "manual", PageFields, "Manual", "manual/index.html")

ENTRY_KINDS = (TERM, PERSON, PLACE, ORGANISATION, WORK, EVENT)
KINDS = (TEXT, *ENTRY_KINDS, PARALLEL, PAGE, MANUAL)


def kind_named(name: str) -> Kind:
    """The kind of a name. Raises ``StopIteration`` for a name that no kind has."""
    return next(each for each in KINDS if each.name == name)


def field_name(declaration: Field[Any]) -> str:
    """The field's name as the front matter spells it."""
    return "except" if declaration.name == "exceptions" else declaration.name.replace("_", "-")


def declared_fields(record: type[Any]) -> dict[str, Field[Any]]:
    """Every field of a record by the name the front matter gives it, in the order of declaration."""
    return {field_name(each): each for each in fields(record)}
