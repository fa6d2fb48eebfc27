"""The two sources of the shipped edition, against the transcriptions that were made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossator.imports.draft import Draft, Group, Head, notes_in, references_in
from glossator.imports.plain_text import plain_text
from glossator.imports.settle import plain
from glossator.model.kinds import TEXT
from glossator.read.document import read
from tests.imports.judging import codes_of, written

CONTENT = Path(__file__).parent.parent.parent / "content"


def draft_of(file: str) -> tuple[Draft, bytes]:
    content = (CONTENT / "sources" / file).read_bytes()
    return plain_text(f"sources/{file}", content.decode()), content


def by_hand(name: str) -> str:
    return (CONTENT / "texts" / f"{name}.md").read_text("utf-8")


def test_thirty_notes_are_linked():
    """All notes of the second text, a list at the end with numbers in round brackets."""
    draft, content = draft_of("001_ef3b7d9f5c3841a5.txt")
    labels = [str(number) for number in range(1, 31)]
    assert [note.label for note in notes_in(draft.blocks)] == labels
    assert [each.label for each in references_in(draft.blocks)] == labels
    assert codes_of(written(draft, content=content)) == []


def test_headings_contents_title_and_chrome_are_those_of_the_hand_made_text():
    """Seven headings that the contents list words otherwise, the title block, and the lines of the site."""
    draft, _ = draft_of("001_ef3b7d9f5c3841a5.txt")
    headings = [plain(each.parts) for each in draft.blocks if isinstance(each, Head)]
    hand = [
        line.removeprefix("## ").partition(" {#")[0]
        for line in by_hand("mc5-on-larina").split("\n")
        if line.startswith("## ")
    ]
    assert headings == hand
    groups = {each.name: each for each in draft.blocks if isinstance(each, Group)}
    assert [len(groups[name].blocks) for name in ("title-block", "contents")] == [5, 7]
    assert sum(getattr(each, "name", "") == "epigraph" for each in draft.blocks) == 1
    assert [each.lines for each in draft.chrome] == ["1", "227-229"]
    assert (draft.facts.author, draft.facts.date) == ("MC5", "1994-03")
    document = read("texts/a.md", by_hand("mc5-on-larina").encode(), TEXT)
    assert draft.facts.title.startswith(document.fields.title)


def test_two_markers_without_notes_are_found_and_reported():
    """Glued to full stops, with no list of notes anywhere."""
    draft, content = draft_of("000_2776d6ec5b68d802.txt")
    made = written(draft, content=content)
    assert [(each.code, each.place.line) for each in made.findings] == [("import-marker", 24), ("import-marker", 59)]
    assert [(note.label, note.lost) for note in notes_in(draft.blocks)] == [("1", True), ("2", True)]
    assert len([each for each in draft.blocks if type(each).__name__ == "Para"]) == 32


@pytest.mark.parametrize(
    ("file", "name"), [("001_ef3b7d9f5c3841a5.txt", "mc5-on-larina"), ("000_2776d6ec5b68d802.txt", "bukharins-way")]
)
def test_the_same_notes_as_by_hand(file, name):
    """Labels and their number."""
    draft, _ = draft_of(file)
    hand = read("texts/a.md", by_hand(name).encode(), TEXT)
    labels = {
        node.label
        for node in hand.body
        if hasattr(node, "label") and node.label.isdecimal() and type(node).__name__ == "NoteDefinition"
    }
    assert {note.label for note in notes_in(draft.blocks)} == labels
