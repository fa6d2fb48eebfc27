"""A tiny edition in a folder of its own, which holds something of every kind, as an editor has it before them."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from tests.incremental.edit import Changes, Files

BEGINNING = Path(__file__).parent / "edition"
INPUTS = ("content", "templates")


class Manner(StrEnum):
    """How an editor's program writes a file that is there: by another in its place, into itself, or into itself and so
    that it has the time that it had.
    """

    REPLACED = "replaced"
    WITHIN = "within"
    UNSEEN = "unseen"


@dataclass(frozen=True)
class World:
    """The folder in which an editor works."""

    folder: Path

    @property
    def content(self) -> Path:
        """The content folder."""
        return self.folder / "content"

    @property
    def templates(self) -> Path:
        """The edition's own templates."""
        return self.folder / "templates"

    def begin(self) -> None:
        """The edition as it is at first."""
        for each in INPUTS:
            (self.folder / each).mkdir()
        self.make(dict(beginning()))

    def make(self, changes: Changes, manner: Manner = Manner.REPLACED) -> None:
        """Write and take away files."""
        for path, words in changes.items():
            target = self.folder / path
            if words is None:
                target.unlink()
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                WRITERS[manner](target, words)

    def files(self) -> dict[str, bytes]:
        """The files that an editor edits, by their paths."""
        return {f"{each}/{path}": words for each in INPUTS for path, words in files_in(self.folder / each).items()}

    def become(self, files: Files) -> None:
        """Have these files and no others."""
        now = self.files()
        gone: Changes = {path: None for path in now if path not in files}
        self.make(gone | {path: words for path, words in files.items() if now.get(path) != words})


def replaced(target: Path, words: bytes) -> None:
    """Put another file in the place of one."""
    fresh = target.with_name(f".{target.name}.new")
    fresh.write_bytes(words)
    fresh.replace(target)


def within(target: Path, words: bytes) -> None:
    """Write into a file."""
    target.write_bytes(words)


def unseen(target: Path, words: bytes) -> None:
    """Write into a file and leave its time as it was."""
    before = target.stat().st_mtime_ns if target.exists() else time.time_ns()
    target.write_bytes(words)
    os.utime(target, ns=(before, before))


WRITERS = {Manner.REPLACED: replaced, Manner.WITHIN: within, Manner.UNSEEN: unseen}


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file in a folder, by its path in it."""
    if not folder.exists():
        return {}
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@cache
def beginning() -> Mapping[str, bytes]:
    """The files of the edition as it is at first."""
    return {f"content/{path}": words for path, words in sorted(files_in(BEGINNING).items())}
