"""What a build writes and removes, and what it leaves alone."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from glossator.cli.main import run
from glossator.model.artifact import Artifact, Stage
from glossator.store import writer
from glossator.store.manifest import digest
from glossator.store.refusal import FRESH, MANIFEST, Refused
from glossator.store.writer import STAGING, write_site

ONE = (Artifact("index.html", b"one", Stage.INDEX), Artifact("texts/a.html", b"a", Stage.PAGE))
TWO = (Artifact("index.html", b"two", Stage.INDEX), Artifact("assets/a.css", b"css", Stage.ASSET))


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def output(tmp_path) -> Path:
    """A folder with the first site in it."""
    write_site(ONE, tmp_path / "site", [])
    return tmp_path / "site"


def test_a_second_write_writes_nothing(output):
    """What is there already is not touched: neither its bytes nor its time."""
    before = {path: path.stat().st_mtime_ns for path in output.rglob("*")}
    assert write_site(ONE, output, []).changed == ()
    assert {path: path.stat().st_mtime_ns for path in output.rglob("*")} == before


def test_only_what_changed_is_written(output):
    """A file whose bytes are the same stays the same file."""
    kept = (output / "texts" / "a.html").stat().st_ino
    written = write_site((ONE[1], TWO[0]), output, [])
    assert written.changed == ("index.html",)
    assert (output / "texts" / "a.html").stat().st_ino == kept


def test_assets_come_before_pages_and_pages_before_indexes(output, monkeypatch):
    """A page is never there before what it needs."""
    placed = []
    replace = os.replace
    monkeypatch.setattr(writer.os, "replace", lambda one, other: (placed.append(Path(other).name), replace(one, other)))
    write_site((*TWO, Artifact("texts/b.html", b"b", Stage.PAGE)), output, [])
    assert [name for name in placed if name != MANIFEST] == ["a.css", "b.html", "index.html"]


def test_what_is_gone_is_removed_with_its_empty_folder(output):
    """A stale file of our own goes, and the folder that it leaves empty."""
    assert write_site(TWO, output, []).removed == ("texts/a.html",)
    assert not (output / "texts").exists()


def test_nothing_is_left_of_the_making(output):
    """Neither the staging folder nor a half-written list stays."""
    write_site(TWO, output, [])
    assert sorted(files(output)) == [MANIFEST, "assets/a.css", "index.html"]


def test_the_list_knows_every_file_by_its_sum(output):
    """The manifest is what tells our own files from those of somebody else."""
    listed = json.loads((output / MANIFEST).read_text("utf-8"))["files"]
    assert listed == {each.path: [digest(each.content)] for each in ONE}


@pytest.mark.parametrize("path", ["mine.html", "texts/mine.html", ".htaccess", "texts/deep/er/mine", "a.html", "CNAME"])
def test_files_of_somebody_else_stay(output, path):
    """What we did not write is never removed, also not from a folder whose own files all go."""
    foreign = output / path
    foreign.parent.mkdir(parents=True, exist_ok=True)
    foreign.write_bytes(b"mine")
    write_site(TWO, output, [])
    write_site((), output, [])
    assert foreign.read_bytes() == b"mine"


def test_a_stale_file_changed_by_hand_stays(output):
    """What somebody worked on is theirs."""
    (output / "texts" / "a.html").write_bytes(b"changed")
    assert write_site(TWO, output, []).removed == ()
    assert (output / "texts" / "a.html").read_bytes() == b"changed"


def test_a_stale_file_that_became_a_link_stays(output, tmp_path):
    """A link is not what we wrote, even if it leads to the same bytes."""
    (tmp_path / "other").write_bytes(b"a")
    (output / "texts" / "a.html").unlink()
    (output / "texts" / "a.html").symlink_to(tmp_path / "other")
    assert write_site(TWO, output, []).removed == ()
    assert (tmp_path / "other").read_bytes() == b"a"


def test_a_page_of_ours_changed_by_hand_is_made_anew(output):
    """A file of the site that the site still has is what the build makes of it."""
    (output / "index.html").write_bytes(b"changed")
    assert write_site(ONE, output, []).changed == ("index.html",)
    assert (output / "index.html").read_bytes() == b"one"


@pytest.mark.parametrize("kind", ["file", "folder", "link", "linked folder", "file for a folder", "dangling link"])
def test_something_foreign_in_the_way_is_refused(output, tmp_path, kind):
    """Where a new page belongs and somebody else has something, nothing is written at all."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.css").write_bytes(b"theirs")
    target = output / "assets" / "a.css"
    match kind:
        case "linked folder":
            target.parent.symlink_to(tmp_path / "elsewhere")
        case "file for a folder":
            target.parent.write_bytes(b"theirs")
        case "dangling link":
            target.parent.mkdir()
            target.symlink_to(tmp_path / "nowhere")
        case "link":
            target.parent.mkdir()
            target.symlink_to(tmp_path / "elsewhere" / "a.css")
        case "folder":
            target.mkdir(parents=True)
        case "file":
            target.parent.mkdir()
            target.write_bytes(b"theirs")
    before = files(tmp_path)
    with pytest.raises(Refused, match="in the way"):
        write_site(TWO, output, [])
    assert files(tmp_path) == before


@pytest.mark.parametrize("path", ["../a", "/a", "a/../../b", "\\a", "..\\a", "C:a", "a\0b", "a\nb", "a/..", "\ud800"])
def test_no_artifact_leaves_the_site(tmp_path, path):
    """A path that leads out of the site, or can be no name, is a fault of the program, and nothing is written."""
    with pytest.raises(ValueError, match="leaves the site"):
        write_site([Artifact(path, b"", Stage.PAGE)], tmp_path / "site", [])
    assert list(tmp_path.iterdir()) == []


BROKEN = {
    "nothing": b"",
    "no JSON": b"{",
    "no text": b"\xff\xfe\0",
    "a list": b"[]",
    "a word": b'"files"',
    "a number": b"1e999999",
    "a huge number": b"9" * 10_000,
    "no files": b'{"format": 1}',
    "files that are a list": b'{"files": ["index.html"]}',
    "files that are nothing": b'{"files": null}',
    "sums that are a number": b'{"files": {"index.html": 1}}',
    "sums that are nothing": b'{"files": {"index.html": null}}',
    "nested beyond measure": b"[" * 200_000,
    "records beyond measure": b'{"files":' * 50_000,
    "much of nothing": b" " * 5_000_000,
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_list_is_ignored(output, name):
    """Without a list nothing is known to be stale, and the site is made all the same."""
    (output / MANIFEST).write_bytes(BROKEN[name])
    written = write_site(TWO, output, [])
    assert written.removed == ()
    assert (output / "index.html").read_bytes() == b"two"
    assert (output / "texts" / "a.html").read_bytes() == b"a"
    assert write_site(TWO, output, []).changed == ()


ESCAPES = (
    *(
        "../secret",
        "../../secret",
        "texts/../../secret",
        "./../secret",
        "..\\secret",
        "texts\\..\\..\\secret",
        "/secret",
    ),
    *(
        "//secret",
        "\\\\host\\secret",
        "C:\\secret",
        "C:secret",
        "file:///secret",
        "..",
        "../",
        "texts/..",
        "\0",
        "a\0b",
        "\ud800",
    ),
    *("", ".", "/", "\\", "\n", "x" * 5000, "a/" * 3000, "linked/secret"),
)


def test_a_hostile_list_removes_nothing_outside(output, tmp_path):
    """A list that names files elsewhere, by their right sums, leads nowhere."""
    outside = [tmp_path / "secret", tmp_path.parent / "secret"]
    for each in outside:
        each.write_bytes(b"secret")
    (output / "linked").symlink_to(tmp_path)
    sums = [digest(b"secret")]
    listed = dict.fromkeys((*ESCAPES, str(tmp_path / "secret")), sums)
    (output / MANIFEST).write_text(json.dumps({"format": 1, "files": listed}), "utf-8")
    (output / "index.html").unlink()
    (output / "texts" / "a.html").unlink()
    assert write_site(ONE, output, []).removed == ()
    assert [each.read_bytes() for each in outside] == [b"secret", b"secret"]


def test_a_long_list_is_read_in_time(output):
    """A list of very many files that are not there is no harm."""
    listed = {f"texts/{number}.html": ["0" * 64] for number in range(5_000)}
    (output / MANIFEST).write_text(json.dumps({"files": listed}), "utf-8")
    (output / "index.html").unlink()
    (output / "texts" / "a.html").unlink()
    assert write_site(ONE, output, []).removed == ()


def failing(code: int, name: str) -> OSError:
    """An error as the system gives it."""
    return OSError(code, os.strerror(code), name)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EMFILE, errno.EIO, errno.EDQUOT])
@pytest.mark.parametrize("when", ["the list", "the first file", "the second file", "the first replacement"])
def test_a_fault_of_the_machine_leaves_the_old_site(output, monkeypatch, code, when):
    """A full disk, a folder that cannot be written, no more file handles: the old site is there, byte for byte."""
    before = {path: content for path, content in files(output).items() if path != MANIFEST}
    write, replace, count = Path.write_bytes, os.replace, [0]

    def write_bytes(path: Path, content: bytes) -> int:
        count[0] += STAGING in str(path)
        if (when == "the list" and path.name == FRESH) or (when, count[0]) in (
            ("the first file", 1),
            ("the second file", 2),
        ):
            write(path, content[:1])
            raise failing(code, str(path))
        return write(path, content)

    def replaced(one: str, other: str) -> None:
        if when == "the first replacement" and STAGING in str(one):
            raise failing(code, str(other))
        replace(one, other)

    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    monkeypatch.setattr(writer.os, "replace", replaced)
    with pytest.raises(OSError, match=os.strerror(code)):
        write_site(TWO, output, [])
    monkeypatch.undo()
    assert {path: content for path, content in files(output).items() if path != MANIFEST} == before
    assert set(write_site(TWO, output, []).replaced) == {"assets/a.css", "index.html"}
    assert sorted(files(output)) == [MANIFEST, "assets/a.css", "index.html"]


def test_a_fault_in_the_midst_leaves_whole_files(output, monkeypatch):
    """Whatever was replaced before the machine failed is new and whole, everything else old and whole."""
    replace = os.replace

    def replaced(one: str, other: str) -> None:
        if str(other).endswith("index.html"):
            raise failing(errno.EIO, str(other))
        replace(one, other)

    monkeypatch.setattr(writer.os, "replace", replaced)
    with pytest.raises(OSError, match=r"index\.html"):
        write_site(TWO, output, [])
    monkeypatch.undo()
    assert (output / "index.html").read_bytes() == b"one"
    assert (output / "assets" / "a.css").read_bytes() == b"css"
    assert write_site(TWO, output, []).changed == ("index.html", "texts/a.html")


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EMFILE])
def test_a_fault_of_the_machine_is_one_line(site, monkeypatch, capsys, code):
    """The command line says in one line what failed, ends with 2, and the site is as it was."""
    site.text("A paragraph.")
    site.build()
    before = {path: content for path, content in site.files().items() if path != MANIFEST}
    site.text("Another paragraph.")

    def replaced(one: str, other: str) -> None:
        raise failing(code, str(other))

    monkeypatch.setattr(writer.os, "replace", replaced)
    status = run(["build", "--content", str(site.content), "--output", str(site.output)])
    printed = capsys.readouterr()
    monkeypatch.undo()
    assert status == 2
    assert len(printed.err.splitlines()) == 1
    assert os.strerror(code) in printed.err
    assert {path: content for path, content in site.files().items() if path != MANIFEST} == before


def test_a_file_in_place_of_the_output_is_one_line(site, capsys):
    """An output folder that is a file is refused in one line."""
    site.text("A paragraph.")
    site.output.write_bytes(b"mine")
    assert run(["build", "--content", str(site.content), "--output", str(site.output)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert site.output.read_bytes() == b"mine"
