"""What goes to the site as it is: the theme's style, script and fonts, the schema of the data, the pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from glossator.model.artifact import Artifact, Stage
from glossator.model.edition import Edition
from glossator.publish.press import Press

ASSETS = ("assets/", "data/")
IMAGES = "images/"
COMMENTS = re.compile(rb"(\"[^\"]*\"|'[^']*')|/\*.*?\*/", re.DOTALL)
APART = re.compile(rb"(\"[^\"]*\"|'[^']*')|\s*([{};])\s*|\n\s*", re.DOTALL)
NARROW = re.compile(
    rb"(\"[^\"]*\"|'[^']*')|(?<=[{};])(--?[a-z][\w-]*:|[a-z][a-z-]*:) |(,|\(min-width:|\(max-width:)\s|;(})| (>) ",
    re.DOTALL,
)
REMARK = re.compile(rb"^[ \t]*(?://.*\n)?", re.MULTILINE)


def assets(press: Press) -> Iterator[Artifact]:
    """What goes to the site as it is."""
    yield from chain.from_iterable(press.make(theme_assets, press.files, ("theme",)))
    yield from pictures(press.edition)


def theme_assets(files: Mapping[str, bytes], _: str) -> tuple[Artifact, ...]:
    """The assets of a theme, of which these are the files."""
    return tuple(
        Artifact(path, compact(path, content), Stage.ASSET)
        for path, content in sorted(files.items())
        if path.startswith(ASSETS) and not path.endswith(".md")
    )


def compact(path: str, content: bytes) -> bytes:
    """A style sheet without comments and without the blanks that say nothing, strings as they are; a script without
    indentations and the lines that are comments, unless it may have a string of several lines; anything else as it is.
    """
    if path.endswith(".css"):
        bare = COMMENTS.sub(lambda found: found[1] or b"", content)
        tight = APART.sub(lambda found: found[1] or found[2] or b"\n", bare)
        return NARROW.sub(lambda found: b"".join(each or b"" for each in found.groups()), tight)
    plain = path.endswith(".js") and not any(line.count(b"`") % 2 for line in content.splitlines())
    return REMARK.sub(b"", content) if plain else content


def pictures(edition: Edition) -> Iterator[Artifact]:
    """The pictures of an edition."""
    for path, original in sorted(edition.originals.items()):
        if path.startswith(IMAGES):
            yield Artifact(f"media/{path.removeprefix(IMAGES)}", original.content, Stage.ASSET, path)
