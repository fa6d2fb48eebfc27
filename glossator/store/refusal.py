"""Folders that must not be written into."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

MANIFEST = ".glossator.json"
FRESH = f"{MANIFEST}.new"
STAGING = ".glossator.staging"
OURS = (FRESH, STAGING)
"""What a build that was killed leaves behind, and the next one clears."""


class Refused(Exception):
    """The output folder is one that Glossator does not write into; the message says why."""


def guard(output: Path, inputs: Iterable[Path]) -> None:
    """Refuse an output folder in which files of somebody else could be lost. Raises ``Refused``."""
    if output.is_symlink():
        raise Refused(f"{output} is a symbolic link; name the folder itself")
    real = Path(os.path.realpath(output))
    if real in (Path(real.anchor), Path(os.path.realpath(os.path.expanduser("~"))), Path.cwd().resolve()):
        raise Refused(f"{output} is the root, your home or the folder you work in; name a folder of its own")
    if ".git" in real.parts or (real / ".git").exists():
        raise Refused(f"{output} is the top of a git checkout, or lies in its `.git`; name a folder of its own")
    for each in inputs:
        given = Path(os.path.realpath(each))
        if real.is_relative_to(given) or given.is_relative_to(real):
            raise Refused(f"{output} and {each} lie one in the other; name a folder apart from it")
    if real.exists() and not real.is_dir():
        raise Refused(f"{output} is a file, not a folder")
    if real.is_dir() and not (real / MANIFEST).is_file() and any(each.name not in OURS for each in real.iterdir()):
        raise Refused(f"{output} holds files that Glossator did not write; name an empty folder")
