"""Finding one's way and the settings in Firefox and in WebKit, from a host and from the disk."""

from __future__ import annotations

import pytest

from tests.browser.engines import closed, focused, forget, opened, shares, shown, silent, top, words
from tests.browser.survey import TEXT
from tests.browser.waiting import until

FIGURE = """
    if (!document.querySelector("#p1 > a.number")) return null;
    const style = getComputedStyle(document.querySelector("#p1"));
    const width = document.querySelector("#p1").getBoundingClientRect().width;
    return { size: style.fontSize, leading: parseFloat(style.lineHeight) / parseFloat(style.fontSize),
      face: style.fontFamily, measure: width / parseFloat(style.fontSize),
      theme: getComputedStyle(document.documentElement).backgroundColor,
      numbers: document.querySelector("#p1 > a.number").checkVisibility() }[arguments[0]];
"""


@pytest.fixture
def base(reader, place):
    """The address of the edition; what the browser keeps for it is forgotten before and afterwards."""
    reader.open(place + "404.html")
    forget(reader)
    yield place
    reader.open(place + "404.html")
    forget(reader)


def to(reader, selector: str) -> float:
    """Scroll an element a fifth of the window below its top; gives where it stands then."""
    reader.ask(
        "scrollBy(0, document.querySelector(arguments[0]).getBoundingClientRect().top - innerHeight / 5)", selector
    )
    return top(reader, selector)


def choose(reader, name: str, value: str) -> None:
    """Choose a value with the panel."""
    if not reader.ask("return document.querySelector('.settings').open"):
        reader.click(".settings > summary")
    until(lambda: shown(reader, f"input[name={name}]"), "the panel is there")
    reader.click(f"input[name={name}][value='{value}']")


def test_contents_say_where_one_is_and_lead_on(reader, base):
    """Out of sight of the head a line names the section; unfolded, it leads to the others."""
    reader.open(base + TEXT)
    to(reader, "#gulag")
    until(lambda: words(reader, "nav.way .now") == "The Gulag and repression", "the line names the section")
    reader.click("nav.way summary")
    reader.click("nav.way a[href='#real-issues']")
    until(lambda: 0 <= top(reader, "#real-issues") < 450, "the section is seen")
    bottom = reader.ask("return document.querySelector('nav.way').getBoundingClientRect().bottom")
    assert top(reader, "#real-issues") >= bottom
    until(lambda: words(reader, "nav.way [aria-current]") == "The real issues", "the contents mark it")
    assert silent(reader)


def test_the_way_back_leads_to_the_line(reader, base):
    """After a link to another section a button, and the browser itself, lead back to where one was."""
    reader.open(base + TEXT)
    stood = to(reader, "#p30")
    reader.ask("document.querySelector('nav.contents a[href=\"#real-issues\"]').click()")
    until(lambda: words(reader, ".offer a") == "Back to ¶ 30", "it is offered")
    assert abs(top(reader, "#p30") - stood) > 450
    reader.click(".offer a")
    until(lambda: abs(top(reader, "#p30") - stood) < 2, "the line is where it was")
    reader.ask("document.querySelector('#t-bukharin dfn a').click()")
    until(lambda: (reader.ask("return location.pathname") or "").endswith("/bukharin.html"), "the entry is open")
    reader.back()
    until(lambda: abs(top(reader, "#p30") - stood) < 2, "the line is where it was")
    assert silent(reader)


def test_one_can_go_on_where_one_stopped(reader, base):
    """A text and the library offer it; nothing moves by itself."""
    reader.open(base + TEXT)
    to(reader, "#p30")
    until(lambda: shown(reader, "nav.way"), "the page has noticed")
    if not shares(reader, base):
        reader.open(base + TEXT)
    else:
        reader.ask("document.querySelector('.edition a').click()")
        until(lambda: words(reader, ".go-on") == "Go on at ¶ 30", "the library offers it")
        reader.ask("document.querySelector('.shelf a[href$=\"mc5-on-larina.html\"]').click()")
    until(lambda: words(reader, ".offer a") == "Go on at ¶ 30", "the text offers it")
    assert reader.ask("return scrollY") == 0
    reader.click(".offer a")
    until(lambda: 0 <= top(reader, "#p30") < 450, "the paragraph is seen")
    assert silent(reader)


def test_keys(reader, base):
    """Paragraph by paragraph, section by section, from note to note, to contents, settings and help."""
    reader.open(base + TEXT)
    for key, goal in [("j", "#p1"), ("j", "#p2"), ("k", "#p1"), ("l", "h2"), ("h", "h2"), ("n", "[role=doc-noteref]")]:
        reader.press(key)
        assert focused(reader, goal), key
    reader.press("enter")
    opened(reader, "Note")
    reader.press("escape")
    closed(reader)
    reader.press("t")
    assert focused(reader, "nav.way summary")
    reader.press("escape", "s")
    assert focused(reader, ".settings > summary")
    until(lambda: shown(reader, "input[name=theme]"), "the panel is there")
    reader.press("tab")
    assert focused(reader, "input[name=theme]")
    reader.press("escape", "?")
    opened(reader, "Shortcuts")
    reader.press("escape")
    closed(reader)
    assert focused(reader, ".settings > summary")
    choose(reader, "keys", "off")
    reader.press("escape", "j")
    assert focused(reader, ".settings > summary")
    assert silent(reader)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "dark"),
        ("theme", "sepia"),
        ("size", "5"),
        ("leading", "wide"),
        ("measure", "narrow"),
        ("face", "legible"),
        ("numbers", "shown"),
    ],
)
def test_a_choice_holds_at_once_and_afterwards(reader, base, name, value):
    """On the page itself, after a reload, on another page; one button takes it back."""
    reader.open(base + TEXT, width=600 if name == "numbers" else 900)
    before = reader.ask(FIGURE, name)
    choose(reader, name, value)
    after = reader.ask(FIGURE, name)
    assert after != before
    reader.reload()
    until(lambda: reader.ask(FIGURE, name) == after, "it holds after a reload")
    if shares(reader, base):
        reader.open(base + "people.html")
    assert reader.ask("return document.documentElement.dataset[arguments[0]]", name) == value
    reader.click(".settings > summary")
    until(lambda: shown(reader, ".settings .reset"), "the panel is there")
    reader.click(".settings .reset")
    assert reader.ask("return document.documentElement.dataset[arguments[0]] ?? ''", name) == ""
    assert reader.ask("return Object.keys(localStorage).filter((each) => /-(theme|size|face)$/.test(each)).length") == 0
    assert silent(reader)


def test_readings_and_marks(reader, base):
    """Proposed readings are shown in their places; all mentions can be marked, or none."""
    reader.open(base + TEXT)
    choose(reader, "readings", "corrected")
    assert words(reader, "#p6 ins") == "to have been"
    choose(reader, "marks", "all")
    until(lambda: reader.ask("return document.querySelectorAll('a.more').length") > 100, "there are more marks")
    choose(reader, "marks", "none")
    reader.press("escape")
    line = "return getComputedStyle(document.querySelector('#p4 a.mark')).textDecorationLine"
    assert reader.ask(line) == "none"
    assert silent(reader)
