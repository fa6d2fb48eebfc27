"""Packed siblings of files, for hosts that send them as they are (nginx: `gzip_static`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gzip import GzipFile
from io import BytesIO

from glossator.model.artifact import Artifact
from glossator.publish.press import Press

PACKED = (".css", ".html", ".js", ".json", ".svg", ".txt", ".xml", ".bib", ".ris")
LEVEL = 9


def compressed(press: Press, made: Sequence[Artifact]) -> Iterator[Artifact]:
    """A packed sibling of every file of words, where they are wanted."""
    if press.compressed:
        for each in made:
            if each.path.endswith(PACKED):
                yield Artifact(f"{each.path}.gz", packed(each.content), each.stage, each.made_from)


def packed(content: bytes) -> bytes:
    """Bytes packed with gzip, without a name and a time (RFC 1952)."""
    made = BytesIO()
    with GzipFile(filename="", mode="wb", compresslevel=LEVEL, fileobj=made, mtime=0) as opened:
        opened.write(content)
    return made.getvalue()
