"""The watch thread: in go folders and files, out comes a call after each of them changed.

The first call comes as soon as everything is watched, so an edit made from then on is never missed; the same
happens again when a watched folder or file was replaced by another one, or appears only later.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path

from glossator.serve.relevant import Relevant

STEP = 10
"""Changes are reported after this many milliseconds without another one,"""
DEBOUNCE = 400
"""but at the latest after this many."""
TICK = 100
"""How often, in milliseconds, it is checked that the watched paths are still the same."""
RETRY = 1.0
"""Seconds until something that cannot be watched is tried again."""

Identity = tuple[tuple[int, int] | None, ...]


class Watcher:
    """Calls ``changed`` from its own thread when there may be something new to build."""

    def __init__(
        self, watched: tuple[Path, ...], site: Path, changed: Callable[[], None], say: Callable[[str], None]
    ) -> None:
        self._watched = tuple(path.absolute() for path in watched)
        self._relevant = Relevant(self._watched, site.absolute())
        self._changed = changed
        self._say = say
        self._polling: bool | None = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        """Starts the thread."""
        self._thread.start()

    def stop(self, patience: float) -> None:
        """Ends the thread and waits that many seconds for it."""
        self._over.set()
        self._thread.join(patience)

    def _run(self) -> None:
        """Watches until stopped, again whenever the watched paths became others or the watching failed."""
        while not self._over.is_set():
            present = identity(self._watched)
            try:
                self._watch(present)
            except Exception as problem:  # the system's limits have many names
                if present == identity(self._watched):
                    self._fall_back(problem)
                    self._over.wait(RETRY)

    def _watch(self, present: Identity) -> None:
        """Reports the start and every change, until one of the watched paths is another one, or may be: a file that is
        replaced twice in a moment can get the number of the first one again.
        """
        themselves = frozenset(map(str, self._watched))
        with closing(self._rounds(present)) as rounds:
            for index, paths in enumerate(rounds):
                if index == 0 or any(map(self._relevant, paths)):
                    self._changed()
                if identity(self._watched) != present or not themselves.isdisjoint(paths):
                    return

    def _rounds(self, present: Identity) -> Generator[frozenset[str], None, None]:
        """The paths that changed, round by round; a round without any comes at every tick."""
        from watchfiles import watch

        there = [path for path, one in zip(self._watched, present, strict=True) if one]
        if not there:
            yield from self._idle()
            return
        rounds = watch(
            *there,
            watch_filter=None,
            debounce=DEBOUNCE,
            step=STEP,
            rust_timeout=TICK,
            yield_on_timeout=True,
            stop_event=self._over,
            raise_interrupt=False,
            force_polling=self._polling,
            ignore_permission_denied=True,
        )
        for changes in rounds:
            yield frozenset(path for _, path in changes)

    def _idle(self) -> Generator[frozenset[str], None, None]:
        """Rounds without a change, for when there is nothing to watch yet."""
        while not self._over.is_set():
            yield frozenset()
            self._over.wait(TICK / 1000)

    def _fall_back(self, problem: Exception) -> None:
        """Says once that the system's notifications do not work; from then on files are compared instead."""
        if self._polling is None:
            said = " ".join(str(problem).split()) or type(problem).__name__
            self._say(f"the system cannot watch these files ({said}): looking at them regularly instead")
            self._polling = True


def identity(paths: tuple[Path, ...]) -> Identity:
    """Which folder or file each path is right now: nothing, when there is none."""
    return tuple(map(_identity, paths))


def _identity(path: Path) -> tuple[int, int] | None:
    """Device and number of one folder or file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)
