"""Pinning writes the ids of paragraphs into texts, and nothing else."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from glossator.annotate.pinning import pinned
from glossator.cli.main import main
from glossator.model.block import Paragraph
from glossator.model.plain import plain_text
from glossator.model.tree import walk
from tests.conftest import codes
from tests.rooms import annotated, joined, text_of

BODY = """\
One.[^1]

::: {.quotation}
"Two
in two lines."

"Three." {#three}
:::

- A.
- B [gone]{lang=en}

> Cited.

* * *

    code

Last *one*

[^1]: A note.
"""


def ids(body: str) -> list[tuple[str, str]]:
    """The ids and the words of the numbered paragraphs."""
    document = text_of(joined(annotated(body)))
    return [(each.id, plain_text(each.children)) for each in walk(document.body) if isinstance(each, Paragraph)]


def body_of(text: str) -> str:
    """A source without its front matter."""
    return text.split("---\n", 2)[2]


def again(body: str) -> str:
    """The file of a text with this body, pinned."""
    text = annotated(body)
    return pinned(text, text.source.text)


def test_every_paragraph_gets_its_id_and_keeps_its_words():
    """The text as pinned has the same paragraphs under the same addresses."""
    after = body_of(again(BODY))
    assert ids(after) == ids(BODY)
    assert "One.[^1] {#p1}\n" in after
    assert 'in two lines." {#p2}\n' in after
    assert '"Three." {#three}\n' in after
    assert "[^1]: A note.\n" in after
    assert "Last *one* {#p7}\n" in after


def test_only_the_ids_are_new():
    """What is left without them is the source."""
    after = again(BODY)
    assert re.sub(r" \{#p\d+\}", "", after) == annotated(BODY).source.text


def test_pinning_twice_changes_nothing():
    """What is pinned stays."""
    once = body_of(again(BODY))
    assert body_of(again(once)) == once


@pytest.mark.parametrize("place", ["One.[^1] {#p1}", "Last *one* {#p7}"])
def test_addresses_survive_an_insertion(place):
    """A paragraph that is added takes a letter; all others keep their addresses."""
    once = body_of(again(BODY))
    more = once.replace(place, f"{place}\n\nNew.")
    number = place.rpartition("#p")[2].rstrip("}")
    added = f"p{number}a" if number == "1" else "p8"
    assert [each for each in ids(more) if each != (added, "New.")] == ids(BODY)
    assert (added, "New.") in ids(more)


def test_the_command_pins_the_texts_that_are_named(site):
    """It says what it did, and leaves a pinned text as it is."""
    file = site.text("One.\n\nTwo.\n")
    call = ["pin", "--content", str(site.content), "one"]
    assert CliRunner().invoke(main, call).output == "one: pinned\n"
    assert "\nOne. {#p1}\n\nTwo. {#p2}\n" in file.read_text("utf-8")
    assert site.findings() == ()
    assert CliRunner().invoke(main, call).output == "one: nothing to do\n"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_ends_of_lines_stay(site, end, mark):
    """A file from another system keeps its line ends and the mark at its beginning."""
    file = site.text("One.\n\nTwo\nlines.\n")
    before = mark + file.read_bytes().replace(b"\n", end.encode())
    file.write_bytes(before)
    call = ["pin", "--content", str(site.content), "one"]
    assert CliRunner().invoke(main, call).output == "one: pinned\n"
    assert file.read_bytes() == before.replace(b"One.", b"One. {#p1}").replace(b"lines.", b"lines. {#p2}")
    assert codes(site.findings()) == ["byte-order-mark"] * bool(mark)


def test_an_unknown_text_is_a_wrong_call(site):
    """Nothing is written."""
    site.text("One.\n")
    result = CliRunner().invoke(main, ["pin", "--content", str(site.content), "two"])
    assert result.exit_code == 2
    assert "there is no text two" in result.output


def test_a_text_with_errors_is_left_alone(site):
    """The findings are shown instead."""
    file = site.text("One.[^1]\n")
    before = file.read_bytes()
    result = CliRunner().invoke(main, ["pin", "--content", str(site.content)])
    assert result.exit_code == 1
    assert "note-undefined" in result.output
    assert file.read_bytes() == before
