"""What a work is called in few words."""

from __future__ import annotations

from collections.abc import Mapping

from glossator.model.document import Document


def short_name(work: Document, entries: Mapping[str, Document]) -> str:
    """A work in few words: the family name of its first author, and the year; its title where it has no author.

    ``entries`` are all entries by id; an author can be named by that of a person.
    """
    author = work.fields.author.partition(";")[0].strip()
    if author in entries:
        author = entries[author].fields.sort or entries[author].fields.title
    return f"{author.partition(',')[0] or work.fields.title} {work.fields.date[:4]}".strip()
