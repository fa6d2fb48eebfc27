"""Which changes can matter to a build: in goes a changed path, out comes yes or no."""

from __future__ import annotations

import os
import re
from pathlib import Path

OTHERS_FOLDERS = frozenset({".git", ".hg", ".svn", ".idea", ".vscode", "__pycache__", "node_modules"})
OTHERS_FILES = re.compile(r".*~|.*\.py[cod]|\.#.*|#.*#|\..*\.sw[a-z]|4913|\.DS_Store|\.___jb_.*___")
"""Names that editors and systems give to files of their own."""


class Relevant:
    """Knows what is watched and where the site is written; the site is never a reason to build it again."""

    def __init__(self, watched: tuple[Path, ...], site: Path) -> None:
        self._roots = tuple(dict.fromkeys(name for path in watched for name in _names(path)))
        self._sites = _names(site)

    def __call__(self, path: str) -> bool:
        """Whether a build may give something else after this path changed."""
        changed = Path(path)
        if any(changed.is_relative_to(site) for site in self._sites):
            return False
        *folders, name = self._within(changed)
        return OTHERS_FOLDERS.isdisjoint((*folders, name)) and OTHERS_FILES.fullmatch(name) is None

    def _within(self, changed: Path) -> tuple[str, ...]:
        """The path's parts below the watched folder it is in; where that folder is does not matter."""
        for root in self._roots:
            if changed.is_relative_to(root):
                return changed.relative_to(root).parts or ("",)
        return (changed.name,)


def _names(path: Path) -> tuple[Path, ...]:
    """A path as given and as the system calls it: changes may be reported under either."""
    return (path, Path(os.path.realpath(path)))
