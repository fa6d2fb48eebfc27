"""Writing a site: only what changed, each file at once or not at all, stale files of our own last."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath
from posixpath import dirname
from types import MappingProxyType

from glossator.model.artifact import Artifact
from glossator.store.manifest import Sums, digest, is_plain, read_manifest, write_manifest
from glossator.store.refusal import STAGING, Refused, guard
from glossator.store.spool import Spool

try:
    import fcntl
except ImportError:  # a system without it has no locks of this kind; builds then must not be run at once
    fcntl = None  # type: ignore[assignment]

SITE = "site"
"""Where in the staging folder files are as they will be in the site."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a build changed in the site, as paths in it; ``stages`` are all its files in the order in which they take
    their places, no page before what it needs.
    """

    replaced: tuple[str, ...]
    removed: tuple[str, ...]
    stages: tuple[tuple[str, ...], ...] = ()

    @property
    def changed(self) -> tuple[str, ...]:
        """Everything that is not as it was."""
        return (*self.replaced, *self.removed)


def write_site(
    artifacts: Iterable[Artifact],
    output: Path,
    inputs: Iterable[Path],
    *,
    whole: bool = True,
    before: Mapping[str, Artifact] = MappingProxyType({}),
) -> Written:
    """Make a folder hold exactly these artifacts, beside files of somebody else, which stay as they are.

    All files are staged first; then those that changed take their places one by one, assets before pages before
    indexes; at last the files that an earlier build wrote and this one did not are removed, unless somebody changed
    them, or the artifacts are not the ``whole`` site. Raises ``Refused`` for a folder that must not be written into,
    ``OSError`` where the machine fails; in both cases the old site is there.

    What is in the folder from ``before`` is not looked at again: it is said by who has written it, and knows that
    nobody else writes there.
    """
    wanted = ordered(artifacts)
    with staged(output, inputs):
        return replace_files(wanted, output, before, whole=whole)


def write_staged(artifacts: Iterable[Artifact], output: Path) -> Written:
    """The same for a whole site, where the staging folder is held."""
    return replace_files(ordered(artifacts), output, MappingProxyType({}), whole=True)


def ordered(artifacts: Iterable[Artifact]) -> list[Artifact]:
    """Artifacts in the order in which they take their places. Raises ``ValueError`` for one that would leave the site,
    which is a fault of the program.
    """
    wanted = sorted(artifacts, key=lambda each: (each.stage, each.path))
    for each in wanted:
        if not is_plain(each.path):
            raise ValueError(f"{each.path!r} leaves the site")
    return wanted


@contextmanager
def staged(output: Path, inputs: Iterable[Path]) -> Iterator[Spool]:
    """A folder in an output folder in which finished files may lie until they take their places, for this process
    alone; it is gone afterwards, and so is an output folder that was made for it if nothing came into that. Raises
    ``Refused`` for a folder that must not be written into.
    """
    guard(output, inputs)
    stood = output.exists()
    with locked(output):
        clear(output / STAGING)
        spool = Spool(output / STAGING)
        try:
            yield spool
        finally:
            spool.close()
            clear(output / STAGING)
            if not stood:
                with suppress(OSError):
                    output.rmdir()


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder, made where it is not there, for this process; a second one waits. The system lets go of it when
    the process ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        if is_gone(folder, handle):  # who held it before has taken it away
            with locked(folder):
                yield
            return
        yield
    finally:
        os.close(handle)


def is_gone(folder: Path, handle: int) -> bool:
    """Whether an open folder is no longer the one at its path."""
    try:
        return not os.path.samestat(folder.stat(), os.fstat(handle))
    except FileNotFoundError:
        return True


def replace_files(wanted: Sequence[Artifact], output: Path, there: Mapping[str, Artifact], *, whole: bool) -> Written:
    """Stage, replace, prune."""
    known = read_manifest(output)
    before = known or {}
    fresh = [each for each in wanted if there.get(each.path) is not each or each.path not in before]
    after: Sums = {each.path: before.get(each.path, ()) for each in wanted}
    after |= {each.path: (each.digest,) for each in fresh}
    changed = [each for each in fresh if differs(output / each.path, each)]
    stale = [path for path in before if path not in after] if whole else []
    after = after if whole else {**before, **after}
    if changed or stale:
        refuse_foreign(changed, output, known)
        # A build that is killed from here on leaves a list that knows both the old files and the new ones.
        write_manifest(output, {path: before.get(path, ()) + after.get(path, ()) for path in {**before, **after}})
        put(changed, output)
    removed = tuple(path for path in stale if prune(output, path, before[path]))
    write_manifest(output, after)
    stages = tuple(tuple(each.path for each in some) for _, some in groupby(wanted, key=lambda each: each.stage))
    return Written(tuple(each.path for each in changed), removed, stages)


def differs(path: Path, artifact: Artifact) -> bool:
    """Whether a file is not there or holds something else than an artifact."""
    try:
        return path.stat().st_size != artifact.length or digest(path.read_bytes()) != artifact.digest
    except OSError:
        return True


def refuse_foreign(artifacts: Sequence[Artifact], output: Path, known: Sums | None) -> None:
    """Refuse to write where something of somebody else stands. Raises ``Refused``.

    ``known`` are the files that are ours; where that list is broken, any plain file is taken for ours, so that a broken
    list keeps nobody from building.
    """
    odd = {each for each in folders_of(artifacts, output) if each.is_symlink() or (each.exists() and not each.is_dir())}
    for each in artifacts:
        target = output / each.path
        ours = known is None or each.path in known
        between = not odd.isdisjoint(target.parents)
        if between or target.is_symlink() or target.is_dir() or (target.exists() and not ours):
            raise Refused(f"{target} is in the way of the site, and Glossator did not write it; move it elsewhere")


def folders_of(artifacts: Iterable[Artifact], output: Path) -> set[Path]:
    """The folders of a site in which some artifacts stand."""
    paths = {dirname(each.path) for each in artifacts} - {""}
    return {output / each for path in paths for each in (PurePosixPath(path), *PurePosixPath(path).parents)} - {output}


def put(artifacts: Sequence[Artifact], output: Path) -> None:
    """Stage artifacts, then let them take their places, each at once."""
    staging = output / STAGING / SITE
    stage(artifacts, staging)
    for folder in folders_of(artifacts, output):
        folder.mkdir(parents=True, exist_ok=True)
    for each in artifacts:
        os.replace(staging / each.path, output / each.path)


def clear(staging: Path) -> None:
    """Remove what was staged."""
    if staging.is_symlink():
        staging.unlink()
    shutil.rmtree(staging, ignore_errors=True)


def stage(artifacts: Sequence[Artifact], staging: Path) -> None:
    """Write artifacts into the staging folder."""
    for folder in {staging, *folders_of(artifacts, staging)}:
        folder.mkdir(parents=True, exist_ok=True)
    for each in artifacts:
        (staging / each.path).write_bytes(each.content)


def prune(output: Path, path: str, sums: tuple[str, ...]) -> bool:
    """Remove a stale file of ours and the folders it leaves empty; a file that somebody changed stays."""
    target = output / path
    try:
        outside = not Path(os.path.realpath(target)).is_relative_to(os.path.realpath(output))
        if outside or target.is_symlink() or digest(target.read_bytes()) not in sums:
            return False
        target.unlink()
    except OSError:
        return False
    for parent in target.parents:
        if parent == output or any(parent.iterdir()):
            break
        parent.rmdir()
    return True
