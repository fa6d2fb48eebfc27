"""How long an edit takes to reach the page while a preview runs."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException

from benchmarks.measuring import MEBI, busy, ended, memory_of, started
from benchmarks.site import Site

LOOK = 0.005
QUIET = 1.0
"""Seconds before an edit, in which a preview has hardly anything to do: it may have work left that no page needs."""
AT_REST = 0.1
"""Such a part of a processor a preview may have at rest: some look at files again and again."""
PATIENCE = 300.0
MORE = 20.0
"""So many seconds more are given to a build for each hundred texts."""


class NotServed(Exception):
    """The preview did not show what it should have."""


def previewed(site: Site, edits: int, texts: int) -> Iterator[tuple[float, float]]:
    """For each edit the seconds until the page shows it, and the MiB of all processes then."""
    port = free_port()
    assert site.tool.preview
    with (site.folder / "preview.log").open("ab") as log:
        command = site.tool.preview(site.setting, port)
        process = started(command, site.folder, dict(site.tool.environment), log.fileno())
    address = f"http://127.0.0.1:{port}{site.tool.page}"
    try:
        patience = PATIENCE + MORE * texts / 100
        wait_for(address, "marker sentence", patience, process)
        for _ in range(edits):
            wait_for_rest(process.pid, patience)
            words = site.change("sentence")
            start = time.monotonic()
            wait_for(address, words, patience, process)
            yield time.monotonic() - start, memory_of(process.pid).shared / MEBI
    finally:
        stop(process)


def free_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(address: str, words: str, patience: float, process: subprocess.Popen[bytes]) -> None:
    """Asks for the page until it has the words."""
    end = time.monotonic() + patience
    while words not in page(address):
        if time.monotonic() > end or process.poll() is not None:
            raise NotServed(f"an edit was not shown within {patience:.0f} seconds")
        time.sleep(LOOK)


def wait_for_rest(process: int, patience: float) -> None:
    """Waits until a preview does nothing, or long enough."""
    end = time.monotonic() + patience
    before = float("-inf")
    while (now := busy(process)) - before > AT_REST * QUIET and time.monotonic() < end:
        before = now
        time.sleep(QUIET)


def page(address: str) -> str:
    """The page as it is served now; nothing where it is not."""
    try:
        with urllib.request.urlopen(address, timeout=30) as reply:
            return str(reply.read().decode("utf-8", "replace"))
    except (HTTPException, urllib.error.URLError, OSError):
        return ""


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ends a preview and all that it started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    ended(process.pid)
