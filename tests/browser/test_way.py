"""Finding one's way: contents, progress, ways back, going on, keys."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import box, dialog, expect_open, focused, nothing
from tests.browser.survey import TEXT
from tests.browser.test_access import obstacles
from tests.browser.test_settings import BLOCKED, choose
from tests.browser.test_weight import SHORT
from tests.browser.waiting import until

PLACES = pytest.mark.parametrize("place", ["host", "disk"])


def to(page: Any, selector: str) -> float:
    """Scroll an element a fifth of the window below its top; gives where it stands then."""
    page.evaluate(
        "(selector) => scrollBy(0, document.querySelector(selector).getBoundingClientRect().top - innerHeight / 5)",
        selector,
    )
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return top(page, selector)


def top(page: Any, selector: str) -> float:
    """Where an element stands in the window; far away as long as the page does not have it."""
    return page.evaluate("(selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? 1e9", selector)


def offer(page: Any) -> Any:
    """The button that offers a way back or on."""
    return page.get_by_role("complementary", name="Where you were")


@pytest.mark.parametrize("width", [320, 1440])
def test_the_contents_say_where_one_is(visit, width):
    """Out of sight of the head a line names the section; unfolded, the contents mark it and lead to the others."""
    page = visit(TEXT, width=width)
    way = page.get_by_role("navigation", name="On this page")
    expect(way).to_be_hidden()
    to(page, "#gulag")
    expect(way).to_contain_text("The Gulag and repression")
    way.locator("summary").click()
    current = way.locator("[aria-current]")
    expect(current).to_have_text("The Gulag and repression")
    way.get_by_role("link", name="The real issues").click()
    until(lambda: 0 <= top(page, "#real-issues") < 450, "the section is seen")
    assert top(page, "#real-issues") >= box(way)["bottom"], "the line hides the heading"
    expect(current).to_have_text("The real issues")


def test_contents_stand_beside_a_text_where_there_is_room(visit, site_in_two_columns):
    """In a wide window, where no notes stand on that side, the contents stay in sight, beside the text."""
    page = visit("texts/one.html", width=1440, base=site_in_two_columns)
    way = page.get_by_role("navigation", name="On this page")
    to(page, "#two")
    expect(way).to_be_in_viewport()
    assert box(way)["right"] <= box(page.locator("article"))["left"]
    expect(way.locator("[aria-current]")).to_have_text("Two")


def test_a_text_without_headings_has_no_contents(visit):
    """The line of progress alone is there."""
    page = visit(SHORT)
    to(page, "#p20")
    assert page.locator("nav.way").count() == 0
    shares = [float(page.locator(".progress").evaluate("(each) => each.style.getPropertyValue('--share')"))]
    to(page, "#p30")
    shares.append(float(page.locator(".progress").evaluate("(each) => each.style.getPropertyValue('--share')")))
    assert 0.3 < shares[0] < shares[1] <= 1


@PLACES
def test_a_link_to_another_place_can_be_taken_back(visit, place, request):
    """After a jump a button leads back to the very line and gives the focus back; so does the browser's own way."""
    page = visit(TEXT, base=request.getfixturevalue(place))
    to(page, "#p30")
    stood = top(page, "#p30")
    for back in (lambda: offer(page).get_by_role("link").click(), page.go_back):
        page.locator("#p32 a.number, #p31 a.number").first.evaluate("(each) => each.focus({ preventScroll: true })")
        page.evaluate("document.querySelector('.notes .back').click()")
        page.evaluate("document.querySelector('#p40 a.mark').click()")
        page.keyboard.press("Escape")
        page.go_back()
        until(lambda: abs(top(page, "#p30") - stood) < 2, "the line is where it was")
        page.evaluate("document.querySelector('nav.contents a[href=\"#real-issues\"]').click()")
        until(lambda: abs(top(page, "#p30") - stood) > 450, "the section is seen")
        expect(offer(page)).to_contain_text("Back to ¶ 30")
        back()
        until(lambda: abs(top(page, "#p30") - stood) < 2, "the line is where it was")
        expect(offer(page)).to_have_count(0)


@PLACES
def test_from_an_entry_one_comes_back_to_the_line(visit, place, request):
    """The browser's way back, the button on the entry's page, and the button after a mention lead to the line."""
    base = request.getfixturevalue(place)
    page = visit(TEXT, base=base, width=390)
    stood = to(page, "#p30")
    page.goto(base + "entries/bukharin.html")
    page.go_back()
    until(lambda: abs(top(page, "#p30") - stood) < 2, "the line is where it was")
    expect(offer(page)).to_have_count(0)
    page.goto(base + "entries/bukharin.html")
    offer(page).get_by_role("link", name="Back to This I Cannot Forget, ¶ 30").click()
    until(lambda: abs(top(page, "#p30") - stood) < 2, "the line is where it was")
    page.goto(base + "entries/bukharin.html")
    page.locator(f".mentions a[href$='{TEXT}#p2']").first.click()
    until(lambda: page.url.endswith("#p2"), "the mention is shown")
    offer(page).get_by_role("link", name="Back to ¶ 30").click()
    until(lambda: abs(top(page, "#p30") - stood) < 2, "the line is where it was")
    assert focused(page, "#p30")


@PLACES
def test_one_can_go_on_where_one_stopped(visit, place, request):
    """A text and the library offer it; nothing moves by itself, and the offer can be declined."""
    base = request.getfixturevalue(place)
    page = visit(TEXT, base=base)
    expect(offer(page)).to_have_count(0)
    to(page, "#p30")
    page.goto(base + "index.html")
    expect(page.get_by_role("link", name="Go on at ¶ 30")).to_have_count(1)
    page.goto(base + TEXT)
    expect(offer(page)).to_contain_text("Go on at ¶ 30")
    assert page.evaluate("scrollY") == 0
    offer(page).get_by_role("button", name="Close").click()
    expect(offer(page)).to_have_count(0)
    page.goto(base + "index.html")
    page.get_by_role("link", name="Go on at ¶ 30").click()
    until(lambda: page.url.endswith("#p30"), "the text is open")
    until(lambda: 0 <= top(page, "#p30") < 450, "the paragraph is seen")


def test_without_storage_nothing_is_remembered_and_nothing_fails(visit, host):
    """Contents and ways back on the page work as they do elsewhere."""
    page = visit("404.html")
    page.add_init_script(BLOCKED)
    page.goto(host + TEXT)
    to(page, "#p30")
    page.evaluate("document.querySelector('nav.contents a[href=\"#real-issues\"]').click()")
    expect(offer(page)).to_contain_text("Back to ¶ 30")
    page.goto(host + "index.html")
    assert page.get_by_role("link", name="Go on").count() == 0


def test_keys_lead_through_a_text(visit):
    """Paragraph by paragraph, section by section, from note to note, to contents, settings and help."""
    page = visit(TEXT)
    for key, goal in [
        ("j", "#p1"),
        ("j", "#p2"),
        ("k", "#p1"),
        ("l", "h2"),
        ("l", "#biography"),
        ("h", "#bukharins-line"),
    ]:
        page.keyboard.press(key)
        assert focused(page, goal), (key, page.evaluate("document.activeElement.outerHTML"))
        assert 0 <= top(page, ":focus") < 450
    page.keyboard.press("n")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("n")
    assert first.startswith("r")
    assert page.evaluate("document.activeElement.id") not in ("", first)
    page.keyboard.press("Enter")
    expect_open(page)
    page.keyboard.press("j")
    expect_open(page)
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    assert focused(page, "nav.way summary")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    until(lambda: page.url.endswith("#biography"), "the section is shown")
    page.keyboard.press("s")
    assert focused(page, ".settings > summary")
    expect(page.get_by_role("group", name="Typeface")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(dialog(page, "Shortcuts")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    assert focused(page, ".settings > summary")


def test_keys_do_nothing_while_one_writes_or_means_another(visit, host):
    """In a field a letter is a letter; with Control, Alt or the command key it is the browser's."""
    page = visit("people.html")
    field = page.get_by_role("searchbox")
    field.fill("")
    field.press("s")
    field.press("?")
    assert field.input_value() == "s?"
    page.goto(host + TEXT)
    for key in ("Control+j", "Alt+j", "Meta+s"):
        page.keyboard.press(key)
    assert focused(page, "body")
    assert not page.evaluate("document.querySelector('.settings').open")


def test_keys_can_be_switched_off(visit):
    """Then no single letter does anything, and the list of them is still to be had."""
    page = visit(TEXT)
    choose(page, "keys", "off")
    page.keyboard.press("Escape")
    focus = page.evaluate("document.activeElement.outerHTML")
    for key in "jklhntsb/?":
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.outerHTML") == focus
    assert dialog(page).count() == 0
    page.locator(".settings > summary").click()
    page.get_by_role("button", name="Shortcuts").click()
    expect(dialog(page, "Shortcuts")).to_be_visible()
    dialog(page).get_by_role("button", name="Close").click()
    expect(dialog(page)).to_have_count(0)


def test_letters_of_another_keyboard_count_by_their_place(visit):
    """A reader with a Cyrillic keyboard has the same keys."""
    page = visit(TEXT)
    page.evaluate(
        """() => {
          const pressed = { key: "\u043e", code: "KeyJ", bubbles: true, cancelable: true };
          document.body.dispatchEvent(new KeyboardEvent("keydown", pressed));
        }"""
    )
    assert focused(page, "#p1")


@pytest.mark.parametrize("path", [TEXT, "404.html", "entries/bukharin.html", "manual/writing.html", "timeline.html"])
def test_every_page_says_where_it_stands(visit, path):
    """A line of links leads from the library to the page; there is none in the library."""
    page = visit(path, java_script_enabled=False)
    trail = page.get_by_role("navigation", name="Where you are")
    expect(trail.get_by_role("link", name="Library")).to_be_visible()
    expect(trail.locator("[aria-current=page]")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_contents_offers_and_help_have_no_obstacles(visit, axe, scheme, width):
    """The unfolded contents with the offer to go back, and the list of shortcuts."""
    page = visit(TEXT, width=width, color_scheme=scheme)
    to(page, "#p30")
    page.evaluate("document.querySelector('nav.contents a[href=\"#real-issues\"]').click()")
    expect(offer(page)).to_be_visible()
    page.keyboard.press("t")
    found = {"contents": obstacles(page, axe)}
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    found["help"] = obstacles(page, axe)
    assert nothing(found)
