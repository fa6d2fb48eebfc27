"""What goes to the site as it is: the theme's style, script and fonts, the schema of the data, the pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glossator.model.artifact import Artifact, Stage
from glossator.model.edition import Edition

ASSETS = ("assets/", "data/")
IMAGES = "images/"


def theme_assets(files: Mapping[str, bytes]) -> Iterator[Artifact]:
    """The assets of a theme."""
    for path, content in sorted(files.items()):
        if path.startswith(ASSETS) and not path.endswith(".md"):
            yield Artifact(path, content, Stage.ASSET)


def pictures(edition: Edition) -> Iterator[Artifact]:
    """The pictures of an edition."""
    for path, original in sorted(edition.originals.items()):
        if path.startswith(IMAGES):
            yield Artifact(f"media/{path.removeprefix(IMAGES)}", original.content, Stage.ASSET, path)
