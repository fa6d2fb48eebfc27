"""Files of the index: classic scripts that hand over their data, so that a page opened from disk can load them."""

from __future__ import annotations

import base64
import json
import zlib
from typing import Any

from glossator.model.artifact import Artifact, Stage

FOLDER = "search"
MOST = 120_000
"""Bytes that a file of the index has at most."""
ROOM = 88_000
"""Bytes before they are packed. Packing makes them fewer; even where it cannot, the file keeps to its limit."""


def packed(name: str, data: str) -> Artifact:
    """A script that calls the page's function with its own name and its data, deflated and in base 64."""
    deflate = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    content = base64.b64encode(deflate.compress(data.encode("utf-8")) + deflate.flush()).decode("ascii")
    return Artifact(f"{FOLDER}/{name}.js", f'glossatorSearch.take("{name}","{content}")\n'.encode(), Stage.ASSET)


def compact(value: Any) -> str:
    """A value as JSON in few bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
