"""What is kept beside the content, in ``.glossator/``: nothing but time is lost with it, so a broken file is none."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

FOLDER = ".glossator"
IGNORED = "*\n"


def place_of(content: Path, wish: str, ending: str = ".json") -> Path:
    """Where something about a build is kept, one for each set of options, which ``wish`` names."""
    name = hashlib.sha256(wish.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return content.parent / FOLDER / f"{name}{ending}"


def read_kept(path: Path) -> Any:
    """The data in a file; ``None`` where there are none that are as they were written."""
    try:
        total, _, written = path.read_bytes().partition(b"\n")
        return json.loads(written) if total.decode() == hashlib.sha256(written).hexdigest() else None
    except (OSError, ValueError, RecursionError):
        return None


def write_kept(path: Path, data: Any) -> None:
    """Keep data that JSON has; where that cannot be, the next build does its work again."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(exist_ok=True)
        ignore = path.parent / ".gitignore"
        if not ignore.exists():
            ignore.write_text(IGNORED, "utf-8")
        written = json.dumps(data, separators=(",", ":")).encode()
        fresh.write_bytes(b"%b\n%b" % (hashlib.sha256(written).hexdigest().encode(), written))
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
