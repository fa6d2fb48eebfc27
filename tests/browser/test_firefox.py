"""The main things in Firefox too."""

from __future__ import annotations

import pytest

from tests.browser.margin import ANCHORS, MEASURE, WIDTHS, misplaced
from tests.browser.server import hosted
from tests.browser.survey import NOTES, TEXT
from tests.browser.waiting import until

OPEN = """
    const dialog = document.querySelector("[role=dialog]");
    if (!dialog?.matches(":popover-open")) return "";
    return document.getElementById(dialog.getAttribute("aria-labelledby")).textContent;
"""
FOCUSED = "return document.activeElement.matches(arguments[0])"
INSIDE = "[role=dialog], [role=dialog] *"
PLACES = pytest.mark.parametrize("place", ["host", "disk"])


def opened(firefox, name: str) -> None:
    """Wait until the popover of a name is open."""
    until(lambda: name in firefox.ask(OPEN) and firefox.ask(OPEN), f"the popover of {name} is open")


def closed(firefox) -> None:
    """Wait until no popover is open."""
    until(lambda: not firefox.ask(OPEN), "no popover is open")


@PLACES
@pytest.mark.parametrize(("mark", "name"), [("#r2", "Note 2"), ("#m-nep", "New Economic Policy (NEP)")])
def test_enter_opens_and_escape_leads_back(firefox, place, mark, name, request):
    """Over a host and from disk: Enter opens the named dialog and gives it the focus, Escape gives it back."""
    firefox.open(request.getfixturevalue(place) + TEXT)
    firefox.ask("document.querySelector(arguments[0]).focus()", mark)
    assert not firefox.ask(OPEN)
    firefox.press("enter")
    opened(firefox, name)
    assert firefox.ask(FOCUSED, INSIDE)
    firefox.press("escape")
    closed(firefox)
    assert firefox.ask(FOCUSED, mark)
    assert firefox.heard() == []


def test_focus_alone_opens_nothing(firefox, host):
    """Tab goes from mark to mark, and nothing opens."""
    firefox.open(host + TEXT)
    firefox.ask("document.querySelector('#m-larina').focus({ focusVisible: true })")
    for _ in range(5):
        firefox.press("tab")
        assert firefox.ask(FOCUSED, "a[data-entry]")
        assert not firefox.ask(OPEN)


def test_a_mark_in_a_popover_replaces_what_it_shows(firefox, host):
    """The popover of a note becomes that of an entry; Escape leads back to the text."""
    firefox.open(host + TEXT)
    firefox.find("#r1").click()
    opened(firefox, "Note 1")
    firefox.find("[role=dialog] a[data-entry=china]").click()
    opened(firefox, "China")
    assert firefox.ask(FOCUSED, INSIDE)
    firefox.press("escape")
    closed(firefox)
    assert firefox.ask(FOCUSED, "#r1")


def test_a_pointer_opens_and_may_enter(firefox, host):
    """A pointer that rests on a mark opens its popover and may go into it; leaving closes, and so does Escape."""
    firefox.open(host + TEXT)
    firefox.point("#m-larina")
    opened(firefox, "Larina")
    firefox.point("[role=dialog]")
    assert firefox.ask(OPEN)
    firefox.move(2, 2)
    closed(firefox)
    firefox.point("#m-stalin")
    opened(firefox, "Stalin")
    firefox.press("escape")
    closed(firefox)


@PLACES
def test_no_kind_of_page_says_a_word(firefox, kinds, place, request):
    """Styles, faces and scripts of every kind of page are loaded, under a sub-path and from disk, without a word."""
    base = request.getfixturevalue(place)
    for path in kinds:
        firefox.open(base + path)
        faces = firefox.ask(
            "return [...document.fonts].filter((each) => !/Like/.test(each.family)).map((each) => each.status)"
        )
        assert "loaded" in faces, path
        assert "error" not in faces, path
        assert firefox.ask("return document.styleSheets.length"), path
        asked = firefox.ask("return performance.getEntriesByType('resource').map((each) => each.name)")
        assert [each for each in asked if not each.startswith(base)] == [], path
        assert firefox.heard() == [], path


def test_a_word_would_be_heard(firefox, noisy):
    """What the policy forbids and what fails is heard, so silence means something."""
    firefox.open(noisy + "index.html")
    until(lambda: "CSP" in str(firefox.heard()), "the policy is heard")
    until(lambda: "a failure" in str(firefox.heard()), "the script is heard")


@pytest.mark.parametrize("width", WIDTHS)
def test_every_note_stands_beside_its_reference(firefox, host, width):
    """All notes stand in the margin, each beside its reference or below the note before it, none over another."""
    firefox.open(host + TEXT, width=width)
    assert firefox.ask(ANCHORS), "this Firefox is too old for notes in the margin"
    assert misplaced(firefox.ask(MEASURE, NOTES)) == []


def test_notes_stay_with_their_references_when_the_faces_come_late(firefox, edition):
    """When the letters change after the page is seen, lines break elsewhere, and the notes follow."""
    waits = iter([0.0, 0.1, 0.2, 0.05, 0.0, 0.4, 0.1, 0.05, 0.2, 0.0] * 6)
    with hosted(edition, lambda path: next(waits) if path.endswith(".woff2") else 0.0) as host:
        for _ in range(10):
            firefox.forget()
            firefox.open(host + TEXT, width=1440)
            until(lambda: not misplaced(firefox.ask(MEASURE, NOTES)), "all notes stand beside their references", 3)


@PLACES
def test_with_scripts_off_marks_are_links(firefox, place, request):
    """The body of a mark is laid over the foot of a narrow window, the text stays, and a link leads back."""
    with firefox.preference("javascript.enabled", False):
        firefox.open(request.getfixturevalue(place) + TEXT, width=600)
        top = "return document.querySelector(arguments[0]).getBoundingClientRect().top"
        assert not firefox.ask("return 'script' in document.documentElement.dataset")
        firefox.ask("document.querySelector('#r7').scrollIntoView({ block: 'center' })")
        before = firefox.ask(top, "#r7")
        firefox.find("#r7").click()
        until(lambda: firefox.driver.get_url().endswith("#n7"), "the note is the target")
        assert firefox.ask(top, "#r7") == before
        bottom = "return innerHeight - document.querySelector('#n7').getBoundingClientRect().bottom"
        until(lambda: abs(firefox.ask(bottom)) <= 1, "the note is at the foot of the window")
        firefox.find("#n7 a[role=doc-backlink]").click()
        until(lambda: firefox.driver.get_url().endswith("#r7"), "the reference is the target")
        assert firefox.find("#r7").is_displayed()
        assert firefox.find("#n30").is_displayed()
        assert firefox.heard() == []


@pytest.mark.parametrize("width", [500, 1280])
def test_no_page_scrolls_sideways(firefox, kinds, host, width):
    """Every kind of page fits the window."""
    for path in kinds:
        firefox.open(host + path, width=width)
        assert firefox.ask("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path


@PLACES
def test_settings_are_kept(firefox, place, request):
    """The choice of colours outlives a reload."""
    dark = """
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      const light = (value) => value.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
      return light(backgroundColor) < light(color);
    """
    firefox.open(request.getfixturevalue(place) + TEXT)
    try:
        firefox.find("details:has(input[name=theme]) > summary").click()
        firefox.find("input[name=theme][value=dark]").click()
        assert firefox.ask(dark)
        firefox.driver.refresh()
        assert firefox.ask(dark)
    finally:
        firefox.ask("localStorage.clear()")


@PLACES
def test_the_search_answers_and_leads_to_the_words(firefox, place, request):
    """Over a host and from disk: a word is found in another spelling, and its paragraph is shown with it marked."""
    said = "return document.querySelector('.seek [role=status]').textContent"
    firefox.open(request.getfixturevalue(place) + "search.html")
    firefox.find("#_seek").send_keys("krupskaya")
    until(lambda: firefox.ask(said) == "Passages found: 4", "the search answers")
    firefox.find("[name=as][value=lines]").click()
    until(lambda: "Lines:" in firefox.ask(said), "there is a concordance")
    firefox.find(".lines-of-words a[href$='#p7']").click()
    until(lambda: "bukharins-way.html?found=" in firefox.driver.get_url(), "the text is open")
    marked = "return window.wrappedJSObject.CSS.highlights.get('found')?.size"
    until(lambda: firefox.ask(marked) == 1, "the name is marked")
    top = firefox.ask("return document.querySelector('#p7').getBoundingClientRect().top")
    assert 0 <= top < 900
    assert firefox.heard() == []


def test_the_way_back_leads_to_the_line(firefox, host):
    """After a link to another section a button, and the browser itself, lead back to where one was."""
    top = "return document.querySelector('#p30').getBoundingClientRect().top"
    firefox.open(host + TEXT)
    firefox.ask("scrollBy(0, document.querySelector('#p30').getBoundingClientRect().top - 150)")
    stood = firefox.ask(top)
    firefox.ask("document.querySelector('nav.contents a[href=\"#real-issues\"]').click()")
    until(
        lambda: firefox.ask("return document.querySelector('.offer a')?.textContent") == "Back to ¶ 30", "it is offered"
    )
    assert abs(firefox.ask(top) - stood) > 450
    firefox.find(".offer a").click()
    until(lambda: abs(firefox.ask(top) - stood) < 2, "the line is where it was")
    firefox.driver.navigate(host + "entries/bukharin.html")
    firefox.driver.go_back()
    until(lambda: abs(firefox.ask(top) - stood) < 2, "the line is where it was")
    assert firefox.heard() == []


def test_keys_and_settings(firefox, host):
    """A letter leads to the next paragraph; a size that is chosen holds on the next page."""
    try:
        firefox.open(host + TEXT)
        firefox.press("j")
        assert firefox.ask(FOCUSED, "#p1")
        firefox.press("s")
        firefox.find("input[name=size][value='5']").click()
        firefox.open(host + "people.html")
        assert firefox.ask("return getComputedStyle(document.documentElement).fontSize") == "24px"
        assert firefox.heard() == []
    finally:
        firefox.ask("localStorage.clear()")
