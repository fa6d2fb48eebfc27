"""A bibliography of the works that the notes of an import name in full."""

from __future__ import annotations

from dataclasses import replace

from glossator.importing.story import Imported
from glossator.model.csl import Item, Name
from glossator.model.document import Document
from glossator.model.kinds import WORK
from glossator.pipeline import assemble
from glossator.publish.formats.biblatex import biblatex
from glossator.publish.records import when
from glossator.toolchain import Toolchain

PATH = "bibliography.bib"
HEAD = "% Works that notes name in full, as they were understood. Look at each before you rely on it.\n\n"


def with_bibliography(imported: Imported) -> Imported:
    """An import with a bibliography, where its notes name works."""
    edition = assemble(dict(imported.files), Toolchain())
    works = [each for each in edition.of(WORK) if not each.described]
    if not works:
        return imported
    items = [item_of(each) for each in sorted(works, key=lambda each: each.id)]
    line = f"{len(items)} works named in full in the notes"
    files = (*imported.files, (PATH, (HEAD + biblatex(items)).encode()))
    return replace(imported, files=files, summary=(*imported.summary, line))


def item_of(work: Document) -> Item:
    """The record of a work that a note made known."""
    fields = work.fields
    place, _, publisher = fields.publisher.rpartition(": ")
    return Item(
        id=work.id,
        type=fields.type,
        title=fields.title,
        author=tuple(name_of(each.strip()) for each in fields.author.split(";") if each.strip()),
        issued=when(fields.date),
        container_title=fields.container,
        publisher=publisher,
        publisher_place=place,
    )


def name_of(words: str) -> Name:
    """A name written as `Family, Given`."""
    family, comma, given = words.partition(", ")
    return Name(family=family, given=given) if comma else Name(literal=words)
