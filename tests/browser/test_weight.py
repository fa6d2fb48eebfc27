"""What a page weighs: the budgets of a text page, as a host that compresses would send it. A kB is 1,000 bytes."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from html import unescape
from itertools import islice
from pathlib import Path

import pytest
from lxml import html

from tests.browser.server import hosted
from tests.browser.survey import TEXT, survey
from tests.browser.waiting import until
from tests.conftest import EDITION, Site
from tests.rooms import ROOT

SHORT = "texts/bukharins-way.html"  # of about 5,000 words
SOURCES = ROOT / "content" / "sources"
STYLES, SCRIPTS, MARKUP, FACES = 8_000, 10_000, 15_000, 80_000
PER = 5_000  # words, for which so much mark-up is allowed
LOADED = ["panel.css", "settings.js", "cite.js", "mentions.js", "found.js"]
ASKED = """() => performance.getEntriesByType("resource")
  .map(({ name, encodedBodySize }) => [name, encodedBodySize])"""
WIDTHS = """(looks) => looks.map(([caps, figures]) => {
  const width = (words, rules) => {
    const probe = document.createElement("span");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.probe { position: absolute; font-synthesis: none; ${rules} }`);
    document.adoptedStyleSheets = [sheet];
    probe.className = "probe";
    probe.textContent = words;
    document.body.append(probe);
    const { width } = probe.getBoundingClientRect();
    probe.remove();
    return width;
  };
  const styles = ["", "font-style: italic", "font-weight: 600"];
  const numeric = figures || "oldstyle-nums proportional-nums";
  return [
    ["The words", "Слова"].map((words) => width(words, caps)),
    styles.map((each) => width("0123456789", `${each}; font-variant-numeric: ${numeric}`)),
  ];
})"""
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


def own_words(page: str) -> str:
    """The text itself: the words of the author and those of the notes of both series. None of the editors' other words,
    no glosses, no numbers of notes, nothing of the head and foot.
    """
    [article] = html.fromstring(page).xpath("//article")
    others = "self::header or self::nav[@class='outline'] or self::div[@class='apparatus'] or self::h2[parent::section]"
    signs = "@data-editorial or @class='backs' or self::sup[starts-with(@class, 'reference')]"
    for each in article.xpath(f".//*[{others} or {signs}]"):
        each.drop_tree()
    return " ".join(article.text_content().split())


def sent(edition: Path, page: str, element: str, name: str, ending: str) -> dict[str, int]:
    """The files of one sort that a page names, with what each weighs."""
    found = survey(edition)[page].elements
    paths = [each.attributes.get(name, "").partition("?")[0] for each in found if each.name == element]
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
    assert not {*LOADED} & {*scripts, *sent(edition, path, "link", "href", ".css")}


@pytest.mark.parametrize("path", [TEXT, SHORT])
def test_markup_of_a_text(edition, path):
    """The page of a text as it is published, above the text itself: at most so much for every 5,000 words of it."""
    page = (edition / path).read_text("utf-8")
    words = own_words(page)
    [source] = [each for each in SOURCES.glob("*.txt") if each.name in page]
    assert len(words.split()) > len(source.read_text("utf-8").split()) * 0.98
    assert len(words.split()) < len(source.read_text("utf-8").split()) + 1_200
    above = weight(page.encode()) - weight(words.encode())
    assert above * PER <= MARKUP * len(words.split()), (above, len(words.split()))


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
    asked = [(name.partition("?")[0], size) for name, size in page.evaluate(ASKED)]
    return {name.rpartition("/")[2]: size for name, size in asked if name.endswith(".woff2")}


def test_faces(visit):
    """An English page asks for the three Latin faces, and for nothing that its words do not need."""
    asked = faces(visit(TEXT, width=1440))
    assert {"glossator-serif-roman.woff2", "glossator-serif-italic.woff2"} <= asked.keys()
    assert not [each for each in asked if "cyrillic" in each or "atkinson" in each]
    assert 0 < sum(asked.values()) <= FACES, asked


@pytest.fixture(scope="module")
def cyrillic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an edition whose text has Cyrillic words in each face."""
    made = Site(tmp_path_factory.mktemp("cyrillic"))
    made.write("edition.toml", EDITION)
    made.text("## Слова\n\nRoman слова, *italic слова*.\n", "Слова\n\nRoman слова, italic слова.\n")
    outcome = made.build()
    assert outcome.written, made.report(outcome)
    with hosted(made.output) as address:
        yield address


def test_faces_with_cyrillic(visit, cyrillic):
    """A page with Cyrillic words in all three faces asks for six files, which weigh no more than is allowed."""
    asked = faces(visit("texts/one.html", base=cyrillic))
    assert {f"glossator-serif-{each}-cyrillic.woff2" for each in ("roman", "italic", "semibold")} < asked.keys()
    assert len(asked) == 6
    assert sum(asked.values()) <= FACES, asked


def test_small_capitals_and_old_style_figures_are_real(visit, cyrillic):
    """The faces have glyphs of their own for them; nothing is made smaller, slanted or fattened by the browser."""
    page = visit("texts/one.html", base=cyrillic)
    faces(page)
    widths = page.evaluate(WIDTHS, [["", ""], ["font-variant-caps: all-small-caps", ""], ["", "lining-nums"]])
    (plain, old), (small, _), (_, lining) = widths
    assert all(one != other for one, other in zip(plain, small, strict=True)), widths
    assert all(one != other for one, other in zip(old, lining, strict=True)), widths


PAGES = [
    TEXT,
    SHORT,
    "beside/mc5-on-larina.html",
    "entries/bukharin.html",
    "index.html",
    "people.html",
    "timeline.html",
    "search.html",
    "manual/writing.html",
]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_shifts(visit, host, path, width):
    """Nothing moves while a page is loaded whose faces are at hand, and it is shown in them."""
    page = visit("404.html", width=width)
    until(lambda: faces(page), "the faces are at hand")
    page.goto(host + path)
    until(lambda: page.evaluate("document.fonts.status") == "loaded", "the faces are there")
    assert page.evaluate(SHIFTS) == []


@pytest.fixture(scope="module")
def late(edition) -> Iterator[str]:
    """The address of a host that sends faces two seconds late."""
    with hosted(edition, late=lambda path: 2.0 if path.endswith(".woff2") else 0.0) as address:
        yield address


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_shifts_when_faces_come_late(visit, late, path, width):
    """A page whose faces take too long is shown in the device's own and stays as it is shown."""
    page = visit(path, width=width, base=late)
    assert len(faces(page)) >= 3
    assert page.evaluate("document.documentElement.dataset.faces") == "late"
    assert "Glossator" not in page.evaluate("getComputedStyle(document.body).fontFamily")
    assert page.evaluate("getComputedStyle(document.body).visibility") == "visible"
    assert page.evaluate(SHIFTS) == []


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_shifts_from_disk(visit, disk, path, width):
    """From the disk, where no face can be asked for before the style sheet does."""
    page = visit(path, width=width, base=disk)
    page.evaluate("document.fonts.ready.then(() => null)")
    until(lambda: page.evaluate("document.documentElement.dataset.faces") == "here", "the page is shown in its faces")
    assert page.evaluate(SHIFTS) == []


@pytest.mark.parametrize("path", [TEXT, "people.html"])
def test_little_shifts_without_script(visit, late, path):
    """Without a script the faces take the place of the stand-ins when they come; most lines stay, since the stand-ins
    have their measures.
    """
    page = visit(path, base=late, java_script_enabled=False)
    before = page.locator("main").bounding_box()["height"]
    until(lambda: page.evaluate("document.fonts.status") == "loaded", "the faces are there")
    after = page.locator("main").bounding_box()["height"]
    assert after == pytest.approx(before, rel=0.03)


def test_every_request_is_the_edition_s_own(visit, host):
    """A text page asks its own host for a dozen files at most, and no other host for anything."""
    page = visit(TEXT, width=1440)
    page.evaluate("document.fonts.ready.then(() => null)")
    asked = [name for name, _ in page.evaluate(ASKED)]
    assert asked
    assert [each for each in asked if not each.startswith(host)] == []
    assert len(asked) <= 14, json.dumps(asked, indent=1)
