"""Parallels: marks in the margin, the page of all of them, and two texts side by side."""

from __future__ import annotations

import itertools
import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import box, dialog, expect_closed, expect_open, focused, is_dark, nothing
from tests.browser.survey import TEXT
from tests.browser.test_access import LEVELS, obstacles
from tests.browser.test_print import letters, printed

MARK = "article a[data-parallel]"
BESIDE = "beside/mc5-on-larina.html"
SIDE = "parallels/bukharins-way--mc5-on-larina.html"
WITHIN = "parallels/mc5-on-larina--mc5-on-larina.html"
PAGE = "parallels.html"
OFF = {"java_script_enabled": False}
WIDE = {"width": 1440, "height": 900}


@pytest.fixture(scope="session")
def axe(node_modules):
    return (node_modules / "axe-core" / "axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def data(edition):
    return json.loads((edition / "data" / "edition.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def paragraphs(data):
    """The words of every paragraph, by its text and its address."""
    return {(text["id"], each["id"]): each["text"] for text in data["texts"] for each in text["paragraphs"]}


def expect_at_the_line(page):
    """Each column comes to its first marked paragraph, and shows it in its upper half."""
    page.wait_for_function(
        """() => [...document.querySelectorAll(".column")].every((column) => {
          const frame = column.getBoundingClientRect();
          const first = column.querySelector(".at").getBoundingClientRect();
          return first.top >= frame.top && first.top < frame.top + frame.height / 2;
        })"""
    )


# ---- In the margin of a text


def test_every_paragraph_that_a_passage_begins_at_has_a_mark(visit, data, host):
    """A mark for each passage, in its paragraph; without a script it leads to the page that has the other passage.
    That page leads back.
    """
    page = visit(TEXT, **OFF)
    wanted = [
        (parallel["id"], passage["paragraphs"][0])
        for parallel in data["parallels"]
        for passage in parallel["passages"]
        if f"texts/{passage['text']}.html" == TEXT
    ]
    found = page.evaluate(
        """(selector) => [...document.querySelectorAll(selector)].map((each) => [
          each.dataset.parallel,
          each.closest("p").id,
          each.getAttribute("href"),
        ])""",
        MARK,
    )
    assert sorted(each[:2] for each in found) == sorted([*each] for each in wanted)
    page.goto(host + BESIDE)
    for _, paragraph, href in found:
        body = page.locator("#" + href.removeprefix(f"../{BESIDE}#"))
        assert len(body.inner_text()) > 100
        assert body.locator("a.back").get_attribute("href") == f"../{TEXT}#{paragraph}"


def test_the_words_of_a_paragraph_stay_as_they_are(visit, paragraphs):
    """The marks are no part of the source's words."""
    page = visit(TEXT)
    shown = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("article p[data-number]")].map((each) => {
          const copy = each.cloneNode(true);
          for (const part of copy.querySelectorAll("[data-editorial], [role=doc-noteref]")) part.remove();
          return [each.id, copy.textContent];
        }))"""
    )
    folded = {name: " ".join(words.split()) for name, words in shown.items()}
    mine = {name: " ".join(words.split()) for (text, name), words in paragraphs.items() if text in TEXT}
    assert folded == mine


@pytest.mark.parametrize("width", [390, 1440])
def test_a_mark_opens_with_the_other_passage(visit, width):
    """Relation, comment, the other passage with who says it and where, and the ways on; Escape leads back."""
    page = visit(TEXT, width=width)
    mark = page.locator(f"#p65 {MARK.removeprefix('article ')}")
    mark.focus()
    page.keyboard.press("Enter")
    expect_open(page, "The charges of the trial")
    card = dialog(page)
    expect(card).to_contain_text("In disagreement")
    expect(card).to_contain_text("Leonard Schapiro")
    expect(card.get_by_role("link", name="¶¶ 29–30")).to_have_attribute("href", "bukharins-way.html#p29")
    expect(card.get_by_role("link", name="side by side")).to_have_attribute("href", re.compile(f"../{SIDE}#charges"))
    quoted = card.locator("blockquote").inner_text()
    assert quoted.startswith("It was beyond doubt this fear")
    assert 55 <= len(quoted.split()) <= 62
    page.keyboard.press("Escape")
    expect_closed(page)
    assert focused(page, "#p65 a[data-parallel]")


def test_a_link_to_a_place_on_the_same_page_closes_the_popover(visit):
    """Two passages of one text: the reader goes from the one to the other."""
    page = visit(TEXT)
    page.locator("#p16 a[data-parallel]").click()
    dialog(page).get_by_role("link", name="¶ 29").click()
    expect_closed(page)
    expect(page).to_have_url(re.compile("#p29$"))
    expect(page.locator("#p29")).to_be_in_viewport()


def test_a_mark_is_large_enough_and_outside_the_words(visit):
    """24 pixels each way; where there is a margin it stands in the margin, one below the other."""
    page = visit("texts/bukharins-way.html", **WIDE)
    boxes = [box(each) for each in page.locator("#p17 a[data-parallel]").all()]
    assert len(boxes) > 2
    assert all(each["width"] >= 24 and each["height"] >= 24 for each in boxes)
    assert all(each["right"] < box(page.locator("#p17"))["left"] for each in boxes)
    assert all(one["bottom"] <= other["top"] + 1 for one, other in itertools.pairwise(boxes))


def test_parallels_are_on_paper(visit, data, tmp_path):
    """On the page of what stands beside a text every parallel is printed with its comment."""
    import shutil

    pdftotext = shutil.which("pdftotext") or pytest.skip("needs pdftotext")
    words = letters(printed(visit(BESIDE), pdftotext, tmp_path))
    for parallel in data["parallels"]:
        if any(f"texts/{each['text']}.html" == TEXT for each in parallel["passages"]):
            assert letters(parallel["topic"]) in words
            assert letters(parallel["comment"]) in words


# ---- The page of all parallels


def test_all_parallels_are_on_one_page(visit, data, paragraphs):
    """Each with its relation in words, its comment, and the first words of every passage."""
    page = visit(PAGE, **OFF)
    for parallel in data["parallels"]:
        shown = " ".join(page.locator(f"#{parallel['id']}").inner_text().split())
        assert parallel["comment"] in shown
        assert page.locator(f"#{parallel['id']} .relation").inner_text()
        for passage in parallel["passages"]:
            assert " ".join(paragraphs[passage["text"], passage["paragraphs"][0]].split()[:20]) in shown


@pytest.mark.parametrize("options", [{}, OFF], ids=["script", "off"])
def test_one_relation_can_be_chosen(visit, data, options):
    """Also without script; topics without a parallel of that relation go too."""
    page = visit(PAGE, **options)
    page.get_by_role("radio", name="In conflict on a fact").check()
    shown = [each.get_attribute("id") for each in page.locator("[data-relation]").all() if each.is_visible()]
    assert shown == [each["id"] for each in data["parallels"] if each["relation"] == "conflict"]
    topics = {each["topic"] for each in data["parallels"] if each["relation"] == "conflict"}
    assert {each.inner_text() for each in page.locator(".about h2").all() if each.is_visible()} == topics
    page.get_by_role("radio", name="All").check()
    assert all(each.is_visible() for each in page.locator("[data-relation]").all())


# ---- Two texts side by side


def test_both_texts_are_there_in_full(visit, paragraphs):
    """Every paragraph of each text, word for word, in its column."""
    page = visit(SIDE, **WIDE)
    for side, text in enumerate(["bukharins-way", "mc5-on-larina"]):
        shown = (
            page.locator(".column")
            .nth(side)
            .evaluate(
                """(column) => [...column.querySelectorAll("p[data-number]")].map((each) => {
              const copy = each.cloneNode(true);
              for (const part of copy.querySelectorAll("[data-editorial], [role=doc-noteref]")) part.remove();
              return copy.textContent.split(/\\s+/).join(" ");
            })"""
            )
        )
        assert shown == [" ".join(words.split()) for (name, _), words in paragraphs.items() if name == text]


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (768, 1024), (390, 844)])
def test_keys_lead_from_parallel_to_parallel(visit, width, height):
    """With ← and → both columns come to the passages, the topic and the count are said, and the address follows."""
    page = visit(SIDE, width=width, height=height)
    said = page.get_by_role("status")
    for number in (1, 2, 3):
        page.keyboard.press("ArrowRight")
        expect(said).to_contain_text(f"{number} of ")
        expect_at_the_line(page)
    topic = said.locator("h2").inner_text()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    assert said.locator("h2").inner_text() == topic
    assert page.url.rpartition("#")[2] in page.locator(".pairs > li.at").evaluate("(each) => each.id")


def test_buttons_lead_from_parallel_to_parallel(visit):
    """And end where the parallels end."""
    page = visit(SIDE, **WIDE)
    following = page.get_by_role("button", name="Next")
    count = page.locator(".pairs > li").count()
    for _ in range(count):
        following.click()
    expect(page.get_by_role("status")).to_contain_text(f"{count} of {count}")
    expect(following).to_be_disabled()
    page.get_by_role("button", name="Previous").click()
    expect(page.get_by_role("status")).to_contain_text(f"{count - 1} of {count}")


@pytest.mark.parametrize("side", [0, 1])
def test_one_column_follows_the_other(visit, side):
    """When the reader scrolls one text to a passage, the other comes to its own; the first stays under the hand."""
    # At these passages no other parallel begins, so that it is clear which one is shown.
    page = visit(SIDE, **WIDE)
    goal = page.locator("#old-guard-and-new-men figure").nth(side).get_attribute("data-beside").split()[0]
    column, other = page.locator(".column").nth(side), page.locator(".column").nth(1 - side)
    before = other.evaluate("(each) => each.scrollTop")
    column.hover()
    page.mouse.wheel(0, 1)
    column.evaluate(
        """(column, id) => {
          const goal = document.getElementById(id).getBoundingClientRect().top;
          column.scrollTop += goal - column.getBoundingClientRect().top - 90;
        }""",
        goal,
    )
    expect(page.get_by_role("status")).to_contain_text("The Old Guard and the new men")
    here = column.evaluate("(each) => each.scrollTop")
    assert other.evaluate("(each) => each.scrollTop") != before
    assert column.evaluate("(each) => each.scrollTop") == here
    expect_at_the_line(page)


def test_a_link_leads_to_a_parallel(visit):
    """From a mark in a column, and from another page."""
    page = visit(f"{SIDE}#hitler-and-industry", **WIDE)
    expect(page.get_by_role("status")).to_contain_text("Hitler and industrialization")
    expect_at_the_line(page)
    page.locator(".column").first.locator("a[data-parallel=charges-of-the-trial]").click()
    expect(page.get_by_role("status")).to_contain_text("The charges of the trial")


def test_a_text_beside_itself(visit):
    """A parallel within one text shows its two places."""
    page = visit(f"{WITHIN}#last-words", **WIDE)
    assert page.locator(".column .at").evaluate_all("(some) => some.map((each) => each.id)") == ["_a-p16", "_b-p29"]
    expect_at_the_line(page)


@pytest.mark.parametrize("width", [390, 1440])
def test_without_script_the_passages_stand_in_order(visit, data, paragraphs, width):
    """Every pair in full, one below the other or side by side, and nothing that does not work."""
    page = visit(SIDE, width=width, **OFF)
    expect(page.get_by_role("button", name="Next")).to_be_hidden()
    expect(page.locator(".column").first).to_be_hidden()
    shown = " ".join(page.locator(".pairs").inner_text().split())
    for parallel in data["parallels"]:
        if len({each["text"] for each in parallel["passages"]}) == 2:
            assert parallel["comment"] in shown
            for passage in parallel["passages"]:
                for name in passage["paragraphs"]:
                    assert " ".join(paragraphs[passage["text"], name].split()) in shown


def test_a_low_window_has_the_list(visit):
    """Where two columns would be too low to read, the list stays, and the keys still lead through it."""
    page = visit(SIDE, width=640, height=400)
    expect(page.locator(".column").first).to_be_hidden()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".pairs > li").nth(2)).to_be_in_viewport()


@pytest.mark.parametrize(
    ("width", "height"), [(320, 700), (320, 900), (390, 844), (768, 1024), (1024, 700), (1440, 900)]
)
@pytest.mark.parametrize("path", [PAGE, SIDE])
def test_no_page_of_parallels_scrolls_sideways(visit, path, width, height):
    page = visit(path, width=width, height=height)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wide = "(some) => some.filter((each) => each.scrollWidth > each.clientWidth + 1).length"
    assert page.locator(".column").evaluate_all(wide) == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(390, 844), (1440, 900), (640, 400)])
def test_axe_finds_nothing(visit, axe, scheme, width, height):
    """On the page of all parallels and beside each other, with a parallel shown."""
    found = {}
    for path in (PAGE, f"{SIDE}#hitler-and-industry", WITHIN):
        page = visit(path, width=width, height=height, color_scheme=scheme)
        assert is_dark(page) == (scheme == "dark")
        found[path] = obstacles(page, axe, LEVELS)
    assert nothing(found)


def test_axe_finds_nothing_in_an_open_mark(visit, axe):
    page = visit(TEXT)
    page.locator("#p65 a[data-parallel]").click()
    expect_open(page)
    assert nothing({TEXT: obstacles(page, axe)})


def test_from_disk(visit, disk):
    """The columns follow each other from the disk too."""
    page = visit(SIDE, base=disk, **WIDE)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("status")).to_contain_text("1 of ")
