"""The main things in WebKit too, as far as that engine goes."""

from __future__ import annotations

import pytest

from tests.browser.survey import NOTES, TEXT
from tests.browser.test_firefox import FOCUSED, INSIDE, OPEN, PLACES, closed, opened
from tests.browser.waiting import until


@PLACES
@pytest.mark.parametrize(("mark", "name"), [("#r2", "Note 2"), ("#m-nep", "New Economic Policy (NEP)")])
def test_enter_opens_and_escape_leads_back(webkit, place, mark, name, request):
    """Over a host and from disk: Enter opens the named dialog and gives it the focus, Escape gives it back."""
    webkit.open(request.getfixturevalue(place) + TEXT)
    webkit.ask("document.querySelector(arguments[0]).focus()", mark)
    assert not webkit.ask(OPEN)
    webkit.press("enter")
    opened(webkit, name)
    assert webkit.ask(FOCUSED, INSIDE)
    webkit.press("escape")
    closed(webkit)
    assert webkit.ask(FOCUSED, mark)


@pytest.mark.parametrize("way", ["click", "tap"])
def test_a_click_or_a_tap_opens_and_another_closes(webkit, host, way):
    """The same mark a second time closes its popover."""
    webkit.open(host + TEXT, width=500)
    press = webkit.tap if way == "tap" else lambda selector: webkit.find(selector).click()
    press("#m-larina")
    opened(webkit, "Larina")
    press("#m-larina")
    closed(webkit)


def test_a_pointer_opens_and_may_enter(webkit, host):
    """A pointer that rests on a mark opens its popover and may go into it; leaving closes."""
    webkit.open(host + TEXT)
    webkit.point("#m-larina")
    opened(webkit, "Larina")
    webkit.point("[role=dialog]")
    assert webkit.ask(OPEN)
    webkit.move(2, 2)
    closed(webkit)


@pytest.mark.parametrize(("place", "width"), [("host", 1280), ("disk", 500)])
def test_every_kind_of_page_is_whole_and_fits(webkit, kinds, place, width, request):
    """Styles, faces and scripts are loaded, nothing is asked of another host, nothing is wider than the window."""
    base = request.getfixturevalue(place)
    for path in kinds:
        webkit.open(base + path, width=width)
        faces = webkit.ask(
            "return [...document.fonts].filter((each) => !/Like/.test(each.family)).map((each) => each.status)"
        )
        assert "loaded" in faces, path
        assert "error" not in faces, path
        assert webkit.ask("return 'script' in document.documentElement.dataset"), path
        asked = webkit.ask("return performance.getEntriesByType('resource').map((each) => each.name)")
        assert [each for each in asked if not each.startswith(base)] == [], path
        assert webkit.ask("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path


def test_notes_stand_after_the_text_where_the_margin_cannot_hold_them(webkit, host):
    """All notes are there, in order, below the last paragraph, and none over another."""
    webkit.open(host + TEXT, width=1440)
    top = "(each) => each.getBoundingClientRect().top"
    tops = webkit.ask(f"return [...document.querySelectorAll('.notes:not(.editor) .note')].map({top})")
    last = webkit.ask("return [...document.querySelectorAll('article > p')].at(-1).getBoundingClientRect().bottom")
    assert len(tops) == NOTES
    assert tops == sorted(tops)
    assert webkit.ask("return CSS.supports('position-anchor: normal')") or tops[0] > last


@PLACES
def test_settings_are_kept(webkit, place, request):
    """The choice of colours outlives a reload."""
    webkit.open(request.getfixturevalue(place) + TEXT)
    try:
        webkit.find("details:has(input[name=theme]) > summary").click()
        webkit.find("input[name=theme][value=dark]").click()
        webkit.driver.refresh()
        until(lambda: webkit.ask("return document.documentElement.dataset.theme") == "dark", "the page is dark again")
    finally:
        webkit.ask("localStorage.clear()")


@PLACES
def test_the_search_answers_and_leads_to_the_words(webkit, place, request):
    """A word is found in another spelling, and its paragraph is shown with it marked."""
    webkit.open(request.getfixturevalue(place) + "search.html")
    webkit.find("#_seek").send_keys("krupskaya")
    said = "return document.querySelector('.seek [role=status]').textContent"
    until(lambda: webkit.ask(said) == "Passages found: 4", "the search answers")
    webkit.find("[name=as][value=lines]").click()
    until(lambda: "Lines:" in webkit.ask(said), "there is a concordance")
    webkit.find(".lines-of-words a[href$='#p7']").click()
    until(lambda: webkit.ask("return location.hash") == "#p7", "the text is open")
    until(lambda: webkit.ask("return CSS.highlights.get('found')?.size") == 1, "the name is marked")
