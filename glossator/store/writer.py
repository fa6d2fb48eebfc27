"""Writing a site: only what changed, each file at once or not at all, stale files of our own last."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from glossator.model.artifact import Artifact
from glossator.store.manifest import Sums, digest, is_plain, read_manifest, write_manifest
from glossator.store.refusal import guard

try:
    import fcntl
except ImportError:  # a system without it has no locks of this kind; builds then must not be run at once
    fcntl = None  # type: ignore[assignment]

STAGING = ".staging"


@dataclass(frozen=True, slots=True)
class Written:
    """What a build changed in the site, as paths in it."""

    replaced: tuple[str, ...]
    removed: tuple[str, ...]

    @property
    def changed(self) -> tuple[str, ...]:
        """Everything that is not as it was."""
        return (*self.replaced, *self.removed)


def write_site(artifacts: Iterable[Artifact], output: Path, inputs: Iterable[Path]) -> Written:
    """Make a folder hold exactly these artifacts, beside files of somebody else, which stay as they are.

    All files are staged first; then those that changed take their places one by one, assets before pages before
    indexes; at last the files that an earlier build wrote and this one did not are removed, unless somebody changed
    them. Raises ``Refused`` for a folder that must not be written into, ``OSError`` where the machine fails; in both
    cases the old site is there.
    """
    guard(output, inputs)
    wanted = sorted(artifacts, key=lambda each: (each.stage, each.path))
    for each in wanted:
        if not is_plain(each.path):
            raise ValueError(f"{each.path!r} leaves the site")
    output.mkdir(parents=True, exist_ok=True)
    with locked(output):
        return replace_files(wanted, output)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder for this process; a second one waits. The system lets go of it when the process ends."""
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def replace_files(wanted: Sequence[Artifact], output: Path) -> Written:
    """Stage, replace, prune."""
    before = read_manifest(output)
    after: Sums = {each.path: (digest(each.content),) for each in wanted}
    changed = [each for each in wanted if differs(output / each.path, each.content)]
    stale = [path for path in before if path not in after]
    if changed or stale:
        # A build that is killed from here on leaves a list that knows both the old files and the new ones.
        write_manifest(output, {path: before.get(path, ()) + after.get(path, ()) for path in {**before, **after}})
        staging = output / STAGING
        shutil.rmtree(staging, ignore_errors=True)
        stage(changed, staging)
        for each in changed:
            target = output / each.path
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(staging / each.path, target)
        shutil.rmtree(staging, ignore_errors=True)
    removed = tuple(path for path in stale if prune(output, path, before[path]))
    write_manifest(output, after)
    return Written(tuple(each.path for each in changed), removed)


def differs(path: Path, content: bytes) -> bool:
    """Whether a file is not there or holds something else."""
    try:
        return path.stat().st_size != len(content) or path.read_bytes() != content
    except OSError:
        return True


def stage(artifacts: Iterable[Artifact], staging: Path) -> None:
    """Write artifacts into the staging folder."""
    for each in artifacts:
        path = staging / each.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(each.content)


def prune(output: Path, path: str, sums: tuple[str, ...]) -> bool:
    """Remove a stale file of ours and the folders it leaves empty; a file that somebody changed stays."""
    target = output / path
    try:
        if target.is_symlink() or digest(target.read_bytes()) not in sums:
            return False
        target.unlink()
    except OSError:
        return False
    for parent in target.parents:
        if parent == output or any(parent.iterdir()):
            break
        parent.rmdir()
    return True
