"""E-books: the pages of the spine, read as web pages."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from urllib.parse import unquote

from glossator.imports.draft import Draft, Facts
from glossator.imports.html import web
from glossator.imports.markup import (
    Node,
    Unreadable,
    attribute,
    classes,
    name_of,
    parsed_html,
    parsed_xml,
    unpacked,
    words_in,
)

CONTAINER = "META-INF/container.xml"


def epub(path: str, content: bytes) -> Draft:
    """The draft of an e-book. Raises ``Unreadable``."""
    members = unpacked(content)
    if CONTAINER not in members:
        raise Unreadable("there is no list of what is in the e-book")
    names = [attribute(each, "full-path") for each in parsed_xml(members[CONTAINER]).iter("{*}rootfile")]
    if not names or names[0] not in members:
        raise Unreadable("the e-book does not say what is in it")
    package = parsed_xml(members[names[0]])
    pages: dict[str, Node] = {}
    for name in spine(package, dirname(names[0])):
        if name in members:
            pages[name] = page(members[name])
    if not pages:
        raise Unreadable("the e-book has no pages")
    return web(path, pages, facts_of(package), "e-book")


def spine(package: Node, folder: str) -> list[str]:
    """The pages in reading order; a list of contents made for machines is left out."""
    items = {attribute(each, "id"): each for each in package.iter("{*}item")}
    found = []
    for each in package.iter("{*}itemref"):
        item = items.get(attribute(each, "idref"))
        if item is not None and "nav" not in attribute(item, "properties").split():
            found.append(normpath(join(folder, unquote(attribute(item, "href")))))
    return found


def page(content: bytes) -> Node:
    """The tree of a page: as XML, or as HTML where it is not well made."""
    try:
        root = parsed_xml(content)
    except Unreadable:
        return parsed_html(content, "utf-8")
    return root if any(name_of(each) == "body" for each in root.iter()) else parsed_html(content, "utf-8")


def facts_of(package: Node) -> Facts:
    """What the package says of the book."""
    said: dict[str, str] = {}
    for node in package.iter():
        name = name_of(node)
        if name in ("title", "creator", "date", "language", "publisher") and not classes(node) & {"sorted"}:
            said.setdefault(name, words_in(node))
    return Facts(
        title=said.get("title", ""),
        author=said.get("creator", ""),
        date=said.get("date", "")[:10].partition("T")[0],
        published=said.get("publisher", ""),
        language=said.get("language", ""),
    )
