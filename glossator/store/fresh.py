"""Writing files that are not there yet, and no others."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def write_fresh(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files by their paths in a folder. Raises ``FileExistsError`` rather than write over one; what was written
    before that is taken away again.
    """
    made: list[Path] = []
    try:
        for path, content in files:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as file:
                made.append(target)
                file.write(content)
    except OSError:
        for each in made:
            each.unlink()
        raise
