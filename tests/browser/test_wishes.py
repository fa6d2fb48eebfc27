"""What a reader has asked the device for: fewer colours, more contrast, no movement."""

from __future__ import annotations

import pytest

from tests.browser.chromium import MARK, REFERENCE, dialog, expect_open
from tests.browser.survey import TEXT

MOVING = """() => [...document.querySelectorAll("*")].filter((each) => {
  const { transitionDuration, transitionProperty, animationName, scrollBehavior } = getComputedStyle(each);
  const moves = transitionProperty !== "none" && transitionDuration.split(",").some((part) => parseFloat(part) > 0);
  return moves || animationName !== "none" || scrollBehavior === "smooth";
}).map((each) => each.outerHTML.slice(0, 80))"""
LINES = """(each) => {
  const { textDecorationLine, textDecorationColor, color, borderBlockEndStyle } = getComputedStyle(each);
  return [textDecorationLine !== "none" || borderBlockEndStyle !== "none", textDecorationColor, color];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_are_seen_in_the_colours_of_the_device(visit, scheme):
    """Where the device sets all colours, marks still differ from the words around them, and popovers have an edge."""
    page = visit(TEXT, forced_colors="active", color_scheme=scheme)
    underlined, line, _ = page.locator(MARK).first.evaluate(LINES)
    assert underlined
    assert "rgba(0, 0, 0, 0)" not in line
    words = page.locator("#p1").evaluate("(each) => getComputedStyle(each).color")
    assert page.locator(REFERENCE).first.evaluate("(each) => getComputedStyle(each).color") != words
    page.locator(MARK).first.click()
    expect_open(page)
    edge = dialog(page).evaluate(
        "(each) => getComputedStyle(each).borderTopWidth + getComputedStyle(each).borderTopStyle"
    )
    assert float(edge.removesuffix("pxsolid")) >= 1


def test_nothing_moves_where_movement_is_not_wanted(visit, kinds, host):
    """Without movement there is no transition, no animation and no smooth scrolling."""
    page = visit(TEXT, reduced_motion="reduce")
    for path in kinds:
        page.goto(host + path)
        assert page.evaluate(MOVING) == [], path
    page.goto(host + TEXT)
    page.locator(MARK).first.click()
    expect_open(page)
    assert page.evaluate(MOVING) == []
    assert page.evaluate("document.getAnimations().length") == 0


def test_more_contrast_is_given(visit):
    """Who wants more contrast gets black and white."""
    page = visit(TEXT, contrast="more", color_scheme="light")
    colours = page.locator("#p1").evaluate(
        "(each) => [getComputedStyle(each).color, getComputedStyle(document.documentElement).backgroundColor]"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_plain_text_has_no_marks(visit):
    """The switch for plain text takes the lines under marks away; the notes stay."""
    page = visit(TEXT)
    page.locator("details.settings > summary").click()
    page.get_by_role("group", name="Marks").get_by_role("radio").last.check()
    page.keyboard.press("Escape")
    page.mouse.move(2, 2)
    underlined, _, _ = page.locator(MARK).nth(4).evaluate(LINES)
    assert not underlined
    assert page.locator(REFERENCE).first.is_visible()
