"""Popovers in Firefox and in WebKit: by keyboard, mouse and finger, from a host and from the disk."""

from __future__ import annotations

import pytest

from tests.browser.engines import INSIDE, OPEN, closed, focus, focused, opened, silent
from tests.browser.survey import TEXT
from tests.browser.waiting import until

SHORT = "texts/bukharins-way.html"
MARKS = [
    ("#r2", "Note 2"),
    ("#m-nep", "New Economic Policy (NEP)"),
    ("article a.reading", "Emendation 1"),
    ("article a.speaker", "Speaker: "),
    ("#p65 a.parallel", "The charges of the trial"),
    ("article a.aside", "More on paragraph 1"),
]


@pytest.mark.parametrize(("mark", "name"), MARKS, ids=["note", "entry", "reading", "speaker", "parallel", "aside"])
def test_enter_opens_and_escape_leads_back(reader, place, mark, name):
    """Every kind of mark: Enter opens the named dialog and gives it the focus, Escape gives it back."""
    reader.open(place + TEXT)
    focus(reader, mark)
    assert not reader.ask(OPEN)
    reader.press("enter")
    opened(reader, name)
    assert focused(reader, INSIDE)
    assert reader.ask("return document.querySelector('[aria-expanded=true]').matches(arguments[0])", mark)
    reader.press("escape")
    closed(reader)
    assert focused(reader, mark)
    assert silent(reader)


def test_focus_alone_opens_nothing(reader, home):
    """Tab goes from mark to mark, and nothing opens."""
    reader.open(home + TEXT)
    focus(reader, "#m-larina")
    for _ in range(5):
        reader.press("tab")
        assert focused(reader, "a[data-entry]")
        assert not reader.ask(OPEN)


@pytest.mark.parametrize("key", ["tab", "shift+tab"])
def test_tab_leaves_into_the_text(reader, home, key):
    """Going on with Tab closes the popover; the focus is beside the mark, never behind what is open."""
    reader.open(home + TEXT)
    focus(reader, "#r2")
    reader.press("enter")
    opened(reader, "Note 2")
    for _ in range(20):
        reader.press(key)
        if not focused(reader, INSIDE):
            break
    closed(reader)
    order = """
      const stops = [...document.querySelectorAll("article a[href]")].filter((each) => each.checkVisibility());
      return stops.indexOf(document.activeElement) - stops.indexOf(document.querySelector("#r2"));
    """
    assert abs(reader.ask(order)) <= 1


def test_the_button_closes(reader, home):
    """With Enter as with a click; the focus is on the mark."""
    reader.open(home + TEXT)
    for press in (lambda: reader.press("enter"), lambda: reader.click("[role=dialog] button")):
        focus(reader, "#r2")
        reader.press("enter")
        opened(reader, "Note 2")
        focus(reader, "[role=dialog] button")
        press()
        closed(reader)
        assert focused(reader, "#r2")


def test_a_mark_in_a_popover_replaces_what_it_shows(reader, home):
    """The popover of a note becomes that of an entry; Escape leads back to the text."""
    reader.open(home + TEXT)
    reader.click("#r1")
    opened(reader, "Note 1")
    reader.click("[role=dialog] a[data-entry=china]")
    opened(reader, "China")
    assert focused(reader, INSIDE)
    reader.press("escape")
    closed(reader)
    assert focused(reader, "#r1")


def test_a_pointer_opens_and_may_enter(reader, home):
    """A pointer that rests on a mark opens its popover and may go into it; leaving closes, and so does Escape."""
    reader.open(home + TEXT)
    reader.point("#m-larina")
    opened(reader, "Larina")
    assert focused(reader, "body")
    reader.point("[role=dialog]")
    assert reader.ask(OPEN)
    reader.move(2, 2)
    closed(reader)
    reader.point("#m-stalin")
    opened(reader, "Stalin")
    reader.press("escape")
    closed(reader)


@pytest.mark.parametrize("way", ["click", "tap"])
def test_a_click_or_a_tap_opens_and_another_closes(reader, home, way):
    """The same mark a second time closes its popover; the page stands where it stood."""
    reader.open(home + TEXT, width=900)
    press = getattr(reader, way)
    press("#m-larina")
    opened(reader, "Larina")
    stood = reader.ask("return scrollY")
    press("#m-larina")
    closed(reader)
    assert reader.ask("return [scrollY, location.hash]") == [stood, ""]


def test_a_finger_has_a_sheet(reader, home):
    """In a narrow window it stands at the foot, as wide as the window; a tap above closes it."""
    reader.open(home + TEXT, width=500)
    reader.tap("#m-larina")
    opened(reader, "Larina")
    sheet = reader.ask("return document.querySelector('[role=dialog]').getBoundingClientRect().toJSON()")
    width = reader.ask("return document.documentElement.clientWidth")
    assert (sheet["left"], sheet["right"]) == (0, width)
    assert sheet["bottom"] == pytest.approx(900, abs=1)
    reader.tap("#p1")
    closed(reader)


def test_popovers_are_inside_the_window(reader, home):
    """Wherever the mark is, at the top or at the foot, all of the popover is seen."""
    reader.open(home + SHORT)
    for number, block in enumerate(["start", "end", "center"] * 3):
        reader.ask(
            """const mark = document.querySelectorAll("article p a.mark")[arguments[0]];
            mark.scrollIntoView({ block: arguments[1] });
            mark.click();""",
            number * 5,
            block,
        )
        until(lambda: reader.ask(OPEN), "a popover is open")
        box = reader.ask("return document.querySelector('[role=dialog]').getBoundingClientRect().toJSON()")
        assert min(box["left"], box["top"]) >= 0
        assert max(box["right"], box["bottom"]) <= 900
        reader.press("escape")
        closed(reader)
