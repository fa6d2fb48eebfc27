"""What else speaks of a paragraph: a mark in its margin, and a list that says what it stands for."""

from __future__ import annotations

import re

import pytest

TEXT = """\
On [9 October 1888]{{date=1888-10-09 event=birth}} he was born.

Nothing is known of this.

They agreed.[^a] {{#accord}}

[^a]: So it is said{seen}.
"""
SOURCE = "On 9 October 1888 he was born.\n\nNothing is known of this.\n\nThey agreed.\n"


@pytest.fixture
def page(site):
    """What stands beside a text in which one paragraph is dated, and one has a note and is named elsewhere."""
    site.write("entries/event/birth.md", "---\ntitle: The birth\ndate: 1888-10-09\n---\n\nA birth.\n")
    site.write(
        "pages/about.md",
        "---\ntitle: On the whole\n---\n\nSee [the accord](../texts/one.md#accord), [again](../texts/one.md#accord).\n",
    )
    site.text(TEXT.format(seen=" of [the birth](#p1)"), SOURCE)
    outcome = site.build(strict=True)
    assert not outcome.failed, site.report(outcome)
    return site.page("beside/one.html")


def aside(page: str, address: str) -> str:
    """What is listed for a paragraph, in words and addresses."""
    found = re.search(rf'<li class="proposal" id="w-{address}".*?</div>\n</li>', page, re.DOTALL)
    return found[0] if found else ""


def test_a_dated_paragraph_offers_the_event(page):
    """With its date, leading to its place on the timeline."""
    assert '<a href="../timeline.html#birth">9 October 1888: The birth</a>' in aside(page, "p1")


def test_a_paragraph_offers_its_notes_and_what_names_it(page):
    """A page that names it twice stands there once."""
    assert '<a href="../texts/one.html#na">Editor’s note a</a>' in aside(page, "accord")
    assert (
        aside(page, "accord").count('<a href="../on-the-whole.html">')
        + aside(page, "accord").count('<a href="../about.html">')
        == 1
    )


def test_a_note_that_names_a_paragraph_is_offered_there(page):
    """As the note it is, in the same text."""
    assert "#na" in aside(page, "p1")


def test_a_paragraph_of_which_nothing_speaks_has_no_mark(page, site):
    """And one that has a mark has one that leads there, and a way back."""
    assert not aside(page, "p2")
    mark = r'<a class="aside" href="../beside/one.html#w-([^"]+)" aria-label="More on paragraph (\d)">'
    assert re.findall(mark, site.page("texts/one.html")) == [("p1", "1"), ("accord", "3")]
    assert 'href="../texts/one.html#p1"' in aside(page, "p1")


def test_the_mark_is_not_among_the_words(page, site):
    """It stands in the editor's part of the paragraph."""
    page = site.page("texts/one.html")
    assert re.search(r'<span class="marginal" data-editorial="">\s*<a class="aside"', page)


def test_a_note_with_a_full_reference_is_pointed_to_as_a_note_of_its_text(site):
    """A work that is known only from a note has no page of its own file for the note's links to be ascribed to."""
    site.entry("person", "koba")
    note = "See [[koba]]; Jane Doe, *The Books* (London: Press, 1998), p. 3."
    site.text(f"Koba came.[^a]\n\n[^a]: {note}\n", "Koba came.")
    outcome = site.build()
    assert not outcome.failed, site.report(outcome)
    assert 'href="../texts/one.html#na"' in site.page("entries/koba.html")
