"""The list of what was written, by which stale files are known from those of somebody else."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from glossator.store.refusal import FRESH, MANIFEST

FORMAT = 1
SIZE_LIMIT = 64_000_000
Sums = dict[str, tuple[str, ...]]
UNPRINTED = re.compile("[\x00-\x1f\ud800-\udfff]")


def digest(content: bytes) -> str:
    """The SHA-256 of some bytes."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(folder: Path) -> Sums | None:
    """The files that a folder had from us, each with the sums its content may have; ``None`` if the list is broken."""
    path = folder / MANIFEST
    try:
        if path.stat().st_size > SIZE_LIMIT:
            return None
        data = json.loads(path.read_bytes())
        return {str(path): tuple(map(str, sums)) for path, sums in data["files"].items() if is_plain(str(path))}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def is_plain(path: str) -> bool:
    """Whether a path stays in its folder and can be the name of a file."""
    climbs = ".." in path and ".." in path.replace("\\", "/").split("/")
    stays = not path.startswith(("/", "\\")) and not climbs and ":" not in path
    return stays and not UNPRINTED.search(path)


def write_manifest(folder: Path, sums: Sums) -> bool:
    """Write the list, if it is not there already; whether it was written."""
    data = {"format": FORMAT, "files": {path: list(each) for path, each in sorted(sums.items())}}
    compact = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    content = (compact.replace('],"', '],\n"') + "\n").encode()  # a quotation mark in a path has a backslash before it
    path, fresh = folder / MANIFEST, folder / FRESH
    try:
        if path.is_file() and path.read_bytes() == content:
            return False
        fresh.write_bytes(content)
        fresh.replace(path)
        return True
    finally:
        fresh.unlink(missing_ok=True)
