"""Waiting for what becomes true."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE = 20.0  # seconds; a busy machine is no defect
PAUSE = 0.02


SHOWN = "return document.documentElement.dataset.faces !== 'coming'"
"""Whether a page is shown, which waits for its faces a little."""


def until(condition: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Come back as soon as something is true; fail when it does not become true."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"after {seconds:g} seconds it is not true that {what}"
        time.sleep(PAUSE)
