"""Make the pictures of the README from the built site: ``python pictures/make.py`` after ``python build.py``."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent
PAGE = (HERE.parent / "site" / "texts" / "mc5-on-larina.html").as_uri()


def wide(page: Page) -> None:
    """The page with notes in its margin."""
    page.locator("#p29").scroll_into_view_if_needed()
    page.evaluate("window.scrollTo(0, document.querySelector('#p29').getBoundingClientRect().top + scrollY - 220)")


def narrow(page: Page) -> None:
    """The page with an entry open at the foot of the screen."""
    page.evaluate("window.scrollTo(0, document.querySelector('#p3').getBoundingClientRect().top + scrollY - 60)")
    page.locator('#p3 a.mark[data-entry="trotskyism"]').click()
    page.wait_for_timeout(400)


def main() -> None:
    """Both pictures."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for width, height, show in ((1440, 900, wide), (390, 780, narrow)):
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(PAGE)
            show(page)
            page.wait_for_timeout(300)
            page.screenshot(path=HERE / f"text-{width}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
