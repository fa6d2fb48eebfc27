"""The reader's own marks in tables, by a finger's long press, and after changes to the edition."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import focused
from tests.browser.test_own_marks import (
    ONE,
    annotate,
    bar,
    highlight,
    kept,
    listed,
    painted,
    quotes,
    select,
)
from tests.browser.waiting import until
from tests.conftest import EDITION, Site

TABLE = """\
| Beast | Seen |
|---|---|
| wolf | by night |
|  | by day |
"""
ROWS = "Beast Seen wolf by night by day"
NOTE = "[^1]: The first words. The second words.\n\n    A paragraph more of the note."
NOTED = "1. The first words. The second words.\n\nA paragraph more of the note."


def publish(made: Site, body: list[str], source: list[str]) -> None:
    """Write the text and build the edition."""
    made.write("edition.toml", EDITION)
    made.text("\n\n".join(body) + "\n", "\n\n".join(source) + "\n")
    outcome = made.build()
    assert outcome.written, made.report(outcome)


@pytest.fixture
def made(tmp_path):
    """A small edition with a table and a long note."""
    made = Site(tmp_path)
    publish(made, ["Before the table.[^1]", TABLE, "After it.", NOTE], ["Before the table.1", ROWS, "After it.", NOTED])
    return made


@pytest.fixture
def one(visit, made):
    """Its text, opened from the disk, where no cache keeps a page that is written twice in a second."""
    return lambda **options: visit(ONE, base=f"{made.output.as_uri()}/", **options)


def test_words_of_a_table(one):
    """In a cell and over cells; listed under the table's number; kept; the table stays a stop of Tab."""
    page = one()
    highlight(page, "#t1", "by night")
    highlight(page, "#t1", "wolf", "by")
    assert [quotes(each) for each in kept(page)] == [[("t1", "by night")], [("t1", "wolf by")]]
    assert page.locator(".own a.place").all_text_contents() == ["Table 1", "Table 1"]
    page.reload()
    until(lambda: painted(page) == ["by night", "wolf\nby"], "the words are marked again")
    assert page.locator("#t1").get_attribute("tabindex") == "0"


def test_words_from_a_paragraph_into_a_table(one):
    """A target in each, and the number of the note is none of the words."""
    page = one()
    highlight(page, "#p1", "the table", "wolf", to="#t1")
    assert quotes(kept(page)[0]) == [("p1", "the table."), ("t1", "Beast Seen wolf")]


def test_a_note_on_a_cell_by_keyboard(one):
    """The focus comes back to the table."""
    page = one()
    annotate(page, "Which?", "#t1", "by day")
    until(lambda: focused(page, "#t1"), "the focus is on the table")
    assert listed(page) == ["by day"]


def test_marks_of_a_table_find_their_words_in_a_changed_edition(one, made):
    """A row more, another paragraph before it: found as they were quoted, now in another table."""
    page = one()
    highlight(page, "#t1", "by night")
    highlight(page, "#p2", "After it")
    more = TABLE.replace("| wolf", "| bear | never |\n| wolf")
    publish(
        made,
        ["| A | B |\n|---|---|\n| c | d |", "Before the table.[^1]", more, "After it.", NOTE],
        ["A B c d", "Before the table.1", ROWS.replace("wolf", "bear never wolf"), "After it.", NOTED],
    )
    page.reload()
    until(lambda: painted(page) == ["by night", "After it"], "the words are found")
    assert page.locator(".own a.place").all_text_contents() == ["Table 2", "¶ 2"]
    publish(made, ["Before the table.[^1]", "After it.", NOTE], ["Before the table.1", "After it.", NOTED])
    page.reload()
    until(lambda: painted(page) == ["After it"], "what is there is marked")
    expect(page.get_by_role("heading", name="Not found in the text")).to_be_visible()
    assert sorted(listed(page)) == ["After it", "by night"]


def test_words_of_a_note_over_its_paragraphs(one):
    """In the list of notes: one target, as the model has the note's words, and found again."""
    page = one()
    highlight(page, "#n1", "second words", "A paragraph")
    assert quotes(kept(page)[0]) == [("n1", "second words. A paragraph")]
    page.reload()
    until(lambda: len(painted(page)) == 1, "the words are marked again")


def test_a_finger_that_rests_selects(one):
    """The device takes a long press over and selects a word: the buttons come then, and mark by a tap."""
    page = one(width=390, height=844, has_touch=True, is_mobile=True)
    tell = """(type) => document.querySelector("#p2").dispatchEvent(
      new PointerEvent(type, { pointerType: "touch", bubbles: true, isPrimary: true }))"""
    select(page, "#p1", "Before")
    expect(bar(page)).to_be_visible()
    page.evaluate("getSelection().removeAllRanges()")
    page.evaluate(tell, "pointerdown")
    select(page, "#p2", "After")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    expect(bar(page)).to_be_hidden()
    page.evaluate(tell, "pointercancel")
    expect(bar(page)).to_be_visible()
    select(page, "#p2", "After", "it")
    bar(page).get_by_role("button", name="Highlight").tap()
    until(lambda: painted(page) == ["After it"], "the words are marked")


def test_the_editors_words_cannot_be_marked(one):
    """Headings of lists and the words of the interface offer no buttons."""
    page = one()
    for heading, words in (("#_notes", "Notes"), ("#_cite", "Cite")):
        select(page, "#p2", "After it")
        expect(bar(page)).to_be_visible()
        select(page, heading, words)
        expect(bar(page)).to_be_hidden()
