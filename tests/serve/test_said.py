"""The words that the preview shows in the browser."""

from __future__ import annotations

import json
import re

import pytest

from glossator.serve.said import first_said, said, script
from glossator.theme import default_theme
from tests.rooms import ROOT
from tests.serve.support import Small, ask, running

SCRIPTS = sorted((ROOT / "glossator" / "serve").glob("preview*.js"))
ASKED = re.compile(r"say\(([^()]*)")
KEY = re.compile(r"\"([a-z-]+)\"")
LABELLED = re.compile(r"(?:labelled|entries)\(\"([\w-]+)\"")
SPOKEN = re.compile(r"(?:textContent = |title = |make\([^()]*, )\"[A-Z][a-z]+")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_a_script_says_there_is(language):
    """Each key that a script asks for has words, and no words are left that none asks for."""
    words = said(default_theme(), language)
    everything = "\n".join(each.read_text("utf-8") for each in SCRIPTS)
    asked = {key for match in ASKED.finditer(everything) for key in KEY.findall(match[1])}
    fields = {f"field-{name}" for name in LABELLED.findall(everything)}
    assert len(asked) > 30
    assert len(fields) > 15
    assert (asked | fields) <= words.keys()
    named = set(KEY.findall(everything))
    made = ("field-", "kind-", "relation-", "certainty-")
    idle = {key for key in words if not key.startswith(made)} - named
    assert {key.removesuffix("-title") for key in idle} <= named
    assert {key.removesuffix("-hint") for key in words if key.startswith("field-")} == fields


def test_scripts_have_no_words_of_their_own():
    """What is shown comes from the message files."""
    assert [each.name for each in SCRIPTS if SPOKEN.search(each.read_text("utf-8"))] == []


def test_a_theme_that_lacks_words_has_the_english_ones():
    """An edition's own messages may be older than the preview."""
    words = said({"messages/ru.toml": 'preview-show = "Да"'.encode()}, "ru")
    assert words["show"] == "Да"
    assert words["fold"] == first_said()["fold"]


def test_the_words_come_before_the_script(small: Small) -> None:
    """In one file, so that a page needs no other; no sign in them can end it."""
    with running(small) as port:
        answer = ask(port, "/glossator-preview.js").text
    first, _, rest = answer.partition("\n")
    assert json.loads(first.removeprefix("window.glossatorSaid = ").removesuffix(";")) == first_said()
    assert "glossatorSaid" in rest
    assert script({"a": "\u2028</script>é"}).isascii()
