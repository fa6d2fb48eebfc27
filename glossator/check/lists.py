"""Lists of an entry: is anything said twice, of itself, or in vain?"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from glossator.check.entry_codes import EXCEPTION_IDLE, FORM_UNUSED, LIST_REPEATED, SEE_SELF, TITLE_REPEATED
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.kinds import ENTRY_KINDS

LISTS = {"forms": "forms", "exceptions": "except", "see": "see", "check": "check", "former": "former"}
WORD = re.compile(r"[^\W_]+")


def check_lists(edition: Edition) -> Iterator[Diagnostic]:
    """What is wrong with the lists of entries and of parallels, and titles that several entries share."""
    printed = {mention.form for mentions in edition.mentions.values() for mention in mentions}
    used = {same(each).casefold() for each in printed}
    for entry in (each for each in edition.entries if each.described):
        yield from repeated(entry)
        yield from idle(entry)
        yield from unused_forms(entry, used)
    for parallel in edition.documents:
        passages = getattr(parallel.fields, "passages", ())
        yield from twice(parallel, "passages", tuple(f"{each.text} {' '.join(each.paragraphs)}" for each in passages))
        for number, passage in enumerate(passages):
            yield from twice(parallel, f"passages.{number}.paragraphs", passage.paragraphs)
    yield from shared_titles(edition)


def same(words: str) -> str:
    """Words without regard to how spaces and accents are written."""
    return " ".join(unicodedata.normalize("NFC", words).split())


def repeated(entry: Document) -> Iterator[Diagnostic]:
    """What a list has twice, and an entry that is to be seen from itself."""
    for name, written in LISTS.items():
        values = getattr(entry.fields, name)
        yield from twice(entry, written, values)
        for number, value in enumerate(values):
            if name == "see" and value == entry.id:
                place = entry.source.place(entry.field_span(f"see.{number}"))
                yield SEE_SELF.at(place, f"`{entry.id}` leads to itself", "take it out")


def twice(document: Document, name: str, values: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Values that a list of a document has a second time."""
    known: set[str] = set()
    for number, value in enumerate(values):
        if same(value) in known:
            place = document.source.place(document.field_span(f"{name}.{number}"))
            yield LIST_REPEATED.at(place, f"`{value}` stands in `{name.rpartition('.')[2]}` already", "take one out")
        known.add(same(value))


def idle(entry: Document) -> Iterator[Diagnostic]:
    """Phrases that are excepted and have no form of the entry in them."""
    forms = [WORD.findall(each) for each in entry.fields.forms or (entry.fields.title,)]
    for number, phrase in enumerate(entry.fields.exceptions):
        words = WORD.findall(phrase)
        if not any(holds(words, form) for form in forms):
            place = entry.source.place(entry.field_span(f"except.{number}"))
            message = f"none of the forms of `{entry.id}` is in `{phrase}`"
            yield EXCEPTION_IDLE.at(place, message, "an exception is a phrase with a form in it")


def holds(words: list[str], form: list[str]) -> bool:
    """Whether words have those of a form in a row, but for capitals and endings."""
    row = [each.casefold() for each in words]
    first = [each.casefold() for each in form]
    spots = range(len(row) - len(first) + 1)
    return any(all(one.startswith(two) for one, two in zip(row[at:], first, strict=False)) for at in spots)


def unused_forms(entry: Document, used: set[str]) -> Iterator[Diagnostic]:
    """Forms that no text has; ``used`` are those that texts have."""
    for number, form in enumerate(entry.fields.forms):
        if same(form).casefold() not in used:
            place = entry.source.place(entry.field_span(f"forms.{number}"))
            yield FORM_UNUSED.at(place, f"no text has `{form}`", "take it out, if it is a slip")


def shared_titles(edition: Edition) -> Iterator[Diagnostic]:
    """Entries of one kind with the same title, which no list could tell apart."""
    titles: dict[tuple[str, str], list[Document]] = defaultdict(list)
    for entry in edition.of(*ENTRY_KINDS):
        if entry.described and entry.fields.title:
            titles[entry.kind.name, same(entry.fields.title).casefold()].append(entry)
    for first, *others in titles.values():
        for entry in others:
            place = entry.source.place(entry.field_span("title"))
            message = f"`{first.id}` ({first.source.path}) has the same title"
            yield TITLE_REPEATED.at(place, message, "put into one of the titles what sets them apart")
