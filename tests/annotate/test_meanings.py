"""What bracketed words and blocks mean."""

from __future__ import annotations

import pytest

from glossator.model import block, inline
from glossator.model.kinds import ENTRY_KINDS
from glossator.model.tree import walk
from tests.rooms import annotated, codes, found


def types(document):
    """The names of all nodes inside the first paragraph."""
    return [type(each).__name__ for each in walk(document.body[0].children)]


@pytest.mark.parametrize("kind", ENTRY_KINDS, ids=lambda kind: kind.name)
def test_a_mark_names_the_kind_of_its_entry(kind):
    """The key in braces is the kind."""
    (node,) = annotated(f"[words]{{{kind.name}=x}}\n").body[0].children
    assert isinstance(node, inline.Mark)
    assert (node.kind, node.entry, node.declared) == (kind.name, "x", True)


def test_all_meanings_of_the_same_words_hold():
    """Classes stand outside, then keys, in the order in which they are written."""
    assert types(annotated("[words]{lang=ru .title term=x}\n")) == ["Title", "Foreign", "Mark", "Text"]


def test_a_meaning_that_is_none_leaves_the_words():
    """The words are not lost, and the slip is reported with what was meant."""
    document = annotated("One [two]{persom=x .titel #y} three.\n")
    assert types(document) == ["Text", "Text", "Text"]
    hints = sorted(each.hint for each in document.findings)
    assert hints == ["", "did you mean `person`?", "did you mean `title`?"]


def test_braces_behind_no_words_are_reported():
    """A mark of nothing could not be seen; only a lost note and an addition have no words."""
    assert codes(annotated("One []{person=x} []{.title}.\n")) == ["attribute-unknown", "attribute-unknown"]
    assert codes(annotated("One []{correction=x}.\n")) == []


def test_a_quotation_says_who_speaks_to_whom_through_whom():
    """Several entries stand with spaces between them."""
    (node,) = annotated('::: {.quotation #q speaker="a b" to=c via="d e"}\nSo.\n:::\n').body
    assert isinstance(node, block.Quotation)
    assert (node.speakers, node.addressees, node.via, node.id) == (("a", "b"), ("c",), ("d", "e"), "q")


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("::: quotation", []),
        ("::: {.quotation}", []),
        ("::::: quotation ::::", []),
        (":::quotation", []),
        ("::: qoutation", ["8:1 block-unknown"]),
        ("::: {.quotation who=x}", ["8:1 block-unknown"]),
        ("::: {#x}", ["8:1 block-unknown"]),
    ],
)
def test_an_opening_line_that_means_nothing_is_reported(opening, expected):
    """In each case the paragraph inside stays a paragraph of the text."""
    document = annotated(f"{opening}\nSo.\n:::\n")
    assert found(document) == expected
    assert [each.id for each in walk(document.body) if isinstance(each, block.Paragraph)] == ["p1"]


@pytest.mark.parametrize(
    "body",
    [
        "::: quotation\nOne.\n",
        "> ::: quotation\n> One.\n\n:::\n",
        "- ::: quotation\n  One.\n",
    ],
)
def test_a_block_that_is_not_closed_is_reported(body):
    """It ends with what holds it."""
    assert "division-unclosed" in codes(annotated(body))


def test_colons_in_code_close_nothing():
    """Code is not read, whether it is fenced or indented."""
    for code in ("```\n:::\n```", "~~~~\n:::\n~~~\n:::\n~~~~", "    :::"):
        document = annotated(f"::: editorial\nOne.\n\n{code}\n\nTwo.\n:::\n\nThree.\n")
        assert [type(each).__name__ for each in document.body] == ["Matter", "Paragraph"], code
        assert document.findings == ()
