"""Do two artifacts want the same place?"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from glossator.model.artifact import Artifact
from glossator.model.diagnostic import Code, Diagnostic, Level
from glossator.model.source import Place

PATH_COLLISION = Code(
    "path-collision",
    Level.ERROR,
    "two things would be written to the same place",
    "A page would overwrite another, or a file that the site has by itself. Places are compared without regard to "
    "small and "
    "large letters, because many file systems do not tell them apart.",
    "`content/pages/index.md` (the library is index.html)",
    "`content/pages/introduction.md`",
)
CODES = (PATH_COLLISION,)


def collisions(artifacts: Iterable[Artifact]) -> Iterator[Diagnostic]:
    """Artifacts whose place another one has taken."""
    seen: dict[str, Artifact] = {}
    for each in artifacts:
        other = seen.setdefault(unicodedata.normalize("NFC", each.path).casefold(), each)
        if other is not each:
            path = each.made_from or other.made_from or each.path
            yield PATH_COLLISION.at(
                Place(path, 1, 1), f"`{each.path}` would overwrite `{other.path}`", "choose another name"
            )
