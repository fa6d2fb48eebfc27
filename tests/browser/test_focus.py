"""The focus: where skip links lead, that nothing hides it, and that it is never lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import focused
from tests.browser.survey import TEXT
from tests.browser.test_own_marks import bar, select
from tests.browser.test_way import offer, to
from tests.browser.waiting import until

# Whether something of the element with the focus is seen, at one of nine places of its first line.
SEEN = """() => {
  const here = document.activeElement;
  if (here === document.body) return true;
  const { left, top, width, height } = here.getClientRects()[0] ?? here.getBoundingClientRect();
  return [0.1, 0.5, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) => {
    const found = document.elementFromPoint(left + width * x, top + height * y);
    return found && (here.contains(found) || found.contains(here) && !found.matches("nav.way, aside.offer, .card"));
  }));
}"""


def quiet(page) -> None:
    """Let what a click or a key began come to its end."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")


def skips(page) -> list[str]:
    """Where the links lead that lead past the head."""
    return page.locator("a.skip").evaluate_all("(all) => all.map((each) => each.getAttribute('href'))")


def followed(page, stops: int) -> None:
    """Follow one of the first stops, which is seen while it has the focus, and go on from where it leads."""
    for _ in range(stops):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")


def test_skip_links_lead_past_what_comes_before(visit, site_in_two_columns):
    """To the text, to its notes, to a list of contents; Tab goes on from there."""
    assert skips(visit(TEXT, java_script_enabled=False)) == ["#_main", "#_notes"]
    for stops, goal in [(1, "main *"), (2, ".notes *")]:
        page = visit(TEXT)
        followed(page, stops)
        assert focused(page, goal), page.evaluate("document.activeElement.outerHTML")
    page = visit("texts/one.html", base=site_in_two_columns)
    assert skips(page) == ["#_main", "#_outline"]
    followed(page, 2)
    assert focused(page, ".outline a")


def test_pages_that_have_no_notes_have_no_way_to_them(visit):
    """Only ways that lead somewhere are there."""
    assert skips(visit("people.html", java_script_enabled=False)) == ["#_main"]


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("width", [390, 900])
def test_what_has_the_focus_is_not_hidden(visit, key, width):
    """Neither the line of the contents above nor the offer below lies over it."""
    page = visit(TEXT, width=width, height=600)
    to(page, "#p30")
    page.evaluate("document.querySelector('nav.contents a[href=\"#real-issues\"]').click()")
    expect(offer(page)).to_be_visible()
    page.locator("#p70 a").first.focus()
    for _ in range(40):
        page.keyboard.press(key)
        quiet(page)
        assert page.evaluate(SEEN), page.evaluate("document.activeElement.outerHTML")


def test_closing_the_offer_leaves_the_focus_at_the_text(visit):
    """The button that had it is gone; it goes to the paragraph that is read."""
    page = visit(TEXT)
    to(page, "#p30")
    page.evaluate("document.querySelector('nav.contents a[href=\"#real-issues\"]').click()")
    before = page.evaluate("scrollY")
    offer(page).get_by_role("button", name="Close").press("Enter")
    expect(offer(page)).to_have_count(0)
    assert focused(page, "p[id]")
    assert page.evaluate("scrollY") == before


def test_what_is_said_of_own_marks_takes_no_focus_away(visit):
    """After `Undo` it is on the next button; after closing, where it was before."""
    page = visit(TEXT)
    select(page, "#p3", "reservoir of hope")
    bar(page).get_by_role("button", name="Highlight").click()
    notice = page.locator(".own-notice")
    expect(notice.get_by_role("button", name="Undo")).to_be_visible()
    notice.get_by_role("button", name="Undo").press("Enter")
    until(lambda: focused(page, ".own-notice button"), "the focus is on the button that is left")
    page.keyboard.press("Enter")
    expect(notice).to_be_hidden()
    assert focused(page, "#p3")


@pytest.mark.parametrize("width", [390, 900, 1440])
def test_no_key_is_a_trap(visit, width):
    """Tab alone goes through the page to its end, and back again, in every state that does not ask for an answer."""
    page = visit("entries/bukharin.html", width=width)
    page.locator("footer a").last.focus()
    page.keyboard.press("Tab")
    assert focused(page, "body, a.skip")
    page = visit(TEXT, width=width)
    page.locator(".settings > summary").click()
    stops = 0
    while focused(page, ".settings *"):
        page.keyboard.press("Tab")
        stops += 1
        assert stops < 40
    page.keyboard.press("?")
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").count() == 0
