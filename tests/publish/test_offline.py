"""What keeps an edition for readers without a network, and what says how it is installed."""

from __future__ import annotations

import json
import re

from glossator.pipeline import Order, build
from tests.conftest import EDITION, Site

BASE = "https://example.org/reader/"


def made(site: Site, *, offline: bool = False, base_url: str = "", preview: bool = False) -> dict[str, bytes]:
    """The files of the site, kept or not."""
    site.write("edition.toml", EDITION + "    offline = true\n" if offline else EDITION)
    site.text("A paragraph.")
    outcome = build(Order(site.content, site.output, base_url=base_url, preview=preview))
    assert outcome.written, site.report(outcome)
    return dict(site.files())


def kept(files: dict[str, bytes]) -> dict[str, str]:
    """The files that are kept, by what keeps them."""
    return json.loads(re.match(r"const FILES = (\{[^}]*\});\n", files["offline.js"].decode())[1])


def test_without_the_wish_nothing_keeps_the_edition(site):
    """No page asks for it, and without an address nobody installs it."""
    files = made(site)
    assert not {"offline.js", "site.webmanifest"} & set(files)
    assert not any(b"offline.js" in files[each] for each in files if each.endswith(".html"))


def test_with_an_address_the_edition_says_how_it_is_installed(site):
    """On every page; all addresses are relative."""
    files = made(site, base_url=BASE)
    assert "offline.js" not in files
    manifest = json.loads(files["site.webmanifest"])
    assert (manifest["start_url"], manifest["scope"], manifest["dir"]) == ("index.html", "./", "ltr")
    assert all(each["src"] in files for each in manifest["icons"])
    assert b'<link rel="manifest" href="../site.webmanifest">' in files["texts/one.html"]
    assert b'<link rel="manifest" href="/reader/site.webmanifest">' in files["404.html"]


def test_every_page_and_all_it_needs_is_kept(site):
    """By its bytes; files to take away are not, nor is what keeps them."""
    files = made(site, offline=True)
    names = kept(files)
    pages = {each for each in files if each.endswith(".html") and not each.startswith("exports/")}
    assert pages | {"assets/reader.css", "assets/fonts/glossator-serif-roman.woff2", "search/catalogue.js"} <= set(
        names
    )
    assert not any(each.startswith("exports/") or each == "offline.js" for each in names)
    assert all(b"assets/offline.js?" in files[each] for each in pages)
    site.text("Other words.")
    assert not site.build().failed
    after = kept(dict(site.files()))
    changed = {each for each in names if names[each] != after.get(each)}
    assert "texts/one.html" in changed
    assert not any(each.startswith("assets/") for each in changed)


def test_the_preview_keeps_nothing(site):
    """The editor sees what is there."""
    assert not {"offline.js", "site.webmanifest"} & set(made(site, offline=True, preview=True))
