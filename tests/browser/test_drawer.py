"""The preview's drawer, what it says of marks, and which pages an edit loads again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import nothing
from tests.browser.desk import Serving, mark_up, serving, top
from tests.browser.test_access import SCHEMES, obstacles
from tests.browser.waiting import until

TEXT = "texts/one.html"


@pytest.fixture
def desk(tmp_path) -> Iterator[Serving]:
    """A preview of a small edition, whose places open in a programme."""
    with serving(tmp_path, "--editor", "vscode") as running:
        yield running


def test_findings_of_the_page_stand_first(desk, visit):
    """Warnings as well, each with its line, and a link that opens it."""
    page = visit(TEXT, base=desk.address)
    desk.site.entry("term", "unused", "title: Nobody says this", "A gloss.")
    desk.edit("texts/one.md", "He met his wife", 'He met [his wife]{correction="his wife" certainty=certain}')
    panel = page.get_by_role("region", name="Preview")
    expect(panel.get_by_role("status").first).to_contain_text("On this page: 1.")
    panel.get_by_role("button", name="Show").click()
    items = panel.get_by_role("listitem")
    expect(items.nth(0)).to_have_text("On this page")
    expect(items.nth(1)).to_contain_text("texts/one.md:")
    expect(items.nth(2)).to_have_text("Elsewhere")
    expect(items.nth(3)).to_contain_text("entries/term/unused.md:")
    line = desk.file().split("\n").index(next(each for each in desk.file().split("\n") if "[his wife]" in each)) + 1
    link = items.nth(1).get_by_role("link")
    expect(link).to_have_attribute("href", f"vscode://file{desk.site.content}/texts/one.md:{line}:8")
    page.reload()
    expect(panel.get_by_text("texts/one.md:")).to_be_visible()
    page.goto(desk.address + "texts/two.html")
    expect(panel.get_by_text("entries/term/unused.md:")).to_be_visible()
    assert panel.get_by_text("On this page").count() == 0
    panel.get_by_role("button", name="Dismiss").click()
    expect(panel.get_by_text("entries/term/unused.md:")).to_be_hidden()
    expect(panel.get_by_role("button", name="Inspect")).to_be_visible()


def said(page: Any) -> Any:
    """What is explained."""
    return page.get_by_role("dialog", name="Why this is so")


def test_a_click_says_why_a_mark_was_made(desk, visit):
    """In the mode for it, for marks of every kind."""
    page = visit(TEXT, base=desk.address)
    page.get_by_role("button", name="Inspect").click()
    for selector, expected in [
        ("#p3 a[data-entry=larina]", "The form “Larina” of the entry matches."),
        ("#p3 a[data-entry=friends]", "`first-in-section`"),
        ("#p3 a[role=doc-noteref]", "The author’s note 1"),
        ("#p3 a[href='https://example.org/']", "It leads to https://example.org/."),
        ("#n1 [data-work]", "It means larina-1993, 20."),
    ]:
        page.locator(selector).first.click()
        expect(said(page)).to_contain_text(expected)
        link = said(page).get_by_role("link").first
        expect(link).to_have_attribute("href", re.compile("^vscode://file/"))
        page.keyboard.press("Escape")
        expect(said(page)).to_be_hidden()
    assert page.url.endswith(TEXT)
    assert page.locator(".card:popover-open").count() == 0


def test_alt_and_a_click_always_do(desk, visit):
    """And in the mode, Enter on a mark; the focus goes back to it."""
    page = visit(TEXT, base=desk.address)
    mark = page.locator("#p3 a[data-entry=larina]")
    mark.click(modifiers=["Alt"])
    expect(said(page)).to_contain_text("A mention of Anna Larina (person)")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Inspect").click()
    mark.focus()
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("A mention of Anna Larina (person)")
    page.keyboard.press("Escape")
    expect(mark).to_be_focused()
    page.get_by_role("button", name="Inspect").click()
    mark.click()
    expect(page.locator(".card:popover-open")).to_be_visible()


def test_words_that_are_not_marked_say_why_not(desk, visit):
    """A second mention in a section."""
    page = visit(TEXT, base=desk.address)
    page.locator("#p4").scroll_into_view_if_needed()
    page.get_by_role("button", name="Inspect").click()
    page.evaluate(
        "() => { const words = document.querySelector('#p4').lastChild; const range = document.createRange();"
        " range.setStart(words, words.data.indexOf('Lenin') + 1); range.setEnd(words, words.data.indexOf('Lenin') + 2);"
        " window.box = range.getBoundingClientRect(); }"
    )
    box = page.evaluate("[window.box.left, window.box.top]")
    page.mouse.click(box[0] + 1, box[1] + 4)
    expect(said(page)).to_contain_text("not marked: an earlier one in the section")


def test_the_preview_speaks_the_language_of_the_edition(desk, visit):
    """Its drawer, its buttons and its forms, as soon as the edition does."""
    page = visit(TEXT, base=desk.address)
    desk.edit("edition.toml", '"en"', '"ru"')
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    desk.site.entry("term", "unused", "title: Nobody says this", "A gloss.")
    panel = page.get_by_role("region", name="Предпросмотр")
    expect(panel.get_by_role("status").first).to_have_text("Предупреждений: 1.")
    expect(panel.get_by_role("button", name="Рассмотреть")).to_be_visible()
    mark_up(page, "p7", "Burkharin")
    page.get_by_role("toolbar").get_by_role("button", name="Исправить").click()
    dialog = page.get_by_role("dialog", name="Предложить чтение")
    expect(dialog.get_by_role("textbox", name="Предлагаемое чтение")).to_have_value("Burkharin")
    expect(dialog.get_by_role("combobox", name="Достоверность")).to_contain_text("вероятно")


def test_a_changed_gloss_loads_only_pages_that_use_it(desk, visit):
    """The others stay as they are; where it is used, the place and the open card are kept."""
    page, other = visit(TEXT, base=desk.address), visit("texts/two.html", base=desk.address)
    for each in (page, other):
        until(lambda each=each: each.evaluate("Boolean(window.LiveReload?.connector?.protocol)"), "it listens")
        each.evaluate("window.old = true")
    page.locator("#p3").evaluate("(each) => each.scrollIntoView({ block: 'center' })")
    page.locator("#p3 a[data-entry=friends]").click()
    expect(page.locator(".card:popover-open")).to_contain_text("They like each other.")
    place = top(page, "p3")
    desk.edit("entries/term/friends.md", "They like each other.", "They help each other.")
    expect(page.locator(".card:popover-open")).to_contain_text("They help each other.")
    assert not page.evaluate("window.old")
    until(lambda: abs(top(page, "p3") - place) < 2, "the paragraph is where it was")
    assert other.evaluate("window.old")
    desk.edit("texts/two.md", "title: Two", "title: The second")
    expect(other.get_by_role("heading", name="The second")).to_be_visible()


def test_published_pages_know_nothing_of_it(desk, edition):
    """The token and the scripts are in the preview alone."""
    for path in edition.rglob("*.html"):
        words = path.read_text("utf-8")
        assert "data-token" not in words
        assert "glossator-preview" not in words


@SCHEMES
def test_nothing_stands_in_anybodys_way(desk, visit, axe, scheme):
    """The bar, the palette, a form with entries to choose from, what was refused and written, an explanation."""
    desk.site.entry("term", "unused", "title: Nobody says this", "A gloss.")
    page = visit(TEXT, base=desk.address, color_scheme=scheme, bypass_csp=True)  # axe has styles of its own
    panel = page.get_by_role("region", name="Preview")
    panel.get_by_role("button", name="Show").click()
    mark_up(page, "p7", "Burkharin")
    palette = page.get_by_role("toolbar", name="Annotate the selected words")
    expect(palette).to_be_visible()
    found = {"drawer and palette": obstacles(page, axe)}
    palette.get_by_role("button", name="Voice").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox", name="Who speaks").fill("l")
    expect(dialog.get_by_role("option").first).to_be_visible()
    found["form and options"] = obstacles(page, axe)
    dialog.get_by_role("combobox", name="Who speaks").fill("nobody")
    dialog.get_by_role("button", name="Write").click()
    expect(dialog.get_by_role("alert")).to_contain_text("no entry")
    found["refused"] = obstacles(page, axe)
    dialog.get_by_role("combobox", name="Who speaks").fill("lenin")
    page.evaluate("window.old = true")
    dialog.get_by_role("button", name="Write").click()
    expect(page.locator("#p7 q")).to_be_visible()
    expect(page.get_by_role("region", name="What was written")).to_contain_text("The words are those of Lenin.")
    found["written"] = obstacles(page, axe)
    page.locator("#p7 q").click(modifiers=["Alt"])
    expect(said(page)).to_be_visible()
    found["explained"] = obstacles(page, axe)
    assert nothing(found)
