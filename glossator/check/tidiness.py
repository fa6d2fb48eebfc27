"""What is in order and could be neater, told only where an edition asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count, pairwise, takewhile

from glossator.check.plain_lists import Edit, Listed, ordered, straightened, title_alone
from glossator.check.tidy_codes import BIBLIOGRAPHY_UNSORTED, FORMS_UNSORTED, LIST_UNTIDY, PARAGRAPH_UNPINNED
from glossator.model.block import Paragraph
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.kinds import ENTRY_KINDS, TEXT
from glossator.model.source import Span
from glossator.model.tree import walk_blocks

KEY = re.compile(r"^[ \t]*@(?!string|preamble|comment)\w+[ \t]*[{(][ \t]*([^\s,{}()]+)", re.MULTILINE | re.IGNORECASE)
LISTS = ("forms", "except", "see", "check", "former")


def check_tidiness(edition: Edition, document: Document) -> tuple[Diagnostic, ...]:
    """Texts whose paragraphs have no ids of their own, lists of entries that are not plain."""
    if document.kind is TEXT:
        return tuple(unpinned(document))
    if document.kind not in ENTRY_KINDS:
        return ()
    wanted = any(name == FORMS_UNSORTED.name for name, _ in edition.fields.findings.pairs)
    return (*untidy(document), *(unsorted(document) if wanted else ()))


def check_bibliographies(edition: Edition) -> Iterator[Diagnostic]:
    """Bibliographies that are not sorted."""
    for source in edition.data:
        if source.path.endswith(".bib"):
            keys = list(KEY.finditer(source.text))
            for before, match in pairwise(keys):
                if match[1].casefold() < before[1].casefold():
                    message = f"`{match[1]}` stands behind `{before[1]}`"
                    place = source.place(Span(*match.span(1)))
                    yield BIBLIOGRAPHY_UNSORTED.at(place, message, "`check --fix` sorts the works by their keys")
                    break


def unpinned(text: Document) -> Iterator[Diagnostic]:
    """The finding for the paragraphs of a text whose ids are not written."""
    words = text.source.text
    counted = [node for node in walk_blocks(text.body) if isinstance(node, Paragraph) and node.number and node.children]
    bare = [node for node in counted if not words[: node.span.end].rstrip().endswith(f"{{#{node.id}}}")]
    if bare:
        message = f"{len(bare)} of {len(counted)} paragraphs have no id in the file"
        yield PARAGRAPH_UNPINNED.at(text.source.place(bare[0].span), message, f"run `pin {text.id}`")


def untidy(entry: Document) -> Iterator[Diagnostic]:
    """The finding for each list of an entry that could be written more plainly."""
    for name in LISTS:
        listed = listed_in(entry, name)
        if listed is None:
            continue
        if name == "forms" and title_alone(listed, name, entry.fields.title):
            message = f"`{name}` has the title alone, which is a form without it"
            yield LIST_UNTIDY.at(entry.source.place(listed.items[0]), message, "take the field out")
        elif changes := list(straightened(listed)):
            message = f"`{name}` has blanks, or items, that say nothing"
            yield LIST_UNTIDY.at(entry.source.place(first_of(listed, changes)), message, "`check --fix` straightens it")


def unsorted(entry: Document) -> Iterator[Diagnostic]:
    """The finding for forms that are not in the order of their letters."""
    listed = listed_in(entry, "forms")
    if listed and next(ordered(listed), None):
        place = entry.source.place(listed.items[0])
        yield FORMS_UNSORTED.at(place, f"the forms of `{entry.id}` are not sorted", "`check --fix` sorts them")


def listed_in(document: Document, name: str) -> Listed | None:
    """A list of a document's front matter, where it has one with items."""
    items = takewhile(lambda span: span is not None, (document.places.get(f"{name}.{number}") for number in count()))
    spans = tuple(each for each in items if each is not None)
    return Listed(document.source, document.places[name], spans) if spans else None


def first_of(listed: Listed, changes: list[Edit]) -> Span:
    """The item at which the first change is made, or the place of the change where there is no item."""
    at = min(changes)[0]
    held = [each for each in listed.items if each.start >= at.start and each.end > each.start]
    return held[0] if held and not listed.bracketed else at
