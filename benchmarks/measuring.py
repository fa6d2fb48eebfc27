"""What a command costs: time on the clock, time of the processors, memory of all its processes together."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass
from pathlib import Path

EVERY = 0.05
"""Seconds between two looks at the memory."""
MEBI = 1 << 20
ADOPT = 36
"""``PR_SET_CHILD_SUBREAPER`` of Linux: what a program leaves running becomes ours, and its time can be asked."""
USER = 11
"""Where, behind the name, the line of a process has the time that it had as a user; that of the system is the next."""
UNUSUAL = ("PYTHONDONTWRITEBYTECODE",)
"""What some services set: then every program in Python compiles itself again at every call."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took.

    ``cpu`` is seconds in the program and in the system of the command and of all processes it started. ``memory`` is
    MiB: the highest sum of the processes' proportional shares that was seen (``PSS``: a page that three share counts a
    third for each), or the most that the largest process had at any time (``largest``), whichever is more.
    ``apart`` counts shared pages for each process, as most tools do.
    """

    wall: float
    cpu: float
    memory: float
    largest: float
    apart: float
    processes: int
    status: int


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes of some processes together, and the most that one of them ever had."""

    shared: int = 0
    apart: int = 0
    largest: int = 0
    processes: int = 0

    def or_more(self, other: Memory) -> Memory:
        """The higher of each figure."""
        return Memory(*map(max, astuple(self), astuple(other)))


class Watch:
    """Looks at the memory of a process and of all that come of it, again and again, until it is stopped."""

    def __init__(self, process: int) -> None:
        self.process, self.highest, self.done = process, Memory(), threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self) -> None:
        """Looks, and waits."""
        while True:
            self.highest = self.highest.or_more(memory_of(self.process))
            if self.done.wait(EVERY):
                return

    def stop(self) -> Memory:
        """The highest that was seen."""
        self.done.set()
        self.thread.join()
        return self.highest


def family(process: int) -> Iterator[int]:
    """A process and all that come of it."""
    yield process
    with suppress(OSError):
        for thread in Path(f"/proc/{process}/task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from family(int(child))


def memory_of(process: int) -> Memory:
    """What a process and all that come of it have now; nothing where the system does not tell."""
    shared = apart = largest = count = 0
    for each in family(process):
        with suppress(OSError, KeyError):
            now, ever = (kibibytes(Path(f"/proc/{each}/{name}")) for name in ("smaps_rollup", "status"))
            shared, apart, count = shared + now["Pss"], apart + now["Rss"], count + 1
            largest = max(largest, ever["VmHWM"])
    return Memory(shared, apart, largest, count)


def busy(process: int) -> float:
    """The seconds of the processors that a process and all that come of it have had, as far as the system tells."""
    ticks = 0
    for each in family(process):
        with suppress(OSError):
            facts = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
            ticks += int(facts[USER]) + int(facts[USER + 1])
    return ticks / os.sysconf("SC_CLK_TCK")


def kibibytes(path: Path) -> dict[str, int]:
    """The lines of a file of the system that name an amount of memory, in bytes."""
    lines = (line.replace(":", " ").split() for line in path.read_text().splitlines() if line.endswith(" kB"))
    return {words[0]: int(words[1]) * 1024 for words in lines}


def measured(command: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path) -> Cost:
    """Runs a command in a folder and says what it took."""
    with log.open("ab") as kept:
        start = time.monotonic()
        process = started(command, folder, environment, kept.fileno())
        watch = Watch(process.pid)
        try:
            _, status, used = os.wait4(process.pid, 0)
        except BaseException:  # Ctrl-C does not reach a session of its own
            ended(process.pid)
            raise
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    seen = watch.stop()
    cpu = used.ru_utime + used.ru_stime + ended(process.pid)
    largest = max(seen.largest / MEBI, known(used))
    memory = max(seen.shared / MEBI, largest)
    return Cost(wall, cpu, memory, largest, seen.apart / MEBI, seen.processes, process.returncode)


def known(used: resource.struct_rusage) -> float:
    """The MiB that the system says the largest process had at most.

    A process begins with the figure of the one that started it, so what is no more than ours says nothing.
    """
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used.ru_maxrss / 1024 if used.ru_maxrss > own else 0.0


def started(command: Sequence[str], folder: Path, environment: Mapping[str, str], log: int) -> subprocess.Popen[bytes]:
    """A command in a session of its own, and what Python compiles may be kept, as it is on an editor's machine."""
    inherited = {name: value for name, value in os.environ.items() if name not in UNUSUAL}
    if os.uname().sysname == "Linux":
        ctypes.CDLL(None).prctl(ADOPT, 1, 0, 0, 0)
    return subprocess.Popen(
        command,
        cwd=folder,
        env={**inherited, **environment},
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        start_new_session=True,
    )


def ended(group: int) -> float:
    """Ends what a command left running, and gives the seconds that it took."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)
    seconds = 0.0
    with suppress(ChildProcessError):
        while True:
            _, _, used = os.wait4(-group, 0)
            seconds += used.ru_utime + used.ru_stime
    return seconds
