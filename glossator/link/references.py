"""Works that are known from their full references in notes alone."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from glossator.link.naming import AFTER_TITLE, NO_TITLE, QUOTED, divided
from glossator.link.works import LITTLE, Author, Work, author_named, folded, work_called
from glossator.model.citation import Printed
from glossator.model.document import Document
from glossator.model.kinds import WORK, WorkFields

YEAR = re.compile(r"(?:1[4-9]|20)\d\d")
EDITOR = re.compile(r",?\s*\(?\b(?:eds?\.?|hrsg\.?|trans\.?)\)?$", re.IGNORECASE)
EDITION = re.compile(
    r"^(?:\d+(?:st|nd|rd|th)\sedn?\.?|\d+\svols?\.?|rev\.\sedn?\.?|(?:eds?|trans)\.\s[^:;]*?(?=\s\w+:)),?;?\s"
)
TITLE_SIGNS = " ,.:;\"“”‘’'*«»"
DATE = re.compile(r"(?:\d{1,2}\s)?(?:[A-Z][a-z]+\.?\s)?(?:\d{1,2},\s)?(?:1[4-9]|20)\d\d$")
VOLUME = re.compile(r",?\s(?:vol\.\s)?\d+(?:[,.:/]\s?(?:no\.|nos\.|issue)?\s?\d+)?$")


@dataclass(frozen=True, slots=True)
class Made:
    """A work made from a full reference, and the fields that the reference gives it."""

    work: Work
    fields: WorkFields

    def document(self, citing: Document) -> Document:
        """The entry of the work, which has no file of its own and stands, for findings, in the text that cites it."""
        return Document(WORK, self.work.id, citing.source, self.fields, described=False)


def work_in(printed: Printed, taken: Container[str], authors: Sequence[Author] = ()) -> Made | None:
    """The work that a full reference names; ``authors`` wrote it, where *idem* stands for their names.

    It has a title, an author or, with place and publisher, none, and a year of publication; ``None`` where one is
    missing.
    """
    years = YEAR.findall(printed.imprint)
    if not years or printed.tentative or printed.sentence:
        return None
    author, rest = divided(printed.head)
    if not (rest or authors or ":" in printed.imprint):
        return None
    names = [each.name for each in authors] or (names_in(author) if rest else [])
    rest = rest if rest and not authors else printed.head
    title, container, kind = title_and_container(rest)
    place = EDITION.sub("", YEAR.split(printed.imprint)[0].strip(" ,([")).strip(" ,")
    if not title or not (title[0].isupper() or title[0].isdigit()):
        return None
    if DATE.fullmatch(printed.imprint):
        place = ""
    fields = WorkFields(
        title=title, author="; ".join(names), date=years[-1], publisher=place, container=container, type=kind
    )
    known = [author_named(each) for each in names]
    stem = known[0].family if known else " ".join(word for word in folded(title).split()[:4] if word not in LITTLE)
    if not stem.strip():
        return None
    name = free_id(f"{'-'.join(stem.split())}-{years[-1]}", taken)
    return Made(work_called(name, known, (title,), years[-1]), fields)


def names_in(author: str) -> list[str]:
    """The names in the first part of a reference, family names first."""
    words = re.sub(r",?\s(?:et\sal\.?|and\sothers)$", "", EDITOR.sub("", author))
    parts = re.split(r",?\s(?:and|&|und|et)\s|;\s|,\s", words)
    return [inverted(EDITOR.sub("", name)) for name in parts if name]


def title_and_container(rest: str) -> tuple[str, str, str]:
    """The title, what it appeared in, and the CSL type, from what follows the author."""
    rest = NO_TITLE.sub("", rest, count=1) if NO_TITLE.match(rest) else rest
    quoted = QUOTED.match(rest)
    if quoted is None:
        return AFTER_TITLE.sub("", rest).strip(TITLE_SIGNS), "", "book"
    title, after = quoted[1].strip(TITLE_SIGNS), rest[quoted.end() :].strip(TITLE_SIGNS)
    if inside := re.match(r"in:?\s", after):
        return title, AFTER_TITLE.sub("", after[inside.end() :]).strip(TITLE_SIGNS), "chapter"
    return title, VOLUME.sub("", after), "article-journal" if after else "book"


def inverted(name: str) -> str:
    """A name with the family name first: `Geoffrey Hosking` is `Hosking, Geoffrey`."""
    match = re.match(
        r"(?P<given>.*?)\s(?P<family>(?:(?:de|du|des|la|le|von|van|der|den|di|da|del|al|bin|ibn|ten|Ó|Ní|Mac|Abu|Ben)\s)*\S+)$",
        name.strip(),
    )
    return f"{match['family']}, {match['given']}" if match and match["given"] else name.strip()


def free_id(name: str, taken: Container[str]) -> str:
    """The id, or the id with the first letter from `b` on that makes it free."""
    ascii_name = re.sub(r"[^a-z0-9-]+", "", name).strip("-") or "work"
    candidate, number = ascii_name, 0
    while candidate in taken:
        number += 1
        letter = chr(ord("a") + number) if number < 26 else f"-{number}"
        candidate = f"{ascii_name}{letter}"
    return candidate
