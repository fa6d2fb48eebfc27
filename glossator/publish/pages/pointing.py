"""What points to an entry or a place of a text: entries, notes of texts, pages, parallels."""

from __future__ import annotations

from glossator.model.address import page_of, relative
from glossator.model.document import Document
from glossator.model.edition import Backlink
from glossator.model.kinds import ENTRY_KINDS, PARALLEL, TEXT
from glossator.publish.pages.citations import place
from glossator.publish.press import Press
from glossator.publish.values import LinkView

ORDER = (*ENTRY_KINDS, TEXT, PARALLEL)


def named_by(press: Press, entry: str, path: str) -> tuple[LinkView, ...]:
    """Links from the page at ``path`` to what points to an entry, other than itself."""
    return links_to(press, entry, path, entry)


def links_to(press: Press, goal: str, path: str, but: str = "") -> tuple[LinkView, ...]:
    """Links from the page at ``path`` to what points to an entry or a place: entries, then texts with their notes, then
    pages; all ``but`` the entry of that id.
    """
    found = [(press.documents[each.path], each) for each in press.edition.backlinks.get(goal, ())]
    found = [(document, each) for document, each in found if not but or document.id != but]
    return tuple(
        pointing(press, document, each, path) for document, each in sorted(found, key=lambda one: rank(one[0]))
    )


def rank(document: Document) -> int:
    """Where a document stands among what points to an entry."""
    if document.kind in ENTRY_KINDS:
        return 0
    return ORDER.index(document.kind) if document.kind in ORDER else len(ORDER)


def pointing(press: Press, document: Document, backlink: Backlink, path: str) -> LinkView:
    """A link to what points to an entry."""
    page, fields = press.at(page_of(document)) if document.kind is PARALLEL else page_of(document), document.fields
    title = getattr(fields, "short_title", "") or getattr(fields, "title", "") or getattr(fields, "topic", "")
    if backlink.note:
        words = place(backlink.note, press.words)
        return LinkView(press.say("note-of", text=title, note=words), relative(f"{page}#{backlink.note}", path))
    return LinkView(title, relative(page, path), page == path)
