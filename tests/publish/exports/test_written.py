"""Plain text and Markdown: word for word the text, with its notes, readable by people, by Pandoc's rules, and by us."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.importing.story import imported
from glossator.imports.draft import Draft
from glossator.imports.formats import drafted
from glossator.model.block import Paragraph
from glossator.model.edition import Edition
from glossator.model.inline import Text
from glossator.model.kinds import TEXT
from glossator.model.plain import plain_text
from glossator.model.source import Span
from glossator.model.tree import walk
from glossator.pipeline import assemble
from glossator.publish.html_inline import Rendering
from glossator.publish.written.apparatus import paragraph
from glossator.publish.written.markdown import Markdown
from glossator.publish.written.plain import WIDTH
from glossator.read.document import read
from glossator.toolchain import Toolchain
from tests.publish.exports.conftest import built, odd

ROOM = 700  # for what the editor says inside a paragraph
NOWHERE = Rendering({}, str, str, str, str)


def texts(site: Path) -> list[dict]:
    return json.loads((site / "data" / "edition.json").read_text("utf-8"))["texts"]


def file(site: Path, text: dict, ending: str) -> str:
    return (site / "exports" / "texts" / f"{text['id']}.{ending}").read_bytes().decode("utf-8")


def brought_back(site: Path, name: str) -> Edition:
    """The edition of one text that the Markdown of a text is, imported."""
    content = (site / "exports" / "texts" / f"{name}.md").read_bytes()
    draft = drafted(f"sources/{name}.md", content)
    assert isinstance(draft, Draft)
    files = dict(imported(draft, name, f"{name}.md", content).files)
    return assemble({"edition.toml": b'title = "Again"\n', **files}, Toolchain())


def squeezed(words: str) -> str:
    return " ".join(words.split())


def bare(words: str) -> str:
    """Words without blanks and without the signs that stand for emphasis, references and meanings."""
    return re.sub(r"\[(?:= [^\]]*|°?[\w.]+)\]|[\s_*]", "", words)


def test_plain_text_is_as_wide_as_paper(exported):
    """Lines break at words; only what has no place to break is longer, and what was typed in lines of its own."""
    for text in texts(exported):
        lines = file(exported, text, "txt").split("\n")
        assert {line for line in lines if len(line) > WIDTH and len(line.split()) > 1} <= {" " * 10 + "| a | b |"}
        assert all(line == line.rstrip() for line in lines)


def test_plain_text_has_every_word_of_the_text(exported):
    """Paragraphs and notes, one after the other."""
    for text in texts(exported):
        shown = bare(file(exported, text, "txt"))
        at = 0
        notes = sorted(text["notes"], key=lambda each: each["series"])
        for part in (each for each in (*text["paragraphs"], *notes) if each["text"]):
            words = re.findall(r"\w+", part["text"].replace("_", " "))
            start = shown.find(words[0], at)
            for word in words:
                at = shown.find(word, at) + len(word)
                assert at >= len(word), (word, part)
            assert at - start <= len(bare(part["text"])) + ROOM, part


def test_both_say_where_they_come_from(exported):
    """Rights, source, and the digest of its bytes."""
    for text in texts(exported):
        for ending in ("txt", "md"):
            shown = squeezed(file(exported, text, ending))
            assert text["rights"]["statement"] in shown
            assert text["source"]["sha256"] in shown
            assert text["title"] in shown


def test_markdown_comes_back(exported):
    """What is imported from it has the same paragraphs, notes in both series, and emendations."""
    for text in texts(exported):
        edition = brought_back(exported, text["id"])
        (found,) = edition.texts
        shown = [
            squeezed(plain_text(node.children))
            for node in walk(found.body)
            if isinstance(node, Paragraph) and node.number
        ]
        assert shown == [squeezed(each["text"]) for each in text["paragraphs"]]
        notes = {each.label: each.series for each in found.notes}
        assert list(notes.values()) == [each["series"] for each in text["notes"]]
        assert [(each.printed, each.proposed, each.certainty) for each in found.readings] == [
            (each["printed"], each["proposed"], each["certainty"]) for each in text["emendations"]
        ]
        assert not [each for each in edition.findings if each.code in ("link-broken", "markup-unread", "block-unknown")]


def test_pictures_are_linked(tmp_path):
    """A picture stays where the site has it."""
    built(odd(tmp_path / "content"), tmp_path / "site")
    assert "![a tower](<../../media/tower.png>)" in file(tmp_path / "site", {"id": "odd"}, "md")
    assert "[a tower]" in file(tmp_path / "site", {"id": "odd"}, "txt")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=40))
def test_no_words_become_markup(words):
    """Whatever is written comes back as the same words, in one paragraph."""
    words = squeezed(words)
    if not words:
        return
    form = Markdown(NOWHERE, str)
    content = "---\ntitle: T\n---\n\n" + form.blocks([paragraph(Text(Span(0, 0), words))]) + "\n"
    body = read("texts/t.md", content.encode("utf-8"), TEXT).body
    assert [plain_text(getattr(node, "children", ())) for node in body] == [words], content


@pytest.mark.parametrize("line", ["I. What was it?", "(1) One", "a) Two", "#. Three", ": Four", "~ Five", "A. Six"])
def test_what_only_pandoc_takes_for_a_list_is_none(line):
    """Its lists have letters, Roman numbers and brackets, and its definitions a colon."""
    assert "\\" in Markdown(NOWHERE, str).blocks([paragraph(Text(Span(0, 0), line))])
