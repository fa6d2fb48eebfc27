"""The order of entries in lists."""

from __future__ import annotations

from glossator.model.document import Document


def sort_key(entry: Document) -> tuple[str, str]:
    """Entries are sorted by their sort names, without regard to capitals."""
    return (entry.fields.sort or entry.fields.title).casefold(), entry.id
