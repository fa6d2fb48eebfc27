"""Finished files lie on disk as soon as they are made, so that nobody holds the bytes of a whole site."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import mkstemp
from typing import Any, BinaryIO

from glossator.model.artifact import Artifact, Filed
from glossator.model.making import Item, Make, Result, Whole

Lay = Callable[[Artifact], Artifact]
"""Gives an artifact whose bytes lie in a file, or the artifact as it is."""


def held(artifact: Artifact) -> Artifact:
    """The artifact as it is, with its bytes."""
    return artifact


@dataclass(frozen=True, slots=True)
class Spool:
    """A folder in which finished files lie until they take their places, one behind the other: to write one more takes
    no file of its own. Every process that makes some, this one or a copy of it, has its own pile.
    """

    folder: Path
    piles: dict[int, BinaryIO] = field(default_factory=dict)

    def lay(self, artifact: Artifact) -> Artifact:
        """The artifact with its bytes on the pile. Raises ``OSError`` where the machine fails."""
        if isinstance(artifact.held, Filed):
            return artifact
        pile = self.pile()
        start = pile.tell()
        try:
            pile.write(artifact.held)
            pile.flush()
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(self.folder)) from error
        held = Filed(pile.name, start, artifact.length, artifact.digest)
        return Artifact(artifact.path, held, artifact.stage, artifact.made_from)

    def pile(self) -> BinaryIO:
        """The pile of this process."""
        process = os.getpid()
        if process not in self.piles:
            self.folder.mkdir(exist_ok=True)
            handle, name = mkstemp(dir=self.folder)
            os.close(handle)
            self.piles[process] = Path(name).open("wb")  # noqa: SIM115 - it is closed with the spool
        return self.piles[process]

    def close(self) -> None:
        """Write no more; what a full disk did not take is not wanted any longer."""
        for pile in self.piles.values():
            with suppress(OSError):
                pile.close()


@dataclass(frozen=True, slots=True)
class Laying:
    """Has things made by somebody else, and artifacts among them laid by whoever made them."""

    make: Make
    lay: Lay

    def __call__(self, work: Callable[[Whole, Item], Result], whole: Whole, items: Sequence[Item], /) -> list[Result]:
        """What the work makes of each."""
        return self.make(partial(made_and_laid, self.lay, work), whole, items)


def made_and_laid(lay: Lay, work: Callable[[Any, Any], Any], whole: Any, item: Any) -> Any:
    """What some work makes of a thing, its artifacts laid."""
    return laid(lay, work(whole, item))


def laid(lay: Lay, made: Any) -> Any:
    """What was made, laid if it is an artifact or several; anything else as it is."""
    if isinstance(made, Artifact):
        return lay(made)
    return tuple(laid(lay, each) for each in made) if type(made) is tuple else made
