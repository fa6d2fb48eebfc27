"""How fast editions are built, beside other tools: ``python benchmarks/run.py --sizes 10,100 --tools glossator,hugo``.

Makes a corpus for each tool, and builds it from nothing, unchanged, and after edits, the tools in turn, so that what
else the machine does meets all of them. Results are added to a file, of which ``benchmarks/report.py`` makes the page
of the manual.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.corpus.values import SPARE, WATCHED, Shape
from benchmarks.homes import Home, home
from benchmarks.machine import machine, our_version
from benchmarks.previewing import NotServed, previewed
from benchmarks.results import FILE, Call, Run, read, write
from benchmarks.site import LOG, Site, written
from benchmarks.tools.table import TOOLS
from benchmarks.tools.values import CHANGES

ROOT = Path(__file__).parent.parent
SCENARIOS = ("cold", "unchanged", *CHANGES, "preview")
FOLDERS = {"--out", "--cache", "--work"}
TICK = 1.1
"""Seconds before an edit: some tools compare times of change in whole seconds."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be measured."""

    tools: tuple[str, ...]
    sizes: tuple[int, ...]
    terms: tuple[int, ...]
    scenarios: tuple[str, ...]
    given: argparse.Namespace

    def shape(self, texts: int, terms: int) -> Shape:
        """The shape of a corpus."""
        return Shape(texts, self.given.words, terms, self.given.notes, self.given.seed)


def main(words: Sequence[str] | None = None) -> None:
    """Measure, keep, report."""
    plan = planned(words)
    faults: list[str] = []
    homes = {name: installed for name in plan.tools if (installed := prepared(name, plan.given.cache, faults))}
    before = read(plan.given.out / FILE)
    call = Call(
        date=datetime.now(UTC).date().isoformat(),
        command=said(sys.argv[1:] if words is None else words),
        machine=machine(),
        versions={name: each.versions for name, each in homes.items()},
        faults=faults,
    )
    runs: list[Run] = []
    try:
        for run in all_runs(plan, homes, faults):
            runs.append(replace(run, call=len(before.calls)))
            show(run)
            write(before.with_call(call, runs), plan.given.out / FILE)
    finally:
        for fault in faults:
            print(fault)
    reporting = [sys.executable, str(ROOT / "benchmarks" / "report.py"), "--out", str(plan.given.out)]
    subprocess.run(reporting, check=True)


def said(words: Sequence[str]) -> str:
    """The command as it can be given again elsewhere: without folders, which are this machine's."""
    pairs = zip(["", *words], words, strict=False)
    kept = [word for before, word in pairs if not FOLDERS & {before, word.partition("=")[0]}]
    return shlex.join(["python", "benchmarks/run.py", *kept])


def planned(words: Sequence[str] | None) -> Plan:
    """What the words of the command ask for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("--sizes", default="10,100", help="numbers of texts")
    parser.add_argument("--terms", default="200", help="numbers of terms, each tried with every number of texts")
    parser.add_argument("--tools", default=",".join(TOOLS), help="of %(default)s")
    parser.add_argument("--scenarios", default=",".join(SCENARIOS), help="of %(default)s")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--edits", type=int, default=5, help="edits for each preview")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--words", type=int, default=Shape(0).words, help="words of a text")
    parser.add_argument("--notes", type=int, default=Shape(0).notes, help="notes of a text")
    parser.add_argument("--options", default="", help="further options of Glossator's build")
    parser.add_argument(
        "--limit", type=float, default=1800.0, help="seconds that one cold build may be expected to take"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "figures", help="the folder for the results")
    cache = Path.home() / ".cache" / "glossator-benchmarks"
    parser.add_argument("--cache", type=Path, default=cache, help="the folder for the tools' environments")
    parser.add_argument("--work", type=Path, help="the folder for the sites; otherwise a temporary one")
    given = parser.parse_args(words)
    tools, scenarios = tuple(given.tools.split(",")), tuple(given.scenarios.split(","))
    sizes, terms = (tuple(map(int, each.split(","))) for each in (given.sizes, given.terms))
    for unknown in [*(set(tools) - set(TOOLS)), *(set(scenarios) - set(SCENARIOS))]:
        parser.error(f"there is no {unknown}")
    if given.repeat > len(SPARE) or min(sizes) <= WATCHED:
        parser.error(f"at most {len(SPARE)} repetitions, and more than {WATCHED} texts")
    return Plan(tools, tuple(sorted(sizes)), tuple(sorted(terms)), scenarios, given)


def prepared(name: str, cache: Path, faults: list[str]) -> Home | None:
    """A tool with its environment; one that cannot be installed is reported."""
    if not TOOLS[name].packages:
        return Home(Path(), our_version())
    made = home(TOOLS[name], cache)
    if made.fault:
        faults.append(f"{TOOLS[name].title} could not be installed: {made.fault}")
        return None
    return made


def all_runs(plan: Plan, homes: Mapping[str, Home], faults: list[str]) -> Iterator[Run]:
    """Every measurement, one size after the other."""
    costs: dict[str, float] = {}
    for texts in plan.sizes:
        for terms in plan.terms:
            late = {name for name, seconds in costs.items() if seconds * texts > plan.given.limit}
            for name in sorted(late & set(homes)):
                fault = f"{TOOLS[name].title}, {texts:,} texts: left out, {costs[name] * texts:,.0f} s expected"
                faults.extend({fault} - set(faults))
            kept = {name: each for name, each in homes.items() if name not in late}
            for run in runs_of(plan, plan.shape(texts, terms), kept, faults):
                if run.scenario == "cold":
                    costs[run.tool] = run.wall / texts
                yield run


def runs_of(plan: Plan, shape: Shape, homes: Mapping[str, Home], faults: list[str]) -> Iterator[Run]:
    """The measurements of one corpus, the tools in turn."""
    with tempfile.TemporaryDirectory(dir=plan.given.work, prefix="glossator-benchmark-") as folder:
        sites = []
        for name, each in homes.items():
            site = written(TOOLS[name], shape, Path(folder) / name, each.folder)
            options = tuple(shlex.split(plan.given.options)) if name == "glossator" else ()
            sites.append(replace(site, setting=replace(site.setting, options=options)))
        if shape.texts == min(plan.sizes):
            for site in sites:
                site.build()  # compiles what Python has not compiled yet, and is not counted
        for _ in range(plan.given.repeat):
            for site in sites:
                yield from turn(plan, shape, site, faults)
            sites = [*sites[1:], sites[0]]
        for site in sites if "preview" in plan.scenarios else ():
            yield from watched(plan, shape, site, faults)
            shutil.rmtree(site.folder)


def turn(plan: Plan, shape: Shape, site: Site, faults: list[str]) -> Iterator[Run]:
    """One tool's builds of one repetition, each after the other."""
    for scenario in plan.scenarios:
        if scenario == "preview":
            continue
        words = ""
        if scenario == "cold":
            site.clear()
        elif scenario != "unchanged":
            time.sleep(TICK)
            words = site.change(scenario)
        os.sync()
        cost = site.build()
        if cost.status:
            said = (site.folder / LOG).read_text("utf-8", "replace").strip().splitlines()
            faults.append(
                f"{site.tool.title}, {shape.texts:,} texts, {scenario}: ended with {cost.status}: {said[-1:]}"
            )
            return
        missed = bool(words) and not site.shows(scenario, words)
        figures = (cost.wall, cost.cpu, cost.memory, cost.apart, cost.processes, missed)
        yield Run(site.tool.name, shape.texts, shape.terms, scenario, 0, *figures)


def watched(plan: Plan, shape: Shape, site: Site, faults: list[str]) -> Iterator[Run]:
    """One tool's preview, if it has one."""
    if not site.tool.preview:
        return
    site.clear()
    try:
        for wall, memory in previewed(site, plan.given.edits, shape.texts):
            yield Run(site.tool.name, shape.texts, shape.terms, "preview", 0, wall, 0.0, memory)
    except NotServed as fault:
        faults.append(f"{site.tool.title}, {shape.texts:,} texts, preview: {fault}")


def show(run: Run) -> None:
    """A run in a line."""
    figures = f"{run.wall:9.2f} s {run.cpu:9.2f} CPU s {run.memory:7.0f} MiB"
    print(f"{run.texts:6} {run.terms:6} {run.tool:10} {run.scenario:10}{figures}{'  missed' * run.missed}", flush=True)


if __name__ == "__main__":
    main()
