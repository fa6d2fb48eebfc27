"""What builds of a site have read and written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from glossator.cli.unchanged import tool_state
from glossator.store.beside import place_of
from glossator.store.files import read_folder
from glossator.store.history import read_history, write_history
from glossator.store.manifest import digest, read_manifest

ENDING = ".history"
PROGRAM = "the program"


def history_path(content: Path, output: Path) -> Path:
    """Where the history of a site lies."""
    names = (os.path.abspath(each) for each in (content, output))  # noqa: PTH100 - no link is followed
    return place_of(content, "\0".join(names), ENDING)


def inputs_of(content: Path, templates: Path) -> dict[str, str]:
    """The digests of everything that a build reads, by its path with the name of its folder, and of the program."""
    folders = (each for each in (content, templates) if each.is_dir())
    files = {f"{each.name}/{path}": digest(found) for each in folders for path, found in read_folder(each).items()}
    return {**files, PROGRAM: digest(tool_state().encode("utf-8", "surrogateescape"))}


def note(content: Path, templates: Path, output: Path, replaced: Sequence[str]) -> None:
    """Note a build that replaced some files of a site."""
    path = history_path(content, output)
    moment = datetime.now().astimezone().isoformat(" ", "seconds")
    site = tuple(read_manifest(output) or ())
    write_history(path, read_history(path).after(inputs_of(content, templates), site, replaced, moment))
