"""The tables of the results, as rows of cells in Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.reporting.drawing import Series
from benchmarks.results import Results, Run
from benchmarks.tools.table import TOOLS

OURS, MEASURE = "glossator", "hugo"
"""The tool that is measured, and the one that it is measured by."""
EDITS = ("unchanged", "sentence", "gloss", "form", "template", "preview")
MISSED = "†"
BESIDE = "\u00a0/ "
"""A line may end behind the sign, where a column is narrow."""


@dataclass(frozen=True, slots=True)
class View:
    """Results for one number of terms."""

    results: Results
    terms: int

    def one(self, tool: str, texts: int, scenario: str) -> Run | None:
        """The medians of one scenario."""
        return self.results.median(tool, texts, self.terms, scenario)

    @property
    def sizes(self) -> list[int]:
        """The numbers of texts that were measured."""
        return sorted({each.texts for each in self.results.runs if each.terms == self.terms})

    def present(self, texts: int | None = None) -> list[str]:
        """The tools that were measured, in the order of the table."""
        found = {each.tool for each in self.results.runs if each.terms == self.terms and texts in (None, each.texts)}
        return [name for name in TOOLS if name in found]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines).replace("| --- ", "|---").replace("---|", "---|")


def figure(number: float) -> str:
    """A number as it is read: two digits that mean something, or whole."""
    if number >= 100:
        return f"{number:,.0f}"
    return f"{number:.1f}" if number >= 10 else f"{number:.2f}"


def cell(run: Run | None, names: Sequence[str]) -> str:
    """Figures of a run beside each other."""
    if run is None:
        return "–"
    return BESIDE.join(figure(getattr(run, name)) for name in names) + MISSED * run.missed


def from_nothing(view: View) -> str:
    """Cold builds of all sizes."""
    rows = [
        [TOOLS[tool].title, *(cell(view.one(tool, texts, "cold"), ("wall", "cpu", "memory")) for texts in view.sizes)]
        for tool in view.present()
    ]
    return table(["tool", *(f"{texts:,} texts" for texts in view.sizes)], rows)


def after_changes(view: View, texts: int) -> str:
    """Builds after edits, and previews, of one size."""
    rows = [[TOOLS[tool].title, *changes(view, tool, texts)] for tool in view.present(texts)]
    return table(["tool", *EDITS], rows)


def changes(view: View, tool: str, texts: int) -> Iterator[str]:
    """What a tool took after each edit."""
    for scenario in EDITS:
        names = ("wall",) if scenario == "preview" else ("wall", "cpu")
        yield cell(view.one(tool, texts, scenario), names)


def against(view: View) -> str:
    """Our figures as multiples of those of the tool that we are measured by."""
    both = [texts for texts in view.sizes if {OURS, MEASURE} <= set(view.present(texts))]
    asked: Sequence[tuple[str, str, str]] = (
        ("from nothing, processors", "cold", "cpu"),
        ("from nothing, clock", "cold", "wall"),
        ("from nothing, memory", "cold", "memory"),
        ("nothing changed, processors", "unchanged", "cpu"),
        ("one sentence changed, processors", "sentence", "cpu"),
        ("edit to page, clock", "preview", "wall"),
    )
    rows = [[words, *(ratio(view, texts, scenario, name) for texts in both)] for words, scenario, name in asked]
    return table(["multiple", *(f"{texts:,} texts" for texts in both)], rows) if both else ""


def ratio(view: View, texts: int, scenario: str, name: str) -> str:
    """One multiple."""
    own, other = (view.one(tool, texts, scenario) for tool in (OURS, MEASURE))
    return f"{figure(getattr(own, name) / getattr(other, name))} ×" if own and other else "–"


def by_terms(results: Results) -> str:
    """Cold builds with more terms, of the largest number of texts that has several; nothing if none has."""
    found = sorted({(each.texts, each.terms) for each in results.runs if each.scenario == "cold"})
    texts = max((size for size, count in Counter(size for size, _ in found).items() if count > 1), default=0)
    views = [View(results, terms) for size, terms in found if size == texts]
    names = ("wall", "cpu", "memory")
    rows = [
        [tool.title, *(cell(view.one(name, texts, "cold"), names) for view in views)]
        for name, tool in TOOLS.items()
        if sum(view.one(name, texts, "cold") is not None for view in views) > 1
    ]
    return table([f"{texts:,} texts", *(f"{each.terms:,} terms" for each in views)], rows) if rows else ""


def series(view: View, measure: str) -> list[Series]:
    """The cold builds of all tools as series for the picture."""
    found = []
    for name, tool in TOOLS.items():
        runs = ((texts, view.one(name, texts, "cold")) for texts in view.sizes)
        found.append(Series(tool.title, tuple((texts, getattr(run, measure)) for texts, run in runs if run)))
    return found
