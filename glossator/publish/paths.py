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
            yield collision(*sorted((each, other), key=lambda artifact: not artifact.made_from))


def collision(each: Artifact, other: Artifact) -> Diagnostic:
    """The finding for two artifacts of one place; if only one is made from a file of content, it is the first."""
    message = f"`{each.path}` is a page or a file that the site has by itself"
    if other.made_from:
        message = f"`{each.path}` would be made from this file and from {other.made_from}"
    return PATH_COLLISION.at(Place(each.made_from or each.path, 1, 1), message, "choose another name for the file")
