"""Addresses of paragraphs and headings."""

from __future__ import annotations

import pytest

from glossator.annotate.numbering import slug
from glossator.model.block import Heading, Paragraph
from glossator.model.kinds import PAGE, TERM
from glossator.model.tree import walk
from tests.rooms import annotated, codes


def ids(document):
    """The addresses of all paragraphs in reading order."""
    return [each.id for each in walk(document.body) if isinstance(each, Paragraph)]


def test_paragraphs_are_numbered_through_the_text():
    """Headings and gaps take no number."""
    assert ids(annotated("One.\n\n## Part\n\nTwo.\n\n* * *\n\nThree.\n")) == ["p1", "p2", "p3"]


def test_an_id_of_its_own_wins_and_its_number_counts():
    """A paragraph that gets a name later does not shift the addresses of those after it."""
    assert ids(annotated("One.\n\nTwo. {#meeting}\n\nThree.\n")) == ["p1", "meeting", "p3"]


@pytest.mark.parametrize("name", ["quotation", "epigraph"])
def test_paragraphs_of_quotations_are_numbered(name):
    """A quotation is part of the text."""
    assert ids(annotated(f"One.\n\n::: {name}\nTwo.\n\nThree.\n:::\n\n> Four.\n")) == ["p1", "p2", "p3", "p4"]


@pytest.mark.parametrize("name", ["title-block", "contents", "editorial"])
def test_paragraphs_beside_the_text_are_not_numbered(name):
    """Neither the printed title and contents nor the editor's blocks are paragraphs of the text."""
    body = f"::: {name}\nTitle.\n\n::: quotation\nInside.\n:::\n:::\n\nOne.\n"
    assert ids(annotated(body)) == ["", "", "p1"]


def test_notes_are_not_numbered_as_paragraphs():
    """A note has an address of its own."""
    document = annotated("One.[^1]\n\n[^1]: A.\n\n    B.\n\nTwo.\n")
    assert ids(document) == ["p1", "p2"]
    assert [each.id for each in document.notes[0].children] == ["", ""]


@pytest.mark.parametrize("kind", [TERM, PAGE])
def test_entries_and_pages_have_no_paragraph_numbers(kind):
    """Their paragraphs are not cited; an id of their own stays."""
    assert ids(annotated("One.\n\nTwo. {#two}\n", kind)) == ["", "two"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Bukharin's line", "bukharins-line"),
        ("Bukharin’s line", "bukharins-line"),
        ("The Gulag & repression", "the-gulag-repression"),
        ("Émigrés", "emigres"),
        ("Москва", "section"),
        ("…", "section"),
        ("1929", "1929"),
        ("P1", "section-p1"),
        ("R7-2", "section-r7-2"),
        ("No", "section-no"),
        ("E 3", "e-3"),
        ("T-34", "section-t-34"),
        ("Part", "part"),
    ],
)
def test_a_heading_is_named_by_its_words(words, name):
    """The name is made of small letters, and is never one that paragraphs, notes or marks are given."""
    assert slug(words) == name


def test_headings_with_the_same_words_get_different_names():
    """Names that editors gave stay theirs, also where they come later."""
    document = annotated("## Part\n\n## Part\n\n## Part {#part-2}\n\nOne. {#part-3}\n\n## Part\n")
    assert [each.id for each in document.body if isinstance(each, Heading)] == ["part", "part-4", "part-2", "part-5"]
    assert document.findings == ()


def test_a_heading_does_not_take_the_id_of_a_block():
    """A quotation's own id is taken, too."""
    document = annotated("## Speech\n\n::: {.quotation #speech}\nSo.\n:::\n")
    assert document.outline[0].id == "speech-2"
    assert document.findings == ()


def test_the_outline_has_the_words_of_the_headings():
    """Without the marks of emphasis and without note references."""
    document = annotated("## *The* line[^1] {#line}\n\n[^1]: A.\n\n### Part\n")
    assert [(each.id, each.level, each.title) for each in document.outline] == [
        ("line", 2, "The line"),
        ("part", 3, "Part"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "## One {#x}\n\n## Two {#x}\n",
        "One. {#p2}\n\nTwo. {#p2}\n",
        "## One {#n1}\n\nTwo.[^1]\n\n[^1]: A.\n",
        "One.[^1]\n\n[^1]: A.\n\n## Two {#r1}\n",
        "## One {#x}\n\n::: {.quotation #x}\nTwo.\n:::\n",
        "## One {#s1}\n\nTwo.\n",
        "One. {#m-bukharin}\n",
    ],
)
def test_an_address_that_leads_to_two_places_is_reported(body):
    """Also one that the page gives to something that it adds."""
    assert codes(annotated(body)) == ["id-duplicate"]
