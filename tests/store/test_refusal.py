"""Output folders in which something could be lost are refused before anything is changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from glossator.model.artifact import Artifact, Stage
from glossator.store import writer
from glossator.store.refusal import FRESH, MANIFEST, Refused, guard
from glossator.store.writer import write_site

PAGE = (Artifact("index.html", b"ours", Stage.INDEX),)


def snapshot(folder: Path) -> dict[str, object]:
    """Everything in a folder: files with their bytes, links with where they lead, folders."""
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        found[name] = os.readlink(path) if path.is_symlink() else path.read_bytes() if path.is_file() else None
    return found


def made(path: Path, *names: str) -> Path:
    """A folder with some files in it."""
    path.mkdir(parents=True, exist_ok=True)
    for name in names:
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(b"theirs")
    return path


def linked(path: Path, target: Path) -> Path:
    """A link that leads to a target."""
    path.symlink_to(target)
    return path


DANGEROUS: dict[str, Callable[[Path], Path]] = {
    "the root": lambda place: Path("/"),
    "the root by another name": lambda place: Path("/tmp/.."),
    "the root by two slashes": lambda place: Path("//"),
    "home": lambda place: place / "home",
    "home by way of a folder in it": lambda place: place / "home" / "x" / "..",
    "above home": lambda place: place,
    "home with a list of ours": lambda place: made(place / "home", MANIFEST),
    "the working folder": lambda place: Path(),
    "the working folder by a dot": lambda place: Path("."),
    "the working folder by its name": lambda place: place / "work",
    "above the working folder": lambda place: Path(".."),
    "the working folder with a list of ours": lambda place: made(place / "work", MANIFEST),
    "the content": lambda place: place / "work" / "content",
    "in the content": lambda place: place / "work" / "content" / "site",
    "deep in the content": lambda place: place / "work" / "content" / "texts" / "a" / "b",
    "the content by a relative path": lambda place: Path("content"),
    "the content by way of another folder": lambda place: place / "work" / "templates" / ".." / "content",
    "the templates": lambda place: place / "work" / "templates",
    "in the templates": lambda place: place / "work" / "templates" / "site",
    "above content that lies deep": lambda place: made(place / "outer", MANIFEST),
    "content with a list of ours": lambda place: made(place / "work" / "content", MANIFEST),
    "the top of a git checkout": lambda place: made(place / "repository", ".git/config"),
    "a git checkout with a list of ours": lambda place: made(place / "repository", ".git/config", MANIFEST),
    "a git checkout whose folder is a file": lambda place: made(place / "worktree", ".git"),
    "the insides of git": lambda place: made(place / "repository", ".git/config") / ".git",
    "in the insides of git": lambda place: made(place / "repository", ".git/config") / ".git" / "site",
    "a link to an empty folder": lambda place: linked(place / "link", made(place / "empty")),
    "a link to a site": lambda place: linked(place / "link", made(place / "ours", MANIFEST)),
    "a link to home": lambda place: linked(place / "link", place / "home"),
    "a link to nothing": lambda place: linked(place / "link", place / "nothing"),
    "a link to itself": lambda place: linked(place / "link", place / "link"),
    "in a folder that is a link into the content": lambda place: (
        linked(place / "l", place / "work" / "content") / "site"
    ),
    "a file": lambda place: made(place / "x", "file") / "file",
    "a folder of somebody else": lambda place: made(place / "photos", "a.jpg"),
    "a folder with a hidden file": lambda place: made(place / "photos", ".hidden"),
    "a folder with an empty folder": lambda place: made(made(place / "photos") / "2024").parent,
    "a folder with a site in it": lambda place: made(place / "photos", f"site/{MANIFEST}"),
    "a folder whose list is a folder": lambda place: made(place / "photos", f"{MANIFEST}/a").parent / "photos",
    "a folder with half a list and more": lambda place: made(place / "photos", FRESH, "a.jpg"),
}


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """A small world: a home, a working folder with content and templates, and content deep in another folder."""
    made(tmp_path / "home", "letters.txt")
    made(tmp_path / "work", "content/edition.toml", "templates/base.html")
    made(tmp_path / "outer" / "inner" / "content", "edition.toml")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setattr(writer, "replace_files", lambda *_: pytest.fail("written into a dangerous folder"))
    return tmp_path


def test_there_are_thirty_dangerous_folders():
    """The promise names a number."""
    assert len(DANGEROUS) >= 30


@pytest.mark.parametrize("name", DANGEROUS)
def test_a_dangerous_folder_is_refused(place, name):
    """The build says why in one line, and nothing has changed."""
    output = DANGEROUS[name](place)
    before = snapshot(place)
    inputs = [place / "work" / "content", Path("templates"), place / "outer" / "inner" / "content"]
    with pytest.raises(Refused) as refused:
        write_site(PAGE, output, inputs)
    assert len(str(refused.value).splitlines()) == 1
    assert snapshot(place) == before


@pytest.mark.parametrize(
    "output",
    ["site", "new", "deep/er/new", "empty", "ours", "killed", "work/site", "home/site", "contents", "outer/site"],
)
def test_a_harmless_folder_is_taken(place, output):
    """A folder that is new, empty or ours is written into; so is one beside the content, or left by a killed build."""
    made(place / "empty")
    made(place / "ours", MANIFEST, "theirs.html")
    made(place / "killed", FRESH)
    guard(place / output, [place / "work" / "content", place / "work" / "templates"])


def test_a_user_without_a_home_can_build(place, monkeypatch):
    """Where the system knows no home, there is none to protect."""
    monkeypatch.delenv("HOME")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    guard(place / "new", [])
