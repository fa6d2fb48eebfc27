"""What a long command is doing: a line on the terminal that goes away when it is done."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

PATIENCE = 1.0
INTERVAL = 0.2
ERASE = "\r\x1b[K"


class Ticker:
    """Shows the last thing that was told, and for how long the work has gone on, until it is stopped."""

    def __init__(self) -> None:
        self.words = ""
        self.stopped = Event()

    def tell(self, words: str) -> None:
        """Say what is being done now."""
        self.words = words

    def run(self) -> None:
        """Wait a while; then show a line and renew it."""
        started = time.monotonic()
        if self.stopped.wait(PATIENCE):
            return
        while not self.stopped.wait(INTERVAL):
            sys.stderr.write(f"{ERASE}{self.words}… {time.monotonic() - started:.0f} s")
            sys.stderr.flush()
        sys.stderr.write(ERASE)
        sys.stderr.flush()


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """A function that is told what is being done. Something is shown only on a terminal and after a second."""
    ticker = Ticker()
    if not sys.stderr.isatty():
        yield ticker.tell
        return
    thread = Thread(target=ticker.run, daemon=True)
    thread.start()
    try:
        yield ticker.tell
    finally:
        ticker.stopped.set()
        thread.join()
