"""What else speaks of a paragraph, behind a mark in its margin."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import dialog, expect_closed, expect_open, focused
from tests.browser.survey import TEXT

ASIDE = "article a.aside"
WIDE = {"width": 1440, "height": 900}


@pytest.fixture(scope="session")
def dated(edition):
    """The titles of what is dated in each paragraph of the text."""
    data = json.loads((edition / "data" / "edition.json").read_text("utf-8"))
    found = {}
    for item in data["timeline"]:
        for passage in item["passages"]:
            if f"texts/{passage['text']}.html" == TEXT and passage["paragraph"].startswith("p"):
                found.setdefault(passage["paragraph"], set()).add(item["title"])
    return found


@pytest.mark.parametrize("window", [WIDE, {"width": 390, "height": 800}])
def test_the_card_names_what_is_dated_there(visit, dated, window):
    """By keyboard: the first such paragraph's card has a link for each event, and closes to where it was opened."""
    page = visit(TEXT, **window)
    address, titles = next(iter(dated.items()))
    mark = page.locator(f"#{address} a.aside")
    mark.focus()
    page.keyboard.press("Enter")
    expect_open(page)
    links = dialog(page).locator("a[href*='timeline.html#']").all_text_contents()
    assert {link.partition(": ")[2] for link in links} == titles
    page.keyboard.press("Escape")
    expect_closed(page)
    assert focused(page, f"#{address} a.aside")


def test_every_dated_paragraph_has_a_mark(visit, dated):
    """Without a script as well; the mark leads to the page that says it, and that page back to the paragraph."""
    page = visit(TEXT, java_script_enabled=False)
    marked = page.locator(ASIDE).evaluate_all("(all) => all.map((each) => each.parentElement.parentElement.id)")
    assert set(dated) <= set(marked)
    page.locator(ASIDE).first.click()
    expect(page.locator("li:target")).to_be_in_viewport()
    page.locator(":target a.back").click()
    expect(page.locator("p:target a.aside")).to_have_count(1)


def test_the_marks_are_not_printed(visit):
    """On paper there is nothing to follow; a line says where it stands."""
    page = visit(TEXT, **WIDE)
    page.emulate_media(media="print")
    expect(page.locator(".beside-all a")).to_be_hidden()
    expect(page.locator(".beside-all")).to_contain_text("MC5 on Larina, paragraph by paragraph")
    expect(page.locator(ASIDE).first).to_be_hidden()
