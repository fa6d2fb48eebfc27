"""What is written: a path in the site and its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Stage(IntEnum):
    """The order in which artifacts reach the site, so that no page is there before what it needs."""

    ASSET = 1
    PAGE = 2
    INDEX = 3


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of the site; ``path`` is relative to the site, ``made_from`` the content it shows."""

    path: str
    content: bytes
    stage: Stage
    made_from: str = ""
