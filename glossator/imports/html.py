"""Web pages: Pandoc's, Word's, Wikipedia's, Project Gutenberg's, WordPress's and others'."""

from __future__ import annotations

import re
from dataclasses import replace

from glossator.imports.boilerplate import END, START
from glossator.imports.draft import Block, Draft, Facts, Group, notes_in
from glossator.imports.markup import Node, attribute, name_of, parsed_html, words_in
from glossator.imports.plain_text import plain_text
from glossator.imports.settle import CHROME, plain_lines, settled
from glossator.imports.web_blocks import Web
from glossator.imports.web_notes import Site, notes_of
from glossator.model.kinds import Encoding

ARCHIVED = re.compile(r"^The Project Gutenberg e?(?:Book|text) of (?:The )?|\s*\|\s*Project Gutenberg$", re.IGNORECASE)
CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def html(path: str, content: bytes) -> Draft:
    """The draft of a web page. Raises ``Unreadable``."""
    root = parsed_html(content, encoding_of(content))
    return web(path, {"": root}, facts_of(root), "web page")


def encoding_of(content: bytes) -> str | None:
    """The encoding that a page states, or UTF-8 where its bytes are; ``None`` where the parser must guess."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    stated = CHARSET.search(content[:4096])
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return stated[1].decode() if stated else "windows-1252"
    return "utf-8"


def facts_of(root: Node) -> Facts:
    """What the head of a page says."""
    said: dict[str, str] = {}
    for node in root.iter("{*}meta", "meta"):
        name = (attribute(node, "name") or attribute(node, "property")).casefold()
        said.setdefault(name, attribute(node, "content"))
    title = next((words_in(node) for node in root.iter("{*}title", "title")), "")
    title = ARCHIVED.sub("", title)
    language = attribute(root, "lang")
    author = said.get("author") or said.get("dc.creator") or said.get("citation_author") or ""
    date = re.match(
        r"\d{4}(?:-\d\d(?:-\d\d)?)?",
        said.get("date") or said.get("dc.date") or said.get("article:published_time") or "",
    )
    return Facts(title=title, author=author, date=date[0] if date else "", language=language)


def without_archive(blocks: list[Block]) -> list[Block]:
    """The blocks, in which the header and the licence of Project Gutenberg are chrome."""
    texts = ["\n".join(plain_lines(each)) for each in blocks]
    start = next((at for at, text in enumerate(texts[:60]) if START.search(text)), -1)
    end = next((at for at in range(start + 1, len(texts)) if END.search(texts[at])), len(texts))
    return [
        Group(f"{CHROME}the archive’s header and licence", (each,)) if at <= start or at >= end else each
        for at, each in enumerate(blocks)
    ]


def web(path: str, pages: dict[str, Node], facts: Facts, what: str) -> Draft:
    """The draft of the pages of one document, in their order."""
    site = Site(pages)
    made = Web(path, notes_of(site))
    for root in pages.values():
        body = next((each for each in root.iter() if name_of(each) == "body"), root)
        made.page(body)
    draft = settled(without_archive(made.with_lost()), facts, made.findings, what)
    if made.pages:
        draft = replace(draft, summary=(*draft.summary, f"{made.pages} page numbers left out"))
    if not any(True for _ in notes_in(draft.blocks)):
        plain = plain_text(path, draft.source.decode(), Encoding.UTF_8)
        if any(True for _ in notes_in(plain.blocks)):
            return replace(plain, facts=facts, findings=(*draft.findings, *plain.findings), source=draft.source)
    return draft
