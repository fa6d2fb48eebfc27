"""Words for what a reader does and sees in Chromium."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from playwright.sync_api import Locator, Page, expect

REFERENCE = "a[role=doc-noteref]"
MARK = "article a[data-entry]"
NOON = datetime(2030, 1, 1, 12)


def dialog(page: Page, name: str | None = None) -> Locator:
    """The open popover; with a name, the one that has it."""
    return page.get_by_role("dialog", name=name) if name else page.get_by_role("dialog")


def expect_open(page: Page, name: str | None = None) -> None:
    """A popover is open, and only one."""
    expect(dialog(page, name)).to_be_visible()
    expect(dialog(page)).to_have_count(1)


def expect_closed(page: Page) -> None:
    """No popover is open."""
    expect(dialog(page)).to_have_count(0)


def hold(page: Page) -> None:
    """Stop the page's clock; from now on its time passes only with `wait`."""
    page.clock.install(time=NOON)
    page.clock.pause_at(NOON + timedelta(hours=1))


def wait(page: Page, milliseconds: int) -> None:
    """Let time pass for a page whose clock is held."""
    page.clock.run_for(milliseconds)


def focused(page: Page, selector: str) -> bool:
    """Whether the element with the focus is one of a selector."""
    return page.evaluate("(selector) => document.activeElement.matches(selector)", selector)


def tab_to(page: Page, selector: str, key: str = "Tab", most: int = 200) -> None:
    """Press Tab until an element of a selector has the focus."""
    for _ in range(most):
        page.keyboard.press(key)
        if focused(page, selector):
            return
    raise AssertionError(f"{most} times {key} do not lead to {selector}")


def box(locator: Locator) -> dict[str, float]:
    """Where an element is in the window, with its right and bottom edges."""
    return locator.evaluate("(each) => each.getBoundingClientRect().toJSON()")


def is_dark(page: Page) -> bool:
    """Whether light words stand on dark paper."""
    return page.evaluate(
        """() => {
          const { backgroundColor, color } = getComputedStyle(document.documentElement);
          const light = (value) => value.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
          return light(backgroundColor) < light(color);
        }"""
    )


def style(page: Page, rules: str) -> None:
    """Add rules to a page as a reader's own style sheet does."""
    page.evaluate(
        """(rules) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          document.adoptedStyleSheets.push(sheet);
        }""",
        rules,
    )


def nothing(found: dict[str, list[str]]) -> bool:
    """Whether nothing was found on any page; what was is said in full."""
    said = [f"{path}: {each}" for path, some in found.items() for each in some]
    assert not said, "\n".join(said)
    return True


def note_with_mark(page: Page) -> Any:
    """The number of the first note that has a mark in it."""
    return page.evaluate(
        "document.querySelector('section[role=doc-endnotes] li[id]:has(a[data-entry])').id.replace('n', '')"
    )
