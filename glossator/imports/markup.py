"""Parsing marked-up files that nobody vouches for: no network, no entities, no more than a book has."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from html.entities import name2codepoint
from typing import Any

from lxml import etree, html  # type: ignore[import-untyped]

Node = Any  # an element of lxml, which has no types of its own
DEEPEST = 200
MOST = 600_000
NAMED = re.compile(rb"&([A-Za-z]\w{1,30});")
UNPACKED = 48_000_000
MEMBERS = 5_000


class Unreadable(Exception):
    """A file that is not what it should be; the message says how."""


def parsed_html(content: bytes, encoding: str | None = None) -> Node:
    """The tree of a web page. Raises ``Unreadable``."""
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding=encoding)
    return parsed(content, parser)


def parsed_xml(content: bytes) -> Node:
    """The tree of an XML document, whose own entities are not read. Raises ``Unreadable``."""
    parser = etree.XMLParser(
        no_network=True, resolve_entities=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    return parsed(NAMED.sub(character, content), parser)


def character(match: re.Match[bytes]) -> bytes:
    """A character that HTML has a name for and XML has not, by its number."""
    name = match[1].decode()
    point = name2codepoint.get(name)
    return match[0] if point is None or name in ("amp", "lt", "gt", "quot", "apos") else f"&#{point};".encode()


def parsed(content: bytes, parser: etree.XMLParser | html.HTMLParser) -> Node:
    """The tree of a document that is neither too deep nor too large. Raises ``Unreadable``."""
    try:
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError, LookupError) as error:
        raise Unreadable(f"the mark-up cannot be read: {str(error)[:120]}") from error
    if root is None:
        raise Unreadable("there is nothing in the document")
    depth = count = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if depth > DEEPEST or count > MOST:
            raise Unreadable(f"the mark-up is nested more than {DEEPEST} deep, or has more than {MOST:,} elements")
    return root


def name_of(node: Node) -> str:
    """An element's name without its namespace; empty for what is no element."""
    return node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""


def attribute(node: Node, name: str) -> str:
    """An attribute, in whatever namespace."""
    for key, value in node.attrib.items():
        if re.split("[}:]", str(key))[-1] == name:
            return str(value)
    return ""


def classes(node: Node) -> frozenset[str]:
    """The classes, types and roles of an element."""
    said = " ".join(attribute(node, key) for key in ("class", "type", "role"))
    return frozenset(said.lower().replace("doc-", "").split())


def everything(node: Node) -> Iterator[Node]:
    """An element and all elements in it."""
    yield from (each for each in node.iter() if isinstance(each.tag, str))


def words_in(node: Node) -> str:
    """All words in an element, in one line."""
    return " ".join("".join(str(each) for each in node.itertext()).split())


def unpacked(content: bytes) -> dict[str, bytes]:
    """The text members of a ZIP file. Raises ``Unreadable`` for one that is broken or unpacks to more than a book."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [each for each in archive.infolist() if not each.is_dir()]
            wanted = [
                each
                for each in members
                if each.filename.lower().endswith((".xml", ".rels", ".html", ".xhtml", ".htm", ".opf", ".ncx"))
            ]
            if len(members) > MEMBERS or sum(each.file_size for each in wanted) > UNPACKED:
                raise Unreadable("the file unpacks to more than any book has")
            return {each.filename: limited(archive, each) for each in wanted}
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, ValueError, KeyError, zlib.error) as error:
        raise Unreadable(f"the file is damaged: {str(error)[:120]}") from error


def limited(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The bytes of a member, no more than it says it has."""
    with archive.open(member) as file:
        content = file.read(member.file_size + 1)
    if len(content) > member.file_size:
        raise Unreadable("the file unpacks to more than it says")
    return content
