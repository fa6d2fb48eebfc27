"""Which importer reads a file: by its bytes first, then by its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from glossator.imports.codes import IMPORT_UNREADABLE
from glossator.imports.coding import doubt, encoding_of, refusal
from glossator.imports.docx import docx
from glossator.imports.draft import Draft
from glossator.imports.epub import epub
from glossator.imports.html import html
from glossator.imports.markup import Unreadable
from glossator.imports.pandoc_markdown import pandoc_markdown
from glossator.imports.plain_text import plain_text
from glossator.imports.tei import tei
from glossator.model.diagnostic import Diagnostic
from glossator.model.kinds import Encoding
from glossator.model.original import decoded
from glossator.model.source import Place

LARGEST = 64_000_000
Reader = Callable[[str, bytes], Draft]
MARKED: Mapping[str, Reader] = MappingProxyType(
    {".html": html, ".htm": html, ".xhtml": html, ".docx": docx, ".epub": epub, ".xml": tei, ".tei": tei}
)
MARKDOWN = (".md", ".markdown", ".mkd")
OTHERS = {
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a picture",
}
HTML = re.compile(rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype html|<html)", re.IGNORECASE | re.DOTALL)
TEI = re.compile(rb"<(?:\w+:)?TEI(?:\.2)?[\s>]")


def drafted(path: str, content: bytes, encoding: Encoding | None = None) -> Draft | Diagnostic:
    """The draft of a foreign file, or why there is none. ``path`` is where its source will lie; nothing raises."""
    place = Place(path, 1, 1)
    if len(content) > LARGEST:
        return IMPORT_UNREADABLE.at(place, f"the file has {len(content):,} bytes; {LARGEST:,} are read")
    if not content.strip():
        return IMPORT_UNREADABLE.at(place, "the file is empty")
    for start, name in OTHERS.items():
        if content.startswith(start):
            return IMPORT_UNREADABLE.at(place, f"this is {name}", "save it as DOCX, EPUB, HTML or plain text")
    reader = reader_of(path, content)
    try:
        return reader(path, content) if reader else text(path, content, encoding)
    except Unreadable as fault:
        return IMPORT_UNREADABLE.at(place, str(fault))


def reader_of(path: str, content: bytes) -> Reader | None:
    """The importer for marked-up documents; ``None`` for plain text."""
    ending = "." + path.lower().rpartition(".")[2]
    if content.startswith(b"PK"):
        return epub if b"application/epub+zip" in content[:200] or ending == ".epub" else docx
    if HTML.match(content[:4000]):
        return html
    if TEI.search(content[:8000]):
        return tei
    return MARKED.get(ending)


def text(path: str, content: bytes, encoding: Encoding | None) -> Draft | Diagnostic:
    """The draft of a text without mark-up, or with Markdown's."""
    known = encoding or encoding_of(content)
    if (found := refusal(path, content, known)) or known is None:
        return found or IMPORT_UNREADABLE.at(Place(path, 1, 1), "this is no text")
    words = decoded(content, known)
    if path.lower().endswith(MARKDOWN):
        return pandoc_markdown(path, words)
    draft = plain_text(path, words, known)
    unsure = None if encoding else doubt(path, known)
    return replace(draft, findings=(unsure, *draft.findings)) if unsure else draft
