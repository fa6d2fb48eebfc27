"""The reader's settings: what each changes, on every page, kept on this device and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import MARK, expect_open, focused, nothing, tab_to
from tests.browser.survey import TEXT
from tests.browser.test_access import obstacles
from tests.browser.test_weight import faces
from tests.browser.waiting import until

SUMMARY = ".settings > summary"
BLOCKED = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
}"""
FIGURE = """(name) => {
  const style = getComputedStyle(document.querySelector("#p1") ?? document.body);
  const words = document.querySelector("#p1") ?? document.querySelector("main");
  return { size: parseFloat(style.fontSize), leading: parseFloat(style.lineHeight) / parseFloat(style.fontSize),
    measure: words.getBoundingClientRect().width / parseFloat(style.fontSize),
    face: style.fontFamily, theme: getComputedStyle(document.documentElement).backgroundColor }[name];
}"""


def choose(page: Any, name: str, value: str) -> None:
    """Choose a value with the panel."""
    if not page.evaluate("document.querySelector('.settings').open"):
        page.locator(SUMMARY).click()
    page.locator(f"input[name={name}][value='{value}']").check()


@pytest.mark.parametrize(
    ("name", "value"),
    [("size", "5"), ("leading", "wide"), ("measure", "narrow"), ("face", "sans"), ("theme", "sepia")],
)
def test_a_choice_holds_at_once_and_on_every_page(visit, host, name, value):
    """What is chosen on the library's page changes it, and every page that is opened later."""
    page = visit(TEXT, width=1440)
    before = page.evaluate(FIGURE, name)
    page.goto(host + "index.html")
    choose(page, name, value)
    page.goto(host + TEXT)
    assert page.evaluate(FIGURE, name) != before
    page.goto(host + "people.html")
    assert page.evaluate(f"document.documentElement.dataset.{name}") == value
    page.locator(SUMMARY).click()
    expect(page.locator(f"input[name={name}][value='{value}']")).to_be_checked()


def test_sizes_leadings_and_measures_grow(visit):
    """Each step is larger than the one before."""
    page = visit(TEXT, width=1920)
    for name, values in {
        "size": ["1", "2", "", "4", "5", "6"],
        "leading": ["close", "", "wide"],
        "measure": ["narrow", "", "wide"],
    }.items():
        found = []
        for value in values:
            choose(page, name, value)
            found.append(page.evaluate(FIGURE, name))
        assert found == sorted(set(found)), name
        choose(page, name, "")


@pytest.mark.parametrize("width", [320, 640, 1024, 1344, 1440])
def test_the_largest_letters_fit(visit, host, kinds, width):
    """With the largest letters and the longest lines no kind of page scrolls sideways."""
    page = visit("index.html", width=width)
    choose(page, "size", "6")
    choose(page, "measure", "wide")
    found = {}
    for path in kinds:
        page.goto(host + path)
        fits = page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        found[path] = [] if fits else ["scrolls sideways"]
    assert nothing(found)


def test_the_face_for_easy_reading_is_loaded_when_it_is_chosen(visit):
    """Before that nobody asks for it; then the page is set in it."""
    page = visit(TEXT)
    assert not [each for each in faces(page) if "atkinson" in each]
    choose(page, "face", "legible")
    until(lambda: "atkinson-roman.woff2" in faces(page), "the face is asked for")


def test_who_has_chosen_a_face_asks_for_no_other(chromium, host):
    """The face of the edition is not loaded for a reader who does not see it."""
    with chromium.new_context() as context:
        context.add_init_script("localStorage.setItem('glossator-face', 'legible')")
        page = context.new_page()
        page.goto(host + TEXT)
        until(lambda: "atkinson-roman.woff2" in faces(page), "the face is asked for")
        assert not [each for each in faces(page) if "glossator" in each]


def test_all_mentions_can_be_marked(visit, edition):
    """Every mention that the page leaves unmarked becomes a mark like the others; then it is plain again."""
    page = visit(TEXT)
    words = page.locator("article").evaluate("(each) => each.textContent")
    marked = page.locator(MARK).count()
    assert not page.evaluate("performance.getEntriesByType('resource').some(({ name }) => name.includes('mentions'))")
    choose(page, "marks", "all")
    until(lambda: page.locator("a.more").count() > 100, "there are more marks")
    assert page.locator("article").evaluate("(each) => each.textContent") == words
    for _ in range(2):
        plain = page.evaluate(
            """() => [...document.querySelectorAll("a.more")].filter((each) => {
              const goal = each.getAttribute("href");
              const known = goal.startsWith("#") && document.querySelector(goal);
              return !known || each.querySelector("a") || !each.textContent;
            }).map((each) => each.outerHTML)"""
        )
        assert plain == []
        page.reload()
        until(lambda: page.locator("a.more").count() > 100, "there are more marks after a reload")
    page.locator("#p4 a.more, #p7 a.more, #p9 a.more").first.click()
    expect_open(page)
    page.keyboard.press("Escape")
    choose(page, "marks", "first")
    assert page.locator("a.more").count() == 0
    assert page.locator(MARK).count() == marked


def test_first_mentions_alone_can_be_marked(visit):
    """The first mark of an entry is seen, those that follow are not; with none, none is."""
    page = visit(TEXT)
    line = "(each) => getComputedStyle(each).textDecorationLine"
    first, later = page.locator("p a.mark[id]").first, page.locator("p a.mark:not([id])").first
    assert "underline" in later.evaluate(line)
    choose(page, "marks", "first")
    page.keyboard.press("Escape")
    page.mouse.move(1, 1)
    assert "underline" in first.evaluate(line)
    assert "underline" not in later.evaluate(line)
    choose(page, "marks", "none")
    page.keyboard.press("Escape")
    page.mouse.move(1, 1)
    assert "underline" not in first.evaluate(line)


def test_notes_can_stand_at_the_end(visit):
    """In a wide window, too."""
    page = visit(TEXT, width=1440)
    assert page.locator("#n2").evaluate("(each) => getComputedStyle(each).position") == "absolute"
    choose(page, "notes", "end")
    page.keyboard.press("Escape")
    assert page.locator("#n2").evaluate("(each) => getComputedStyle(each).position") != "absolute"
    page.locator("#r2").click()
    expect_open(page, "Note 2")


def test_one_button_takes_everything_back(visit):
    """All settings are as at first, on the page and on the device, and that is said."""
    page = visit(TEXT)
    for name, value in [("size", "4"), ("theme", "dark"), ("readings", "corrected"), ("numbers", "shown")]:
        choose(page, name, value)
    assert page.evaluate("localStorage.length") == 4
    page.get_by_role("button", name="Reset all").click()
    expect(page.locator(".said")).to_have_text("Everything is shown as the edition has it.")
    assert page.evaluate("localStorage.length") == 0
    assert page.locator("article ins").count() == 0
    for name in ("size", "theme", "readings", "numbers"):
        assert page.evaluate(f"document.documentElement.dataset.{name}") is None
        expect(page.locator(f"input[name={name}][value='']")).to_be_checked()


def test_the_right_colours_are_the_first_that_are_seen(visit):
    """The choice is made before the body of the page is read, so nothing flashes."""
    page = visit(TEXT, color_scheme="light")
    choose(page, "theme", "dark")
    page.add_init_script(
        """new MutationObserver((_, watcher) => {
          if (!document.body) return;
          globalThis.first = getComputedStyle(document.documentElement).colorScheme;
          watcher.disconnect();
        }).observe(document, { childList: true, subtree: true })"""
    )
    page.reload()
    assert page.evaluate("first") == "dark"


def test_without_storage_a_choice_lasts_as_long_as_the_page(visit):
    """Nothing fails where the device keeps nothing."""
    page = visit("404.html")
    page.add_init_script(BLOCKED)
    page.goto(page.url.replace("404.html", TEXT))
    choose(page, "size", "6")
    choose(page, "theme", "sepia")
    assert page.evaluate("document.documentElement.dataset.size") == "6"
    page.get_by_role("button", name="Reset all").click()
    assert page.evaluate("document.documentElement.dataset.size") is None


def test_settings_are_kept_from_disk(visit, disk):
    """From a file, too, the next page has them."""
    page = visit(TEXT, base=disk)
    choose(page, "size", "6")
    choose(page, "marks", "all")
    until(lambda: page.locator("a.more").count() > 100, "there are more marks")
    page.goto(disk + "people.html")
    assert page.evaluate("document.documentElement.dataset.size") == "6"


def test_every_control_is_reached_with_the_keyboard(visit):
    """Tab goes from setting to setting, arrows choose, Escape leads back to where the panel is opened."""
    page = visit(TEXT, width=320, height=568)
    tab_to(page, SUMMARY)
    page.keyboard.press("Enter")
    expect(page.get_by_role("radio", name="Dark")).to_be_visible()
    names = []
    for _ in range(10):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.name"))
        box = page.evaluate("document.activeElement.getBoundingClientRect().toJSON()")
        assert box["top"] >= 0 and box["bottom"] <= 568, names
    assert names == ["theme", "size", "measure", "leading", "face", "marks", "readings", "notes", "numbers", "keys"]
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.documentElement.dataset.keys") == "off"
    page.keyboard.press("Escape")
    assert focused(page, SUMMARY)


@pytest.mark.parametrize("width", [320, 1440])
def test_sepia_and_the_whole_panel_have_no_obstacles(visit, axe, width):
    """The colours of old paper are as easy to read as the others, with all marks, in the largest letters."""
    page = visit(TEXT, width=width)
    choose(page, "theme", "sepia")
    choose(page, "marks", "all")
    choose(page, "size", "6")
    until(lambda: page.locator("a.more").count() > 100, "there are more marks")
    assert nothing({TEXT: obstacles(page, axe)})
