"""What citation managers read in the head of a text's page: Highwire Press tags, and Dublin Core (DCMI, 2008)."""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model.address import page_of
from glossator.model.csl import Item, Name
from glossator.model.document import Document
from glossator.publish.citing import item_of
from glossator.publish.press import Press

IN_JOURNALS = ("article-journal", "article-magazine", "article-newspaper", "review", "review-book")


def citation_tags(press: Press, text: Document) -> Iterator[tuple[str, str]]:
    """Names and contents of the tags that say what a text is."""
    item = item_of(press, text)
    known = ((name, content) for name, content in (*highwire(item), *dublin_core(item, text)) if content)
    yield from known
    if press.base_url:
        yield "citation_public_url", press.address(page_of(text))
        yield "DC.identifier", press.address(page_of(text))


def highwire(item: Item) -> Iterator[tuple[str, str]]:
    """The tags that Highwire Press began to use and Google Scholar asks for."""
    yield "citation_title", item.title
    yield from (("citation_author", inverted(each)) for each in item.author)
    yield "citation_publication_date", "/".join(day(item))
    yield "citation_journal_title" if item.type in IN_JOURNALS else "citation_publisher", item.container_title
    yield "citation_language", item.language


def dublin_core(item: Item, text: Document) -> Iterator[tuple[str, str]]:
    """The tags of the Dublin Core."""
    yield "DC.type", "Text"
    yield "DC.title", item.title
    yield from (("DC.creator", inverted(each)) for each in item.author)
    yield "DC.date", "-".join(day(item))
    yield "DC.source", item.container_title
    yield "DC.language", item.language
    yield "DC.rights", text.fields.rights.statement


def inverted(name: Name) -> str:
    """A name as lists sort it."""
    return name.literal or ", ".join(each for each in (name.family, name.given) if each)


def day(item: Item) -> tuple[str, ...]:
    """Year, month and day, as far as they are known, of two digits or more."""
    return tuple(f"{part:02}" for part in item.issued.start) if item.issued else ()
