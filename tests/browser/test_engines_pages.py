"""Every kind of page in Firefox and in WebKit: whole, fitting, silent; search, parallels, lists; scripts off; paper."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from tests.browser.engines import forget, painted, shown, silent, top, words
from tests.browser.survey import TEXT
from tests.browser.test_print import letters
from tests.browser.waiting import until

SIDE = "parallels/bukharins-way--mc5-on-larina.html"
SAID = ".seek [role=status]"
AT_THE_LINE = """
    return [...document.querySelectorAll(".column")].every((column) => {
      const frame = column.getBoundingClientRect();
      const first = column.querySelector(".at")?.getBoundingClientRect();
      return first && first.top >= frame.top && first.top < frame.top + frame.height / 2;
    });
"""


@pytest.mark.parametrize("width", [500, 1280])
def test_every_kind_of_page_is_whole_and_fits(reader, kinds, place, width):
    """Styles, faces and scripts are loaded without a word, nothing is asked of another host, nothing is too wide."""
    for path in kinds:
        reader.open(place + path, width=width)
        faces = reader.ask(
            "return [...document.fonts].filter((each) => !/Like/.test(each.family)).map((each) => each.status)"
        )
        assert "loaded" in faces, path
        assert "error" not in faces, path
        assert reader.ask("return document.styleSheets.length"), path
        assert reader.ask("return 'script' in document.documentElement.dataset"), path
        asked = reader.ask("return performance.getEntriesByType('resource').map((each) => each.name)")
        assert [each for each in asked if not each.startswith(place)] == [], path
        assert reader.ask("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path
        assert silent(reader), path


# ---- Search


def answered(reader, question: str, answer: str) -> None:
    """Type a question and wait for an answer."""
    reader.ask(
        """const field = document.querySelector("#_seek");
        field.value = "";
        field.dispatchEvent(new Event("input", { bubbles: true }));"""
    )
    until(lambda: not words(reader, SAID), "the last answer is gone")
    reader.fill("#_seek", question)
    until(lambda: answer in words(reader, SAID), f"the search answers: {answer}")


def test_the_search_folds_and_narrows(reader, place):
    """Other spellings, beginnings, phrases, what has no answer."""
    reader.open(place + "search.html")
    for question in ("krupskaya", "Krupskaia", "KRUPSK"):
        answered(reader, question, "Passages found: 4")
    answered(reader, '"reservoir of hope"', "Passages found:")
    answered(reader, '"hope of reservoir"', "Nothing has all these words")
    assert not shown(reader, ".results li")
    assert silent(reader)


def test_the_search_leads_to_the_words(reader, place):
    """From a line of the concordance to the paragraph, in which the name is marked."""
    reader.open(place + "search.html")
    answered(reader, "krupskaya", "Passages found: 4")
    reader.click("[name=as][value=lines]")
    until(lambda: "Lines:" in words(reader, SAID), "there is a concordance")
    reader.click(".lines-of-words a[href$='#p7']")
    until(lambda: reader.ask("return location.hash") == "#p7", "the text is open")
    until(lambda: painted(reader, "found") and len(painted(reader, "found")) == 1, "the name is marked")
    assert 0 <= top(reader, "#p7") < 900
    assert silent(reader)


def test_the_search_by_keys(reader, home):
    """`/` leads to the field; a question is typed; Tab leads to a result, and Enter to the passage."""
    reader.open(home + TEXT)
    reader.press("/")
    until(lambda: shown(reader, "#_seek"), "the search is open")
    reader.press("/")
    until(lambda: reader.ask("return document.activeElement.id") == "_seek", "the field has the focus")
    reader.press(*"shachtman")
    until(lambda: "found" in words(reader, SAID), "the search answers")
    for _ in range(20):
        reader.press("tab")
        if reader.ask("return document.activeElement.matches('.results li a')"):
            break
    reader.press("enter")
    until(lambda: "found=" in (reader.ask("return location.search") or ""), "the passage is open")


# ---- Lists, parallels


def test_a_list_is_filtered(reader, place):
    """What has the words in it stays; Escape brings everything back."""
    seen = (
        "return [...document.querySelectorAll('.lines > div')].filter((each) => each.checkVisibility())"
        ".map((each) => each.textContent)"
    )
    reader.open(place + "people.html")
    everything = len(reader.ask(seen))
    reader.fill(".find input", "KOBA")
    until(lambda: len(reader.ask(seen)) == 1, "one is left")
    assert "Stalin, Joseph" in reader.ask(seen)[0]
    reader.ask("document.querySelector('.find input').focus()")
    reader.press("escape")
    until(lambda: len(reader.ask(seen)) == everything, "all are back")
    assert silent(reader)


def test_parallels_are_led_through_by_keys(reader, place):
    """Both columns come to the passages, and the count is said."""
    reader.open(place + SIDE, width=1440)
    for number in (1, 2, 3):
        reader.press("right")
        until(lambda: f"{number} of " in words(reader, ".turned"), "the count is said")  # noqa: B023
        until(lambda: reader.ask(AT_THE_LINE), "both columns are there")
    reader.press("left")
    until(lambda: "2 of " in words(reader, ".turned"), "the one before is shown")
    assert silent(reader)


def test_one_relation_can_be_chosen(reader, place):
    """The page of all parallels shows those of a relation."""
    seen = (
        "return [...new Set([...document.querySelectorAll('[data-relation]')].filter((each) => each.checkVisibility())"
        ".map((each) => each.dataset.relation))]"
    )
    reader.open(place + "parallels.html")
    assert len(reader.ask(seen)) > 1
    reader.click("input[value=conflict]")
    until(lambda: reader.ask(seen) == ["conflict"], "only conflicts are left")
    assert silent(reader)


# ---- Scripts off


def test_with_scripts_off_marks_are_links(reader, place):
    """The body of a mark is laid over the foot of a narrow window, the text stays, and a link leads back."""
    with reader.without_scripts() as plain:
        plain.open(place + TEXT, width=600)
        assert not plain.ask("return 'script' in document.documentElement.dataset")
        assert not shown(plain, ".settings")
        plain.ask("document.querySelector('#r7').scrollIntoView({ block: 'center' })")
        before = top(plain, "#r7")
        plain.click("#r7")
        until(lambda: plain.ask("return location.hash") == "#n7", "the note is the target")
        assert top(plain, "#r7") == pytest.approx(before, abs=1)
        bottom = "return innerHeight - document.querySelector('#n7').getBoundingClientRect().bottom"
        until(lambda: abs(plain.ask(bottom)) <= 1, "the note is at the foot of the window")
        plain.click("#n7 a[role=doc-backlink]")
        until(lambda: plain.ask("return location.hash") == "#r7", "the reference is the target")
        assert shown(plain, "#n30")
        plain.open(place + "search.html", width=600)
        assert not shown(plain, "#_seek")
        assert shown(plain, ".unscripted")


# ---- Wishes of the device, and paper, as far as Firefox's driver can set them


def test_the_colours_of_the_device(firefox, host):
    """Dark where the device is dark; where it sets all colours, marks still have a line and popovers an edge."""
    back = "return getComputedStyle(document.documentElement).backgroundColor"
    firefox.open(host + TEXT)
    light = firefox.ask(back)
    with firefox.preference("layout.css.prefers-color-scheme.content-override", 0):
        until(lambda: firefox.ask(back) != light, "the page is dark")
    with firefox.preference("browser.display.document_color_use", 2):
        until(lambda: firefox.ask("return matchMedia('(forced-colors: active)').matches"), "colours are forced")
        assert "underline" in firefox.ask(
            "return getComputedStyle(document.querySelector('a.mark')).textDecorationLine"
        )
        firefox.click("#m-nep")
        until(lambda: shown(firefox, ".card"), "the popover is open")
        assert firefox.ask("return getComputedStyle(document.querySelector('.card')).borderTopStyle") == "solid"


def test_nothing_moves_where_movement_is_not_wanted(firefox, host):
    """No transition in Firefox either."""
    moving = """
      return [...document.querySelectorAll("*")].filter((each) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
        const moves = transitionDuration.split(",").some((part) => parseFloat(part) > 0);
        return moves || animationName !== "none" || scrollBehavior === "smooth";
      }).map((each) => each.className);
    """
    with firefox.preference("ui.prefersReducedMotion", 1):
        firefox.open(host + TEXT)
        until(lambda: firefox.ask("return matchMedia('(prefers-reduced-motion: reduce)').matches"), "it is wished")
        firefox.click("#m-nep")
        until(lambda: shown(firefox, ".card"), "the popover is open")
        assert firefox.ask(moving) == []


def test_letters_of_twice_the_size_fit(firefox, kinds, host):
    """At 200 % no page scrolls sideways."""
    wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth"
    zoom = "gBrowser.selectedBrowser.fullZoom = "
    firefox.open(host + TEXT, width=1280)
    firefox.system(zoom + "2")
    try:
        until(lambda: firefox.ask("return innerWidth") == 640, "the page is zoomed")
        for path in kinds:
            firefox.driver.navigate(host + path)
            assert not firefox.ask(wide), path
    finally:
        firefox.system(zoom + "1")


def test_a_text_on_paper(firefox, host, tmp_path):
    """Text, notes and terms are printed whole, and what belongs to the screen is not."""
    program = shutil.which("pdftotext") or pytest.skip("needs pdftotext")
    firefox.open(host + TEXT, width=1440)
    (tmp_path / "printed.pdf").write_bytes(firefox.printed())
    command = [program, "-enc", "UTF-8", str(tmp_path / "printed.pdf"), "-"]
    found = letters(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    parts = firefox.ask(
        """return [...document.querySelectorAll("#p1, #p40, #n1, #n2, #n30, #t-nep dd")].map((each) => {
          const copy = each.cloneNode(true);
          for (const way of copy.querySelectorAll("[role=doc-backlink], .backs, [role=doc-noteref]")) way.remove();
          return copy.textContent.split(/(?<=[.;:,?!])\\s+/).slice(0, 2).join(" ");
        })"""
    )
    assert len(parts) == 6
    # Firefox gives the copies of ligatures and of old figures no letters; what stands between them is compared.
    runs = [each for part in parts for each in re.split(r"f[fil]|[^A-Za-z ]", part) if len(letters(each)) > 20]
    assert len(runs) > 6
    for each in runs:
        assert letters(each) in found
    for label in ("Skiptothetext", "Display", "Organisations"):
        assert label not in found


def test_what_was_kept_is_gone(reader, home):
    """The tests leave nothing behind in a browser that others read in."""
    reader.open(home + "404.html")
    forget(reader)
    assert reader.ask("return localStorage.length + sessionStorage.length") == 0
