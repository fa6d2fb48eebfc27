"""The build thread: in go requests, out come results, one build at a time.

Requests that arrive while a build runs become one more build after it, however many they are. What a build leaves for
later is done when nothing new was asked for, and left when something is. Nothing a build does ends the thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from traceback import extract_tb

from glossator.model.making import Interrupted
from glossator.serve.values import Broken, Outcome, Result


class Builder:
    """Calls ``build`` in its own thread after every request and gives each result to ``finished``."""

    def __init__(self, build: Callable[[], Outcome], finished: Callable[[Result], None]) -> None:
        self._build = build
        self._finished = finished
        self._wanted = threading.Event()
        self._over = False
        self._thread = threading.Thread(target=self._run, name="build", daemon=True)

    def start(self) -> None:
        """Starts the thread; it waits for a request."""
        self._thread.start()

    def request(self) -> None:
        """Asks for a build that begins after now."""
        self._wanted.set()

    def stop(self, patience: float) -> None:
        """Begins no further build and waits that many seconds for a running one."""
        self._over = True
        self._wanted.set()
        self._thread.join(patience)

    def _run(self) -> None:
        """Waits, builds, reports, until stopped."""
        while self._wanted.wait() and not self._over:
            self._wanted.clear()
            self._attempt(self._build)

    def _attempt(self, build: Callable[[], Outcome]) -> None:
        """Builds and reports, and then does what is left, unless something new is wanted by then."""
        result = attempt(build)
        if self._over or result is None:
            return
        self._report(result)
        if isinstance(result, Outcome) and result.rest and not self._wanted.is_set():
            self._attempt(partial(result.rest, self._wanted.is_set))

    def _report(self, result: Result) -> None:
        """Hands a result on; one that cannot be handed on must not end the thread."""
        with suppress(BaseException):
            self._finished(result)


def attempt(build: Callable[[], Outcome]) -> Result | None:
    """What a build gives; when it raises anything at all, even SystemExit, a line about that; nothing for one that was
    interrupted.
    """
    try:
        return build()
    except Interrupted:
        return None
    except BaseException as problem:  # the preview outlives every build
        return Broken(reason(problem))


def reason(problem: BaseException) -> str:
    """What was raised and where, in one line."""
    said = " ".join(str(problem).split())
    frames = extract_tb(problem.__traceback__)
    where = f" ({frames[-1].filename.replace(chr(92), '/').rpartition('/')[2]}:{frames[-1].lineno})" if frames else ""
    return f"{type(problem).__name__}{': ' if said else ''}{said}{where}"
