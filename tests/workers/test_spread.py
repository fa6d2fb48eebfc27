"""Whoever does the work on the files, the site is the same."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor
from pathlib import Path
from threading import Thread

import distributed
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.model.document import Document
from glossator.model.fault import NoCluster
from glossator.model.kinds import KINDS
from glossator.pipeline import Order, build
from glossator.toolchain import PASSES, Toolchain
from glossator.workers.cluster import cluster
from glossator.workers.each import FEW, Each, Spread, here, parts
from glossator.workers.processes import executors, processes
from tests.conftest import EDITION, Site

TEXTS = FEW + 7
NAP = 0.02


@pytest.fixture(scope="module")
def many(tmp_path_factory) -> Site:
    """An edition with so many texts that others are asked to help."""
    site = Site(tmp_path_factory.mktemp("many"))
    site.write("edition.toml", f"{EDITION}    exports = []\n")
    site.entry("term", "nep", "title: NEP")
    for number in range(TEXTS):
        site.text(f"Text {number} on the *NEP*, and the NEP.", f"Text {number} on the NEP, and the NEP.", f"t{number}")
    return site


def made(site: Site, output: Path, each: Each, toolchain: Toolchain | None = None) -> dict[str, bytes]:
    """The files of the site."""
    outcome = build(Order(site.content, output, each=each), toolchain)
    assert not outcome.failed, site.report(outcome)
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def expected(many, tmp_path_factory) -> dict[str, bytes]:
    """The site as one process makes it."""
    return made(many, tmp_path_factory.mktemp("here") / "site", here)


@given(st.lists(st.integers()), st.integers(1, 40))
def test_parts_are_all_of_it_in_order_and_nearly_alike(items, count):
    cut = list(parts(items, count))
    assert [each for part in cut for each in part] == items
    assert all(cut)
    assert max(map(len, cut), default=0) - min(map(len, cut), default=0) <= 1


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_is_the_same_everywhere(kind):
    assert pickle.loads(pickle.dumps(kind)) is kind


def slow(document: Document) -> Document:
    """A pass that takes its time."""
    time.sleep(NAP)
    return document


def test_other_processes_make_the_same(many, expected, tmp_path):
    with processes(2) as each:
        assert each is not here
        assert made(many, tmp_path / "site", each) == expected


def test_those_of_an_executor_make_the_same(many, expected, tmp_path):
    with executors(2, least=0) as each:
        assert isinstance(each, Spread)
        assert made(many, tmp_path / "site", each) == expected


def test_where_there_are_no_copies_an_executor_is_asked(monkeypatch):
    monkeypatch.setattr("glossator.workers.processes.forks", lambda: False)
    with processes(2) as each:
        assert isinstance(each, Spread)


def test_one_worker_is_this_process():
    with processes(1) as each:
        assert each is here


class Broken(Executor):
    """Workers that are no more."""

    asked = 0

    def submit(self, *_: object, **__: object):
        """Break."""
        self.asked += 1
        raise BrokenExecutor


def test_what_others_cannot_do_is_done_here(many, expected, tmp_path):
    broken = Broken()
    assert made(many, tmp_path / "site", Spread(broken, 2, least=0)) == expected
    assert broken.asked


def test_few_things_are_done_here():
    broken = Broken()
    assert Spread(broken, 2, least=0)(str, range(FEW - 1)) == [str(each) for each in range(FEW - 1)]
    assert not broken.asked


def test_little_work_is_done_here():
    broken = Broken()
    assert Spread(broken, 2)(str, range(10 * FEW)) == [str(each) for each in range(10 * FEW)]
    assert not broken.asked


def test_a_pass_that_is_not_known_elsewhere_is_done_here(many, expected, tmp_path):
    """An edition's own ``build.py`` may make passes inside of functions."""
    broken = Broken()
    toolchain = Toolchain(passes=(*PASSES, lambda document: document))
    assert made(many, tmp_path / "site", Spread(broken, 2, least=0), toolchain) == expected
    assert not broken.asked


@pytest.fixture
def scheduler() -> Iterator[distributed.LocalCluster]:
    """A cluster of two workers on this machine."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as found:
        yield found


def test_a_cluster_makes_the_same_though_a_worker_is_lost(many, expected, tmp_path, scheduler):
    """One of its two workers is killed in the middle of the work."""
    killed: list[int] = []

    def kill() -> None:
        with distributed.Client(scheduler.scheduler_address) as client:
            pids = client.run(os.getpid)
            while not any(client.processing().values()):
                time.sleep(NAP)
            time.sleep(5 * NAP)
            busy = next(address for address, tasks in client.processing().items() if tasks)
            os.kill(pids[busy], signal.SIGKILL)
            killed.append(pids[busy])

    other = Thread(target=kill, daemon=True)
    with cluster(scheduler.scheduler_address) as each:
        other.start()
        site = made(many, tmp_path / "site", each, Toolchain(passes=(*PASSES, slow)))
    other.join()
    assert killed
    assert site == expected


def test_no_scheduler_is_told(monkeypatch):
    monkeypatch.setattr("glossator.workers.cluster.PATIENCE", "0.2s")
    with pytest.raises(NoCluster, match="there is no scheduler"), cluster("tcp://127.0.0.1:9"):
        pass


def test_without_dask_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(NoCluster, match="pip install"), cluster("tcp://127.0.0.1:9"):
        pass
