"""Which BibLaTeX types and fields mean which CSL types and fields, for reading and for writing.

The names are those of the BibLaTeX manual, sections 2.1 and 2.2, used as Zotero's export uses them. What
BibLaTeX has no field for is written in fields that it passes over: `recipient`, `interviewer`, `reviewedtitle`, ….
"""

from __future__ import annotations

from glossator.model.csl import TYPES, Item

ENTRIES = {
    "article-journal": ("article", ""),
    "article-magazine": ("article", "magazine"),
    "article-newspaper": ("article", "newspaper"),
    "book": ("book", ""),
    "chapter": ("incollection", ""),
    "dataset": ("dataset", ""),
    "document": ("misc", ""),
    "entry-encyclopedia": ("inreference", ""),
    "entry-dictionary": ("inreference", "dictionary"),
    "entry": ("inreference", "entry"),
    "graphic": ("artwork", ""),
    "manuscript": ("unpublished", ""),
    "motion_picture": ("movie", ""),
    "pamphlet": ("booklet", ""),
    "paper-conference": ("inproceedings", ""),
    "patent": ("patent", ""),
    "performance": ("performance", ""),
    "periodical": ("periodical", ""),
    "personal_communication": ("letter", ""),
    "post": ("online", "post"),
    "post-weblog": ("online", "blog"),
    "report": ("report", ""),
    "review": ("review", ""),
    "review-book": ("review", "book"),
    "software": ("software", ""),
    "song": ("music", ""),
    "speech": ("unpublished", "speech"),
    "standard": ("standard", ""),
    "thesis": ("thesis", ""),
    "webpage": ("online", ""),
}
"""The BibLaTeX type and the ``entrysubtype`` of each CSL type; any other is ``misc`` with the CSL type as subtype."""
ALIASES = {
    "audio": "song",
    "bookinbook": "chapter",
    "collection": "book",
    "conference": "paper-conference",
    "electronic": "webpage",
    "image": "graphic",
    "inbook": "chapter",
    "legislation": "legislation",
    "manual": "report",
    "mastersthesis": "thesis",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "phdthesis": "thesis",
    "proceedings": "book",
    "reference": "book",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "techreport": "report",
    "video": "motion_picture",
    "www": "webpage",
}
"""Further BibLaTeX and BibTeX types."""
GENRES = {
    "phdthesis": "PhD thesis",
    "mastersthesis": "Master’s thesis",
    "mathesis": "Master’s thesis",
    "candthesis": "Candidate thesis",
}
"""What BibTeX types and the keys of BibLaTeX's field ``type`` say (manual, 4.9.2.13)."""

WORDS = {
    "title": "title",
    "shorttitle": "title_short",
    "shortjournal": "container_title_short",
    "series": "collection_title",
    "origtitle": "original_title",
    "reviewedtitle": "reviewed_title",
    "eventtitle": "event_title",
    "venue": "event_place",
    "location": "publisher_place",
    "edition": "edition",
    "volume": "volume",
    "volumes": "number_of_volumes",
    "chapter": "chapter_number",
    "section": "section",
    "pages": "page",
    "type": "genre",
    "howpublished": "medium",
    "pubstate": "status",
    "archive": "archive",
    "archivelocation": "archive_location",
    "archiveplace": "archive_place",
    "abstract": "abstract",
    "note": "note",
}
"""Fields of words in LaTeX."""
VERBATIM = {"doi": "doi", "url": "url", "isbn": "isbn", "issn": "issn"}
"""Fields that are no LaTeX."""
NAMES = {
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "director": "director",
    "interviewer": "interviewer",
    "recipient": "recipient",
    "bookauthor": "container_author",
    "serieseditor": "collection_editor",
    "reviewedauthor": "reviewed_author",
}
DATES = {"date": "issued", "origdate": "original_date", "eventdate": "event_date", "urldate": "accessed"}

DROPPED_PARTICLES = ("de", "d’", "d'", "af", "av")
"""Particles that a surname alone goes without, as CMOS 18, chapter 8, writes of Beauvoir and Tocqueville."""

SERIALS = ("article", "review", "periodical", "suppperiodical")
SITES = ("online", "electronic", "www")
REPORTS = ("report", "techreport", "manual", "standard", "patent")
HOUSES = ("report", "thesis", "unpublished")

LANGUAGES = {
    "american": "en-US",
    "british": "en-GB",
    "english": "en",
    "arabic": "ar",
    "bulgarian": "bg",
    "chinese": "zh",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "estonian": "et",
    "finnish": "fi",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hungarian": "hu",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "latin": "la",
    "latvian": "lv",
    "lithuanian": "lt",
    "norwegian": "no",
    "polish": "pl",
    "portuguese": "pt",
    "romanian": "ro",
    "russian": "ru",
    "serbian": "sr",
    "slovak": "sk",
    "slovene": "sl",
    "spanish": "es",
    "swedish": "sv",
    "turkish": "tr",
    "ukrainian": "uk",
    "yiddish": "yi",
}
"""Babel's names of languages and their tags."""
FURTHER_LANGUAGES = {
    "usenglish": "en-US",
    "ukenglish": "en-GB",
    "ngerman": "de",
    "austrian": "de-AT",
    "naustrian": "de-AT",
    "francais": "fr",
    "nynorsk": "nn",
    "norsk": "nb",
    "brazilian": "pt-BR",
    "slovenian": "sl",
}


def type_of(entry: str, subtype: str) -> str:
    """The CSL type of an entry; empty if the type is unknown."""
    pair = (entry, subtype)
    exact = next((csl for csl, each in ENTRIES.items() if each == pair), "")
    if exact or (entry == "misc" and subtype in TYPES):
        return exact or subtype
    return next((csl for csl, each in ENTRIES.items() if each == (entry, "")), ALIASES.get(entry, ""))


def entry_of(item: Item) -> tuple[str, str]:
    """The BibLaTeX type and the subtype for a record."""
    return ENTRIES.get(item.type, ("misc", item.type))


def container(entry: str) -> str:
    """The field for the title of what a work is in."""
    if entry in SITES:
        return "titleaddon"
    return "journaltitle" if entry in SERIALS else "booktitle"


def numbers(entry: str) -> dict[str, str]:
    """Which of a record's numbers ``number`` is, and the fields of the others."""
    fields = {"issue": "issue", "number": "reportnumber", "collection_number": "seriesnumber"}
    first = "issue" if entry in SERIALS else "number" if entry in REPORTS else "collection_number"
    return {**fields, first: "number"}


def house(entry: str) -> str:
    """The field for the publisher."""
    return "institution" if entry in HOUSES else "publisher"


def language_of(name: str) -> str:
    """The tag of a language that is named as Babel names it; other words are taken for a tag."""
    known = {**LANGUAGES, **FURTHER_LANGUAGES}
    return known.get(name.casefold(), name)
