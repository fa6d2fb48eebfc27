"""Reading folders: every file by its path, nothing from outside."""

from __future__ import annotations

import os
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
