"""A folder that is read time and again gives what is in it, and what is as it was is not opened."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from glossator.store import files
from glossator.store.files import Rereading, read_folder

OLD = 1_700_000_000


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are opened from now on."""
    seen: list[str] = []
    plain = files.content_of
    monkeypatch.setattr(files, "content_of", lambda entry: seen.append(entry.name) or plain(entry))
    return seen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Some files, a folder, and a link."""
    folder = tmp_path / "content"
    (folder / "texts").mkdir(parents=True)
    for name in ("edition.toml", "texts/one.md", "texts/two.md"):
        (folder / name).write_text(name)
    (folder / "three.md").symlink_to("texts/two.md")
    return folder


def test_what_is_as_it_was_is_not_opened(folder, opened, monkeypatch):
    monkeypatch.setattr(files, "is_settled", lambda *_: True)
    reading = Rereading()
    first = reading.folder(folder)
    assert len(opened) == 4
    del opened[:]
    second = reading.folder(folder)
    assert opened == []
    assert second == first == read_folder(folder)
    assert all(second[path] is first[path] for path in first)


def written(folder: Path) -> None:
    (folder / "texts/one.md").write_text("other words")


def with_as_many_bytes(folder: Path) -> None:
    (folder / "texts/one.md").write_text("TEXTS/ONE.MD")


def with_its_old_time(folder: Path) -> None:
    before = (folder / "texts/one.md").stat()
    (folder / "texts/one.md").write_text("TEXTS/ONE.MD")
    os.utime(folder / "texts/one.md", ns=(before.st_atime_ns, before.st_mtime_ns))


def moved_over_it(folder: Path) -> None:
    (folder / "new").write_text("TEXTS/ONE.MD")
    os.utime(folder / "new", (OLD, OLD))
    (folder / "new").replace(folder / "texts/one.md")


def gone(folder: Path) -> None:
    (folder / "texts/one.md").unlink()


def one_more(folder: Path) -> None:
    (folder / "texts/four.md").write_text("four")


def where_a_link_leads(folder: Path) -> None:
    (folder / "texts/two.md").write_text("TEXTS/TWO.MD")


def another_link(folder: Path) -> None:
    (folder / "three.md").unlink()
    (folder / "three.md").symlink_to("texts/one.md")


IN_FILES = (written, with_as_many_bytes, with_its_old_time, moved_over_it)
CHANGES: tuple[Callable[[Path], None], ...] = (*IN_FILES, gone, one_more, where_a_link_leads, another_link)


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_seen(folder, change):
    reading = Rereading()
    reading.folder(folder)
    while not files.is_settled(newest(folder), time.time_ns()):
        reading.folder(folder)
    reading.folder(folder)
    change(folder)
    assert reading.folder(folder) == read_folder(folder)
    (folder / "texts/one.md").write_text("texts/one.md")
    assert reading.folder(folder) == read_folder(folder)


def newest(folder: Path) -> int:
    """The time of the latest change."""
    return max(max(each.stat().st_mtime_ns, each.stat().st_ctime_ns) for each in folder.rglob("*.*"))


def test_what_was_written_a_moment_ago_is_opened_again(folder, opened):
    """Written once more in the same step of time, with as many bytes, it would look the same."""
    reading = Rereading()
    reading.folder(folder)
    (folder / "texts/one.md").write_text("one")
    del opened[:]
    first = reading.folder(folder)
    second = reading.folder(folder)
    assert opened.count("one.md") == 2
    assert second["texts/one.md"] is first["texts/one.md"]
