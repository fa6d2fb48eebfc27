"""What children of this process make is what it would have made alone, whatever becomes of them."""

from __future__ import annotations

import itertools
import os
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.cli.main import run
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.fault import TemplateFault
from glossator.model.making import each_made
from glossator.pipeline import Order, build
from glossator.toolchain import DOCUMENT_CHECKS, Toolchain
from glossator.workers.forked import Forked, forking, forks, shared, spread
from tests.conftest import EDITION

pytestmark = pytest.mark.skipif(not forks(), reason="there are no copies of processes here")
eager = partial(Forked, trial=1e-9, worth=0.0, share=float("inf"))
"""Children are begun for everything."""
HERE = os.getpid()
MANY = range(700)


def times(whole: int, item: int) -> int:
    """Some work."""
    return whole * item


def process_of(_: object, item: int) -> tuple[int, int]:
    """Work that takes a moment, and says who did it."""
    time.sleep(0.001)
    return item, os.getpid()


def lost(work: Callable[[int, int], int], whole: int, item: int) -> int:
    """Work that no child survives."""
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return work(whole, item)


def gone(process: int) -> bool:
    """Whether a process is no more, not even as one that nobody has asked after."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


@given(st.lists(st.integers(), max_size=600), st.integers(2, 4))
def test_everything_is_made_in_order(items, processes):
    assert eager(processes)(times, 3, items) == [3 * each for each in items]


def test_children_do_a_part_and_are_gone():
    made = shared(process_of, None, MANY, 3)
    assert [item for item, _ in made] == list(MANY)
    others = {process for _, process in made} - {HERE}
    assert others
    assert all(map(gone, others))


def test_what_lost_children_took_is_made_here():
    assert shared(partial(lost, times), 2, MANY, 3) == [2 * each for each in MANY]


def test_what_a_child_had_sent_before_it_was_lost_is_kept_or_made_again(monkeypatch):
    """It is killed in the middle of sending, at a number that the pipe has no room for."""
    dumps = pickle_and_die_after(3)
    monkeypatch.setattr("glossator.workers.forked.pickle.dumps", dumps)
    assert shared(big, None, MANY, 2) == [big(None, each) for each in MANY]


def big(_: None, item: int) -> bytes:
    """Something large."""
    time.sleep(0.0001)
    return bytes([item % 251]) * 3000


def pickle_and_die_after(count: int) -> Callable[[object], bytes]:
    """``pickle.dumps`` that kills a child by and by."""
    import pickle

    plain, done = pickle.dumps, []

    def dumps(value: object) -> bytes:
        done.append(value)
        if os.getpid() != HERE and len(done) > count:
            os.kill(os.getpid(), signal.SIGKILL)
        return plain(value)

    return dumps


def faulty(whole: frozenset[int], item: int) -> int:
    """Work that goes wrong with some things."""
    if item in whole:
        raise TemplateFault("page.html", item, "it is broken")
    time.sleep(0.0001)
    return item


@pytest.mark.parametrize("faults", [{0}, {5, 699}, {300, 301, 400}, {699}, set(MANY)], ids=str)
def test_the_fault_is_the_one_that_would_be_met_alone(faults):
    with pytest.raises(TemplateFault) as caught:
        shared(faulty, frozenset(faults), MANY, 3)
    assert (caught.value.name, caught.value.line) == ("page.html", min(faults))


@pytest.mark.parametrize("faults", [{0}, {5, 89}, {2, 3, 233}], ids=str)
def test_the_fault_is_the_same_where_things_are_tried_first(faults):
    with pytest.raises(TemplateFault) as caught:
        Forked(3, trial=0.5)(faulty, frozenset(faults), MANY)
    assert caught.value.line == min(faults)


@given(st.integers(0, 3000), st.integers(1, 40))
def test_what_is_tried_is_from_everywhere(count, first):
    order = spread(count)
    assert sorted(order) == list(range(count))
    tried = sorted(order[:first])
    gaps = [after - before for before, after in itertools.pairwise([*tried, count])]
    assert all(gap <= 4 * count / first + 1 for gap in gaps)


def test_small_things_that_come_first_do_not_hide_great_ones():
    """Entries stand before texts, and are read in a moment."""
    made = Forked(2)(weighty, None, MANY)
    assert [item for item, _ in made] == list(MANY)
    assert len({process for _, process in made}) == 2


def weighty(_: None, item: int) -> tuple[int, int]:
    """Work that takes long for the last things alone, and says who did it."""
    end = time.process_time() + (0.002 if item > 500 else 0)
    while time.process_time() < end:
        pass
    return item, os.getpid()


def only_there(_: None, item: int) -> int:
    """Work that goes wrong in children alone."""
    if os.getpid() != HERE:
        raise MemoryError
    return item


def test_what_goes_wrong_in_children_alone_does_not_matter():
    assert shared(only_there, None, MANY, 3) == list(MANY)


def test_what_cannot_be_sent_is_made_here():
    made = shared(lambda _, item: lambda: item, None, MANY, 3)
    assert [each() for each in made] == list(MANY)
    assert eager(3)(lambda _, item: lambda: item, None, range(3))[2]() == 2


def test_an_interrupt_ends_the_children():
    """They work on something without end when the interrupt comes here."""
    reader, writer = os.pipe()
    others: list[int] = []

    def endless(_: None, item: int) -> None:
        if os.getpid() == HERE:
            others.extend(int.from_bytes(os.read(reader, 4)) for _ in range(2))
            signal.raise_signal(signal.SIGINT)
        os.write(writer, os.getpid().to_bytes(4))
        while True:
            signal.pause()

    with pytest.raises(KeyboardInterrupt):
        shared(endless, None, MANY, 3)
    os.close(reader)
    os.close(writer)
    assert len(set(others)) == 2
    assert all(map(gone, others))


def test_nothing_that_waits_to_be_written_is_written_twice(tmp_path):
    with (tmp_path / "words").open("w") as file:
        file.write("once")
        shared(times, 1, MANY, 3)
    assert (tmp_path / "words").read_text() == "once"


def test_where_no_process_is_given_all_is_made_here(monkeypatch):
    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)
    assert {process for _, process in shared(process_of, None, range(20), 3)} == {HERE}


@pytest.fixture
def alone(monkeypatch) -> None:
    """Whoever begins a child here has failed."""
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("a child was begun"))


def test_little_work_is_done_here(alone):
    assert Forked(3)(times, 2, MANY) == [2 * each for each in MANY]


def test_what_is_larger_than_the_work_is_made_here(alone):
    """As trees are."""
    make = replace(eager(3), share=0.25)
    assert len(make(lambda _, item: [[item] * 3] * 1000, None, MANY)) == len(MANY)


def test_what_is_asked_for_within_some_work_is_made_by_whoever_does_that():
    make = eager(2)
    made = make(lambda _, item: (os.getpid(), make(lambda _, __: os.getpid(), None, range(9))), None, MANY)
    assert all(set(inner) == {process} for process, inner in made)


def test_one_worker_makes_everything_here():
    assert forking(1) is each_made
    assert isinstance(forking(2), Forked)


def test_work_that_is_worth_it_is_shared():
    def long(_: None, item: int) -> int:
        start = time.process_time()
        while time.process_time() - start < 0.002:
            pass
        return os.getpid()

    assert set(Forked(2)(long, None, range(150))) > {HERE}


def harmless(_: Edition, document: Document) -> tuple[Diagnostic, ...]:
    """A check that finds nothing."""
    return ()


def deadly(_: Edition, document: Document) -> tuple[Diagnostic, ...]:
    """The same, but no child survives it."""
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return ()


@pytest.mark.parametrize("check", [harmless, deadly])
@pytest.mark.parametrize("errors", [False, True])
def test_the_site_and_what_is_told_are_the_same(site, tmp_path, errors, check):
    site.write("edition.toml", EDITION)
    site.entry("term", "nep", "title: NEP\nforms: [NEP, the policy]")
    site.entry("person", "bukharin", "title: Bukharin", "He wrote on [[nobody]]." if errors else "He wrote.")
    for number in range(9):
        words = f"The the NEP of Bukharin, {number}."
        site.text(words.replace("NEP", "*NEP*"), words, name=f"t{number}", title=f"Text {number}")

    def made(name: str, wishes: dict[str, Any]) -> tuple[object, dict[str, bytes]]:
        order = Order(site.content, tmp_path / name, base_url="https://example.org/", tidy=True, **wishes)
        outcome = build(order, Toolchain(document_checks=(*DOCUMENT_CHECKS, check)))
        assert outcome.failed == errors
        files = {path: path.read_bytes() for path in (tmp_path / name).rglob("*") if path.is_file()}
        return outcome.findings, {path.relative_to(tmp_path / name).as_posix(): each for path, each in files.items()}

    make = eager(3)
    alone, together = made("one", {}), made("three", {"each": make.each, "make": make})
    assert alone[0]
    assert errors or "texts/t8.html" in alone[1]
    assert together == alone


def test_a_template_at_fault_is_told_with_its_line(site, monkeypatch, capsys):
    monkeypatch.chdir(site.folder)
    monkeypatch.setattr("glossator.cli.making.forking", lambda count: eager(count) if count > 1 else each_made)
    for number in range(9):
        site.text(f"Text {number}.", name=f"t{number}", title=f"Text {number}")
    site.write("../templates/text.html", "<p>\n{% if view.page.title == 'Text 7' %}{{ 1 / 0 }}{% endif %}")
    told = []
    for workers in "31":
        assert run(["build", "--workers", workers]) == 2
        told.append(capsys.readouterr().err)
    assert "text.html:2: ZeroDivision" in told[0]
    assert told[0] == told[1]
