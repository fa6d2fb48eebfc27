"""The build thread: requests become few builds, and nothing ends it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from glossator.model.making import Interrupted
from glossator.serve.builder import Builder
from glossator.serve.values import Broken, Outcome, Result
from tests.serve.support import LIMIT, Small, ask, eventually, reloads, running

NOTHING = Outcome((), (), published=True)


class Shop:
    """A build that can be held up, and what came of it."""

    def __init__(self) -> None:
        self.began = 0
        self.gate = threading.Event()
        self.results: list[Result] = []
        self.problem: BaseException | None = None

    def build(self) -> Outcome:
        self.began += 1
        assert self.gate.wait(LIMIT)
        if self.problem:
            raise self.problem
        return NOTHING


@contextmanager
def built_in(shop: Shop) -> Iterator[Builder]:
    builder = Builder(shop.build, shop.results.append)
    builder.start()
    try:
        yield builder
    finally:
        shop.gate.set()
        builder.stop(LIMIT)


def test_requests_while_it_builds_become_one_more_build() -> None:
    shop = Shop()
    with built_in(shop) as builder:
        builder.request()
        eventually(lambda: shop.began == 1)
        for _ in range(100):
            builder.request()
        shop.gate.set()
        eventually(lambda: len(shop.results) == 2)
    assert shop.began == 2


def test_the_rest_is_done_after_a_report_unless_something_new_is_wanted() -> None:
    """What a build leaves for later is done where nobody asks for another build; then that comes first."""
    done: list[str] = []
    held = threading.Event()

    def build() -> Outcome:
        done.append("build")
        return Outcome((), (), published=True, rest=rest)

    def rest(is_late: Callable[[], bool]) -> Outcome:
        assert not is_late()
        done.append("rest")
        return Outcome((), ("search.html",), published=True, second=True)

    def finished(result: Result) -> None:
        done.append("told")
        if done == ["build", "told"]:
            builder.request()
            held.set()

    builder = Builder(build, finished)
    builder.start()
    builder.request()
    assert held.wait(LIMIT)
    eventually(lambda: len(done) == 6)
    builder.stop(LIMIT)
    assert done == ["build", "told", "build", "told", "rest", "told"]


def test_the_rest_is_left_when_something_new_is_wanted() -> None:
    """It is told that it is late; of what it left nothing is reported."""
    done: list[str] = []
    begun = threading.Event()

    def build() -> Outcome:
        done.append("build")
        return Outcome((), (), published=True, rest=rest if len(done) == 1 else None)

    def rest(is_late: Callable[[], bool]) -> Outcome:
        begun.set()
        eventually(is_late)
        raise Interrupted

    builder = Builder(build, lambda _: done.append("told"))
    builder.start()
    builder.request()
    assert begun.wait(LIMIT)
    builder.request()
    eventually(lambda: len(done) == 4)
    builder.stop(LIMIT)
    assert done == ["build", "told", "build", "told"]


@pytest.mark.parametrize("problem", [ValueError("of two\nlines"), SystemExit(3), KeyboardInterrupt(), MemoryError()])
def test_whatever_a_build_raises_becomes_a_result(problem: BaseException) -> None:
    shop = Shop()
    shop.gate.set()
    with built_in(shop) as builder:
        shop.problem = problem
        builder.request()
        eventually(lambda: len(shop.results) == 1)
        shop.problem = None
        builder.request()
        eventually(lambda: len(shop.results) == 2)
    first, second = shop.results
    assert isinstance(first, Broken)
    assert first.reason.startswith(type(problem).__name__)
    assert "\n" not in first.reason
    assert second == NOTHING


def test_a_report_that_raises_ends_nothing() -> None:
    shop = Shop()
    shop.gate.set()

    def report(result: Result) -> None:
        shop.results.append(result)
        raise SystemExit(1)

    builder = Builder(shop.build, report)
    builder.start()
    builder.request()
    eventually(lambda: len(shop.results) == 1)
    builder.request()
    eventually(lambda: len(shop.results) == 2)
    builder.stop(LIMIT)


def test_a_hundred_saves_are_few_builds(small: Small) -> None:
    with running(small) as port:
        small.gate.clear()
        small.write("the first of many")
        eventually(lambda: small.builds == 2)
        for number in range(100):
            small.write(f"saved {number}", f"{number:03}.txt")
        small.gate.set()
        eventually(lambda: "saved 99" in small.page() and "saved 0<" in small.page())
        assert small.builds <= 10
        assert "saved 99" in ask(port).text


@pytest.mark.parametrize(("word", "reason"), [("raise", "ValueError: of two lines"), ("exit", "SystemExit: 3")])
def test_a_broken_build_ends_nothing(small: Small, word: str, reason: str) -> None:
    with running(small) as port, reloads(port) as browser:
        small.write(word)
        eventually(lambda: any(line.startswith(f"the build broke: {reason}") for line in small.said), str(small.said))
        assert "first" in ask(port).text
        small.write("mended")
        assert browser.receive()["command"] == "reload"
        assert "mended" in ask(port).text
