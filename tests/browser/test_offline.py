"""An edition that browsers keep is read when its host is gone; others leave nothing behind."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from glossator.pipeline import Order, build
from tests.browser.conftest import listen
from tests.browser.nginx import served
from tests.browser.server import hosted
from tests.browser.test_nginx import SUB_PATH
from tests.browser.waiting import until
from tests.conftest import EDITION, Site

KEPT = """async () => {
  const names = await caches.keys();
  const stores = await Promise.all(names.map((name) => caches.open(name)));
  const keys = (await Promise.all(stores.map((store) => store.keys()))).flat();
  return keys.map((each) => each.url);
}"""
WORKS = "async () => (await navigator.serviceWorker.getRegistrations()).map((each) => each.active?.state ?? '')"
KEEPS = "async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'"


@pytest.fixture
def offline(site: Site) -> Site:
    """An edition that wishes to be kept."""
    site.write("edition.toml", EDITION + "    offline = true\n")
    site.text("A paragraph about the NEP and Ärger.")
    site.entry("term", "nep", "title: NEP")
    return site


@pytest.fixture
def open_page(chromium: Any) -> Iterator[Callable[..., Any]]:
    """A page in Chromium with a memory of its own."""
    with ExitStack() as ends:

        def opened() -> Any:
            context = chromium.new_context()
            ends.callback(context.close)
            return context.new_page()

        yield opened


def made(site: Site, base_url: str = "") -> None:
    """Build the site."""
    outcome = build(Order(site.content, site.output, base_url=base_url))
    assert not outcome.failed, site.report(outcome)


def test_it_is_read_when_the_host_is_gone(offline: Site, tmp_path: Path, open_page):
    """Pages that were never opened, with style, face and search; under a path, with the headers that are published."""
    made(offline)
    page = open_page()
    with served(offline.output, tmp_path / "nginx", SUB_PATH) as base:
        heard = listen(page, base)
        page.goto(base)
        until(lambda: page.evaluate(KEEPS), "the edition is kept")
        assert page.evaluate("document.querySelector('link[rel=manifest]').href") == f"{base}site.webmanifest"
        assert heard == []
    for path in ("texts/one.html", "entries/nep.html", ""):
        page.goto(base + path)
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Glossator')
        assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('1em \"Glossator Serif\"'))")
    page.goto(f"{base}search.html#q=ärger")
    page.locator(".results li").first.wait_for()
    assert not any("/exports/" in each or "/data/edition.json" in each for each in page.evaluate(KEPT))


def test_a_new_edition_takes_the_place_of_the_old(offline: Site, tmp_path: Path, open_page):
    """Who has a network sees it at once; what is kept is the new one, and nothing of the old stays."""
    made(offline)
    page = open_page()
    with served(offline.output, tmp_path / "nginx", "/") as base:
        page.goto(base)
        until(lambda: page.evaluate(KEEPS), "the edition is kept")
        before = set(page.evaluate(KEPT))
        offline.text("Other words about the NEP.")
        made(offline)
        page.goto(f"{base}texts/one.html")
        assert "Other words" in page.locator("article").inner_text()
        until(lambda: not before <= set(page.evaluate(KEPT)), "what is old is gone")
        after = set(page.evaluate(KEPT))
        assert {each.split("?")[0] for each in after - before} >= {f"{base}texts/one.html", f"{base}search.html"}
        assert {each for each in before if "/assets/" in each} <= after
        assert len(after) == len({each.split("?")[0] for each in after})
    page.goto(f"{base}texts/one.html")
    assert "Other words" in page.locator("article").inner_text()


def test_who_waits_too_long_gets_what_is_kept(offline: Site, open_page):
    """A host that answers only after half a minute is as one that is not there."""
    made(offline)
    page, late = open_page(), set()
    with hosted(offline.output, lambda path: 30.0 if path in late else 0.0) as base:
        page.goto(base)
        until(lambda: page.evaluate(KEEPS), "the edition is kept")
        late.add(urlsplit(f"{base}texts/one.html").path)
        page.goto(f"{base}texts/one.html", timeout=20_000)
        assert "NEP" in page.locator("article").inner_text()


def test_who_saves_data_keeps_nothing(offline: Site, tmp_path: Path, open_page):
    """The page is the same."""
    made(offline)
    page = open_page()
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    with served(offline.output, tmp_path / "nginx", "/") as base:
        page.goto(base)
        page.wait_for_load_state("networkidle")
        assert page.evaluate(WORKS) == []


def test_from_the_disk_nothing_is_kept(offline: Site, visit):
    """And nothing is asked for or said."""
    made(offline)
    page = visit("texts/one.html", base=f"{offline.output.as_uri()}/")
    page.wait_for_load_state("load")
    assert page.locator("link[rel=manifest]").count() == 0


def test_what_installs_it_finds_it(offline: Site, tmp_path: Path, open_page):
    """The manifest is without a fault in the eyes of the browser, and its icon is there."""
    made(offline, "http://127.0.0.1/")
    page = open_page()
    with served(offline.output, tmp_path / "nginx", "/") as base:
        page.goto(base)
        until(lambda: page.evaluate(KEEPS), "the edition is kept")
        asked = page.context.new_cdp_session(page).send("Page.getAppManifest")
        assert asked["errors"] == []
        manifest = json.loads(asked["data"])
        assert manifest["name"] == edition_title(page)
        for icon in manifest["icons"]:
            assert page.request.get(base + icon["src"]).headers["content-type"] == icon["type"]


def edition_title(page: Any) -> str:
    """What the page calls the edition."""
    return str(page.locator(".edition").inner_text())
