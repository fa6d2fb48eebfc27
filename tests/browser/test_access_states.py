"""What axe finds in every state of a page, in all colours: nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import dialog, expect_open, nothing
from tests.browser.survey import TEXT
from tests.browser.test_access import obstacles
from tests.browser.test_own_marks import bar, select
from tests.browser.test_settings import choose
from tests.browser.test_way import offer, to

COLOURS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "sepia": {"color_scheme": "light"},
    "more contrast, light": {"color_scheme": "light", "contrast": "more"},
    "more contrast, dark": {"color_scheme": "dark", "contrast": "more"},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
}
MARKS = [
    "a[role=doc-noteref]",
    "article a.mark",
    "article a.parallel",
    "article a.aside",
    "article a.annotation",
    "article a.speaker",
]


def settled(page, colours: str) -> None:
    """Choose the colours that no device asks for."""
    if colours == "sepia":
        choose(page, "theme", "sepia")
        page.keyboard.press("Escape")


@pytest.mark.parametrize(
    ("colours", "width"), [*((each, 900) for each in COLOURS), ("light", 390), ("dark", 390), ("forced", 390)]
)
def test_every_state_of_a_text(visit, axe, colours, width):
    """Settings, help, contents with the offer to go back, cards of every kind, buttons for words, notice, note."""
    page = visit(TEXT, width=width, **COLOURS[colours])
    settled(page, colours)
    found = {}
    for key, name in (("s", "settings"), ("?", "help")):
        page.keyboard.press(key)
        found[name] = obstacles(page, axe, where=".settings" if key == "s" else "dialog")
        page.keyboard.press("Escape")
    for mark in MARKS:
        if page.locator(mark).count():
            page.locator(mark).first.click()
            expect_open(page)
            found[mark] = obstacles(page, axe, where=".card")
            page.keyboard.press("Escape")
    to(page, "#p30")
    page.evaluate("document.querySelector('nav.contents a[href=\"#real-issues\"]').click()")
    expect(offer(page)).to_be_visible()
    page.keyboard.press("t")
    found["contents"] = obstacles(page, axe, where="nav.way")
    found["offer"] = obstacles(page, axe, where=".offer")
    page.keyboard.press("Escape")
    select(page, "#p3", "reservoir of hope")
    expect(bar(page)).to_be_visible()
    found["buttons"] = obstacles(page, axe, where=".own-bar")
    bar(page).get_by_role("button", name="Write a note").click()
    expect_open(page, "Write a note")
    found["note"] = obstacles(page, axe, where=".own-card")
    page.get_by_label("Your note").fill("Why?")
    page.get_by_role("button", name="Done").click()
    expect(dialog(page)).to_have_count(0)
    found["notice"] = obstacles(page, axe)  # the whole page, with what was said and the list of marks
    assert nothing(found)


@pytest.mark.parametrize("colours", [each for each in COLOURS if each not in ("light", "dark")])
def test_every_template(visit, axe, kinds, host, colours):
    """One page of each template, with code and without; with the answer of a search."""
    page = visit("index.html", width=1280, **COLOURS[colours])
    settled(page, colours)
    found: dict[str, list[str]] = {}
    looks = set()
    for path in kinds:
        page.goto(host + path)
        look = page.evaluate("document.body.className + (document.querySelector('pre') ? ' with code' : '')")
        if look not in looks:
            looks.add(look)
            found[path] = obstacles(page, axe)
    page.goto(f"{host}search.html#q=lenin")
    expect(page.get_by_role("search").get_by_role("status")).not_to_be_empty()
    found["results"] = obstacles(page, axe)
    assert nothing(found)
