"""The reader's own marks in Firefox and in WebKit, from a host and from the disk."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.browser.engines import closed, focus, focused, forget, opened, painted, shares, shown, silent, words
from tests.browser.survey import TEXT
from tests.browser.waiting import until

SCHEMA = json.loads((Path(__file__).parents[1] / "web-annotation.schema.json").read_text("utf-8"))
SELECT = """
    const [selector, words] = arguments;
    const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      const at = node.data.indexOf(words);
      if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + words.length);
    }
"""
BAR = ".own-bar:popover-open"
HOPE = "reservoir of hope"
OWN = ("own", "own-noted")
# What a button saves is taken before the browser writes it to a folder.
CATCH = """
    window.saved = "";
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      blob.text().then((text) => (window.saved = text));
      return "#";
    };
    HTMLAnchorElement.prototype.click = function () {};
"""


@pytest.fixture
def text(reader, place):
    """The text, opened; its marks are forgotten afterwards."""
    reader.open(place + TEXT)
    yield place + TEXT
    reader.open(place + TEXT)
    forget(reader)


def select(reader, passage: str, where: str = "article") -> None:
    """Select words, and wait for the buttons."""
    reader.ask(SELECT, where, passage)
    until(lambda: shown(reader, BAR), "the buttons are there")


def highlight(reader, passage: str, where: str = "article") -> None:
    """Highlight words."""
    before = len(painted(reader, *OWN))
    select(reader, passage, where)
    reader.click(f"{BAR} button:first-child")
    until(lambda: len(painted(reader, *OWN)) > before, "the words are marked")


def act(reader, name: str) -> None:
    """Press a button of the list of marks."""
    reader.ask("document.querySelector(`.own [data-act='${arguments[0]}']`).click()", name)


def saved(reader, name: str) -> str:
    """What a button saves."""
    reader.ask(CATCH)
    act(reader, name)
    until(lambda: reader.ask("return window.saved"), "a file is made")
    return reader.ask("return window.saved")


def test_words_are_annotated_by_keyboard(reader, text):
    """Tab leads from selected words to the buttons; the note is kept, focus comes back; it is there after a reload."""
    select(reader, HOPE)
    assert not focused(reader, "button"), "nothing takes the focus away"
    reader.press("tab", "tab")
    assert reader.ask("return document.activeElement.textContent") == "Write a note"
    reader.press("enter")
    until(lambda: focused(reader, "textarea"), "the note can be written")
    reader.press(*"Whose?")
    reader.press("escape")
    until(lambda: painted(reader, "own-noted") == [HOPE], "the words are marked")
    assert focused(reader, "p[id]")
    assert silent(reader)
    reader.reload()
    until(lambda: painted(reader, "own-noted") == [HOPE], "they are marked again")
    assert words(reader, ".own-words") == "Whose?"
    assert silent(reader)


def test_words_are_highlighted_by_mouse(reader, text):
    """A click on the button; Escape puts the buttons away without a mark."""
    highlight(reader, HOPE)
    assert painted(reader, "own") == [HOPE]
    assert not shown(reader, BAR)
    select(reader, "political practice")
    reader.press("escape")
    until(lambda: not shown(reader, BAR), "the buttons are gone")
    assert painted(reader, *OWN) == [HOPE]


def test_a_mark_is_edited_deleted_and_had_again(reader, text):
    """From the list after the text; what has the focus keeps it."""
    highlight(reader, HOPE)
    act(reader, "edit")
    opened(reader, "Write a note")
    reader.press(*"Mine.")
    reader.press("escape")
    closed(reader)
    until(lambda: words(reader, ".own-words") == "Mine.", "the note is listed")
    until(lambda: focused(reader, "[data-act=edit]"), "focus is back")
    act(reader, "delete")
    until(lambda: painted(reader, *OWN) == [], "the mark is gone")
    assert focused(reader, ".own-notice button")
    reader.press("enter")
    until(lambda: painted(reader, "own-noted") == [HOPE], "the mark is there again")


def test_words_of_a_note_in_its_card(reader, text):
    """Marked in the card and in the list of notes."""
    focus(reader, "#r2")
    reader.press("enter")
    opened(reader, "Note 2")
    highlight(reader, "University Press", ".card .words")
    until(lambda: painted(reader, *OWN) == ["University Press"] * 2, "the words are marked in both places")


def test_marks_leave_and_come_back(reader, text, tmp_path):
    """As a file that is valid by the W3C's model, and as Markdown; all marks have a page, which takes the file."""
    highlight(reader, HOPE)
    file = tmp_path / "marks.jsonld"
    file.write_text(saved(reader, "jsonld"), "utf-8")
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(file.read_text("utf-8")))
    assert f"> {HOPE}" in saved(reader, "markdown")
    forget(reader)
    reader.open(text.replace(TEXT, "marks.html"))
    until(lambda: shown(reader, ".own-all [data-act=import]"), "the page of all marks is there")
    assert not shown(reader, ".own-all q")
    reader.ask("document.querySelector('.own-all input[type=file]').hidden = false")
    reader.fill(".own-all input[type=file]", str(file))
    until(lambda: words(reader, ".own-all q") == HOPE, "the mark is listed")
    until(lambda: "New: 1" in words(reader, ".own-notice [role=status]"), "it is said")
    assert silent(reader)
    reader.click(".own-all a.place")
    until(lambda: reader.ask("return location.hash") == "#p3", "the text is open")
    if shares(reader, text):
        until(lambda: painted(reader, *OWN) == [HOPE], "the text shows it")
