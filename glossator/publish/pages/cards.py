"""The pictures of links as files of the site."""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model.artifact import Artifact, Stage
from glossator.publish.press import Press


def cards(press: Press) -> Iterator[Artifact]:
    """A picture of the edition and of each text, where they can be drawn and the address of the site is known."""
    for path, _, picture in press.cards:
        yield Artifact(path, picture, Stage.ASSET)
