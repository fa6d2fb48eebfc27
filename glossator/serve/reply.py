"""What is answered to a request, as a value: in goes a file, out comes a status, headers and bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from glossator.serve.kinds import content_type

RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})")
OK, PARTIAL, FOUND, NOT_FOUND, UNSATISFIABLE, NOT_YET = 200, 206, 302, 404, 416, 503


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer; ``headers`` are those that only this answer has."""

    status: int
    body: bytes = b""
    type: str = "text/plain; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = ()


def redirect(address: str) -> Reply:
    """Sends the browser to another address of this site."""
    return Reply(FOUND, headers=(("Location", address),))


def file_reply(path: Path, wanted: str = "", status: int = OK) -> Reply:
    """A file, or the part of it that a Range header asks for. Raises ``OSError`` when it cannot be read."""
    kind = content_type(path.name)
    size = path.stat().st_size
    bounds = _bounds(wanted, size) if status == OK else None
    if bounds is None:
        return Reply(status, path.read_bytes(), kind, (("Accept-Ranges", "bytes"),))
    start, end = bounds
    if start >= end:
        return Reply(UNSATISFIABLE, headers=(("Content-Range", f"bytes */{size}"),))
    with path.open("rb") as file:
        file.seek(start)
        part = file.read(end - start)
    return Reply(PARTIAL, part, kind, (("Content-Range", f"bytes {start}-{start + len(part) - 1}/{size}"),))


def _bounds(wanted: str, size: int) -> tuple[int, int] | None:
    """The first byte a Range header asks for and the one after the last; nothing when it asks for the whole file."""
    found = RANGE.fullmatch(wanted.strip())
    if found is None or found[0] == "bytes=-":
        return None
    first, last = found.groups()
    if not first:
        return max(0, size - int(last)), size
    return int(first), min(int(last) + 1, size) if last else size
