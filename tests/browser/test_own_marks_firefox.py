"""The reader's own marks in Firefox."""

from __future__ import annotations

import pytest

from tests.browser.survey import TEXT
from tests.browser.waiting import until

SELECT = """
    const words = arguments[0];
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      const at = node.data.indexOf(words);
      if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + words.length);
    }
"""
PAINTED = """
    const found = [];
    window.wrappedJSObject.CSS.highlights.get(arguments[0])?.forEach((range) => found.push(range.toString()));
    return found;
"""
WORDS = "reservoir of hope"


@pytest.mark.parametrize("place", ["host", "disk"])
def test_words_are_marked_kept_and_listed(firefox, place, request):
    """By keyboard: select, Tab, write a note; opened anew, the words are marked; the console is silent."""
    firefox.open(request.getfixturevalue(place) + TEXT)
    firefox.ask(SELECT, WORDS)
    until(lambda: firefox.ask("return !!document.querySelector('.own-bar:popover-open')"), "the buttons are there")
    firefox.press("tab")
    firefox.press("tab")
    assert firefox.ask("return document.activeElement.textContent") == "Write a note"
    firefox.press("enter")
    until(lambda: firefox.ask("return document.activeElement.matches('textarea')"), "the note can be written")
    firefox.ask("document.activeElement.value = 'Whose?'")
    firefox.press("escape")
    until(lambda: firefox.ask(PAINTED, "own-noted") == [WORDS], "the words are marked")
    firefox.open(request.getfixturevalue(place) + TEXT)
    until(lambda: firefox.ask(PAINTED, "own-noted") == [WORDS], "they are marked again")
    assert firefox.ask("return document.querySelector('.own-words').textContent") == "Whose?"
    firefox.ask("document.querySelector('.own [data-act=delete]').click()")
    until(lambda: firefox.ask(PAINTED, "own-noted") == [], "the mark is gone")
    assert firefox.heard() == []
