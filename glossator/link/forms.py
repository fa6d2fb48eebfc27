"""The forms of all entries, ready to be looked for.

A form is a row of words with what stands between them. Words are letters and digits; everything else is between. So a
possessive needs no rule: in ``Stalin's`` the word ``Stalin`` ends at the apostrophe.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from glossator.link.codes import FORM_COLLISION, FORM_EMPTY
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.kinds import TERM
from glossator.model.making import Make, each_made
from glossator.model.source import Place

WORD = re.compile(r"[^\W_]+")
LONGEST = 50
SHOWN = 60
SPACE = re.compile(r"\s+")
SAME = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("\u00a0", " "), ("‑", "-"))


def normal(text: str) -> str:
    """Text of the same length with quotation marks, apostrophes and spaces of one kind each."""
    for sign, plain in SAME:
        text = text.replace(sign, plain)
    return text


@dataclass(frozen=True, slots=True)
class Form:
    """A form of an entry: its words, what stands after each but the last, and the signs that may end it."""

    entry: str
    words: tuple[str, ...]
    between: tuple[str, ...]
    tail: str = ""
    derived: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """What two forms share when a text could not tell them apart."""
        return (*self.words, *self.between)


@dataclass(frozen=True, slots=True)
class Table:
    """Forms by their words; and for each first word, of how many words its forms are made, the longest first."""

    forms: Mapping[tuple[str, ...], tuple[Form, ...]]
    lengths: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Forms:
    """All forms, and the phrases in which a form does not count."""

    wanted: Table
    exceptions: Table


def form_of(entry: str, text: str) -> Form | None:
    """The form in some words; ``None`` if there are no words."""
    text = unicodedata.normalize("NFC", normal(text)).strip()
    found = list(WORD.finditer(text))
    if not found:
        return None
    between = tuple(SPACE.sub(" ", text[one.end() : two.start()]) for one, two in itertools.pairwise(found))
    return Form(entry, tuple(each[0] for each in found), between, text[found[-1].end() :])


def plural(word: str) -> str:
    """The regular English plural of a word."""
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(s|x|z|ch|sh)$", word) else "s")


def written_forms(entry: Document) -> tuple[tuple[str, str], ...]:
    """The forms of an entry as written, each with the field it stands in; without forms, the title."""
    if not entry.fields.forms:
        return ((entry.fields.title, "title"),) if "forms" not in entry.places else ()
    return tuple((form, f"forms.{number}") for number, form in enumerate(entry.fields.forms))


def derived_forms(entry: Document, form: Form) -> Iterator[Form]:
    """Forms that follow from a written one: a capital at its beginning, the plural of a single word."""
    variants = [form.words]
    plurals = entry.fields.plural if entry.fields.plural is not None else entry.kind is TERM
    if plurals and len(form.words) == 1:
        variants.append((plural(form.words[0]),))
    for words in variants:
        first = words[0]
        capitals = {first, first[0].upper() + first[1:]} if form.words[0].islower() else {first}
        for capital in sorted(capitals):
            yield Form(form.entry, (capital, *words[1:]), form.between, form.tail, derived=True)


class Claim(NamedTuple):
    """What an entry has as a form: its words, the field it stands in, the form in it, and those that follow from it."""

    text: str
    field: str
    form: Form | None
    derived: tuple[Form, ...]


class Claims(NamedTuple):
    """The forms of an entry, and the phrases in which they do not count."""

    wanted: tuple[Claim, ...]
    exceptions: tuple[Form | None, ...]


def claims_of(_: None, entry: Document) -> Claims:
    """What an entry says of its forms; without a title nothing is looked for."""
    wanted = (claim_of(entry, text, field) for text, field in written_forms(entry)) if entry.fields.title else ()
    return Claims(tuple(wanted), tuple(form_of(entry.id, text) for text in entry.fields.exceptions))


def claim_of(entry: Document, text: str, field: str) -> Claim:
    """A form of an entry, as it stands in a field."""
    form = form_of(entry.id, text)
    return Claim(text, field, form, tuple(derived_forms(entry, form)) if form and fits(form) else ())


def forms_of(entries: tuple[Document, ...], make: Make = each_made) -> tuple[Forms, tuple[Diagnostic, ...]]:
    """The forms of all entries, and the findings about them."""
    claims = make(claims_of, None, entries)
    (forms,) = make(forms_in, None, (tuple(claims),))
    return forms, tuple(form_findings(entries, claims))


def forms_in(_: None, claims: tuple[Claims, ...]) -> Forms:
    """The forms that entries claim. A written form wins over a derived one, the first claim over those after it."""
    written: dict[tuple[str, ...], Claim] = {}
    for claim in (each for some in claims for each in some.wanted):
        if claim.form and fits(claim.form):
            written.setdefault(claim.form.key, claim)
    derived: dict[tuple[str, ...], Form | None] = {}
    for each in (each for claim in written.values() for each in claim.derived):
        derived.setdefault(each.key, each)
    exceptions = (each for some in claims for each in some.exceptions)
    forms = {**derived, **{key: claim.form for key, claim in written.items()}}
    return Forms(table_of(forms.values()), table_of(exceptions))


def form_findings(entries: Sequence[Document], claims: Sequence[Claims]) -> Iterator[Diagnostic]:
    """The findings about what entries claim: forms that cannot be looked for, and those of two entries."""
    first: dict[tuple[str, ...], Document] = {}
    for entry, claim in ((entry, each) for entry, some in zip(entries, claims, strict=True) for each in some.wanted):
        if claim.form is None or not fits(claim.form):
            what = f"more than {LONGEST}" if claim.form else "no"
            yield FORM_EMPTY.at(place_of(entry, claim), f"`{claim.text[:SHOWN]}` has {what} words")
            continue
        other = first.setdefault(claim.form.key, entry)
        if other is not entry:
            message = f"`{claim.text}` is also a form of `{other.id}` ({other.source.path})"
            yield FORM_COLLISION.at(place_of(entry, claim), message)


def fits(form: Form) -> bool:
    """Whether a form is not too long to be looked for."""
    return len(form.words) <= LONGEST


def place_of(entry: Document, claim: Claim) -> Place:
    """Where a form is written."""
    return entry.source.place(entry.field_span(claim.field))


def table_of(forms: Iterable[Form | None]) -> Table:
    """Forms in a table; those without words, or with too many, are left out."""
    by_words: dict[tuple[str, ...], tuple[Form, ...]] = {}
    lengths: dict[str, set[int]] = {}
    for form in forms:
        if form is not None and fits(form):
            by_words[form.words] = (*by_words.get(form.words, ()), form)
            lengths.setdefault(form.words[0], set()).add(len(form.words))
    return Table(by_words, {word: tuple(sorted(each, reverse=True)) for word, each in lengths.items()})
