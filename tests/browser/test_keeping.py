"""What hosts may tell browsers to keep for ever is asked for by its version, also where scripts ask."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from tests.browser.survey import TEXT
from tests.browser.waiting import until

KEPT = re.compile(r"/some/where/(assets|search)/")
VERSION = re.compile(r"[0-9a-f]{12}")


def test_every_asset_is_asked_for_by_its_version(visit, host):
    """By a text with all its marks shown and words found, by the reader's own marks, by the search; each by one."""
    page = visit("index.html")
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))

    def has(name: str) -> None:
        until(lambda: any(f"/{name}?" in each for each in asked), f"{name} is asked for by its version")

    page.evaluate("localStorage.setItem('glossator-marks', 'all')")
    page.goto(f"{host}{TEXT}?found=Bukharin")
    for name in ("theme.js", "found.js", "mentions.js", "mc5-on-larina.mentions.js"):
        has(name)
    page.locator("a.number").first.evaluate("(each) => each.click()")
    for name in ("panel.css", "settings.js", "cite.js"):
        has(name)
    page.goto(host + "marks.html")
    for name in ("own-load.js", "own.css", "own-text.js"):
        has(name)
    page.goto(f"{host}search.html#q=Bukharin")
    page.locator(".results li").first.wait_for()
    has("catalogue.js")
    kept = [each for each in asked if KEPT.search(each)]
    assert len(kept) > 15
    assert [each for each in kept if not VERSION.fullmatch(urlsplit(each).query)] == []
    assert len({urlsplit(each).path for each in kept}) == len(kept), "a file was asked for twice"
