"""Reading folders: every file by its path, nothing from outside."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import FileIO
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

FINE, COARSE = 100_000_000, 2_000_000_000
SECOND = 1_000_000_000
Read = Callable[[Path], dict[str, bytes]]
"""Reads a folder, as ``read_folder`` does."""
SKIPPED_ENDINGS = ("~", ".swp", ".tmp", ".bak")


def read_folder(folder: Path) -> dict[str, bytes]:
    """The files of a folder and of all folders in it, by their paths with forward slashes.

    Hidden files, editors' backups, and links that lead out of the folder are left out. Raises ``OSError`` where the
    folder or a file in it cannot be read.
    """
    root = os.path.realpath(folder, strict=True)
    return {path: content_of(each) for path, each in entries(root) if is_read(each, root)}


@dataclass(slots=True)
class Rereading:
    """Reads folders time and again; a file that is as it was is not opened."""

    kept: dict[str, dict[str, Seen]] = field(default_factory=dict)

    def folder(self, folder: Path) -> dict[str, bytes]:
        """What ``read_folder`` gives. Raises what it raises."""
        root = os.path.realpath(folder, strict=True)
        before = self.kept.get(root, {})
        self.kept[root] = {
            path: self.seen(each, before.get(path)) for path, each in entries(root) if is_read(each, root)
        }
        return {path: seen.content for path, seen in self.kept[root].items()}

    def seen(self, entry: os.DirEntry[str], before: Seen | None) -> Seen:
        """What is in a file. One that was written a moment before it was read may be written again without a sign."""
        moment = time.time_ns()
        facts = os.stat(entry.path)  # noqa: PTH116 - a path takes longer to make than all the rest
        state = (facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns)
        if before and before.state == state:
            return before
        content = content_of(entry)
        shows = is_settled(max(facts.st_mtime_ns, facts.st_ctime_ns), moment)
        return Seen(before.content if before and before.content == content else content, state if shows else None)


class Seen(NamedTuple):
    """The bytes of a file, and the state in which it has them; ``None`` where another state might look the same."""

    content: bytes
    state: tuple[int, ...] | None


def is_settled(latest: int, moment: int) -> bool:
    """Whether a change at a moment, or later, would show in a file that was changed at the ``latest`` time; both in
    nanoseconds.

    Systems of files count time in steps, some of two seconds: a file that is written twice in one step, with as many
    bytes, looks unchanged. (Git calls such an entry racy.)
    """
    return moment - latest > (FINE if latest % SECOND else COARSE)


def entries(folder: str, path: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """What is in a folder and in all folders in it, in order, by its path with forward slashes; nothing that is hidden.

    Who lists a folder is told by most systems what is a file and what a folder, so that nothing is looked at twice.
    """
    with os.scandir(folder) as found:
        here = sorted((each for each in found if not each.name.startswith(".")), key=attrgetter("name"))
    for each in here:
        yield path + each.name, each
    for each in here:
        if each.is_dir(follow_symlinks=False):
            yield from entries(each.path, f"{path}{each.name}/")


def is_read(entry: os.DirEntry[str], root: str) -> bool:
    """Whether something is a file that is to be read: no editor's backup, and no link out of the folder."""
    if entry.name.endswith(SKIPPED_ENDINGS):
        return False
    if entry.is_symlink():
        return stays_inside(Path(entry.path), Path(root))
    return entry.is_file(follow_symlinks=False)


def content_of(entry: os.DirEntry[str]) -> bytes:
    """The bytes of a file, all at once."""
    with FileIO(entry.path) as file:
        return file.readall()


def passed_over(folder: Path) -> dict[str, str]:
    """What in a folder is neither read nor hidden, by its path with forward slashes, and what it is.

    Nothing is opened, and nothing is told of what lies outside. A folder whose name looks like that of a file is among
    them.
    """
    root = os.path.realpath(folder, strict=True)
    seen = ((path, each) for path, each in entries(root) if not each.name.endswith(SKIPPED_ENDINGS))
    return {path: what for path, each in seen if (what := oddity(each, Path(root)))}


def oddity(entry: os.DirEntry[str], root: Path) -> str:
    """What keeps a file or a folder from being read; empty if nothing does."""
    if not entry.is_symlink():
        if entry.is_dir(follow_symlinks=False):
            return "a folder" if Path(entry.name).suffix else ""
        return "" if entry.is_file(follow_symlinks=False) else "neither a file nor a folder"
    try:
        real = Path(os.path.realpath(entry.path, strict=True))
    except OSError:
        return "a link that leads nowhere"
    if not real.is_relative_to(root):
        return "a link that leads out of the content folder"
    return "a link to a folder" if real.is_dir() else "" if real.is_file() else "neither a file nor a folder"


def stays_inside(path: Path, root: Path) -> bool:
    """Whether a file is a regular one that lies in the folder, also when links are followed."""
    try:
        real = Path(os.path.realpath(path, strict=True))
    except OSError:
        return False
    return real.is_file() and real.is_relative_to(root)


def replaced(path: Path, before: bytes, after: bytes) -> None:
    """Put new bytes into a file at once or not at all, a link's into the file that it leads to. Raises ``OSError``
    where the file is no longer what it was, or cannot be written.
    """
    target = Path(os.path.realpath(path, strict=True))
    if target.read_bytes() != before:
        raise OSError(errno.ESTALE, "was changed in the meantime, and is left as it is", str(path))
    staged = target.with_name(f".{target.name}.new")
    try:
        staged.write_bytes(after)
        shutil.copymode(target, staged)
        os.replace(staged, target)
    finally:
        staged.unlink(missing_ok=True)


def kept(path: Path, content: bytes) -> None:
    """Make a file have these bytes, at once or not at all; nothing is written where it has them."""
    if not path.exists():
        path.touch()
    before = path.read_bytes()
    if before != content:
        replaced(path, before, content)
