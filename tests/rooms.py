"""One room at a time: a few lines of Markdown read, annotated, linked and shown as HTML."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, reduce
from pathlib import Path
from types import MappingProxyType

from glossator.link.edition import link
from glossator.model.block import Block
from glossator.model.document import Document, Note
from glossator.model.edition import Edition, EditionFields, Mention, Original
from glossator.model.kinds import ENTRY_KINDS, PARALLEL, TEXT, Kind, Marking
from glossator.publish.html_block import blocks
from glossator.publish.html_inline import Rendering
from glossator.read.document import read
from glossator.toolchain import PASSES

ROOT = Path(__file__).parent.parent
HEAD = "---\ntitle: A title\n---\n"
TEXT_HEAD = """\
---
title: A title
author: An Author
date: 1974
rights: {statement: "https://creativecommons.org/publicdomain/zero/1.0/", label: CC0}
source: {file: one.txt, sha256: "0"}
---
"""


def written(body: str, kind: Kind = TEXT, name: str = "one", fields: str = "") -> Document:
    """A document with a body, read and nothing else; ``fields`` are further lines of front matter."""
    head = {TEXT: TEXT_HEAD, PARALLEL: "---\n---\n"}.get(kind, HEAD)
    head = head.removesuffix("---\n") + (fields.strip() + "\n" if fields.strip() else "") + "---\n"
    if "title:" in fields:
        head = head.replace("title: A title\n", "", 1)
    return read(f"{kind.folder}/{name}.md", (head + body).encode(), kind)


def annotated(body: str, kind: Kind = TEXT, name: str = "one", fields: str = "") -> Document:
    """A document that has gone through every pass."""
    return reduce(lambda document, step: step(document), PASSES, written(body, kind, name, fields))


def entry(kind: str, name: str, fields: str = "", body: str = "A gloss.") -> Document:
    """An entry that has gone through every pass; without fields, its title is its id with a capital."""
    found = next(each for each in ENTRY_KINDS if each.name == kind)
    return annotated(body, found, name, fields or f"title: {name.capitalize()}")


def joined(
    *documents: Document, marking: Marking = Marking.FIRST_IN_SECTION, pictures: tuple[str, ...] = ()
) -> Edition:
    """The edition made of some documents."""
    originals = {path: Original(path, b"") for path in pictures}
    return link(EditionFields(title="An edition", marking=marking), documents, originals)


def text_of(edition: Edition) -> Document:
    """The first text of an edition."""
    return edition.texts[0]


def mentions(edition: Edition) -> list[Mention]:
    """All mentions of an edition, by where they stand."""
    found = [each for some in edition.mentions.values() for each in some]
    return sorted(found, key=lambda each: (each.note, int(each.paragraph[1:] or 0), each.start))


def codes(document: Document | Edition) -> list[str]:
    """The codes of findings, in the order in which they are reported."""
    return [each.code for each in sorted(document.findings, key=lambda each: each.order)]


def found(document: Document | Edition) -> list[str]:
    """Findings as `line:column code`."""
    ordered = sorted(document.findings, key=lambda each: each.order)
    return [f"{each.place.line}:{each.place.column} {each.code}" for each in ordered]


@cache
def words() -> Mapping[str, str]:
    """The words of the interface in English."""
    return tomllib.loads((ROOT / "templates" / "messages" / "en.toml").read_text("utf-8"))


def rendering(titles: Mapping[str, str] = MappingProxyType({})) -> Rendering:
    """A page on which marks lead to glosses and links to entries' pages."""
    return Rendering(words(), lambda name: f"#t-{name}", lambda name: f"../entries/{name}.html", str, str, titles)


def html(nodes: tuple[Block, ...], titles: Mapping[str, str] = MappingProxyType({})) -> str:
    """HTML of some blocks."""
    return blocks(nodes, rendering(titles))


def notes_html(notes: tuple[Note, ...], titles: Mapping[str, str] = MappingProxyType({})) -> str:
    """HTML of some notes, as a list with an address and the number of every note."""
    shown = (f'<li id="{each.id}" data-number="{each.label}">\n{html(each.children, titles)}</li>\n' for each in notes)
    return "<ol>\n" + "".join(shown) + "</ol>\n" if notes else ""
