"""Is the edition fit to be published: can its days be told, its old addresses kept, its rights be seen?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from glossator.check.codes import DAY_FORM, FORMER_ID, RIGHTS_UNSTATED
from glossator.model.address import page_of
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.source import Place

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ADDRESS = re.compile(r"https?://(?:www\.)?([^/?#]+)", re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
EDITION = Place("edition.toml", 1, 1)
STATEMENTS = ("rightsstatements.org", "creativecommons.org")


def check_days(edition: Edition) -> Iterator[Diagnostic]:
    """Days that are none."""
    hint = "write it as `2026-03-01`"
    if edition.fields.date and not is_day(edition.fields.date):
        yield DAY_FORM.at(edition.places.get("date", EDITION), f"`{edition.fields.date}` is no day", hint)
    for text in edition.texts:
        if text.fields.changed and not is_day(text.fields.changed):
            place = text.source.place(text.field_span("changed"))
            yield DAY_FORM.at(place, f"`{text.fields.changed}` is no day", hint)


def is_day(words: str) -> bool:
    """Whether words are a day of our calendar."""
    try:
        return bool(DAY.fullmatch(words)) and bool(date.fromisoformat(words))
    except ValueError:
        return False


def check_former(edition: Edition) -> Iterator[Diagnostic]:
    """Former ids that are no ids, or that somebody else has."""
    documents = (*edition.texts, *edition.entries)
    taken = {page_of(each): each for each in documents}
    for document in documents:
        for number, name in enumerate(document.fields.former):
            place = document.source.place(document.field_span(f"former.{number}"))
            if not ID.fullmatch(name):
                yield FORMER_ID.at(place, f"`{name}` cannot be an id", "use small letters, digits and single hyphens")
                continue
            other = taken.setdefault(f"{page_of(document).rpartition('/')[0]}/{name}.html", document)
            if other is not document or name == document.id:
                yield FORMER_ID.at(place, f"`{name}` is {owner(other, name)}", "leave it out")


def owner(document: Document, name: str) -> str:
    """Whose an id is, in words."""
    return f"the id of `{document.source.path}`" if document.id == name else f"a former id of `{document.source.path}`"


def check_rights(edition: Edition) -> Iterator[Diagnostic]:
    """Statements of rights from which nobody can tell what may be done; a text's that is no address at all is a finding
    already.
    """
    hint = "give an address of RightsStatements.org or Creative Commons"
    own = edition.fields.rights.statement
    if own and not is_statement(own):
        place = edition.places.get("rights.statement", EDITION)
        yield RIGHTS_UNSTATED.at(place, f"`{own}` is no statement of rights", hint)
    for text in edition.texts:
        stated = text.fields.rights.statement
        if ADDRESS.match(stated) and not is_statement(stated):
            place = text.source.place(text.field_span("rights.statement"))
            yield RIGHTS_UNSTATED.at(place, f"`{stated}` is no statement of rights", hint)


def is_statement(words: str) -> bool:
    """Whether words are an address of those who make such statements."""
    address = ADDRESS.match(words)
    return address is not None and address[1].lower() in STATEMENTS
