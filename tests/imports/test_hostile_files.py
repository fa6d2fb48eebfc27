"""Files that are broken, or made to do harm: a finding, never an exception, and no more than a little memory."""

from __future__ import annotations

import io
import tracemalloc
import zipfile

import pytest

from glossator.importing.story import imported
from glossator.imports.formats import drafted
from glossator.model.diagnostic import Diagnostic
from tests.imports.pages import PANDOC, TEI, e_book, packed, word_document

BOMB = "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'>" + "".join(
    f"<!ENTITY {chr(name)} '{f'&{chr(name - 1)};' * 10}'>" for name in range(ord("c"), ord("k"))
) + "]>"  # fmt: skip


def zeros(name: str) -> bytes:
    """A ZIP file of a member that unpacks to two hundred million zeros."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as member:
        for _ in range(200):
            member.write(b"\0" * 1_000_000)
    return file.getvalue()


FILES = {
    "an empty file": ("a.txt", b""),
    "zeros": ("a.txt", b"\0" * 5000),
    "a picture": ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
    "a program": ("a.txt", b"\x7fELF" + bytes(range(256)) * 20),
    "UTF-16 cut short": ("a.txt", "word".encode("utf-16") + b"x"),
    "a PDF": ("a.pdf", b"%PDF-1.7"),
    "a ZIP cut short": ("a.docx", word_document()[:300]),
    "an e-book cut short": ("a.epub", e_book()[:-200]),
    "a ZIP of nothing": ("a.epub", packed({})),
    "a ZIP of something else": ("a.docx", packed({"b.txt": "x"})),
    "an e-book without a spine": ("a.epub", packed({"META-INF/container.xml": "<container/>"})),
    "a bomb for Word": ("a.docx", zeros("word/document.xml")),
    "a bomb for readers": ("a.epub", zeros("META-INF/container.xml")),
    "a Word document of another kind": ("a.docx", packed({"word/document.xml": "<p>x</p>"})),
    "XML that is no TEI": ("a.xml", b"<a><b>x</b></a>"),
    "XML that is none": ("a.xml", b"<a><b>x</a>"),
    "entities that grow": ("a.xml", (BOMB + TEI.partition("?>")[2].replace("Larina", "&j;")).encode()),
    "HTML nested beyond measure": ("a.html", b"<html><body>" + b"<div>" * 5000 + b"x"),
}
HARMLESS = {
    "an entity from elsewhere": (
        "a.xml",
        (
            '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + TEI.partition("?>")[2].replace("Larina", "&x;")
        ).encode(),
    ),
    "brackets without end": ("a.txt", b"[" * 100_000),
    "signs without end": ("a.txt", b"*_" * 50_000),
    "numbers without end": ("a.txt", b"1. a1 (1) [1]\n" * 5000),
    "stars without end": ("a.txt", b"a* b\n\n* c\n\n" * 2000),
    "a web page cut short": ("a.html", PANDOC.encode()[:500]),
    "footnotes without end": ("a.txt", b"[Footnote: " * 3000),
    "one long line": ("a.txt", b"word " * 150_000),
}


@pytest.mark.parametrize("name", FILES)
def test_bad_files_are_refused(name):
    """With the reason, and nothing else."""
    file, content = FILES[name]
    tracemalloc.start()
    found = drafted(f"sources/{file}", content)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(found, Diagnostic)
    assert found.code == "import-unreadable"
    assert most < 60_000_000


@pytest.mark.parametrize("name", HARMLESS)
def test_strange_files_are_read(name):
    """What is strange but a text is imported; nothing is fetched, nothing grows."""
    file, content = HARMLESS[name]
    draft = drafted(f"sources/{file}", content)
    assert not isinstance(draft, Diagnostic)
    made = imported(draft, "a", file, content)
    text = dict(made.files)["texts/a.md"]
    assert b"root:" not in text
    assert len(text) < 4 * len(content) + 2000
