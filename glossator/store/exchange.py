"""Exchanging files in a folder: each at once or not at all, only if it is still what it was, and never outside."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from glossator.store.manifest import is_plain
from glossator.store.refusal import Refused

Exchange = tuple[str, bytes | None, bytes | None]
"""A path in the folder, the bytes that are there, and those that are to be; ``None`` is no file."""


def exchange(folder: Path, exchanges: Iterable[Exchange]) -> None:
    """Exchange files, all or none. Raises ``Refused`` where a path leaves the folder or leads over a link, or where a
    file is not what it is said to be; ``OSError`` where the machine fails.
    """
    wanted = list(exchanges)
    for path, before, _ in wanted:
        if content(inside(folder, path)) != before:
            raise Refused(f"{path} has been changed meanwhile")
    done: list[Exchange] = []
    try:
        for path, before, after in wanted:
            put(inside(folder, path), after)
            done.append((path, before, after))
    except OSError:
        for path, before, _ in reversed(done):
            put(inside(folder, path), before)
        raise


def inside(folder: Path, path: str) -> Path:
    """The file at a path in a folder. Raises ``Refused`` where it is not really there, or behind a link."""
    root = Path(os.path.realpath(folder, strict=True))
    parts = path.split("/")
    if not is_plain(path) or "\\" in path or any(not part or part.startswith(".") for part in parts):
        raise Refused(f"{path!r} is no path in the content folder")
    target = root.joinpath(*parts)
    ways = [target, *(each for each in target.parents if each.is_relative_to(root) and each != root)]
    if any(each.is_symlink() for each in ways) or Path(os.path.realpath(target)) != target:
        raise Refused(f"{path} is, or lies behind, a symbolic link")
    return target


def content(target: Path) -> bytes | None:
    """The bytes of a file; nothing where there is none."""
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return None


def put(target: Path, after: bytes | None) -> None:
    """Let a file take its place, with the rights of the one before it; or take it away."""
    if after is None:
        target.unlink()
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    staged = target.with_name(f".{target.name}.{os.getpid()}~")
    try:
        with staged.open("xb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, staged)
        os.replace(staged, target)
    finally:
        staged.unlink(missing_ok=True)
