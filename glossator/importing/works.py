"""A bibliography of the works that the notes of an import name in full."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glossator.importing.story import Imported
from glossator.model.csl import Name
from glossator.model.document import Document
from glossator.model.kinds import WORK
from glossator.pipeline import assemble
from glossator.publish.formats.biblatex import biblatex
from glossator.publish.records import item_of, name_of
from glossator.toolchain import Toolchain

PATH = "bibliography.bib"
HEAD = "% Works that notes name in full, as they were understood. Look at each before you rely on it.\n\n"


def with_bibliography(imported: Imported) -> Imported:
    """An import with a bibliography, where its notes name works."""
    edition = assemble(dict(imported.files), Toolchain())
    works = [each for each in edition.of(WORK) if not each.described]
    if not works:
        return imported
    items = [item_of(each, authors_of(each)) for each in sorted(works, key=lambda each: each.id)]
    line = f"{len(items)} works named in full in the notes"
    files = (*imported.files, (PATH, (HEAD + biblatex(items)).encode()))
    return replace(imported, files=files, summary=(*imported.summary, line))


def authors_of(work: Document) -> Iterator[Name]:
    """The names of those who wrote a work, as its note gives them."""
    return (name_of(each.strip()) for each in work.fields.author.split(";") if each.strip())
