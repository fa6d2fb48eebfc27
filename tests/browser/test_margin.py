"""Notes in the margin of a wide window."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import box, expect_closed, expect_open, focused, style
from tests.browser.margin import ANCHORS, MEASURE, WIDTHS, misplaced
from tests.browser.server import hosted
from tests.browser.survey import NOTES, TEXT
from tests.browser.test_reflow import SPACING
from tests.browser.waiting import until

SCRIPT = pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])


def measure(page: Any) -> dict[str, Any]:
    """Where the notes of the text and their references are."""
    return page.evaluate(f"(...args) => (function () {{ {MEASURE} }})({NOTES})")


@SCRIPT
@pytest.mark.parametrize("width", WIDTHS)
def test_every_note_stands_beside_its_reference(visit, width, script):
    """All notes stand in the margin, each beside its reference or below the note before it, none over another."""
    page = visit(TEXT, width=width, java_script_enabled=script)
    assert page.evaluate(f"(() => {{ {ANCHORS} }})()"), "this browser is too old for notes in the margin"
    assert misplaced(measure(page)) == []


def test_wide_spacing_and_large_letters_move_notes_apart(visit):
    """With the reader's own spacing and size the notes still stand one below the other."""
    page = visit(TEXT, width=1920)
    style(page, SPACING + ":root { font-size: 140% !important }")
    assert misplaced(measure(page)) == []


def test_notes_stay_with_their_references_when_the_faces_come_late(visit, edition):
    """When the letters change after the page is seen, lines break elsewhere, and the notes follow."""
    with hosted(edition, lambda path: 0.3 if path.endswith(".woff2") else 0.0) as host:
        page = visit(TEXT, width=1440, base=host)
        page.wait_for_function("document.fonts.status === 'loaded'")
        until(lambda: not misplaced(measure(page)), "all notes stand beside their references", 3)


def test_a_narrow_window_has_the_notes_at_the_end(visit):
    """Below 64rem the notes are a list after the text."""
    page = visit(TEXT, width=1000)
    last = page.locator("article > p[id]").last
    assert box(page.locator("#n1"))["top"] > box(last)["bottom"]


def test_end_notes_are_a_list_in_a_wide_window_too(visit):
    """Where the article says that its notes stand at the end, they do, and open in popovers."""
    page = visit(TEXT, width=1440)
    page.locator("article[data-notes]").evaluate("(each) => { each.dataset.notes = 'end' }")
    last = page.locator("article > p[id]").last
    assert box(page.locator("#n1"))["top"] > box(last)["bottom"]
    page.locator("#r3").click()
    expect_open(page, "Note 3")


def test_notes_that_outweigh_their_text_stand_at_the_end(visit, site):
    """The page of a text with more notes than the margin can hold says so itself."""
    count = 8
    references = " ".join(f"Word {number}.[^{number}]" for number in range(1, count + 1))
    notes = "\n\n".join(f"[^{number}]: {'Many words. ' * 40}" for number in range(1, count + 1))
    printed = " ".join(f"Word {number}.{number}" for number in range(1, count + 1))
    listed = "\n\n".join(f"{number}. {'Many words. ' * 40}" for number in range(1, count + 1))
    site.text(f"{references}\n\n{notes}\n", source=f"{printed}\n\n{listed}\n")
    outcome = site.build()
    assert not outcome.failed, site.report(outcome)
    with hosted(site.output) as address:
        page = visit("texts/one.html", width=1440, base=address)
        assert page.locator("article").get_attribute("data-notes") == "end"
        assert box(page.locator("#n1"))["top"] > box(page.locator("#p1"))["bottom"]


def test_a_click_leads_to_the_note_beside_it(visit):
    """Where the note is seen already, no popover hides the text: the note has the focus, and Escape leads back."""
    page = visit(TEXT, width=1440)
    page.locator("#r2").scroll_into_view_if_needed()
    top = page.evaluate("scrollY")
    page.locator("#r2").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#n2")).to_be_focused()
    expect_closed(page)
    assert page.evaluate("scrollY") == top
    page.keyboard.press("Escape")
    assert focused(page, "#r2")


def test_a_long_note_opens_when_it_is_wanted(visit):
    """A shortened note shows all of itself to the pointer, to the focus, and as the target of a link."""
    page = visit(TEXT, width=1440)
    hides = "(each) => each.scrollHeight > each.clientHeight + 1"
    shortened = [
        number
        for number in range(1, NOTES + 1)
        if page.locator(f"#n{number}").evaluate(
            f"(each) => getComputedStyle(each).overflowY !== 'visible' && ({hides})(each)"
        )
    ]
    assert shortened, "no note is long enough to be shortened"
    note = page.locator(f"#n{shortened[0]}")
    note.hover()
    assert not note.evaluate(hides)
    page.mouse.move(2, 2)
    assert note.evaluate(hides)
    note.locator("a").first.focus()
    assert not note.evaluate(hides)
    page.goto(f"{page.url}#n{shortened[0]}")
    assert not note.evaluate(hides)
