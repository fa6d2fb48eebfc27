"""Reading with a mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import MARK, REFERENCE, box, dialog, expect_closed, expect_open, focused, hold, wait
from tests.browser.survey import TEXT

AWAY = (2, 2)


@pytest.fixture
def page(visit):
    """The text in a window in which notes do not stand in the margin; its time passes only with `wait`."""
    page = visit(TEXT)
    hold(page)
    return page


@pytest.mark.parametrize("selector", [MARK, REFERENCE])
def test_a_pointer_that_rests_opens(page, selector):
    """A pointer that only passes opens nothing; one that rests for half a second does, and moves no focus."""
    page.locator(selector).first.hover()
    wait(page, 200)
    expect_closed(page)
    wait(page, 300)
    expect_open(page)
    assert focused(page, "body")
    page.mouse.move(*AWAY)
    wait(page, 5000)
    page.locator(selector).first.hover()
    wait(page, 100)
    page.mouse.move(*AWAY)
    wait(page, 5000)
    expect_closed(page)


def test_the_pointer_may_enter_the_popover(page):
    """On its way into the popover the pointer has time; while it is there, the popover stays; then it closes."""
    page.locator(MARK).first.hover()
    wait(page, 500)
    expect_open(page)
    edges = box(dialog(page))
    mark = box(page.locator(MARK).first)
    page.mouse.move(edges["left"] + 5, (mark["bottom"] + edges["top"]) / 2 + 1)
    wait(page, 150)
    expect_open(page)
    page.mouse.move(edges["left"] + 20, edges["top"] + 20)
    wait(page, 5000)
    expect_open(page)
    page.mouse.move(*AWAY)
    wait(page, 100)
    expect_open(page)
    wait(page, 900)
    expect_closed(page)


def test_escape_closes_without_moving_pointer_or_focus(page):
    """What a pointer has opened can be sent away with Escape, and stays away."""
    page.locator(MARK).first.hover()
    wait(page, 500)
    expect_open(page)
    page.keyboard.press("Escape")
    expect_closed(page)
    wait(page, 5000)
    expect_closed(page)


def test_the_next_mark_opens_sooner(page):
    """While one is open, the pointer that goes on to the next mark opens that one, and only that one."""
    first = page.evaluate(
        """(selector) => {
          const tops = [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect().top);
          return tops.findIndex((top, number) => top === tops[number + 1]);
        }""",
        MARK,
    )
    page.locator(MARK).nth(first).hover()
    wait(page, 500)
    expect_open(page)
    before = dialog(page).inner_text()
    page.locator(MARK).nth(first + 1).hover()
    wait(page, 250)
    expect_open(page)
    assert dialog(page).inner_text() != before


def test_a_click_pins(page):
    """A popover that was opened by a click stays when the pointer goes away; a click elsewhere closes it."""
    page.locator(REFERENCE).first.click()
    expect_open(page, "Note 1")
    assert focused(page, "[role=dialog], [role=dialog] *")
    page.mouse.move(*AWAY)
    wait(page, 10_000)
    expect_open(page, "Note 1")
    page.mouse.click(*AWAY)
    expect_closed(page)
    assert page.evaluate("location.hash") == ""


def test_a_click_pins_what_the_pointer_has_opened(page):
    """A click on the mark whose popover is open already makes it stay."""
    page.locator(MARK).first.hover()
    wait(page, 500)
    expect_open(page)
    page.locator(MARK).first.click()
    page.mouse.move(*AWAY)
    wait(page, 10_000)
    expect_open(page)


def test_a_second_click_closes(page):
    """The mark that opened a pinned popover closes it, and the focus is on the mark."""
    page.locator(REFERENCE).first.click()
    expect_open(page)
    page.locator(REFERENCE).first.click()
    expect_closed(page)
    assert focused(page, REFERENCE)


def test_the_popover_can_be_closed_by_its_button(page):
    """The button has a name and is large enough to hit."""
    page.locator(REFERENCE).first.click()
    button = dialog(page).get_by_role("button", name="Close")
    edges = box(button)
    assert min(edges["width"], edges["height"]) >= 24
    button.click()
    expect_closed(page)
    assert focused(page, REFERENCE)


def test_a_click_with_a_modifier_is_the_browsers(page):
    """Control and click opens the place of the gloss in a new tab and nothing here."""
    with page.context.expect_page() as opened:
        page.locator(MARK).first.click(modifiers=["Control"])
    expect(opened.value).to_have_url(page.url + "#t-larina-1993")
    expect_closed(page)


def test_selecting_opens_nothing(page):
    """A pointer that selects words goes over marks without opening them."""
    start = page.evaluate(
        """() => {
          const paragraph = document.querySelector("#p2");
          paragraph.scrollIntoView({ block: "center" });
          const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
          const range = document.createRange();
          range.setEnd(words, 1);
          range.setStart(words, 0);
          return range.getBoundingClientRect().toJSON();
        }"""
    )
    page.mouse.move(start["left"], start["top"] + 5)
    page.mouse.down()
    page.locator("#p2 a[data-entry]").nth(2).hover()
    wait(page, 5000)
    expect_closed(page)
    assert page.evaluate("String(getSelection())") != ""
    page.mouse.up()


def test_the_popover_is_inside_the_window(page):
    """Wherever the mark is, at an edge or at the foot, all of the popover is seen."""
    for number in range(0, 60, 4):
        mark = page.locator(MARK).nth(number)
        mark.evaluate(f"(each) => each.scrollIntoView({{ block: '{'start' if number % 8 else 'end'}' }})")
        mark.click()
        expect_open(page)
        edges = box(dialog(page))
        assert edges["left"] >= 0, number
        assert edges["right"] <= 900, number
        assert edges["top"] >= 0, number
        assert edges["bottom"] <= 900, number
        page.keyboard.press("Escape")
        expect_closed(page)
