"""An edition in Hebrew: the page is the mirror of one in English; other scripts keep their own way."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import box, dialog, expect_open, nothing
from tests.browser.right_to_left import hebrew
from tests.browser.server import hosted
from tests.browser.test_access import obstacles
from tests.browser.test_reflow import STICKING_OUT
from tests.rooms import ROOT

ONE = "texts/one.html"
SIDE = "parallels/one--two.html"
# What says left or right, or measures from there, whichever way the words run.
PHYSICAL = re.compile(
    r"(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)"
    r"|(?<![-\w])(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)"
    r"|border-(?:top|bottom)-(?:left|right)-radius|translate[XY3]?\w*\("
    r"|box-shadow:[^;]*?(?<![\w.(])-?(?!0\b)[\d.]+r?em 0)"
)
# A place that a script has measured in the window; a ground that reaches out at both sides.
MEASURED = ("left: var(--x", ".at {")


@pytest.fixture(scope="session")
def edition_in_hebrew(tmp_path_factory):
    """The edition, built."""
    return hebrew(tmp_path_factory.mktemp("hebrew"))


@pytest.fixture(scope="session")
def hebrew_host(edition_in_hebrew):
    """The address of a host that has it."""
    with hosted(edition_in_hebrew.output) as address:
        yield address


@pytest.fixture
def page(visit, hebrew_host):
    """A page of it, opened."""
    return lambda path, **options: visit(path, base=hebrew_host, **options)


@pytest.mark.parametrize("sheet", sorted((ROOT / "templates").rglob("*.css")), ids=lambda path: path.name)
def test_no_sheet_says_left_or_right(sheet):
    """Logical properties only, so that the mirror needs no rules of its own."""
    words = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)
    lines = [line.strip() for line in words.splitlines() if PHYSICAL.search(line)]
    assert [each for each in lines if not each.startswith(MEASURED)] == []


def test_notes_and_numbers_stand_on_the_other_sides(page):
    """Numbers of paragraphs and marks at the right of the words, notes at their left, beside their references."""
    opened = page(ONE, width=1440)
    words = box(opened.locator("#p1"))
    assert box(opened.locator("#p1 a.number"))["left"] >= words["right"]
    assert box(opened.locator("#p1 a.parallel"))["left"] >= words["right"]
    for number in ("1", "2"):
        note = box(opened.locator(f"#n{number}"))
        assert note["right"] <= words["left"]
        assert note["left"] >= 0
        assert abs(note["top"] - box(opened.locator(f"#r{number}"))["top"]) < 24
    assert box(opened.locator("nav.way"))["left"] >= words["right"], "the contents stand where one begins to read"


@pytest.mark.parametrize("width", [390, 900])
def test_a_card_opens_under_its_mark(page, width):
    """Its right edge stands where the mark begins; it is inside the window and reads from the right."""
    opened = page(ONE, width=width)
    opened.locator("#p1 a.mark").click()
    expect_open(opened)
    card, mark = box(dialog(opened)), box(opened.locator("#p1 a.mark"))
    assert card["left"] >= 0
    assert card["right"] <= width
    assert width == 390 or abs(card["right"] - mark["right"]) < 3
    assert dialog(opened).evaluate("(each) => getComputedStyle(each).direction") == "rtl"
    assert box(dialog(opened).get_by_role("button"))["right"] < (card["left"] + card["right"]) / 2


def test_foreign_words_keep_their_way(page):
    """English in Hebrew says so, and its brackets and stops are its own; code and files are written from the left."""
    opened = page(ONE)
    foreign = opened.locator("#p1 span[lang=en]")
    expect(foreign).to_have_attribute("dir", "ltr")
    assert foreign.evaluate("(each) => getComputedStyle(each).unicodeBidi") == "isolate"
    assert opened.locator(".styles pre").first.evaluate("(each) => getComputedStyle(each).direction") == "ltr"
    assert opened.locator(".facts code").first.evaluate("(each) => getComputedStyle(each).direction") == "ltr"


FIRST_AND_LAST = """(each) => {
  const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
  const node = walker.nextNode();
  const at = (start) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + 1);
    return range.getBoundingClientRect().left;
  };
  return [at(node.data.indexOf("‘")), at(node.data.indexOf("T")), at(node.data.indexOf("’"))];
}"""


@pytest.mark.parametrize(
    ("path", "selector"),
    [
        ("index.html", ".shelf li:last-child h3 a"),
        ("parallels.html", "figure:last-of-type cite"),
        (ONE, ".neighbours .name"),
    ],
)
def test_titles_are_kept_together(page, path, selector):
    """A title that begins with Latin letters has its quotation marks at their two sides, as it is written."""
    opened = page(path, width=1440)
    before, letter, after = opened.locator(selector).last.evaluate(FIRST_AND_LAST)
    assert before < letter < after


def test_the_picture_of_the_timeline_is_whole(page):
    """Years run from the left, as on every clock; no word reaches out of its row."""
    opened = page("timeline.html", width=1440)
    rows = opened.locator("svg.row")
    for row in rows.all():
        frame = box(row)
        for each in row.locator("text:not(.year)").all():
            edges = box(each)
            assert frame["left"] - 1 <= edges["left"]
            assert edges["right"] <= frame["right"] + 1
    circle = box(opened.locator("svg.row circle").first)
    words = box(opened.locator("svg.row .dated text").first)
    assert words["left"] >= circle["right"] or words["right"] <= circle["left"]


def test_keys_go_the_way_the_words_go(page):
    """Side by side, ← leads on, and the buttons point there; the first text stands at the right."""
    opened = page(SIDE, width=1440)
    columns = opened.locator(".column")
    assert box(columns.first)["left"] >= box(columns.last)["right"] - 2
    opened.keyboard.press("ArrowLeft")
    expect(opened.get_by_role("status")).to_contain_text("1 of 1")
    following = opened.locator(".turner button").last
    assert following.get_attribute("aria-keyshortcuts") == "ArrowLeft"
    assert following.locator("span").evaluate("(each) => getComputedStyle(each).scale") == "-1 1"


def test_the_search_answers(page):
    """Hebrew words are found; what was found is marked."""
    opened = page("search.html")
    opened.get_by_role("searchbox").fill("תהום")
    expect(opened.locator(".results mark").first).to_have_text("תהום")
    assert opened.locator(".results").evaluate("(each) => getComputedStyle(each).direction") == "rtl"


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_every_page_fits_and_has_no_obstacles(page, axe, edition_in_hebrew, hebrew_host, width):
    """Nothing sticks out, and axe finds nothing."""
    opened = page("index.html", width=width)
    found = {}
    for file in sorted(edition_in_hebrew.output.rglob("*.html")):
        path = file.relative_to(edition_in_hebrew.output).as_posix()
        opened.goto(hebrew_host + path)
        found[path] = [*opened.evaluate(STICKING_OUT), *(obstacles(opened, axe) if width != 320 else [])]
    assert nothing(found)
