"""Make pictures of every kind of page: ``python pictures/gallery.py`` after ``python build.py``.

They go to the folder ``gallery/``, or the one that is named, with an ``index.html`` to look at them all: at five widths
in light, dark and sepia colours and without scripts, in the states that one comes upon while reading, and every sheet
of them on paper (for which `pdftoppm` is needed). Options choose kinds of page, widths and looks.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).parent.parent
SITE = ROOT / "site"
WIDTHS = {1440: 900, 1024: 768, 768: 1024, 390: 844, 320: 640}
LOOKS = ("light", "dark", "sepia", "no-script", "print")
FOLDERS = {"texts": "texts", "columns": "parallels", "manual": "manual"}
MOST = 60  # sheets of paper of one page
WORD = "bukharin stalin"


# ---- Which pages there are


def kinds(site: Path) -> dict[str, str]:
    """A page of every kind by its name: all at the root, the largest of every folder and of every kind of entry."""
    found = {path.stem: path.name for path in sorted(site.glob("*.html"))}
    for kind, folder in FOLDERS.items():
        if largest := max((site / folder).glob("*.html"), key=lambda path: path.stat().st_size, default=None):
            found[kind] = f"{folder}/{largest.name}"
    entries = json.loads((site / "data" / "edition.json").read_text("utf-8"))["entries"]
    for entry in sorted(entries, key=lambda entry: (site / entry["url"]).stat().st_size):
        found[entry["kind"]] = entry["url"]
    return found


# ---- In which states they are shown


def shown(page: Page, selector: str) -> bool:
    """Whether a page has something that can be used now."""
    return page.locator(selector).locator("visible=true").count() > 0


def settled(page: Page) -> None:
    """The page after its faces have come and what it began has been drawn."""
    page.evaluate("document.fonts.ready.then(() => null)")
    page.wait_for_timeout(120)


def scrolled(page: Page, share: float) -> None:
    """The page at some share of its height."""
    page.evaluate(f"scrollTo({{top: (document.body.scrollHeight - innerHeight) * {share}, behavior: 'instant'}})")
    settled(page)


def at_note(page: Page) -> None:
    """A text where a reference to a note stands, a third of a window above it."""
    page.evaluate(
        "(() => { const all = document.querySelectorAll('.text p[id] .reference'); const one = all[all.length >> 1];"
        "one?.scrollIntoView({block: 'center', behavior: 'instant'}) })()"
    )
    settled(page)


def opened(page: Page, key: str) -> None:
    """The page after a key."""
    page.evaluate("scrollTo(0, 0)")
    page.keyboard.press(key)
    settled(page)


def clicked(page: Page, selector: str) -> None:
    """The page after a click on the first of what is in the window, if there is any."""
    seen = page.locator(selector).locator("visible=true")
    within = seen.evaluate_all(
        "all => all.findIndex((each) => { const box = each.getBoundingClientRect();"
        "return box.top > innerHeight / 4 && box.bottom < innerHeight * .7 })"
    )
    if within >= 0:
        seen.nth(within).click()
        settled(page)


def searched(page: Page, as_lines: str) -> None:
    """The page of the search with what is found."""
    page.goto(page.url.partition("#")[0] + f"#q={WORD}{as_lines}")
    page.reload()
    page.wait_for_timeout(700)
    settled(page)


def marked(page: Page) -> None:
    """The words of a paragraph, selected and marked as the reader's own, with the card for a note."""
    at_note(page)
    page.evaluate(
        "(() => { const one = [...document.querySelectorAll('.text > p[id]')].find((each) => {"
        "const { top } = each.getBoundingClientRect(); return top > 60 && top < innerHeight / 2 });"
        "const words = [...one.childNodes].find((each) => each.nodeType === 3 && each.length > 30);"
        "getSelection().setBaseAndExtent(words, 0, words, 30) })()"
    )
    page.wait_for_timeout(500)
    if shown(page, ".own-bar button"):
        page.locator(".own-bar button").nth(1).click()
        page.keyboard.type("A note of one's own.")
        settled(page)


STATES: dict[str, dict[str, Callable[[Page], None]]] = {
    "texts": {
        "notes": at_note,
        "note": lambda page: clicked(page, ".text p[id] .reference a"),
        "card": lambda page: clicked(page, ".text > p[id] a.mark"),
        "cite": lambda page: clicked(page, ".text > p[id] > a.number"),
        "contents": lambda page: opened(page, "t"),
        "settings": lambda page: opened(page, "s"),
        "keys": lambda page: opened(page, "?"),
        "own": marked,
    },
    "search": {
        "found": lambda page: searched(page, ""),
        "lines": lambda page: searched(page, "&as=lines"),
        "nothing": lambda page: page.fill("#_seek", "qzx"),
    },
    "index": {"settings": lambda page: opened(page, "s"), "keys": lambda page: opened(page, "?")},
}
SHUT = ("Escape", "Escape")


def states(page: Page, kind: str, look: str) -> Iterator[str]:
    """What is worth a picture: head, middle and end, and of some kinds what one comes upon while using them."""
    settled(page)
    yield "head"
    high = page.evaluate("document.documentElement.scrollHeight / innerHeight")
    for name, share, least in (("middle", 0.4, 2.5), ("end", 1, 1.2)):
        if high > least:
            scrolled(page, share)
            yield name
    for name, reached in ({} if look == "no-script" else STATES.get(kind, {})).items():
        reached(page)
        yield name
        for key in SHUT:
            page.keyboard.press(key)


# ---- Pictures


def window(browser: Browser, width: int, look: str) -> BrowserContext:
    """A window of some width, as of a reader with some wish."""
    context = browser.new_context(
        viewport={"width": width, "height": WIDTHS[width]},
        color_scheme="dark" if look == "dark" else "light",
        java_script_enabled=look != "no-script",
        has_touch=width < 500,
    )
    if look == "sepia":
        context.add_init_script("localStorage.setItem('glossator-theme', 'sepia')")
    return context


def pictures(context: BrowserContext, kind: str, path: str, stem: Path) -> Iterator[Path]:
    """Every picture of a kind of page in one window, as files whose names begin with a stem."""
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.goto((SITE / path).as_uri())
    look = stem.name.split(".")[1]
    try:
        for state in states(page, kind, look):
            file = stem.with_name(f"{stem.name}.{state}.png")
            page.screenshot(path=file)
            yield file
    finally:
        page.close()


def sheets(browser: Browser, path: str, stem: Path) -> Iterator[Path]:
    """Every sheet of a page on paper, and the PDF itself."""
    page = browser.new_page()
    page.goto((SITE / path).as_uri())
    settled(page)
    pdf = stem.with_name(f"{stem.name}.pdf")
    page.pdf(path=pdf, format="A4", prefer_css_page_size=True)
    page.close()
    yield pdf
    if program := shutil.which("pdftoppm"):
        subprocess.run([program, "-r", "75", "-png", "-l", str(MOST), pdf, stem], check=True)
        yield from sorted(stem.parent.glob(f"{stem.name}-*.png"))


def index(folder: Path) -> str:
    """The page that shows all pictures in the folder, those of earlier calls too."""
    parts = [
        '<!DOCTYPE html><meta charset="utf-8"><title>Gallery</title><style>body{font:1rem sans-serif;margin:2rem}'
        "figure{display:inline-block;margin:.5rem;vertical-align:top}"
        "img{inline-size:20rem;border:1px solid #999}</style>"
    ]
    kind = ""
    for file in sorted((*folder.glob("*.png"), *folder.glob("*.pdf"))):
        if file.name.split(".")[0] != kind:
            kind = file.name.split(".")[0]
            parts.append(f"<h2>{escape(kind)}</h2>")
        inner = f'<img src="{file.name}" alt="" loading="lazy">' if file.suffix == ".png" else ""
        said = escape(file.stem.partition(".")[2])
        parts.append(f'<figure><a href="{file.name}">{inner}<figcaption>{said}</figcaption></a></figure>')
    return "\n".join(parts)


def main(wish: argparse.Namespace) -> None:
    """All pictures, or those that are wished for."""
    wish.folder.mkdir(parents=True, exist_ok=True)
    pages = {kind: path for kind, path in kinds(SITE).items() if kind in wish.kinds or not wish.kinds}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for look in wish.looks:
            if look == "print":
                made = [file for kind in pages for file in sheets(browser, pages[kind], wish.folder / f"{kind}.print")]
                print(look, len(made))
                continue
            for width in wish.widths:
                context = window(browser, width, look)
                named = ((kind, wish.folder / f"{kind}.{look}.{width}") for kind in pages)
                made = [file for kind, stem in named for file in pictures(context, kind, pages[kind], stem)]
                context.close()
                print(look, width, len(made), flush=True)
        browser.close()
    (wish.folder / "index.html").write_text(index(wish.folder), "utf-8")
    print(wish.folder / "index.html")


def wishes() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "gallery", help="where the pictures go")
    parser.add_argument("--kinds", nargs="+", default=[], help="kinds of page, such as index, texts or person")
    parser.add_argument("--widths", nargs="+", type=int, default=list(WIDTHS), choices=WIDTHS)
    parser.add_argument("--looks", nargs="+", default=list(LOOKS), choices=LOOKS)
    return parser.parse_args()


if __name__ == "__main__":
    main(wishes())
