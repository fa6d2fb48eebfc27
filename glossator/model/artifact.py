"""What is written: a path in the site and its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256


class Stage(IntEnum):
    """The order in which artifacts reach the site, so that no page is there before what it needs."""

    ASSET = 1
    PAGE = 2
    INDEX = 3


@dataclass(frozen=True, slots=True)
class Filed:
    """Bytes that lie in a file which nobody changes: which, where in it they begin, how many, and their SHA-256."""

    file: str
    start: int
    length: int
    digest: str

    def read(self) -> bytes:
        """The bytes."""
        with open(self.file, "rb") as opened:  # noqa: PTH123 - a path is not needed for each of very many
            opened.seek(self.start)
            return opened.read(self.length)


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of the site; ``path`` is relative to the site, ``held`` are its bytes, or where they lie, ``made_from``
    the content it shows.
    """

    path: str
    held: bytes | Filed
    stage: Stage
    made_from: str = ""

    @property
    def content(self) -> bytes:
        """Its bytes. Where they lie in a file they are read each time that somebody asks."""
        return self.held if isinstance(self.held, bytes) else self.held.read()

    @property
    def length(self) -> int:
        """How many bytes it has."""
        return len(self.held) if isinstance(self.held, bytes) else self.held.length

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes."""
        return sha256(self.held).hexdigest() if isinstance(self.held, bytes) else self.held.digest
