"""``import`` and ``new``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glossator.cli.main import main
from glossator.fresh import sample
from glossator.pipeline import Order, build
from glossator.store.files import read_folder

TEXT = (
    "He had spoken with Lenin.1 It is no longer disputed.2\n\n"
    "1. Leon Trotsky, My Life (New York: Scribner, 1930), p. 3.\n2. Ibid.\n"
)


def called(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A plain text with two notes."""
    path = tmp_path / "My Book.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_an_import_writes_an_edition_that_lacks_only_what_must_be_stated(book, tmp_path):
    """The check asks for what the file did not say, and for nothing else."""
    result = called("import", book, "--into", tmp_path / "content")
    assert result.exit_code == 0
    assert "2 notes with their references" in result.output
    files = sorted(read_folder(tmp_path / "content"))
    assert files == ["bibliography.bib", "edition.toml", "sources/My Book.txt", "texts/my-book.md"]
    assert (tmp_path / "content/sources/My Book.txt").read_bytes() == TEXT.encode()
    findings = build(Order(tmp_path / "content", tmp_path / "site", write=False)).findings
    assert {each.code for each in findings} == {"field-missing"}
    names = ["author", "date", "rights.statement", "rights.label"]
    assert sorted(each.message.split("`")[1] for each in findings) == sorted(names)


def test_once_they_are_stated_it_builds_strictly(book, tmp_path):
    """And the work that the note names is in the bibliography."""
    called("import", book, "--into", tmp_path / "content")
    path = tmp_path / "content/texts/my-book.md"
    text = path.read_text("utf-8").replace("author:", "author: A").replace("date:", "date: 1930", 1)
    text = text.replace("  statement:", "  statement: https://creativecommons.org/publicdomain/zero/1.0/").replace(
        "  label:", "  label: CC0"
    )
    path.write_text(text, "utf-8")
    outcome = build(Order(tmp_path / "content", tmp_path / "site", strict=True))
    assert [each.code for each in outcome.findings] == []
    assert [each.work for each in outcome.edition.citations] == ["trotsky-1930", "trotsky-1930"]
    assert "trotsky-1930" in (tmp_path / "content/bibliography.bib").read_text("utf-8")


def test_no_file_is_written_over(book, tmp_path):
    """A second import of the same file changes nothing; another id is another text."""
    called("import", book, "--into", tmp_path / "content")
    before = read_folder(tmp_path / "content")
    result = called("import", book, "--into", tmp_path / "content", "--format", "json")
    assert result.exit_code == 1
    assert {each["code"] for each in json.loads(result.output)["findings"]} == {"import-exists"}
    assert read_folder(tmp_path / "content") == before


def test_another_id_and_another_encoding(tmp_path):
    """What cannot be seen from the bytes is stated."""
    book = tmp_path / "a.txt"
    book.write_bytes("Бухарин.".encode("koi8-r"))
    result = called("import", book, "--into", tmp_path / "content", "--id", "bukharin", "--encoding", "koi8-r")
    assert result.exit_code == 0
    text = (tmp_path / "content/texts/bukharin.md").read_text("utf-8")
    assert "Бухарин." in text
    assert "encoding: koi8-r" in text
    codes = {each.code for each in build(Order(tmp_path / "content", tmp_path / "site", write=False)).findings}
    assert codes == {"field-missing"}


@pytest.mark.parametrize(
    "arguments",
    [("import",), ("import", "nowhere.txt"), ("import", "{book}", "--id", "No Id"), ("new",), ("new", "{book}")],
)
def test_calls_that_cannot_be(book, arguments):
    """They end with 2."""
    assert called(*(each.replace("{book}", str(book)) for each in arguments)).exit_code == 2


def test_a_file_that_cannot_be_read_does_not_keep_the_others_out(book, tmp_path):
    """The others are imported, and the call ends with 1."""
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"%PDF-1.7")
    result = called("import", bad, book, "--into", tmp_path / "content")
    assert result.exit_code == 1
    assert (tmp_path / "content/texts/my-book.md").exists()


def test_a_new_edition_builds_strictly_and_is_the_same_each_time(tmp_path):
    """Without a finding, and byte for byte."""
    for name in ("one", "two"):
        assert called("new", tmp_path / name).exit_code == 0
        outcome = build(Order(tmp_path / name / "content", tmp_path / name / "site", strict=True))
        assert outcome.findings == ()
        assert outcome.written is not None
    sites = [
        {
            path.relative_to(tmp_path / name): path.read_bytes()
            for path in (tmp_path / name).rglob("*.*")
            if path.is_file()
        }
        for name in ("one", "two")
    ]
    assert sites[0] == sites[1]
    assert (tmp_path / "one/README.md").exists()


def test_a_new_edition_uses_everything():
    """Each thing the dialect has, in one file or another."""
    words = b"\n".join(content for path, content in sample().items() if path.startswith("content/")).decode(
        "utf-8", "replace"
    )
    signs = (
        "::: title-block|::: contents|::: {.epigraph|::: {.quotation|::: editorial|[^a]|.lost|correction=|{.item}|"
        ".unmarked|cites=|speaker=|date=|event=|person=|place=|term=|[@|[[|![|* * *|relation:|supplied:|except:|---"
    )
    for sign in signs.split("|"):
        assert sign in words, sign


def test_a_folder_that_is_not_empty_is_refused(tmp_path):
    """And stays as it is."""
    (tmp_path / "a.txt").write_text("mine")
    assert called("new", tmp_path).exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
