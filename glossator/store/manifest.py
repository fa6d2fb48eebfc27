"""The list of what was written, by which stale files are known from those of somebody else."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

from glossator.store.refusal import MANIFEST

FORMAT = 1
Sums = dict[str, tuple[str, ...]]


def digest(content: bytes) -> str:
    """The SHA-256 of some bytes."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(folder: Path) -> Sums:
    """The files that a folder had from us, each with the sums its content may have; nothing if the list is broken."""
    try:
        data = json.loads((folder / MANIFEST).read_bytes())
        return {str(path): tuple(map(str, sums)) for path, sums in data["files"].items() if is_plain(str(path))}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def is_plain(path: str) -> bool:
    """Whether a path stays in its folder."""
    return not path.startswith(("/", "\\")) and ".." not in path.replace("\\", "/").split("/") and ":" not in path


def write_manifest(folder: Path, sums: Sums) -> bool:
    """Write the list, if it is not there already; whether it was written."""
    data = {"format": FORMAT, "files": {path: list(each) for path, each in sorted(sums.items())}}
    content = (json.dumps(data, indent=0, ensure_ascii=False) + "\n").encode()
    path = folder / MANIFEST
    if path.is_file() and path.read_bytes() == content:
        return False
    fresh = folder / f"{MANIFEST}.{os.getpid()}"
    fresh.write_bytes(content)
    os.replace(fresh, path)
    return True
