"""What a page is about, in the words of schema.org, as JSON-LD (W3C, JSON-LD 1.1).

A block of data is no script: no browser runs it, and the policy of the pages does not speak of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from glossator.model.address import page_of
from glossator.model.csl import Name
from glossator.model.document import Document
from glossator.model.kinds import EVENT, ORGANISATION, PERSON, PLACE, TERM, WORK, Kind
from glossator.model.plain import plain_text
from glossator.publish.citing import item_of
from glossator.publish.iso_dates import dating
from glossator.publish.press import Press
from glossator.publish.records import record

CONTEXT = "https://schema.org"
TYPES: Mapping[Kind, str] = {
    EVENT: "Event",
    ORGANISATION: "Organization",
    PERSON: "Person",
    PLACE: "Place",
    TERM: "DefinedTerm",
}
WORKS = {
    "article": "Article",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "motion_picture": "Movie",
    "periodical": "Periodical",
    "report": "Report",
    "review": "Review",
    "review-book": "Review",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
MEDIA = {
    "EPUB": "application/epub+zip",
    "TEI": "application/tei+xml",
    "HTML": "text/html",
    "Markdown": "text/markdown",
    "TXT": "text/plain",
    "PDF": "application/pdf",
}
Data = dict[str, Any]


def linked(data: Data) -> Markup:
    """Data for a template; nothing in it can end the block that it stands in."""
    words = json.dumps({"@context": CONTEXT, **data}, ensure_ascii=False, separators=(",", ":"))
    return Markup(words.replace("<", "\\u003c"))  # noqa: S704 - no sign of markup is left


def thing(kind: str, **data: Any) -> Data:
    """A thing of a kind and what is known of it."""
    return {"@type": kind, **{name: value for name, value in data.items() if value}}


def text_data(press: Press, text: Document) -> Data:
    """A text: a review of a work, or what its type says."""
    fields, item = text.fields, item_of(press, text)
    work = press.entries.get(fields.reviews)
    return thing(
        "Review" if work else WORKS.get(item.type, "CreativeWork"),
        name=fields.title,
        description=fields.description,
        author=people(item.author),
        datePublished=moment(fields.date),
        inLanguage=fields.language or press.edition.fields.language,
        license=fields.rights.statement,
        copyrightNotice=fields.rights.label,
        itemReviewed=work and work_data(press, work),
        isPartOf=edition_data(press),
        url=press.address(page_of(text)),
        encoding=encodings(press, text),
    )


def encodings(press: Press, text: Document) -> list[Data]:
    """The files that hold a text, where their addresses are known."""
    if not press.base_url or press.preview:
        return []
    return [
        thing("MediaObject", encodingFormat=MEDIA[name], contentUrl=press.base_url + path)
        for name, path in press.files_of(text).items()
    ]


def edition_data(press: Press) -> Data:
    """The edition."""
    fields = press.edition.fields
    return thing(
        "Collection",
        name=fields.title,
        alternativeHeadline=fields.subtitle,
        editor=fields.editor and {"name": fields.editor},
        inLanguage=fields.language,
        license=fields.rights.statement,
        dateModified=fields.date,
        url=press.base_url,
    )


def entry_data(press: Press, entry: Document) -> Data:
    """An entry, by its kind."""
    fields = entry.fields
    gloss = plain_text(getattr(entry.body[0], "children", ())) if entry.body else ""
    about = {"description": " ".join(gloss.split())} if gloss else {}
    about |= {"url": press.address(page_of(entry))} if press.base_url else {}
    if entry.kind is WORK:
        return work_data(press, entry) | about
    begins = fields.date if entry.kind is EVENT else ""
    data = thing(
        TYPES[entry.kind],
        name=fields.title,
        alternateName=[each for each in fields.forms if each != fields.title],
        birthDate=moment(getattr(fields, "born", "")),
        deathDate=moment(getattr(fields, "died", "")),
        foundingDate=moment(getattr(fields, "founded", "")),
        dissolutionDate=moment(getattr(fields, "dissolved", "")),
        startDate=moment(begins) or dict(dating(begins)).get("from"),
        endDate=dict(dating(begins)).get("to"),
    )
    if entry.kind is TERM:
        data["inDefinedTermSet"] = thing("DefinedTermSet", name=press.edition.fields.title)
    return data | about


def work_data(press: Press, work: Document) -> Data:
    """A work, with who made it and when."""
    known = record(press, work)
    return thing(
        WORKS.get(known.type, "CreativeWork"),
        name=work.fields.title,
        author=people(known.author),
        editor=people(known.editor),
        datePublished=moment(work.fields.date),
        publisher=known.publisher and thing("Organization", name=known.publisher),
    )


def people(names: Iterable[Name]) -> list[Data]:
    """Those who made something; who has a family name is a person."""
    return [
        thing("Person", name=f"{each.given} {each.family}".strip(), givenName=each.given, familyName=each.family)
        if each.family
        else {"name": each.literal}
        for each in names
    ]


def moment(words: str) -> str:
    """A single date that is known, as ISO 8601 has it."""
    return dict(dating(words)).get("when", "")
