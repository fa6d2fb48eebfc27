"""Make pictures of every kind of page: ``python pictures/gallery.py`` after ``python build.py``.

They go to the folder ``gallery/`` (or the one that is named), with an ``index.html`` to look at them all: five widths
in light, dark and sepia colours, without scripts, and on paper. Words after the folder choose the kinds of page.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
SITE = ROOT / "site"
WIDTHS = {1440: 900, 1024: 768, 768: 1024, 390: 844, 320: 640}
LOOKS = ("light", "dark", "sepia", "no script")
FOLDERS = ("texts", "entries", "parallels", "manual")


def kinds(site: Path) -> dict[str, str]:
    """A page of every kind by a name for it: all at the root, and the largest of every folder."""
    found = {path.stem: path.name for path in sorted(site.glob("*.html"))}
    for folder in FOLDERS:
        pages = sorted((site / folder).glob("*.html"), key=lambda path: path.stat().st_size)
        if pages:
            found[folder] = f"{folder}/{pages[-1].name}"
    return found


def opened(browser: Browser, address: str, width: int, look: str) -> Page:
    """A page in a window, as a reader with some wish sees it."""
    page = browser.new_page(
        viewport={"width": width, "height": WIDTHS[width]},
        color_scheme="dark" if look == "dark" else "light",
        java_script_enabled=look != "no script",
    )
    if look == "sepia":
        page.add_init_script("localStorage.setItem('glossator-theme', 'sepia')")
    page.goto(address)
    page.wait_for_timeout(150)
    return page


def states(page: Page, kind: str, look: str) -> Iterator[str]:
    """What is worth a picture: the head of a page, and of a text what one comes upon while reading."""
    yield "head"
    if look == "no script":
        return
    if kind == "texts":
        page.evaluate("document.querySelector('#p30, #p9').scrollIntoView()")
        page.wait_for_timeout(150)
        yield "reading"
        page.locator(".text p a.mark").locator("visible=true").nth(20).click()
        page.wait_for_timeout(200)
        yield "card"
        page.keyboard.press("Escape")
        page.keyboard.press("t")
        yield "contents"
        page.keyboard.press("Escape")
    if kind in ("texts", "index"):
        page.keyboard.press("s")
        page.wait_for_timeout(100)
        yield "settings"
        page.keyboard.press("Escape")
        page.keyboard.press("?")
        page.wait_for_timeout(100)
        yield "keys"


def pictures(browser: Browser, folder: Path, kind: str, path: str) -> Iterator[tuple[str, str]]:
    """Every picture of a kind of page, as a file in the folder and what it shows."""
    address = (SITE / path).as_uri()
    for look in LOOKS:
        for width in WIDTHS:
            page = opened(browser, address, width, look)
            for state in states(page, kind, look):
                name = f"{kind}-{look.replace(' ', '-')}-{width}-{state}.png"
                page.screenshot(path=folder / name)
                yield name, f"{look}, {width}, {state}"
            page.close()
    page = opened(browser, address, 1440, "light")
    page.pdf(path=folder / f"{kind}.pdf", format="A4", prefer_css_page_size=True)
    page.close()
    yield f"{kind}.pdf", "on paper"


def index(shown: dict[str, list[tuple[str, str]]]) -> str:
    """The page that shows all pictures."""
    parts = [
        '<!DOCTYPE html><meta charset="utf-8"><title>Gallery</title><style>body{font:1rem sans-serif;margin:2rem}'
        "figure{display:inline-block;margin:.5rem;vertical-align:top}"
        "img{inline-size:20rem;border:1px solid #999}</style>"
    ]
    for kind, files in shown.items():
        parts.append(f"<h2>{escape(kind)}</h2>")
        for file, said in files:
            inner = f'<img src="{file}" alt="" loading="lazy">' if file.endswith(".png") else ""
            parts.append(f'<figure><a href="{file}">{inner}<figcaption>{escape(said)}</figcaption></a></figure>')
    return "\n".join(parts)


def main(folder: Path, chosen: list[str]) -> None:
    """All pictures, or those of the chosen kinds."""
    folder.mkdir(parents=True, exist_ok=True)
    shown = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for kind, path in kinds(SITE).items():
            if not chosen or kind in chosen:
                shown[kind] = list(pictures(browser, folder, kind, path))
                print(f"{kind}: {len(shown[kind])}")
        browser.close()
    (folder / "index.html").write_text(index(shown), "utf-8")
    print(folder / "index.html")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "gallery", sys.argv[2:])
