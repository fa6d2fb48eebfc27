"""The desk writes nothing that it has not proved, takes back what it wrote, and knows when the files are others."""

from __future__ import annotations

import os

import pytest

from glossator.editing.desk import Desk
from glossator.store.exchange import exchange
from glossator.store.refusal import Refused


def test_edits_are_taken_back_one_by_one(editor):
    """Down to the bytes that were there."""
    reader = editor("One and two and three.\n")
    states = [reader.files()]
    for words in ("One", "two", "three"):
        reader.done("mark", reader.select(words), entry="nep")
        states.append(reader.files())
    for before in reversed(states[:-1]):
        reader.done("undo")
        assert reader.files() == before
    assert "nothing to take back" in reader.refused("undo")


def test_nothing_is_taken_back_from_a_file_that_somebody_changed(editor):
    """Their words are worth more."""
    reader = editor("One and two.\n")
    reader.done("mark", reader.select("One"), entry="nep")
    path = reader.site.content / "texts/one.md"
    path.write_text(path.read_text("utf-8") + "\nMore.\n", "utf-8")
    assert "changed meanwhile" in reader.refused("undo")


def test_a_page_that_is_older_than_the_file_is_refused(editor):
    """The words at its place must be those that were selected."""
    reader = editor("One and two.\n")
    place = reader.select("two")
    path = reader.site.content / "texts/one.md"
    path.write_text(path.read_text("utf-8").replace("One and", "One or"), "utf-8")
    assert "other words" in reader.refused("mark", place, entry="nep")


def test_line_ends_and_the_mark_of_the_file_stay(editor):
    """Every byte that is not written is what it was."""
    reader = editor("One\nand two.\n\nThree.\n")
    path = reader.site.content / "texts/one.md"
    before = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(before)
    reader.done("mark", reader.select("two"), entry="nep")
    assert path.read_bytes() == before.replace(b"two", b"[two]{term=nep}")
    reader.done("note", reader.select("Three", "p2"), note="One.\n\nTwo.")
    assert path.read_bytes() == before.replace(b"two", b"[two]{term=nep}").replace(
        b"Three.", b"Three.[^a]\r\n\r\n[^a]: One.\r\n\r\n    Two."
    )


def test_the_front_matter_and_comments_stay(editor):
    """Also words in them that are like the selected ones."""
    reader = editor("Words.\n\n<!-- Words. -->\n", "Words.\n")
    path = reader.site.content / "texts/one.md"
    before = path.read_text("utf-8").replace("title: One", "# Words here\ntitle: Words")
    path.write_text(before, "utf-8")
    reader.done("mark", reader.select("Words"), entry="nep")
    assert path.read_text("utf-8") == before.replace("\nWords.", "\n[Words]{term=nep}.", 1)


def test_a_desk_that_does_not_write_says_so(editor):
    """It still explains and finds entries."""
    reader = editor("Lenin was here.\n")
    assert reader.wish("may") == {"writes": True}
    reader.desk.writes = False
    assert reader.wish("may") == {"writes": False}
    assert "--read-only" in reader.refused("mark", reader.select("here"), entry="nep")
    assert "--read-only" in reader.refused("undo")
    assert reader.wish("explain", {"page": "texts/one.html", "mark": {"address": "p1", "start": 0}})["explained"]


@pytest.mark.parametrize(
    "request_",
    [
        {},
        {"wish": 1},
        {"wish": "mark"},
        {"wish": "delete"},
        {"wish": "mark", "page": "texts/one.html", "selected": []},
        {"wish": "mark", "page": "texts/one.html", "selected": {"start": True, "end": 2, "words": "x"}},
        {"wish": "mark", "page": "texts/one.html", "selected": {"start": -1, "end": 0, "words": "x"}},
        {"wish": "mark", "page": "texts/one.html", "selected": {"start": 0, "end": 1, "words": "\ud800"}},
        {"wish": "mark", "page": "../../etc/passwd", "selected": {}},
        {"wish": "mark", "page": "texts/one.html", "selected": {}, "values": {"entry": ["lenin"]}},
        {"wish": "explain", "page": "texts/one.html", "mark": "p1"},
        {"wish": "explain", "page": "texts/one.html", "mark": {"address": "p9", "start": 3}},
    ],
)
def test_nonsense_is_refused(editor, request_):
    """With a sentence, never an exception."""
    reader = editor("Lenin was here.\n")
    assert "refused" in reader.desk.answer(request_)


def test_entries_are_found_as_one_types(editor):
    """By their beginnings, their words, without accents and capitals; the likeliest first."""
    reader = editor("Lenin was here.\n")

    def found(typed: str, kinds: str = "") -> list[str]:
        answer = reader.desk.answer({"wish": "entries", "typed": typed, "kinds": kinds})
        return [each["id"] for each in answer["entries"]]

    assert found("lar") == ["larina", "larina-1993"]
    assert found("lar", "work") == ["larina-1993"]
    assert found("ANNA lárina") == ["larina"]
    assert found("forget this") == ["larina-1993"]
    assert found("the words of Lenin himself") == ["lenin"]
    assert found("nobody") == []


def test_a_link_is_never_written_through(editor, tmp_path):
    """Neither a file that is one nor a folder that is one."""
    reader = editor("Lenin was here.\n")
    folder = reader.site.content
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.md").write_bytes(b"outside")
    (folder / "linked").symlink_to(outside)
    (folder / "texts" / "two.md").symlink_to(outside / "a.md")
    (folder / "texts" / "three.md").symlink_to(folder / "texts" / "one.md")
    for path in ("linked/a.md", "linked/new.md", "texts/two.md", "texts/three.md"):
        with pytest.raises(Refused):
            exchange(folder, [(path, b"outside", b"written")])
    assert sorted(os.listdir(outside)) == ["a.md"]
    assert (outside / "a.md").read_bytes() == b"outside"


@pytest.mark.parametrize(
    "path",
    [
        "../x.md",
        "/etc/x.md",
        "texts/../../x.md",
        "texts//x.md",
        "",
        ".",
        ".git/x.md",
        "texts/.x.md",
        "a\\..\\x",
        "c:x.md",
    ],
)
def test_no_path_leaves_the_folder(editor, path):
    """Whatever asks for it."""
    reader = editor("Lenin was here.\n")
    before = sorted(each for each in reader.site.folder.rglob("*"))
    with pytest.raises(Refused):
        exchange(reader.site.content, [(path, None, b"written")])
    assert sorted(each for each in reader.site.folder.rglob("*")) == before


def test_of_several_files_all_are_exchanged_or_none(editor, monkeypatch):
    """When the second cannot be written, the first is what it was."""
    reader = editor("Lenin was here.\n")
    folder = reader.site.content
    before = reader.files()
    real = os.replace

    def full(one: str, other: str) -> None:
        if str(other).endswith("two.md"):
            raise OSError(28, "No space left on device", str(other))
        real(one, other)

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        exchange(folder, [("texts/one.md", before["texts/one.md"], b"new"), ("texts/two.md", None, b"new")])
    assert reader.files() == before


def test_a_machine_that_fails_is_told(editor, monkeypatch):
    """As a refusal."""
    reader = editor("Lenin was here.\n")
    place = reader.select("here")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "one.md")

    monkeypatch.setattr(os, "replace", full)
    assert "No space left" in reader.refused("mark", place, entry="nep")


def test_a_file_keeps_its_rights(editor):
    """As they were."""
    reader = editor("Lenin was here.\n")
    path = reader.site.content / "texts/one.md"
    path.chmod(0o640)
    reader.done("mark", reader.select("here"), entry="nep")
    assert path.stat().st_mode & 0o777 == 0o640


def test_two_desks_do_not_write_over_each_other(editor):
    """Each reads the folder anew."""
    reader = editor("One and two.\n")
    other = Desk(reader.site.content)
    first, second = reader.select("One"), reader.select("two")
    assert "done" in reader.desk.answer({"wish": "mark", **first, "values": {"entry": "nep"}})
    assert "done" in other.answer({"wish": "mark", **second, "values": {"entry": "nep"}})
    assert reader.written == "[One]{term=nep} and [two]{term=nep}.\n"
