"""What a reader of the preview sees, in a real browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from tests.serve.support import HERE, Small, eventually, running

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")
PANEL = ".glossator-preview .panel"
LOOKS = """() => {
  const root = document.querySelector(".glossator-preview").shadowRoot;
  const code = root.querySelector(".findings .code");
  const { color, fontStyle } = getComputedStyle(code);
  const edge = getComputedStyle(root.querySelector(".panel")).borderInlineStartStyle;
  return [edge, [getComputedStyle(code, "::before").content, fontStyle, color]];
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as engine:
        opened = engine.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Any, small: Small) -> Iterator[Any]:
    """A page of a preview that runs; errors of scripts fail the test."""
    problems: list[str] = []
    with running(small) as port, browser.new_context() as context:
        opened = context.new_page()
        opened.on("pageerror", lambda error: problems.append(str(error)))
        opened.goto(f"http://{HERE}:{port}/")
        yield opened
    assert problems == []


def says(page: Any, text: str, selector: str = "body") -> bool:
    """Whether a part of the page shows a text; a page on its way to another one shows nothing."""
    try:
        return any(text in each for each in page.locator(selector).all_inner_texts())
    except playwright.Error:
        return False


def see(page: Any, text: str, selector: str = "body") -> None:
    eventually(partial(says, page, text, selector), f"{text!r} is not in {selector}")


def test_every_burst_of_edits_ends_with_the_last_one(page: Any, small: Small) -> None:
    for burst in range(10):
        for edit in range(5):
            small.write(f"burst {burst}, edit {edit}.")
            page.wait_for_timeout(10 * ((7 * burst + 3 * edit) % 6))
        see(page, f"burst {burst}, edit 4.")


def test_findings_are_shown_as_text_until_they_are_mended(page: Any, small: Small) -> None:
    small.write("an error <img src=x>")
    see(page, "Errors: 1. The last good site is shown.", f"{PANEL} [role=alert]")
    shown = page.locator(PANEL).inner_text()
    for expected in (
        "a.txt:1:4",
        "error[word-error]",
        "<b>error</b> is not a word",
        "an error <img src=x>",
        "take it out",
    ):
        assert expected in shown
    assert page.locator(f"{PANEL} img, {PANEL} b").count() == 0
    assert page.locator(f"{PANEL} mark").inner_text() == "error"
    assert says(page, "first", "#p0")
    small.write("mended")
    see(page, "mended", "#p0")
    eventually(lambda: page.locator(PANEL).count() == 0)


def test_what_is_dismissed_stays_away_until_there_is_news(page: Any, small: Small) -> None:
    small.write("an error")
    see(page, "Errors: 1.", PANEL)
    page.get_by_role("button", name="Dismiss").press("Enter")
    assert not page.locator(PANEL).is_visible()
    page.reload()
    eventually(lambda: page.locator(".glossator-preview").count() == 1)
    assert not page.locator(PANEL).is_visible()
    small.write("and another error")
    eventually(lambda: page.locator(PANEL).is_visible())
    page.get_by_role("button", name="Fold").press("Escape")
    assert not page.locator(PANEL).is_visible()


def test_warnings_are_small_and_unfold(page: Any, small: Small) -> None:
    small.write("a warning")
    see(page, "Warnings: 1.", f"{PANEL} [role=status]")
    assert not page.locator(f"{PANEL} ol").is_visible()
    button = page.get_by_role("button", name="Show")
    assert button.get_attribute("aria-expanded") == "false"
    button.click()
    assert "<b>warning</b> is not a word" in page.locator(f"{PANEL} ol").inner_text()


def test_notes_are_no_warnings(page: Any, small: Small) -> None:
    small.write("a note")
    see(page, "a note", "#p0")
    see(page, "Notes: 1.", f"{PANEL} [role=status]")
    assert "Warnings" not in page.locator(PANEL).inner_text()
    page.get_by_role("button", name="Show").click()
    edge, note = page.evaluate(LOOKS)
    small.write("a note and a warning")
    see(page, "a warning", "#p0")
    see(page, "Warnings: 1. Notes: 1.", f"{PANEL} [role=status]")
    other, warning = page.evaluate(LOOKS)
    assert edge != other
    assert all(one != two for one, two in zip(note, warning, strict=True)), "by a sign, by letters and by colour"


def test_the_place_on_the_page_is_kept(page: Any, small: Small) -> None:
    lines = [f"line {number}" for number in range(300)]
    small.write("\n".join(lines))
    see(page, "line 299", "#p299")
    page.evaluate("document.getElementById('p150').scrollIntoView()")
    before = page.evaluate("document.getElementById('p150').getBoundingClientRect().top")
    lines[3] = "much longer " * 500
    small.write("\n".join(lines))
    see(page, "much longer", "#p3")
    top = "Math.round(document.getElementById('p150').getBoundingClientRect().top)"
    eventually(lambda: page.evaluate(top) == round(before))


def test_style_sheets_change_without_a_reload(page: Any, small: Small) -> None:
    page.evaluate("window.kept = true")
    eventually(lambda: page.evaluate("Boolean(window.LiveReload.connector.protocol)"))
    small.write("styles:p { color: rgb(1, 2, 3) }", "b.txt")
    color = "getComputedStyle(document.getElementById('p0')).color"
    eventually(lambda: page.evaluate(color) == "rgb(1, 2, 3)")
    assert page.evaluate("window.kept")


def test_the_page_without_a_site_becomes_the_site(browser: Any, small: Small) -> None:
    small.write("an error")
    with running(small) as port, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"http://{HERE}:{port}/")
        assert says(page, "There is no site yet")
        assert says(page, "a.txt:1:4")
        assert page.locator(PANEL).count() == 0
        small.write("exit")
        see(page, "The build broke")
        small.write("mended")
        see(page, "mended", "#p0")
