"""Whatever a text is, the transcription has its words: the comparison with the source holds for every import."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.check.source import check_source
from glossator.importing.story import imported
from glossator.imports.formats import drafted
from glossator.model.diagnostic import Diagnostic
from glossator.model.original import decoded
from glossator.pipeline import assemble
from glossator.toolchain import Toolchain

SIGNS = "*_`[]{}()<>#+-.!|\\~^&@:;\"'“”‘’=$%1234567890¹²†‡§—–\xad\xa0\u2028\f"
WORDS = [
    "word",
    "Wort",
    "12",
    "(3)",
    "[4]",
    "[Footnote 5: so]",
    "* * *",
    "1. one",
    "- item",
    "_so_",
    "revolu-",
    "tion",
    "CHAPTER I",
]
LINES = st.lists(
    st.one_of(
        st.text(alphabet=st.sampled_from("ab c" + SIGNS), max_size=24),
        st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join),
        st.sampled_from(
            ["", "", "    ", "---", "===", "> q", "::: x", "```", "[^1]: x", "[a]: b", "| a | b |", "<p>", "CONTENTS"]
        ),
        st.text(max_size=20),
    ),
    max_size=14,
)


def differences(text: str | bytes, file: str = "book.txt") -> list[Diagnostic]:
    """What the check of sources finds after an import."""
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    draft = drafted(f"sources/{file}", content)
    if isinstance(draft, Diagnostic):
        assert draft.code == "import-unreadable"
        return []
    made = imported(draft, "book", file, content)
    files = dict(made.files)
    assert files[f"sources/{file}"] == content
    edition = assemble({"edition.toml": b'title = "A"\n', **files}, Toolchain())
    (text_of,) = edition.texts
    stated = text_of.fields.source
    assert hashlib.sha256(files[f"sources/{stated.file}"]).hexdigest() == stated.sha256
    return list(check_source(edition, text_of))


@given(LINES)
def test_any_lines(lines):
    """Lines of words and signs in any order."""
    assert differences("\n".join(lines)) == []


@given(st.text(max_size=300))
def test_any_characters(text):
    """Characters of any kind."""
    assert differences(text) == []


@given(st.binary(max_size=200))
def test_any_bytes(content):
    """Bytes of any kind: they are refused, or they are read."""
    assert differences(content) == []


@given(LINES)
def test_any_markdown(lines):
    """Markdown of any kind."""
    assert differences("\n".join(lines), "book.md") == []


@given(st.lists(st.sampled_from(["<p>", "</p>", "<i>", "</i>", "<b>", "<ul>", "<li>", "</ul>", "<br>", "<h2>", "</h2>", "<table><tr><td>",
                                 "<sup><a href='#n1' id='r1'>1</a></sup>", "<p id='n1'><a href='#r1'>1</a> ", "word", " a*b ", "_c_", "&amp;", "<pre>", "</pre>",
                                 "<blockquote>", "</blockquote>", "<hr>", "“", ".", " "]), max_size=25).map("".join))  # fmt: skip
def test_any_web_page(body):
    """Tags in any order."""
    assert differences(f"<!DOCTYPE html><html><body>{body}</body></html>", "book.html") == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1252"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding, ends):
    """The source is kept byte for byte, and compared as it is."""
    text = ends.join(["The café of 1924.1 It was closed.2", "", "1. Müller, p. 3.", "2. Ibid."])
    content = text.encode(encoding)
    assert differences(content) == []
    draft = drafted("sources/book.txt", content)
    assert not isinstance(draft, Diagnostic)
    assert draft.summary[0].startswith("2 notes")


def test_a_page_feed_is_space():
    """Form feeds between pages are in many old files."""
    assert differences("One page.\n\f\nAnother page.\x1a") == []


def test_nothing_of_a_source_is_lost_in_decoding():
    """What no text has is a space; all else is there."""
    assert decoded(b"a\0b\x07c") == "a b c"
