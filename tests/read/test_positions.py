"""Where everything stands in the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossator.model.document import Document
from glossator.model.inline import Code, EntryLink, Text
from glossator.model.kinds import TEXT
from glossator.model.plain import plain
from glossator.model.source import Source, Span
from glossator.model.tree import children, walk
from glossator.read.blocks import build_blocks
from glossator.read.dialect.parser import parse
from glossator.read.document import read
from tests.rooms import ROOT, annotated, written

TEXTS = sorted((ROOT / "content" / "texts").glob("*.md"))
FILES = sorted((ROOT / "content").rglob("*.md"))


def pairs(nodes: Iterable[Any], around: Span) -> Iterator[tuple[Any, Span]]:
    """Every node with the span of what holds it."""
    for node in nodes:
        yield node, around
        yield from pairs(children(node), node.span)


def misplaced(document: Document) -> list[str]:
    """Nodes that reach out of what holds them, or end before they begin."""
    whole = Span(0, len(document.source.text))
    return [
        f"{type(node).__name__} {node.span} in {around}"
        for node, around in pairs(document.body, whole)
        if not around.start <= node.span.start <= node.span.end <= around.end
    ]


def overlapping(document: Document) -> list[str]:
    """Inline nodes that begin before the one before them ends."""
    result = []
    for holder in walk(document.body):
        parts = [each for each in children(holder) if type(each).__module__.endswith("inline")]
        for one, two in pairwise(parts):
            if two.span.start < one.span.end:
                result.append(f"{one} and {two}")
    return result


def strange(document: Document) -> list[str]:
    """Words that are not what the source has at their place, and are no escape or entity either."""
    source = document.source.text
    return [
        f"{node.text!r} is {source[node.span.start : node.span.end]!r}"
        for node in walk(document.body)
        if isinstance(node, Text) and source[node.span.start : node.span.end] != node.text
        if source[node.span.start : node.span.end].replace("\\|", "|") != node.text
        if source[node.span.start : node.span.start + 1] not in ("\\", "&")
    ]


def body_of(markdown: str) -> Document:
    """Markdown without front matter as a document."""
    source = Source("texts/one.md", markdown)
    return Document(TEXT, "one", source, None, body=build_blocks(parse(markdown), source, 0).blocks)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_words_of_the_edition_are_where_their_spans_say(path):
    """Every file of the edition: its words equal the source at their place, and parts lie inside wholes."""
    source = path.read_bytes()
    document = read(path.relative_to(ROOT / "content").as_posix(), source, TEXT)
    assert strange(document) == []
    assert misplaced(document) == []
    assert overlapping(document) == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_word_of_a_text_is_found_by_its_offset(path):
    """The way back from plain text: each word of a paragraph stands in the file where the offset says."""
    document = read(f"texts/{path.name}", path.read_bytes(), TEXT)
    count = 0
    for node in walk(document.body):
        parts = children(node)
        if not parts or not isinstance(parts[0], Text) or any(isinstance(each, EntryLink) for each in parts):
            continue
        words = plain(parts)
        for start in range(0, len(words.text), 7):
            assert document.source.text[words.offset(start)] == words.text[start]
            count += 1
    assert count > 1000


CASES = {
    "a paragraph": "*one* two",
    "a second line": "one\n*two*",
    "an indented line": "one\n   *two*",
    "a quotation": "> one\n> *two*",
    "a quotation continued without its mark": "> one\n*two*",
    "a list": "- one\n- *two*\n  three",
    "a nested list": "- one\n  - *two*",
    "a tab": "-\t*one*\n\n\t*two*",
    "a heading": "## one *two* ##",
    "an underlined heading": "one\n*two*\n===",
    "a table": "| a | *a* |\n|---|---|\n| *b* | b |\n| a | a |",
    "a table with escaped pipes": "| a \\| *b* | c |\n|---|---|\n| \\| \\| *d* \\| e | *f* |",
    "a note": "x[^1]\n\n[^1]: one *two*\n\n    three *four*",
    "a division": "::: quotation\none *two*\n:::",
    "a division in a list": "- ::: quotation\n  one *two*\n  :::",
    "an escape": "one \\* *two*",
    "an entity": "one &amp; *two*",
    "a code span": "`one` *two*",
    "bracketed words": "[one *two*]{lang=ru} three",
    "a link": "[one *two*](#x) three",
    "a link by reference": "[one *two*][x] three\n\n[x]: #x",
    "an entry's link": "[[one|two]] *three*",
    "a hard break": "one  \n*two*\\\nthree",
    "strong emphasis": "***one** two* **three *four***",
    "signs beyond the first plane": "𝔸 *two* é",
}


@pytest.mark.parametrize("markdown", CASES.values(), ids=CASES.keys())
def test_words_keep_their_place_in(markdown):
    """Whatever stands around words, their span leads to them."""
    document = body_of(markdown)
    assert strange(document) == []
    assert misplaced(document) == []
    assert overlapping(document) == []
    emphasised = [node for node in walk(document.body) if type(node).__name__ in ("Emphasis", "Strong")]
    for node in emphasised:
        around = document.source.text[node.span.start : node.span.end]
        assert around.startswith("*"), around
        assert around.endswith("*"), around


def test_the_same_word_twice_in_a_row_of_a_table_has_two_places():
    """A cell is looked for after the one before it."""
    document = body_of("| a | a |\n|---|---|\n| b | b |\n")
    starts = [node.span.start for node in walk(document.body) if isinstance(node, Text)]
    assert starts == [2, 6, 22, 26]


def test_code_stands_between_its_backticks():
    """The span of a code span holds its backticks."""
    document = body_of("see `a  b` there")
    code = next(node for node in walk(document.body) if isinstance(node, Code))
    assert document.source.text[code.span.start : code.span.end] == "`a  b`"


def test_a_finding_points_at_its_line_and_column_below_the_front_matter():
    """Lines are counted from the top of the file, columns from 1."""
    document = annotated("One.\n\nTwo [three]{clas=x} four.[^9]\n")
    lines = document.source.text.split("\n")
    places = {each.code: (each.place.line, each.place.column, each.place.length) for each in document.findings}
    line = lines.index("Two [three]{clas=x} four.[^9]") + 1
    assert places == {"attribute-unknown": (line, 5, 15), "note-undefined": (line, 26, 4)}


FRAGMENTS = st.sampled_from(
    [
        "one", "two ", " ", "  ", "\n", "\n\n", "\n    ", "\n  ", "\t", "*", "**", "_", "`", "``", "```\n", "[", "]",
        "(", ")", "](#x)", "[^1]", "[^a]:", "\n[^1]: ", "\n[^b]: note\n\n    more", "[[one]]", "[[one|two]]", "[[",
        "]]", "[one]{.title}", "[one *two*]{lang=ru}", "]{correction=\"x\"}", "{#id}", " {#p7}\n", "{", "}",
        "\n::: quotation\n", "\n::: {.editorial}\n", "\n:::\n", "\n::::\n", ":::", "\n> ", "\n- ", "\n1. ", "\n# ",
        "\n## ", "\n===\n", "\n---\n", "\n| a | b |\n|---|---|\n| c | d \\| e |\n", "|", "\\", "\\*", "\\|", "&amp;",
        "&#0;", "&nbsp;", "<b>", "<!-- x -->", "<https://a.b>", "![x](y)", "![", "\n[x]: #y\n", "[x]", "’", "“", "é",
        "𝔸", "\xa0", "\u2028", "\x0b", "\x0c", "\x85", "\ufeff", "\x1c",
    ]
)  # fmt: skip
MARKDOWN = st.lists(FRAGMENTS, max_size=40).map("".join)


@settings(max_examples=400, deadline=None)
@given(MARKDOWN)
def test_any_markdown_is_read_with_every_part_in_its_place(markdown):
    """Whatever an editor types: reading ends, parts lie in wholes, words equal the source."""
    document = body_of(markdown)
    assert misplaced(document) == []
    assert overlapping(document) == []
    assert strange(document) == []


@settings(max_examples=200, deadline=None)
@given(MARKDOWN)
def test_any_markdown_is_annotated(markdown):
    """Whatever an editor types: the passes end, and every finding has a place in the file."""
    document = annotated(markdown)
    last = len(markdown.splitlines()) + len(written("").source.line_starts)
    assert all(1 <= each.place.line <= last and each.place.column >= 1 for each in document.findings)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read(content):
    """Bytes that are no text are a finding."""
    assert read("texts/one.md", content, TEXT).findings


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=100))
def test_any_front_matter_is_read(header):
    """Front matter that is no YAML is a finding, and the body is read all the same."""
    document = read("texts/one.md", f"---\n{header}\n---\n\nOne.\n".encode("utf-8", "replace"), TEXT)
    assert document.findings


def test_written_keeps_its_front_matter_apart():
    """A text of a few lines has no findings."""
    assert written("One.\n").findings == ()
