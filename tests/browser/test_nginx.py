"""The site on a real nginx, at the top of a host and under a path, with the headers that are published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

import pytest
from lxml import html

from glossator.pipeline import Order, build
from glossator.publish.finish.hosts import POLICY
from tests.browser.nginx import served
from tests.browser.survey import TEXT
from tests.conftest import Site

SUB_PATH = "/some/where/"
ELSEWHERE = ("http://", "https://", "mailto:", "tel:", "data:")
SINGLE = "exports/texts/"
OF_SINGLE = "frame-ancestors 'none'"
FOR_EVER = "public, max-age=31536000, immutable"
KINDS = {
    ".bib": "application/x-bibtex",
    ".css": "text/css; charset=utf-8",
    ".epub": "application/epub+zip",
    ".html": "text/html; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown; charset=utf-8",
    ".png": "image/png",
    ".ris": "application/x-research-info-systems",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
    ".xml": "text/xml; charset=utf-8",
}


@dataclass
class Crawl:
    """A walk over a site by its links, and what was found on the way."""

    base: str
    host: HTTPConnection
    ids: dict[str, set[str]] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    wanted: set[tuple[str, str, str]] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def get(self, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
        """The answer for an address on the host."""
        self.host.request("GET", path, headers=headers)
        answer = self.host.getresponse()
        return answer, answer.read()

    def walk(self) -> None:
        """Follow every address from the first page on."""
        top = urlsplit(self.base).path
        waiting = [(top, "the reader")]
        while waiting:
            path, asker = waiting.pop()
            if path in self.asked:
                continue
            self.asked.add(path)
            answer, body = self.get(path)
            if answer.status != 200:
                self.faults.append(f"{asker}: {path} is {answer.status}")
            elif not path.startswith(top):
                self.faults.append(f"{asker}: {path} is not in the site")
            elif answer.headers["Cache-Control"] != (FOR_EVER if "?" in path else "no-cache"):
                self.faults.append(f"{asker}: {path} is kept: {answer.headers['Cache-Control']}")
            for address in addresses(answer, body):
                waiting += [(each, path) for each in self.followed(path, address)]
            if answer.headers["Content-Type"].startswith("text/html"):
                self.ids[path] = set(html.document_fromstring(body).xpath("//@id"))

    def followed(self, path: str, address: str) -> Iterator[str]:
        """Where an address leads on this host; what it names there is looked up at the end."""
        if address.startswith(ELSEWHERE):
            return
        parts = urlsplit(urljoin(path, address))
        if parts.fragment:
            self.wanted.add((path, parts.path, unquote(parts.fragment)))
        yield parts.path + (f"?{parts.query}" if parts.query else "")

    def missing(self) -> list[str]:
        """The places that are named and are not there."""
        return [f"{asker}: {path}#{name}" for asker, path, name in sorted(self.wanted) if name not in self.ids[path]]


@contextmanager
def walking(base: str) -> Iterator[Crawl]:
    """A walk over the site at an address, with one connection."""
    with closing(HTTPConnection(urlsplit(base).netloc, timeout=30)) as host:
        yield Crawl(base, host)


def addresses(answer: HTTPResponse, body: bytes) -> list[str]:
    """Every address in a page or a style sheet."""
    kind = answer.headers["Content-Type"] or ""
    if kind.startswith("text/html"):
        asking = "//@href | //@src | //@data-mentions | //@data-catalogue"
        return [str(each) for each in html.document_fromstring(body).xpath(asking)]
    return re.findall(r"url\(\s*['\"]?([^'\")]+)", body.decode("utf-8")) if kind.startswith("text/css") else []


@pytest.fixture(scope="module", params=["/", SUB_PATH])
def crawl(request: pytest.FixtureRequest, edition: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawl]:
    """The project's own edition on nginx, at the top of the host and under a path."""
    with served(edition, tmp_path_factory.mktemp("nginx"), request.param) as base, walking(base) as walk:
        yield walk


def test_every_address_and_every_place_is_there(crawl, edition):
    """From the first page on every link, file and fragment answers; every page but that for lost readers is reached."""
    crawl.walk()
    assert crawl.faults == []
    assert crawl.missing() == []
    top = urlsplit(crawl.base).path
    pages = {top + quote(each.relative_to(edition).as_posix()) for each in edition.rglob("*.html")}
    moved = {each for each in pages - crawl.asked if b"noindex" in crawl.get(each)[1]}
    assert pages - crawl.asked - moved == {f"{top}404.html"}
    assert len(crawl.ids) > 200
    kept = {urlsplit(each).path.removeprefix(top) for each in crawl.asked if "?" in each}
    assert {"assets/reader.css", "assets/fonts/glossator-serif-roman.woff2", "search/catalogue.js"} <= kept


def test_every_file_is_sent_as_what_it_is(crawl, edition):
    """With the headers that keep pages apart from other sites; data may be read by them."""
    top = urlsplit(crawl.base).path
    for file in sorted(each for each in edition.rglob("*") if each.is_file() and each.name[0] != "."):
        path = file.relative_to(edition).as_posix()
        answer, body = crawl.get(top + quote(path))
        assert (answer.status, body) == (200, file.read_bytes()), path
        assert answer.headers["Content-Type"] == KINDS[file.suffix], path
        single = path.startswith(SINGLE) and path.endswith(".html")
        assert answer.headers["Content-Security-Policy"] == (OF_SINGLE if single else POLICY), path
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Access-Control-Allow-Origin"] == ("*" if path.startswith("data/") else None), path


def test_a_browser_has_nothing_to_say(crawl, visit, kinds):
    """No page of a dozen breaks the policy, fails to load something or asks another host; `visit` listens."""
    page = visit("index.html", base=crawl.base)
    for path in [*kinds[:: max(1, len(kinds) // 12)], f"{SINGLE}{Path(TEXT).name}"]:
        page.goto(crawl.base + path)
        page.wait_for_load_state("load")
        assert page.evaluate("document.fonts.ready.then((fonts) => fonts.status)") == "loaded"


@pytest.mark.parametrize("path", ["/", SUB_PATH])
def test_a_lost_reader_gets_the_page_for_it(site: Site, tmp_path: Path, path: str):
    """With its status, its headers and its style, however deep the address is; packed siblings go to who takes them."""
    site.text("A paragraph about the NEP.")
    outcome = build(Order(site.content, site.output, base_url=f"http://127.0.0.1{path}", compressed=True))
    assert not outcome.failed, site.report(outcome)
    with served(site.output, tmp_path / "nginx", path) as base, walking(base) as walk:
        answer, body = walk.get(f"{path}no/such/page.html")
        assert answer.status == 404
        assert answer.headers["Content-Security-Policy"] == POLICY
        sheet = html.document_fromstring(body).xpath("//link[@rel='stylesheet']/@href")[0]
        assert walk.get(urljoin(f"{path}no/such/page.html", sheet))[0].status == 200
        answer, body = walk.get(f"{path}index.html", **{"Accept-Encoding": "gzip"})
        assert answer.headers["Content-Encoding"] == "gzip"
        assert body == site.files()["index.html.gz"]
        if path != "/":
            answer, _ = walk.get(path[:-1])
            assert (answer.status, answer.headers["Location"]) == (301, path)
