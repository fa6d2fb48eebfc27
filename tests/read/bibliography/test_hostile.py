"""No bibliography raises, and the time to read one grows in line with its size."""

from __future__ import annotations

import string
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossator.publish.formats.catalogue import FORMATS
from glossator.publish.styles.catalogue import STYLES
from glossator.read.bibliography.files import read_bibliography

WORDS = (
    "@ @book @string @comment { } ( ) , = # \" \\ \\' \\emph $ ~ a title author date year 1993 / - -- `` family= é 漢"
)
JSON_WORDS = '[ ] { } , : "id" "title" "issued" "date-parts" null 1e999 NaN - 0'
PIECES = st.sampled_from([*WORDS.split(), *JSON_WORDS.split(), " and ", "\n", " "])
SHAPES = {
    "open braces": lambda size: "@book{a, title = {" + "{" * size,
    "open entries": lambda size: "@book{" * (size // 6),
    "open entries on lines": lambda size: "@book{a,\n" * (size // 9),
    "entries in a value": lambda size: "@book{a, title = {" + " @book{b" * (size // 8),
    "signs": lambda size: "@" * size,
    "spaces": lambda size: "@book" + " " * size,
    "spaces before signs": lambda size: "@book{a, title = {" + "  @ " * (size // 4),
    "accents": lambda size: "@book{a, title = {" + "\\'" * (size // 2) + "}}",
    "commands": lambda size: "@book{a, title = {" + "\\emph{" * (size // 6) + "}" * (size // 6) + "}}",
    "unknown commands": lambda size: "@book{a, title = {" + "\\foo" * (size // 4) + "}}",
    "names": lambda size: "@book{a, title = {T}, author = {" + "A and " * (size // 6) + "B}}",
    "commas in a name": lambda size: "@book{a, title = {T}, author = {" + "a, " * (size // 3) + "B}}",
    "small words in a name": lambda size: "@book{a, title = {T}, author = {A " + "b " * (size // 2) + "C}}",
    "joined values": lambda size: "@book{a, title = " + '"a" # ' * (size // 6) + '"b"}',
    "fields": lambda size: "@book{a, " + "title = {T}, " * (size // 13) + "}",
    "same keys": lambda size: "@book{a, title = {T}}\n" * (size // 22),
    "different keys": lambda size: "".join(f"@book{{k{number}, title = {{T}}}}\n" for number in range(size // 26)),
    "quotation marks": lambda size: "@book{a, title = " + '"' * size,
    "entries on one line": lambda size: "".join(f"@book{{k{number}, x = {{T}}}}" for number in range(size // 20)),
    "words": lambda size: "a = {" * (size // 5),
    "lists": lambda size: "[" * size,
    "objects": lambda size: '[{"a":' * (size // 6),
    "same names": lambda size: '[{"id": "x", ' + ", ".join(['"title": "T"'] * (size // 14)) + "}]",
    "different names": lambda size: (
        '[{"id": "x", ' + ", ".join(f'"n{number}": 1' for number in range(size // 80)) + "}]"
    ),
    "small objects": lambda size: "[" + ", ".join(['{"id": "x"}'] * (size // 13)) + "]",
    "digits": lambda size: '[{"id": ' + "9" * size + "}]",
}


@settings(max_examples=150, deadline=None)
@given(
    st.lists(PIECES | st.text(string.printable, max_size=3), max_size=40).map("".join), st.sampled_from(["bib", "json"])
)
def test_anything_is_read(text, ending):
    """Whatever is read can be described and written."""
    for before in ("", "@book{a, title = {", '[{"id": "a", '):
        made = read_bibliography(f"bibliography.{ending}", (before + text).encode())
        items = [each.item for each in made.records]
        for style in STYLES:
            assert all(isinstance(style.bibliography(item) + style.reference(item, None), tuple) for item in items)
        assert all(isinstance(each.text(items), str) for each in FORMATS)


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_in_line_with_size(shape):
    """Twice the size takes about twice the time, and 100 KB some seconds at most."""
    ending = "json" if SHAPES[shape](100).startswith("[") else "bib"
    texts = [SHAPES[shape](size).encode() for size in (50_000, 100_000)]
    half, whole = (min(timed(f"bibliography.{ending}", text) for _ in range(2)) for text in texts)
    assert whole < 20
    assert whole < 3 * half + 0.3 or whole < 1


def timed(path: str, content: bytes) -> float:
    """How long a bibliography takes to read."""
    begun = time.process_time()
    read_bibliography(path, content)
    return time.process_time() - begun
