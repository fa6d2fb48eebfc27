"""Other processes on this machine: copies of this one, or those of an executor where there are none."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from glossator.workers.each import LEAST, Each, Spread, here
from glossator.workers.forked import Forked, forks

SERVER = "forkserver"
"""Processes are copies of one that has loaded the tool and does nothing else, so no thread of ours is copied."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def processes(count: int, least: float = LEAST) -> Iterator[Each]:
    """So many processes, which begin when there is work for them of at ``least`` so many seconds; with one it is done
    here.
    """
    if count < 2:
        yield here
    elif forks():
        yield Forked(count).each
    else:
        with executors(count, least) as each:
            yield each


@contextmanager
def executors(count: int, least: float = LEAST) -> Iterator[Each]:
    """So many processes of an executor."""
    known = SERVER in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context(SERVER if known else "spawn")
    if known:
        context.set_forkserver_preload(["glossator.toolchain"])
    with ProcessPoolExecutor(count, context) as pool:
        yield Spread(pool, count, least)
