"""Records as RIS, which nearly every reference manager reads.

Tags and types are those of the format's description of 2011, as Zotero and EndNote use them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glossator.model.csl import Item, Name, When

TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "VIDEO",
    "chapter": "CHAP",
    "classic": "CLSWK",
    "dataset": "DATA",
    "entry": "ENCYC",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "figure": "FIGURE",
    "graphic": "ART",
    "hearing": "HEAR",
    "interview": "PCOMM",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "MANSCPT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "musical_score": "MUSIC",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "patent": "PAT",
    "periodical": "SER",
    "personal_communication": "PCOMM",
    "post": "ELEC",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "review": "JOUR",
    "review-book": "JOUR",
    "software": "COMP",
    "song": "SOUND",
    "speech": "HEAR",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
"""Any other type is `GEN`."""
WORDS = {
    "TI": "title",
    "ST": "title_short",
    "T2": "container_title",
    "T3": "collection_title",
    "JA": "container_title_short",
    "RI": "reviewed_title",
    "VL": "volume",
    "NV": "number_of_volumes",
    "IS": "issue",
    "ET": "edition",
    "SE": "section",
    "PB": "publisher",
    "CY": "publisher_place",
    "M3": "genre",
    "DB": "archive",
    "AV": "archive_location",
    "LA": "language",
    "DO": "doi",
    "UR": "url",
    "AB": "abstract",
    "N1": "note",
}
PEOPLE = {
    "AU": "author",
    "A2": "editor",
    "A3": "collection_editor",
    "A4": "translator",
}
FURTHER = ("director", "interviewer", "recipient", "container_author", "reviewed_author")
"""Those for whom RIS has no tag of their own are subsidiary authors."""


def ris(items: Sequence[Item]) -> str:
    """Records one after the other, each from `TY` to `ER`."""
    return "".join(record(each) for each in items)


def record(item: Item) -> str:
    """One record."""
    return "".join(f"{tag}  - {value}\n" for tag, value in lines(item)) + "ER  - \n"


def lines(item: Item) -> Iterator[tuple[str, str]]:
    """The tags and values of a record; none of them is empty or longer than a line."""
    yield "TY", TYPES.get(item.type, "GEN")
    yield "ID", plain(item.id)
    for tag, field in [*PEOPLE.items(), *(("A4", field) for field in FURTHER)]:
        yield from ((tag, person(each)) for each in getattr(item, field))
    for tag, field in WORDS.items():
        if words := plain(getattr(item, field)):
            yield tag, words
    yield from dates(item)
    for number in filter(None, (item.isbn, item.issn)):
        yield "SN", plain(number)
    for tag, number in zip(("SP", "EP"), ends(item.page), strict=False):
        yield tag, number
    if item.number or item.collection_number:
        yield "M1", plain(item.number or item.collection_number)


def dates(item: Item) -> Iterator[tuple[str, str]]:
    """The year and the date of publication, the year of the original, and the day of access."""
    if item.issued and item.issued.start:
        yield "PY", f"{item.issued.start[0]:04}"
        yield "DA", date(item.issued)
    if item.original_date and item.original_date.start:
        yield "OP", f"{item.original_date.start[0]:04}"
    if item.accessed and item.accessed.start:
        yield "Y2", date(item.accessed)


def date(when: When) -> str:
    """`YYYY/MM/DD/` and what else there is to say."""
    parts = [f"{when.start[0]:04}", *(f"{part:02}" for part in when.start[1:]), "", ""][:3]
    seasons = ("", "Spring", "Summer", "Fall", "Winter")
    return "/".join([*parts, seasons[when.season]])


def ends(page: str) -> list[str]:
    """The first and the last page; something that is no range stands as a whole in the first."""
    words = plain(page)
    match = re.fullmatch(r"([^\s,\-–—]+)\s*[-–—]+\s*([^\s,\-–—]+)", words)
    return [match[1], match[2]] if match else [words] if words else []


def person(name: Name) -> str:
    """`Family, Given, Suffix`; RIS has no commas within a name."""
    if name.literal or not name.family:
        return plain(name.literal or name.given)
    family = " ".join(filter(None, (name.non_dropping_particle, name.family)))
    given = " ".join(filter(None, (name.given, name.dropping_particle)))
    return ", ".join(plain(part).replace(",", "") for part in (family, given, name.suffix) if part)


def plain(words: str) -> str:
    """Words on one line without tags."""
    return " ".join(re.sub(r"</?(?:i|b|sup|sub|span)(?: [^<>]*)?>", "", words).split())
