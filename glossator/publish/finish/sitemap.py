"""The map of the site for search engines (sitemaps.org, protocol 0.9), and where they find it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote, urlsplit

from glossator.model.address import former_pages
from glossator.model.artifact import Artifact, Stage
from glossator.publish.finish.values import RobotsView, SitemapView
from glossator.publish.press import MISSING, Press

PATH = "sitemap.xml"
EXPORTS = "exports/"


def sitemap(press: Press, made: Sequence[Artifact]) -> Iterator[Artifact]:
    """The map, and at the top of a host `robots.txt`, where the address of the site is known."""
    if not press.base_url:
        return
    documents = (*press.edition.texts, *press.edition.entries)
    left_out = {MISSING, *(path for each in documents for path in former_pages(each))}
    pages = sorted(each.path for each in made if is_page(each.path) and each.path not in left_out)
    shown = SitemapView(tuple(press.address(quote(path)) for path in pages), press.edition.fields.date)
    yield Artifact(PATH, press.templates.render("feeds/sitemap.xml", shown), Stage.INDEX)
    if urlsplit(press.base_url).path == "/":
        content = press.templates.render("feeds/robots.txt", RobotsView(press.base_url + PATH))
        yield Artifact("robots.txt", content, Stage.INDEX)


def is_page(path: str) -> bool:
    """Whether a file is a page of the site, and no file to take away that is HTML too."""
    return path.endswith(".html") and not path.startswith(EXPORTS)
