"""What a page weighs: the budgets of a text page, as a host that compresses would send it. A kB is 1,000 bytes."""

from __future__ import annotations

import gzip
import json
import re
from html import unescape
from itertools import islice
from pathlib import Path

import pytest

from tests.browser.survey import TEXT, survey
from tests.browser.waiting import until
from tests.conftest import EDITION, Site
from tests.rooms import ROOT

SHORT = "texts/bukharins-way.html"  # of about 5,000 words
SOURCES = ROOT / "content" / "sources"
STYLES, SCRIPTS, MARKUP, FACES = 8_000, 10_000, 15_000, 80_000
ASKED = """() => performance.getEntriesByType("resource")
  .map(({ name, encodedBodySize }) => [name, encodedBodySize])"""
SHIFTS = """() => new Promise((done) => {
  const seen = [];
  const watcher = new PerformanceObserver((list) => seen.push(...list.getEntries()));
  watcher.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => {
    seen.push(...watcher.takeRecords());
    done(seen.map((each) => [each.value, ...each.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? "")]));
  }));
})"""


def weight(content: bytes) -> int:
    """How many bytes are sent."""
    return len(gzip.compress(content, 9, mtime=0))


def sent(edition: Path, page: str, element: str, name: str, ending: str) -> dict[str, int]:
    """The files of one sort that a page names, with what each weighs."""
    found = survey(edition)[page].elements
    paths = [each.attributes.get(name, "") for each in found if each.name == element]
    files = [(edition / page).parent / path for path in paths if path.endswith(ending)]
    return {file.name: weight(file.read_bytes()) for file in files}


@pytest.mark.parametrize("path", [TEXT, SHORT])
def test_style_sheets(edition, path):
    """All style sheets of a text page together, the one that ties its notes to their references too."""
    sheets = sent(edition, path, "link", "href", ".css")
    assert Path(path).with_suffix(".css").name in sheets
    assert sum(sheets.values()) <= STYLES, sheets


@pytest.mark.parametrize("path", [TEXT, SHORT])
def test_scripts(edition, path):
    """All scripts of a text page together; what is used by few is not among them."""
    scripts = sent(edition, path, "script", "src", ".js")
    assert len(scripts) >= 3
    assert sum(scripts.values()) <= SCRIPTS, scripts


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """An edition with a text of 5,000 words, thirty notes, and sixty entries with glosses of 45 words."""
    made = Site(tmp_path_factory.mktemp("usual"))
    made.write("edition.toml", EDITION)
    text, other = (
        each.read_text("utf-8").replace("[", "(").replace("]", ")") for each in sorted(SOURCES.glob("*.txt"))
    )
    words, more = text.split()[:5_000], iter(other.split())
    names = list(dict.fromkeys(word for word in words if re.fullmatch("[A-Z][a-z]{4,}", word)))[:60]
    for name in names:
        made.entry("term", name.lower(), f"title: {name}", " ".join(islice(more, 45)))
    paragraphs = [" ".join(words[start : start + 150]) for start in range(0, len(words), 150)]
    notes = [" ".join(islice(more, 20)) for _ in range(30)]
    body = [f"{each}[^{number}]" if number <= 30 else each for number, each in enumerate(paragraphs, 1)]
    printed = [f"{each}{number}" if number <= 30 else each for number, each in enumerate(paragraphs, 1)]
    body += [f"[^{number}]: {each}" for number, each in enumerate(notes, 1)]
    printed += [f"{number}. {each}" for number, each in enumerate(notes, 1)]
    made.text("\n\n".join(body), "\n\n".join(printed))
    outcome = made.build()
    page = made.page("texts/one.html") if outcome.written else made.report(outcome)
    assert page.count('class="gloss"') >= 50, page[:2_000]
    assert page.count('class="note"') == 30
    return made


def test_markup(usual):
    """The page above the words of the author, notes and all: links, numbers, glosses, settings, head and foot."""
    page = usual.page("texts/one.html")
    words = [
        unescape(re.sub("<[^>]+>", "", each))
        for each in re.findall('(?s)<p id="p.*?</p>|<li class="note".*?</li>', page)
    ]
    assert 5_300 < sum(len(each.split()) for each in words) < 5_800
    assert weight(page.encode()) - weight("\n".join(words).encode()) <= MARKUP


def faces(page) -> dict[str, int]:
    """The faces that a page has asked for."""
    page.evaluate("document.fonts.ready.then(() => null)")
    return {name.rpartition("/")[2]: size for name, size in page.evaluate(ASKED) if name.endswith(".woff2")}


def test_faces(visit):
    """An English page asks for the three Latin faces, and for nothing that its words do not need."""
    asked = faces(visit(TEXT, width=1440))
    assert {"glossator-serif-roman.woff2", "glossator-serif-italic.woff2"} <= asked.keys()
    assert not [each for each in asked if "cyrillic" in each or "atkinson" in each]
    assert 0 < sum(asked.values()) <= FACES, asked


@pytest.mark.parametrize("path", [TEXT, SHORT, "entries/bukharin.html", "index.html", "timeline.html"])
@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_nothing_shifts(visit, host, path, width):
    """Nothing moves while a page is loaded; its faces are asked for before its style sheet is read."""
    page = visit("404.html", width=width)
    until(lambda: faces(page), "the faces are at hand")
    page.goto(host + path)
    until(lambda: page.evaluate("document.fonts.status") == "loaded", "the faces are there")
    assert page.evaluate(SHIFTS) == []


def test_every_request_is_the_edition_s_own(visit, host):
    """A text page asks its own host for a dozen files at most, and no other host for anything."""
    page = visit(TEXT, width=1440)
    page.evaluate("document.fonts.ready.then(() => null)")
    asked = [name for name, _ in page.evaluate(ASKED)]
    assert asked
    assert [each for each in asked if not each.startswith(host)] == []
    assert len(asked) <= 14, json.dumps(asked, indent=1)
