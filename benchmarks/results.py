"""What was measured, in a file that can be added to."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

FILE = "results.json"


@dataclass(frozen=True, slots=True)
class Run:
    """One measurement. ``missed`` is an edit that the site did not show. A preview has no ``cpu``."""

    tool: str
    texts: int
    terms: int
    scenario: str
    call: int
    wall: float
    cpu: float
    memory: float
    apart: float = 0.0
    processes: int = 0
    missed: bool = False

    @property
    def key(self) -> tuple[str, int, int, str]:
        """What runs have in common of which the median is taken."""
        return (self.tool, self.texts, self.terms, self.scenario)


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the benchmark: when, on what machine, with which words and versions, and what could not be measured."""

    date: str
    command: str
    machine: dict[str, str]
    versions: dict[str, str]
    faults: list[str]


@dataclass(frozen=True, slots=True)
class Results:
    """All calls and their runs."""

    calls: tuple[Call, ...] = ()
    runs: tuple[Run, ...] = ()

    def with_call(self, call: Call, runs: Iterable[Run]) -> Results:
        """With one call more: what it measured takes the place of what was measured before of the same."""
        new = tuple(runs)
        again = {each.key for each in new}
        return Results((*self.calls, call), (*(each for each in self.runs if each.key not in again), *new))

    def median(self, *key: str | int) -> Run | None:
        """The medians of the runs of a tool, a number of texts, of terms, and a scenario."""
        found = [each for each in self.runs if each.key == key]
        if not found:
            return None
        wall, cpu, memory, apart = (
            statistics.median(getattr(each, name) for each in found) for name in ("wall", "cpu", "memory", "apart")
        )
        missed, processes = any(each.missed for each in found), max(each.processes for each in found)
        return Run(*found[0].key, found[-1].call, wall, cpu, memory, apart, processes, missed)

    def used(self) -> tuple[Call, ...]:
        """The calls of which there are runs."""
        numbers = {each.call for each in self.runs}
        return tuple(call for number, call in enumerate(self.calls) if number in numbers)


def read(path: Path) -> Results:
    """The results of a file; none if there is no file."""
    facts: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.is_file() else {"calls": [], "runs": []}
    return Results(tuple(Call(**each) for each in facts["calls"]), tuple(Run(**each) for each in facts["runs"]))


def write(results: Results, path: Path) -> None:
    """A line for each run, rounded to what can be known."""
    runs = [
        {key: round(value, 4) if isinstance(value, float) else value for key, value in asdict(each).items()}
        for each in results.runs
    ]
    lines = ",\n".join(json.dumps(each) for each in runs)
    calls = json.dumps([asdict(each) for each in results.calls], indent=1, ensure_ascii=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'{{"calls": {calls},\n"runs": [\n{lines}\n]}}\n', "utf-8")
