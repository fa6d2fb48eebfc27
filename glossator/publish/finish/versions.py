"""Addresses of assets that change with their bytes, so that hosts and browsers may keep what lies at them for ever.

A page asks for `assets/reader.css?0123456789ab`: the file keeps its name, which also opens from disk, and what stands
after the sign is a digest. It can be known only when everything is made, and it is written in one place, here, into
finished pages and style sheets; so an edition's own templates need not know of it. All of `assets/` has one digest,
because its scripts and style sheets ask for each other: each hands on the one it was asked for with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from hashlib import sha256
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from glossator.model.artifact import Artifact, Stage
from glossator.publish.press import Press

ASSETS = "assets/"
LENGTH = 12
IN_PAGES = (
    re.compile(rb'\s(src|data-[a-z-]+)="([^"<>?#:]+)"'),
    re.compile(rb'(<link\b[^<>]*?\shref)="([^"<>?#:]+)"'),
)
"""Attributes that ask for a file; `href` does in no other tag, and links that readers follow are many."""
WRITTEN_OTHERWISE = re.compile(rb"[%&]|(?:^|/)\.{0,2}$")
"""Signs of which an address may have more than its file has in its name, and ends that name no file."""
IN_SHEETS = (re.compile(rb"""(url)\(["']?([^"')?#:]+)["']?\)"""),)


def versioned(press: Press, made: Sequence[Artifact]) -> list[Artifact]:
    """What was made, with versions in the addresses by which pages and style sheets ask for assets.

    The preview has none: it tells the browser itself what is new.
    """
    if press.preview:
        return list(made)
    known = Known(versions(made), urlsplit(press.base_url).path or "/")
    return press.make(with_versions, known, made)


@dataclass(frozen=True)
class Known:
    """The versions of assets, by the addresses by which files of the site ask for them: ``versions`` are by the assets'
    paths; ``top`` is where the site lies on its host.
    """

    versions: Mapping[str, str]
    top: str

    @cached_property
    def names(self) -> frozenset[bytes]:
        """The names of the assets without their folders."""
        return frozenset(path.rpartition("/")[2].encode("utf-8") for path in self.versions)

    def version(self, address: bytes, path: str) -> str | None:
        """The version of what an address in the file at ``path`` leads to. Most lead to none, which their ends show."""
        if address.rpartition(b"/")[2] not in self.names and not WRITTEN_OTHERWISE.search(address):
            return None
        return self.versions.get(target(address, path, self.top))


def versions(made: Iterable[Artifact]) -> Mapping[str, str]:
    """The version of every asset that is no page and no data, by its path."""
    assets = [each for each in made if each.stage is Stage.ASSET and not each.path.startswith("data/")]
    theme = digest(each for each in assets if each.path.startswith(ASSETS))
    return {each.path: theme if each.path.startswith(ASSETS) else digest([each]) for each in assets}


def digest(artifacts: Iterable[Artifact]) -> str:
    """A short name for exactly these files."""
    found = sha256()
    for each in sorted(artifacts, key=lambda each: each.path):
        found.update(each.path.encode("utf-8") + b"\0" + bytes.fromhex(each.digest))
    return found.hexdigest()[:LENGTH]


def with_versions(known: Known, artifact: Artifact) -> Artifact:
    """A page or a style sheet of the theme with versions in its addresses; any other file as it is."""
    page = artifact.path.endswith(".html")
    sheet = artifact.path.startswith(ASSETS) and artifact.path.endswith(".css")
    if not page and not sheet:
        return artifact
    changed = content = artifact.content
    for form in IN_PAGES if page else IN_SHEETS:
        changed = form.sub(partial(versioned_address, known, artifact.path), changed)
    return artifact if changed == content else replace(artifact, held=changed)


def versioned_address(known: Known, path: str, found: re.Match[bytes]) -> bytes:
    """What asks for a file in the file at a path, with the version in the address."""
    version = known.version(found[2], path)
    if version is None or not (found[1] == b"url" or in_tag(found)):
        return found[0]
    end = found.end(2) - found.start()
    return found[0][:end] + b"?" + version.encode("ascii") + found[0][end:]


def target(address: bytes, path: str, top: str) -> str:
    """The path in the site to which an address in a file of it leads; ``top`` is where the site lies on its host."""
    plain = unquote(unescape(address.decode("utf-8")))
    return normpath(plain.removeprefix(top) if plain.startswith("/") else join(dirname(path), plain))


def in_tag(found: re.Match[bytes]) -> bool:
    """Whether an attribute stands in a tag, and not in words that are shown."""
    at = found.start(2)
    return found.string.rfind(b"<", 0, at) > found.string.rfind(b">", 0, at)
