"""Reading with the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import (
    MARK,
    REFERENCE,
    dialog,
    expect_closed,
    expect_open,
    focused,
    hold,
    is_dark,
    note_with_mark,
    tab_to,
    wait,
)
from tests.browser.survey import TEXT

SETTINGS = "details.settings > summary"


@pytest.mark.parametrize("selector", [MARK, REFERENCE])
def test_focus_alone_opens_nothing(visit, selector):
    """Tab goes past marks and note references; however long the focus rests there, nothing opens."""
    page = visit(TEXT)
    hold(page)
    tab_to(page, selector)
    wait(page, 5000)
    expect_closed(page)
    page.keyboard.press("Tab")
    wait(page, 5000)
    expect_closed(page)


def test_enter_opens_a_note_and_escape_gives_the_focus_back(visit):
    """Enter on a note reference opens a dialog that has the note's name and the focus; Escape leads back."""
    page = visit(TEXT)
    tab_to(page, "#r2")
    top = page.evaluate("scrollY")
    expect(page.locator("#r2")).not_to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Enter")
    expect_open(page, "Note 2")
    assert focused(page, "[role=dialog], [role=dialog] *")
    expect(dialog(page)).to_contain_text("Harvard University Press")
    expect(page.locator("#r2")).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect_closed(page)
    assert focused(page, "#r2")
    expect(page.locator("#r2")).not_to_have_attribute("aria-expanded", "true")
    assert page.evaluate("[scrollY, location.hash]") == [top, ""]


def test_enter_opens_an_entry_under_its_headword(visit):
    """Enter on a mark opens a dialog named by the headword, with the gloss and the way to all mentions."""
    page = visit(TEXT)
    tab_to(page, "article a[data-entry=nep]")
    page.keyboard.press("Enter")
    expect_open(page, "New Economic Policy (NEP)")
    expect(dialog(page)).to_contain_text("Economic course adopted by the Tenth Party Congress")
    expect(dialog(page).locator("a[href='../entries/nep.html']")).to_be_visible()


def test_the_close_button_closes(visit):
    """The close button, reached with Tab, closes and leads back to the mark."""
    page = visit(TEXT)
    tab_to(page, REFERENCE)
    page.keyboard.press("Enter")
    expect_open(page)
    tab_to(page, "[role=dialog] button", most=20)
    page.keyboard.press("Enter")
    expect_closed(page)
    assert focused(page, REFERENCE)


def test_a_mark_in_a_popover_replaces_what_it_shows(visit):
    """Enter on a mark inside an open note shows its entry in the same popover; Escape leads back to the text."""
    page = visit(TEXT)
    number = note_with_mark(page)
    page.locator(f"#r{number}").focus()
    page.keyboard.press("Enter")
    expect_open(page, f"Note {number}")
    tab_to(page, "[role=dialog] a[data-entry]", most=20)
    title = page.evaluate("document.querySelector(document.activeElement.hash + ' dfn').textContent")
    page.keyboard.press("Enter")
    expect_open(page, title)
    assert focused(page, "[role=dialog], [role=dialog] *")
    page.keyboard.press("Escape")
    expect_closed(page)
    assert focused(page, f"#r{number}")


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_tab_leaves_the_popover_into_the_text(visit, key):
    """Going on with Tab closes the popover; the focus is where the reader was, never lost behind it."""
    page = visit(TEXT)
    page.locator("#r2").focus()
    page.keyboard.press("Enter")
    expect_open(page)
    tab_to(page, "article *", key=key, most=20)
    expect_closed(page)
    order = page.evaluate(
        """() => {
          const stops = [...document.querySelectorAll("article a[href]")].filter((each) => each.checkVisibility());
          return stops.indexOf(document.activeElement) - stops.indexOf(document.querySelector("#r2"));
        }"""
    )
    assert abs(order) <= 1, page.evaluate("document.activeElement.outerHTML")


def test_the_first_stop_leads_past_the_head_of_the_page(visit):
    """The first Tab shows a link to the text; after Enter the next stop is in the text."""
    page = visit(TEXT)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')[0]") == "#"
    top = page.evaluate("document.activeElement.getBoundingClientRect().top")
    assert top >= 0, "the link is not seen"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page, "main *")


@pytest.mark.parametrize("path", [TEXT, "index.html", "people.html", "entries/bukharin.html"])
def test_what_has_the_focus_is_seen(visit, path):
    """Every stop on the way through a page has an outline and is inside the window."""
    page = visit(path)
    for _ in range(30):
        page.keyboard.press("Tab")
        if focused(page, "body"):
            break
        seen = page.evaluate(
            """() => {
              const box = document.activeElement.getBoundingClientRect();
              const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0;
              return inside && getComputedStyle(document.activeElement).outlineStyle !== "none";
            }"""
        )
        assert seen, page.evaluate("document.activeElement.outerHTML")


def test_settings_are_kept(visit):
    """The colours are chosen with Enter and arrows, Escape closes the settings, and a reload keeps the choice."""
    page = visit(TEXT, color_scheme="light")
    assert not is_dark(page)
    tab_to(page, SETTINGS)
    page.keyboard.press("Enter")
    expect(page.get_by_role("radio", name="Dark")).to_be_visible()
    page.keyboard.press("Tab")
    assert focused(page, "input[name=theme]")
    for _ in range(5):
        if page.get_by_role("radio", name="Dark").is_checked():
            break
        page.keyboard.press("ArrowDown")
    assert is_dark(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("radio", name="Dark")).to_be_hidden()
    assert focused(page, SETTINGS)
    page.reload()
    assert is_dark(page)
    page.locator(SETTINGS).click()
    expect(page.get_by_role("radio", name="Dark")).to_be_checked()
    page.get_by_role("radio", name="Light").check()
    assert not is_dark(page)
