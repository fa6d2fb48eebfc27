"""What a build read and wrote, by which the next one knows that there is nothing to do.

A trace holds no content, only digests of names, sizes and times, and what the build said. To look at these takes some
microseconds a file, so that an unchanged site need not be read, let alone made. A trace that cannot be read, or that is
of another tool, other options, other files, is none. Nothing but time is lost with it. (The idea is that of verifying
traces: Mokhov, Mitchell, Peyton Jones, *Build systems à la carte*, 2018.)
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

from glossator.model.diagnostic import Diagnostic, Level
from glossator.model.source import Place
from glossator.store.beside import read_kept, write_kept
from glossator.store.files import is_settled

FORMAT = 1
SKIPPED = ("__pycache__",)


class Stamp(NamedTuple):
    """The state of some folders: a digest, and the time of the latest change, in nanoseconds."""

    digest: str
    latest: int

    def settled(self, moment: int) -> bool:
        """Whether a change made at a moment, or later, would show."""
        return is_settled(self.latest, moment)


@dataclass(frozen=True, slots=True)
class Trace:
    """What a build was made with and from, and what came of it: its findings, and the end of its report."""

    tool: str
    inputs: str
    outputs: str
    findings: tuple[Diagnostic, ...]
    counts: str


def stamp(folders: Iterable[Path], *, hidden: bool = False) -> Stamp:
    """The state of some folders; nothing is opened. Without ``hidden``, hidden files are left out, as where a folder is
    read.
    """
    lines: list[str] = []
    latest = 0
    for folder in folders:
        lines.append(f"{folder}\n")
        for path, facts in states(str(folder), hidden=hidden):
            if stat.S_ISDIR(facts.st_mode):
                lines.append(f"{path}\0{facts.st_mode}\n")
                continue
            latest = max(latest, facts.st_mtime_ns, facts.st_ctime_ns)
            known = (facts.st_mode, facts.st_size, facts.st_ino, facts.st_mtime_ns, facts.st_ctime_ns)
            lines.append(f"{path}\0{known}\n")
    return Stamp(hashlib.sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest(), latest)


def states(folder: str, *, hidden: bool) -> Iterator[tuple[str, os.stat_result]]:
    """Every file, folder and link in a folder and in the folders in it, in order; where a link leads as well."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda each: each.name)
    except OSError:
        return
    for each in entries:
        if each.name in SKIPPED or (each.name.startswith(".") and not hidden):
            continue
        try:
            if each.is_dir(follow_symlinks=False):
                yield each.path, each.stat(follow_symlinks=False)
                yield from states(each.path, hidden=hidden)
                continue
            yield each.path, each.stat(follow_symlinks=False)
            if each.is_symlink():
                yield f"{each.path}\0{os.path.realpath(each.path)}", each.stat()
        except OSError:
            continue


def read_trace(path: Path) -> Trace | None:
    """The trace in a file; ``None`` where there is none that can be read."""
    data = read_kept(path)
    try:
        if data["format"] != FORMAT:
            return None
        findings = tuple(finding_of(each) for each in data["findings"])
        return Trace(data["tool"], data["inputs"], data["outputs"], findings, data["counts"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def finding_of(data: dict[str, Any]) -> Diagnostic:
    """A finding from plain data. Raises ``KeyError``, ``TypeError`` or ``ValueError`` for what is none."""
    place = Place(**data["place"])
    return Diagnostic(**{**data, "level": Level(data["level"]), "place": place})


def write_trace(path: Path, trace: Trace) -> None:
    """Keep a trace; where that cannot be, the next build does its work again."""
    write_kept(path, {"format": FORMAT, **asdict(trace)})
