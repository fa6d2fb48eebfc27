"""The timeline: a picture and a list, with and without script, at every width, on paper."""

from __future__ import annotations

import itertools
import json
import shutil

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import box, is_dark, nothing
from tests.browser.test_access import LEVELS, obstacles
from tests.browser.test_print import letters, printed
from tests.browser.waiting import until

PAGE = "timeline.html"
OFF = {"java_script_enabled": False}
WIDE = {"width": 1440, "height": 900}


@pytest.fixture(scope="session")
def axe(node_modules):
    return (node_modules / "axe-core" / "axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def timeline(edition):
    return json.loads((edition / "data" / "edition.json").read_text("utf-8"))["timeline"]


def shown(page):
    """The titles of the items that are shown."""
    return page.locator(".items > li:not([hidden]) h3").evaluate_all(
        "(some) => some.filter((each) => each.offsetParent).map((each) => each.firstChild.textContent.trim())"
    )


# ---- The list


def test_everything_dated_is_in_the_list(visit, timeline):
    """In order, without script, with every passage and the conflicts."""
    page = visit(PAGE, **OFF)
    titles = page.locator(".items > li h3").evaluate_all(
        "(some) => some.map((each) => (each.querySelector('a') ?? each.firstChild).textContent.trim())"
    )
    assert titles == [each["title"] for each in timeline]
    assert 60 <= len(titles) <= 100
    conflicts = page.locator(".items > li:has(.sides) h3 a").all_inner_texts()
    assert conflicts == [each["title"] for each in timeline if each["conflict"]]
    expect(page.locator("#october-revolution")).to_contain_text("25 October (7 November) 1917")
    expect(page.locator("#bukharin-birth")).to_contain_text("27 September (9 October) 1888")


def test_a_conflict_stands_side_by_side(visit):
    """Each date with who says it, in columns where there is room."""
    page = visit(PAGE, **WIDE)
    sides = page.locator("#german-invasion .sides li")
    expect(sides).to_have_count(2)
    expect(sides.nth(0)).to_contain_text("22 June 1941")
    expect(sides.nth(0)).to_contain_text("added by the editors")
    expect(sides.nth(1)).to_contain_text("21 June 1941")
    expect(sides.nth(1)).to_contain_text("stated in Bukharin’s Way")
    assert box(sides.nth(0))["top"] == box(sides.nth(1))["top"]
    assert box(sides.nth(0))["right"] <= box(sides.nth(1))["left"]


def test_passages_lead_to_their_words(visit):
    page = visit(PAGE)
    page.locator("#bukharin-kamenev-meeting .said-of").get_by_role("link", name="¶ 63").click()
    expect(page.locator("#p63")).to_be_in_viewport()
    expect(page.locator("#p63 time[datetime='1928-07']")).to_have_text("In July, 1928")


# ---- The picture


@pytest.mark.parametrize("options", [{}, OFF], ids=["script", "off"])
def test_everything_dated_is_in_the_picture(visit, timeline, options):
    """Each with its sign and its words; a year stands where it is said to."""
    page = visit(PAGE, **WIDE, **options)
    drawn = page.locator(".dated:not(:has(.tick))")
    expect(drawn).to_have_count(len(timeline))
    assert page.locator(".dated:not(:has(.tick)):has(circle, path)").count() == len(timeline)
    assert page.locator(".dated .conflict").count() == sum(each["conflict"] for each in timeline)


def test_words_of_the_picture_can_be_read(visit):
    """None lies on another, none reaches out of its row, none is too small."""
    page = visit(PAGE, **WIDE)
    page.evaluate("document.fonts.ready")
    for row in page.locator("svg.row").all():
        frame = box(row)
        words = row.locator("text:not(.year)").evaluate_all(
            "(some) => some.map((each) => each.getBoundingClientRect().toJSON())"
        )
        for each in words:
            assert frame["left"] - 1 <= each["left"]
            assert each["right"] <= frame["right"] + 1
            assert each["height"] >= 12
        for one, other in itertools.combinations(words, 2):
            apart = one["right"] <= other["left"] or other["right"] <= one["left"]
            assert apart or abs(one["top"] - other["top"]) > 12


def test_the_picture_has_a_name(visit):
    """Every row is an image that says what it is; the list below is its equivalent."""
    page = visit(PAGE)
    rows = page.locator("svg.row").count()
    assert page.get_by_role("img", name="The list below says the same in words.").count() == rows > 5
    expect(page.get_by_role("region", name="The timeline as a picture")).to_be_visible()


def test_a_sign_leads_to_the_list(visit):
    """With a mouse; with keys the list itself is at hand."""
    page = visit(PAGE, **WIDE)
    page.locator(".dated[data-item=german-invasion] text").click()
    expect(page.locator("#german-invasion")).to_be_in_viewport()
    assert page.url.endswith("#german-invasion")


def test_the_picture_scrolls_where_it_is_too_wide(visit):
    """By itself, also by keys; the page does not."""
    page = visit(PAGE, width=390)
    picture = page.locator(".picture")
    assert picture.evaluate("(each) => each.scrollWidth > each.clientWidth")
    picture.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    until(lambda: picture.evaluate("(each) => each.scrollLeft > 0"), "the picture moved")


# ---- The choice


def test_a_choice_by_dating_and_by_text(visit, timeline):
    """Items go, empty decades go, signs fade; the count is said; all comes back."""
    page = visit(PAGE, **WIDE)
    page.get_by_role("radio", name="computed from a text’s words").check()
    computed = [
        each["title"]
        for each in timeline
        if "computed" in {each["dating"], *(said["dating"] for said in each["passages"])}
    ]
    assert shown(page) == computed
    expect(page.get_by_role("status").last).to_have_text(f"Shown: {len(computed)}")
    page.get_by_role("radio", name="Bukharin’s Way").check()
    both = shown(page)
    assert 0 < len(both) < len(computed)
    assert page.locator(".dated:not(.off, :has(.tick))").count() == len(both)
    assert all(each.locator("li:not([hidden])").count() for each in page.locator("section:not([hidden]) .items").all())
    for group in page.locator(".choose fieldset").all():
        group.get_by_role("radio").first.check()
    assert len(shown(page)) == len(timeline)


def test_without_script_there_is_no_choice(visit):
    page = visit(PAGE, **OFF)
    expect(page.locator(".choose")).to_be_hidden()


def test_from_disk(visit, disk):
    page = visit(PAGE, base=disk)
    page.get_by_role("radio", name="MC5 on Larina").check()
    expect(page.get_by_role("status").last).to_contain_text("Shown:")


# ---- For everybody


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1440])
def test_the_page_does_not_scroll_sideways(visit, width):
    page = visit(PAGE, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing(visit, axe, scheme, width):
    page = visit(PAGE, width=width, color_scheme=scheme)
    assert is_dark(page) == (scheme == "dark")
    assert nothing({PAGE: obstacles(page, axe, LEVELS)})


def test_the_timeline_on_paper(visit, timeline, tmp_path):
    """The list is printed whole, with the picture before it."""
    pdftotext = shutil.which("pdftotext") or pytest.skip("needs pdftotext")
    words = letters(printed(visit(PAGE), pdftotext, tmp_path))
    for each in timeline:
        assert letters(each["title"]) in words
