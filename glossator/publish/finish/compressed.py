"""Packed siblings of files, for hosts that send them as they are (nginx: `gzip_static`, `brotli_static`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gzip import GzipFile
from io import BytesIO

from glossator.model.artifact import Artifact
from glossator.publish.press import Press

try:
    import brotli
except ImportError:  # it comes with the extra of its name
    brotli = None

PACKED = (".css", ".html", ".js", ".json", ".jsonld", ".md", ".svg", ".txt", ".webmanifest", ".xml", ".bib", ".ris")
LEVEL = 9


def compressed(press: Press, made: Sequence[Artifact]) -> Iterator[Artifact]:
    """A packed sibling of every file of words in each format, where they are wanted."""
    if press.compressed:
        for each in made:
            if each.path.endswith(PACKED):
                yield Artifact(f"{each.path}.gz", gzipped(each.content), each.stage, each.made_from)
                if brotli:
                    yield Artifact(f"{each.path}.br", brotlied(each.content), each.stage, each.made_from)


def gzipped(content: bytes) -> bytes:
    """Bytes packed with gzip, without a name and a time (RFC 1952)."""
    made = BytesIO()
    with GzipFile(filename="", mode="wb", compresslevel=LEVEL, fileobj=made, mtime=0) as opened:
        opened.write(content)
    return made.getvalue()


def brotlied(content: bytes) -> bytes:
    """Words packed with Brotli as small as it can (RFC 7932); the format has no place for a name or a time."""
    return bytes(brotli.compress(content, mode=brotli.MODE_TEXT))


def has_brotli() -> bool:
    """Whether files can be packed with Brotli."""
    return brotli is not None
