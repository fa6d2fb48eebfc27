"""Which file an address means: in go the site's folder and the address, out comes a file inside it or nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

INDEX = "index.html"
UNSAFE = frozenset("\\\0:") if os.name == "nt" else frozenset("\\\0")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The address of a folder lacks its last slash; ``address`` has it."""

    address: str


def find(site: Path, address: str) -> Path | Elsewhere | None:
    """The file that an address, still percent-encoded, names.

    Nothing is found outside the site, under a name that begins with a dot, or behind a symlink that leads to
    either.
    """
    parts = _parts(address)
    try:
        return _named(site, parts) if parts else None
    except OSError:  # a name too long for the system, for one
        return None


def _named(site: Path, parts: tuple[str, ...]) -> Path | Elsewhere | None:
    """The file of that name, or the address of the folder."""
    *folders, name = parts
    path = site.joinpath(*folders, name or INDEX)
    if not name or not path.is_dir():
        return path if _may_be_served(site, path) else None
    if not _may_be_served(site, path / INDEX):
        return None
    return Elsewhere("/" + quote("/".join(parts)) + "/")


def _parts(address: str) -> tuple[str, ...] | None:
    """The names between an address's slashes, the last one empty for a folder; nothing when one is not allowed."""
    try:
        plain = unquote_to_bytes(address).decode("utf-8")
    except UnicodeDecodeError:
        return None
    first, *parts = plain.split("/")
    if first or not parts or "" in parts[:-1] or not UNSAFE.isdisjoint(plain):
        return None
    return None if _hidden(parts) else tuple(parts)


def _may_be_served(site: Path, path: Path) -> bool:
    """Whether a path is a regular file that really is in the site, under names that are not hidden."""
    root, real = Path(os.path.realpath(site)), Path(os.path.realpath(path))
    return real.is_file() and real.is_relative_to(root) and not _hidden(real.relative_to(root).parts)


def _hidden(parts: tuple[str, ...] | list[str]) -> bool:
    """Whether one of these names begins with a dot (``..`` does as well)."""
    return any(part.startswith(".") for part in parts)
