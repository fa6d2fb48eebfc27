"""Children of this process do a part of the work: the whole is there for them as it is here, and is never sent.

A child is a copy (``fork(2)``) that shares all memory until somebody writes into it. What is made comes back through a
pipe. Every process takes the next part from one pipe of tickets, a byte each, so whoever is quicker does more; and what
does not come back, because a child was killed or something went wrong, is made here, where it goes wrong again if it
must. So a fault is the one that would have been met without children.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any, Generic

from glossator.model.making import Item, Make, Result, Whole, each_made
from glossator.workers.each import parts

TICKETS = 256
"""A ticket is a byte; no pipe is too small for so many."""
TRIAL = 0.03
"""Seconds of work that are done here before it is known how much there is, and what it is to send what is made."""
WORTH = 0.06
"""Seconds of work that must be left: a child costs some hundredths, in which memory is copied that is written into."""
SENDING = 0.25
"""What is made is sent where that takes at most such a part of the time of making it. With trees it takes more."""
GOLDEN = (5**0.5 - 1) / 2


@dataclass(frozen=True, slots=True)
class Job(Generic[Whole, Item, Result]):
    """Some work, and the things in parts."""

    work: Callable[[Whole, Item], Result]
    whole: Whole
    parts: Sequence[Sequence[Item]]

    def made(self, number: int) -> list[Result]:
        """What is made of a part."""
        return each_made(self.work, self.whole, self.parts[number])

    def taken(self, tickets: int, form: Callable[[tuple[int, list[Result]]], Any]) -> Iterator[Any]:
        """What is made, in some form, of the parts that nobody else takes. Nobody takes another one after a fault."""
        while ticket := os.read(tickets, 1):
            try:
                done = form((ticket[0], self.made(ticket[0])))
            except Exception:
                os.read(tickets, TICKETS)
                return
            yield done


@dataclass(frozen=True, slots=True)
class Child:
    """A process that was begun, and the end of the pipe through which it sends what it made."""

    process: int
    pipe: Connection[None, tuple[int, list[Any]]]

    def sent(self) -> Iterator[tuple[int, list[Any]]]:
        """What it made, up to where it was lost if it was."""
        with suppress(EOFError, OSError):
            while True:
                yield self.pipe.recv()

    def end(self) -> None:
        """End it if it has not ended, and let the system forget it."""
        self.pipe.close()
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


@dataclass(slots=True)
class Forked:
    """So many processes, this one among them, for work that is worth it; not for several threads.

    What is asked for while some work is done is done there and then.
    """

    processes: int
    trial: float = TRIAL
    worth: float = WORTH
    share: float = SENDING
    busy: bool = False

    def __call__(self, work: Callable[[Whole, Item], Result], whole: Whole, items: Sequence[Item], /) -> list[Result]:
        """What the work makes of each."""
        if self.busy or len(items) < 2:
            return each_made(work, whole, items)
        self.busy = True
        try:
            made, worth = self.tried(work, whole, items)
            rest = [number for number in range(len(items)) if number not in made]
            left = [items[number] for number in rest]
            others = shared(work, whole, left, self.processes) if worth else each_made(work, whole, left)
            made |= dict(zip(rest, others, strict=True))
            return [made[number] for number in range(len(items))]
        finally:
            self.busy = False

    def each(self, work: Callable[[Item], Result], items: Sequence[Item], /) -> list[Result]:
        """What some work makes of each where there is no whole."""
        return self(lambda _, item: work(item), None, items)

    def tried(
        self, work: Callable[[Whole, Item], Result], whole: Whole, items: Sequence[Item]
    ) -> tuple[dict[int, Result], bool]:
        """What is made of some things, by their numbers, and whether others are to be asked for the rest. The first one
        does not count: with it, much is reckoned that is kept for all. After a fault nobody else is asked, so that the
        first one is met.
        """
        first, *others = spread(len(items))
        made = {first: work(whole, items[first])}
        counted: dict[int, Result] = {}
        start = time.process_time()
        spent = 0.0
        while len(counted) < len(others) and spent < self.trial:
            number = others[len(counted)]
            try:
                counted[number] = work(whole, items[number])
            except Exception:
                return made | counted, False
            spent = time.process_time() - start
        left = spent / len(counted) * (len(others) - len(counted))
        worth = left > self.worth and sending(list(counted.values())) < self.share * spent
        return made | counted, worth


def spread(count: int) -> list[int]:
    """The numbers below ``count`` in such an order that the first few, however many, are from everywhere: things of a
    kind mostly stand together. They are multiples of the golden ratio (Knuth, *The Art of Computer Programming*, 6.4).
    """
    return sorted(range(count), key=lambda number: number * GOLDEN % 1)


def sending(made: object) -> float:
    """Seconds that it takes to send something; without end for what cannot be sent."""
    start = time.process_time()
    try:
        pickle.loads(pickle.dumps(made))  # noqa: S301 - our own, of a moment ago
    except (pickle.PicklingError, AttributeError, TypeError, RecursionError):
        return float("inf")
    return time.process_time() - start


def shared(work: Callable[[Whole, Item], Result], whole: Whole, items: Sequence[Item], processes: int) -> list[Result]:
    """What so many processes make of each, in order."""
    job = Job(work, whole, list(parts(items, TICKETS)))
    tickets, writer = os.pipe()
    os.write(writer, bytes(range(len(job.parts))))
    os.close(writer)
    children: list[Child] = []
    try:
        with undisturbed(), suppress(OSError):
            for _ in range(1, min(processes, len(job.parts))):
                children.append(begun(job, tickets))
        made = dict(job.taken(tickets, tuple))
        for child in children:
            made.update(child.sent())
    finally:
        os.close(tickets)
        for child in children:
            child.end()
    return [each for number in range(len(job.parts)) for each in made.get(number) or job.made(number)]


def begun(job: Job[Any, Any, Any], tickets: int) -> Child:
    """A child that makes parts of a job, and sends them when there are no more. Raises ``OSError`` where the system
    gives no more processes.

    It ends at once, like one that was killed: what is in the buffers that it has from here is not its own.
    """
    reader, writer = Pipe(duplex=False)
    process = os.fork()
    if process:
        writer.close()
        return Child(process, reader)
    try:
        gc.disable()
        reader.close()
        for part in list(job.taken(tickets, pickle.dumps)):
            writer.send_bytes(part)
    finally:
        os._exit(0)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Ctrl-C waits until it is known which children must be ended. They themselves never hear of it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def forks() -> bool:
    """Whether copies of this process can be trusted: in those of macOS its own frameworks fail."""
    return hasattr(os, "fork") and sys.platform != "darwin"


def forking(count: int) -> Make:
    """So many processes, where more than one is wished for and copies can be had."""
    return Forked(count) if count > 1 and forks() else each_made
