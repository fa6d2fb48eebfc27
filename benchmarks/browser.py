"""The browser that benchmarks and pictures use."""

from __future__ import annotations

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str:
    """The path of Chromium; raises ``LookupError`` where there is none."""
    for found in filter(None, map(shutil.which, NAMES)):
        return found
    raise LookupError("there is no Chromium")
