"""Are dates written as dates are, and do the two styles of one mean the same day?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.check.codes import DATE_FORM, OLD_STYLE
from glossator.model.calendars import Calendar, date_of
from glossator.model.dates import Edtf, expression, parse_date
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.inline import Dated
from glossator.model.source import Span
from glossator.model.tree import walk

FIELDS = ("date", "born", "died", "founded", "dissolved")
ZERO = re.compile(r"^-?\d{4}(?:-\d\d)?-00", re.ASCII)
HINT = "write it as `1974`, `1974-02` or `1974-02-07`; the manual's page on the timeline has all forms"


def check_dates(_: Edition, document: Document) -> tuple[Diagnostic, ...]:
    """Dates that cannot be read, and dates in the old style that are not the same day in the new one."""
    return (*in_fields(document), *in_words(document))


def check_listed_dates(edition: Edition) -> Iterator[Diagnostic]:
    """Such dates of works that have no file of their own."""
    for document in edition.documents:
        if not document.described:
            yield from in_fields(document)


def in_fields(document: Document) -> Iterator[Diagnostic]:
    """Such dates in the front matter."""
    for name in FIELDS:
        if value := getattr(document.fields, name, ""):
            old_style = getattr(document.fields, "old_style", "") if name == "date" else ""
            spans = (document.field_span(name), document.field_span("old-style"))
            yield from date_findings(document, (value, old_style), spans)


def in_words(document: Document) -> Iterator[Diagnostic]:
    """Such dates that are marked in the body."""
    for part in walk((*document.body, *(block for note in document.notes for block in note.children))):
        if isinstance(part, Dated):
            yield from date_findings(document, (part.date, part.old_style), (part.span, part.span))


def date_findings(document: Document, written: tuple[str, str], spans: tuple[Span, Span]) -> Iterator[Diagnostic]:
    """What is wrong with a date and with the same in the old style, which may be empty."""
    date, old = parse_date(written[0]), parse_date(written[1], Calendar.JULIAN) if written[1] else None
    for words, said, span in zip(written, (date, old), spans, strict=True):
        if words and said is None:
            yield DATE_FORM.at(document.source.place(span), *fault(words))
    if date and old and not same(date, old):
        message = f"`{written[1]}` old style is not `{written[0]}`"
        yield OLD_STYLE.at(document.source.place(spans[1]), message, hint(old))


def fault(words: str) -> tuple[str, str]:
    """What is wrong with words that are no date, and what would help."""
    if expression(words):
        return f"`{words}` ends before it begins", "the earlier of the two dates stands before the slash"
    if ZERO.search(words):
        hint = "leave out a month or a day that is not known, or write it `XX`"
        return f"`{words}` is no date: there is no month and no day `00`", hint
    return f"`{words}` is no date", HINT


def same(date: Edtf, old: Edtf) -> bool:
    """Whether both can mean the same: the same day, or, where not both are days, days that are in both."""
    if date.precision == old.precision == "day":
        return date.first == old.first
    return date.agrees(old)


def hint(old: Edtf) -> str:
    """What a day of the old style is in the new."""
    if old.precision != "day" or old.first is None:
        return ""
    year, month, day = date_of(old.first)
    return f"`{old.text}` old style is `{year:04}-{month:02}-{day:02}`"
