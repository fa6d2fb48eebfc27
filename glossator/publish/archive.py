"""Archives that are the same, byte for byte, whenever they are made."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)
PLAIN_FILE = 0o100644 << 16
UNIX = 3
LEVEL = 6
PACKED = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp", ".woff2", ".epub", ".gz", ".br")


def archive(files: Iterable[tuple[str, bytes]], first: tuple[tuple[str, bytes], ...] = ()) -> bytes:
    """A ZIP archive of files by their paths, in the order of the paths; those that come ``first`` stand before them and
    are not compressed, nor is what is packed already.
    """
    made = BytesIO()
    with ZipFile(made, "w") as opened:
        for path, content in first:
            opened.writestr(entry(path, ZIP_STORED), content)
        for path, content in sorted(files):
            packed = path.endswith(PACKED)
            opened.writestr(entry(path, ZIP_STORED if packed else ZIP_DEFLATED), content, compresslevel=LEVEL)
    return made.getvalue()


def entry(path: str, method: int) -> ZipInfo:
    """What the archive says of a file: neither when nor on what system it was written."""
    info = ZipInfo(path, EPOCH)
    info.compress_type, info.create_system, info.external_attr = method, UNIX, PLAIN_FILE
    return info
