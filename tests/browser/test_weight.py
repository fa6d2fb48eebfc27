"""What a page weighs: the budgets of a text page, as a host that compresses would send it. A kB is 1,000 bytes."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from tests.browser.survey import TEXT, survey
from tests.browser.waiting import until

SHORT = "texts/bukharins-way.html"  # of about 5,000 words
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


def test_markup(visit, edition):
    """A text of 5,000 words: its page above the words that one can read on it."""
    page = visit(SHORT, java_script_enabled=False)
    words = page.evaluate("document.body.textContent.replace(/\\s+/g, ' ')")
    body = page.locator("p[data-number]").evaluate_all("(all) => all.map((each) => each.textContent).join(' ')")
    assert 4_000 < len(body.split()) < 6_000
    assert weight((edition / SHORT).read_bytes()) - weight(words.encode()) <= MARKUP


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
