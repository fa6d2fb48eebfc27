"""Reading on a telephone."""

from __future__ import annotations

import pytest

from tests.browser.chromium import MARK, REFERENCE, box, dialog, expect_closed, expect_open
from tests.browser.survey import TEXT

TELEPHONE = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True, "device_scale_factor": 3}


@pytest.mark.parametrize("selector", [MARK, REFERENCE])
def test_a_tap_opens_a_sheet_and_a_tap_outside_closes_it(visit, selector):
    """A tap opens the sheet at the foot of the screen, as wide as it; the text does not move; a tap above closes it."""
    page = visit(TEXT, **TELEPHONE)
    page.locator(selector).nth(5).scroll_into_view_if_needed()
    top = page.evaluate("scrollY")
    page.locator(selector).nth(5).tap()
    expect_open(page)
    edges = box(dialog(page))
    assert (edges["left"], edges["right"]) == (0, 390)
    assert edges["bottom"] == pytest.approx(844, abs=1)
    assert edges["top"] > 844 / 3
    page.touchscreen.tap(5, 20)
    expect_closed(page)
    assert page.evaluate("[scrollY, location.hash]") == [top, ""]


def test_a_tap_on_another_mark_shows_that_one(visit):
    """While a sheet is open, a tap on a mark above it shows what that mark means."""
    page = visit(TEXT, **TELEPHONE)
    page.locator("#p1 a[data-entry=larina]").evaluate("(each) => scrollTo(0, each.offsetTop - 60)")
    page.locator("#p1 a[data-entry=larina]").tap()
    expect_open(page, "Larina")
    page.locator("#p1 a[data-entry=stalin]").tap()
    expect_open(page, "Stalin")


def test_a_tap_on_the_same_mark_closes(visit):
    """The mark that opened the sheet closes it."""
    page = visit(TEXT, **TELEPHONE)
    page.locator("#p1 a[data-entry=larina]").tap()
    expect_open(page)
    page.locator("#p1 a[data-entry=larina]").tap()
    expect_closed(page)


def test_a_mark_in_the_sheet_replaces_what_it_shows(visit):
    """A tap on a mark in an open note shows its entry, and the sheet stays one sheet."""
    page = visit(TEXT, **TELEPHONE)
    page.locator("#r1").tap()
    expect_open(page, "Note 1")
    dialog(page).locator("a[data-entry=china]").tap()
    expect_open(page, "China")
