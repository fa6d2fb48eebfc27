"""Reading folders: every file by its path, nothing from outside."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

SKIPPED_ENDINGS = ("~", ".swp", ".tmp", ".bak")


def read_folder(folder: Path) -> dict[str, bytes]:
    """The files of a folder and of all folders in it, by their paths with forward slashes.

    Hidden files, editors' backups, and links that lead out of the folder are left out. Raises ``OSError`` where the
    folder or a file in it cannot be read.
    """
    root = Path(os.path.realpath(folder, strict=True))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in inside(root)}


def inside(root: Path) -> Iterator[Path]:
    """The files in a folder that are to be read, in order."""
    for parent, folders, names in os.walk(root, onerror=give_up):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent) / name
            if not name.startswith(".") and not name.endswith(SKIPPED_ENDINGS) and stays_inside(path, root):
                yield path


def passed_over(folder: Path) -> dict[str, str]:
    """What in a folder is neither read nor hidden, by its path with forward slashes, and what it is.

    Nothing is opened, and nothing is told of what lies outside. A folder whose name looks like that of a file is among
    them.
    """
    root = Path(os.path.realpath(folder, strict=True))
    found: dict[str, str] = {}
    for parent, folders, names in os.walk(root, onerror=give_up):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in [*folders, *sorted(names)]:
            path = Path(parent) / name
            skipped = name.startswith(".") or name.endswith(SKIPPED_ENDINGS)
            if not skipped and (what := oddity(path, root)):
                found[path.relative_to(root).as_posix()] = what
    return found


def oddity(path: Path, root: Path) -> str:
    """What keeps a file or a folder from being read; empty if nothing does."""
    if not path.is_symlink():
        odd_folder = path.is_dir() and bool(path.suffix)
        return "a folder" if odd_folder else "" if path.is_dir() or path.is_file() else "neither a file nor a folder"
    try:
        real = Path(os.path.realpath(path, strict=True))
    except OSError:
        return "a link that leads nowhere"
    if not real.is_relative_to(root):
        return "a link that leads out of the content folder"
    return "a link to a folder" if real.is_dir() else "" if real.is_file() else "neither a file nor a folder"


def give_up(error: OSError) -> None:
    """Do not pass over a folder that cannot be read."""
    raise error


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
