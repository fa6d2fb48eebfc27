"""Files of the index: classic scripts that hand over their data, so that a page opened from disk can load them."""

from __future__ import annotations

import base64
import json
import zlib
from typing import Any, NamedTuple

from glossator.model.artifact import Artifact, Stage

FOLDER = "search"
MOST = 120_000
"""Bytes that a file of the index has at most."""
ROOM = 88_000
"""Bytes before they are packed. Packing makes them fewer; even where it cannot, the file keeps to its limit."""

LEVEL = 5
"""How hard to pack: with 6, what is packed is smaller by a 160th, and takes nearly twice the time."""


class Part(NamedTuple):
    """A file of the index before it is packed: its name and its data."""

    name: str
    data: str


def packed(_: None, part: Part) -> Artifact:
    """A script that calls the page's function with its own name and its data, deflated and in base 64."""
    deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    content = base64.b64encode(deflate.compress(part.data.encode("utf-8")) + deflate.flush()).decode("ascii")
    script = f'glossatorSearch.take("{part.name}","{content}")\n'
    return Artifact(f"{FOLDER}/{part.name}.js", script.encode(), Stage.ASSET)


def compact(value: Any) -> str:
    """A value as JSON in few bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
