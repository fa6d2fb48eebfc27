"""What a source prints, as the front matter says: the transcription compares with it, and a changed word is found."""

from __future__ import annotations

import hashlib

import pytest

from tests.conftest import Site, codes

CASES = {
    "emphasis: '_{words}_'": ("He was _not_ asleep.", "He was *not* asleep."),
    "emphasis: '_{words}_'\n  strong: '*{words}*'": (
        "He was _not_ at *all* asleep.",
        "He was *not* at **all** asleep.",
    ),
    "gap: '* * *'": ("One.\n\n* * *\n\nTwo.", "One.\n\n* * *\n\nTwo."),
    "note-reference: '{raised}'\n  note-definition: '{raised}{note}'": (
        "One.¹²\n\n¹²A note.",
        "One.[^12]\n\n[^12]: A note.",
    ),
    "note-reference: '[{number}]'\n  note-definition: '[Footnote {number}: {note}]'": (
        "One.[1]\n\n[Footnote 1: A note\n\nof two.]",
        "One.[^1]\n\n[^1]: A note\n\n    of two.",
    ),
    "note-definition: '[Footnote {number}: {note}]'\n  note-place: reference": (
        "One [Footnote 1: A _note_.] and two.",
        "One [^1] and two.\n\n[^1]: A \\_note\\_.",
    ),
    "note-reference: '[{number}]'\n  note-definition: '{number}.'": (
        "One.[1] Two.(2)\n\n1. A.\n\n2) B.",
        'One.[^1] Two.[^2]{printed="(2)"}\n\n[^1]: A.\n\n[^2]{printed="2)"}: B.',
    ),
    "note-reference: '({number})'": (
        "One.(1)\n\n1. A.\n\nTwo.(1)\n\n1. B.",
        "One.[^1.1]\n\n[^1.1]: A.\n\nTwo.[^2.1]\n\n[^2.1]: B.",
    ),
    "line-ends: joined": ("The revolu-\ntion of the well-\nknown house.", "The revolution of the well-known house."),
    "chrome: [{lines: '1, 3-4', what: pages}]": ("12\nOne and\n13\nTHE HOUSE\ntwo.", "One and two."),
}


def compared(site: Site, fields: str, source: bytes, body: str) -> list[str]:
    """What the comparison of a body with a source finds."""
    path = site.text(body, source="x")
    site.write("sources/one.txt", source)
    text = path.read_text("utf-8")
    old = next(line for line in text.split("\n") if "sha256" in line)
    path.write_text(text.replace(old, f"  sha256: {hashlib.sha256(source).hexdigest()}\n  {fields}"), "utf-8")
    return codes(site.findings())


@pytest.mark.parametrize("fields", CASES)
def test_what_is_printed_compares(site, fields):
    """Without a finding."""
    source, body = CASES[fields]
    assert compared(site, fields, source.encode(), body) == []


@pytest.mark.parametrize("fields", CASES)
def test_a_changed_word_is_found(site, fields):
    """One word of the source that the transcription has otherwise."""
    source, body = CASES[fields]
    first, _, rest = source.partition(" ")
    changed = f"{first[:-1]}q {rest}" if first[-1].isalpha() else f"q{first} {rest}"
    assert set(compared(site, fields, changed.encode(), body)) == {"source-different"}


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1252", "koi8-r", "latin-1"])
def test_a_source_in_another_encoding_compares(site, encoding):
    """Its bytes are as they were."""
    words = "Бухарин жил." if encoding == "koi8-r" else "Café fermé."
    assert compared(site, f"encoding: {encoding}", words.encode(encoding), words) == []
    assert compared(site, f"encoding: {encoding}", f"A {words}".encode(encoding), words) == ["source-different"]
