"""Reading with scripts off."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import MARK, REFERENCE, box
from tests.browser.survey import NOTES, TEXT

OFF = {"java_script_enabled": False}
WORDS = """() => {
  for (const control of document.querySelectorAll("main :is(.find, .seek, .unscripted, fieldset)")) control.remove();
  return document.querySelector("main").innerText.split(/\\s+/).join(" ");
}"""


def test_every_mark_is_a_link_to_its_body(visit):
    """Marks and note references are links to what explains them, which stands on the page."""
    page = visit(TEXT, **OFF)
    lost = page.evaluate(
        """(selector) => [...document.querySelectorAll(selector)].filter((each) => {
          const body = document.getElementById(each.getAttribute("href").slice(1));
          return !body || !body.innerText.trim();
        }).map((each) => each.outerHTML)""",
        f"{MARK}, {REFERENCE}",
    )
    assert lost == []
    assert page.locator(MARK).count() > 100
    assert page.locator(REFERENCE).count() >= NOTES


@pytest.mark.parametrize(("mark", "body"), [("#r7", "#n7"), ("#m-nep", "#t-nep")])
def test_the_target_is_laid_over_the_foot_of_a_narrow_window(visit, mark, body):
    """The body of a mark is seen at the foot of the window, the text stays where it is, and a link leads back."""
    page = visit(TEXT, width=390, height=844, **OFF)
    page.locator(mark).scroll_into_view_if_needed()
    before = box(page.locator(mark))["top"]
    page.locator(mark).click()
    expect(page).to_have_url(page.url.partition("#")[0] + body)
    edges = box(page.locator(body))
    assert edges["bottom"] == pytest.approx(844, abs=1)
    assert (edges["left"], edges["right"]) == (0, 390)
    assert edges["top"] > 844 / 3
    assert box(page.locator(mark))["top"] == before
    back = page.locator(body).locator("a[role=doc-backlink]").first
    expect(back).to_be_in_viewport()
    back.click()
    expect(page).to_have_url(page.url.partition("#")[0] + mark)
    expect(page.locator(mark)).to_be_in_viewport()
    assert page.locator(body).evaluate("(each) => getComputedStyle(each).position") != "fixed"


def test_nothing_is_missing(visit, kinds, host):
    """On every kind of page the same words stand in the same order with scripts and without.

    The page of the reader's own marks has nothing but what was made with scripts, and says so.
    """
    scripted, plain = visit(TEXT, width=390), visit(TEXT, width=390, **OFF)
    for path in sorted({*kinds} - {"marks.html"}):
        scripted.goto(host + path)
        plain.goto(host + path)
        assert plain.evaluate(WORDS) == scripted.evaluate(WORDS), path


def test_nothing_is_missing_from_the_margin(visit):
    """In a wide window, too, the words are the same with scripts and without."""
    assert visit(TEXT, width=1440, **OFF).evaluate(WORDS) == visit(TEXT, width=1440).evaluate(WORDS)


def test_what_needs_a_script_is_not_shown(visit):
    """Settings that would do nothing are not offered."""
    page = visit(TEXT, **OFF)
    expect(page.get_by_role("radio")).to_have_count(0)
    expect(page.locator("details.settings > summary")).to_be_hidden()
