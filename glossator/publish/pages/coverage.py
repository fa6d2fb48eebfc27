"""How densely the texts are annotated, for the editor: as pictures and as tables, in the preview only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from markupsafe import Markup

from glossator.model.address import COVERAGE, page_of, relative
from glossator.model.artifact import Artifact, Stage
from glossator.publish.assets import compact
from glossator.publish.coverage import (
    COLUMNS,
    Counts,
    Coverage,
    Joins,
    Stretch,
    covered,
    paragraphs_of,
    parallels_in,
    row_of,
)
from glossator.publish.picture_coverage import HEIGHT, WIDTH, BarView, bars
from glossator.publish.press import Press
from glossator.publish.runs import Cut, counted, runs
from glossator.publish.values import LinkView, PageView

SHEET = "assets/coverage.css"
MADE_FROM = "preview/coverage.css"


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of a table: a section, or the whole text, with its heading and its numbers."""

    place: LinkView
    heading: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StripView:
    """A text: its picture and its table, with the heads of its columns; the last row is the whole text's."""

    words: Mapping[str, str]
    columns: tuple[str, ...]
    id: str
    text: LinkView
    author: str
    width: float
    height: float
    mean: float
    bars: tuple[BarView, ...]
    rows: tuple[RowView, ...]
    whole: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The page: every text as it is shown; ``mean`` is the density of the whole edition."""

    page: PageView
    mean: str
    strips: tuple[Markup, ...]


class Strip(NamedTuple):
    """A text by its id, what is in it, and with what it is compared: the edition's highest density and its mean."""

    name: str
    coverage: Coverage
    most: float
    mean: float


def coverage(press: Press) -> Iterator[Artifact]:
    """The page and its style sheet, in the preview of an edition that has texts."""
    if not press.preview or not press.edition.texts:
        return
    found = press.make(covered, joins_in(press), press.edition.texts)
    whole, most = Counts(), highest(found)
    for each in found:
        whole.add(each.counts)
    title = press.words["coverage-title"]
    for run in runs(COVERAGE, found, Cut(press.rooms.coverage, counted), len(found)):
        page = run.page(press.page(run.path, "list", title, press.words["coverage-intro"]), title)
        strips = press.make(shown, press, [Strip(each.text.id, each, most, whole.density) for each in run.items])
        view = CoverageView(replace(page, styles=(SHEET, *page.styles)), number(whole.density), tuple(strips))
        yield press.artifact("coverage.html", run.path, view, Stage.INDEX)
    yield Artifact(SHEET, compact(SHEET, press.files[MADE_FROM]), Stage.ASSET)


def joins_in(press: Press) -> Joins:
    """What joins the texts with other things, as far as the pages have asked for it already."""
    return Joins(press.edition.mentions_in, press.citations_in, parallels_in(press.edition))


def shown(press: Press, strip: Strip) -> Markup:
    """One text as the page has it."""
    words = press.templates.render("strip.html", strip_view(press, strip)).decode("utf-8")
    return Markup(words)  # noqa: S704 - made by a template, every word escaped


def highest(found: Sequence[Coverage]) -> float:
    """The density of the section that is annotated most densely."""
    return max((each.counts.density for coverage in found for each in coverage.stretches), default=0.0)


def strip_view(press: Press, strip: Strip) -> StripView:
    """One text."""
    coverage, most = strip.coverage, strip.most
    fields = coverage.text.fields
    labels = [
        (press.say("coverage-bar", name=name(each), n=each.counts.density), way(coverage, each))
        for each in coverage.stretches
    ]
    return StripView(
        words=press.words,
        columns=tuple(press.words[f"coverage-{each}"] for each in COLUMNS),
        id=f"_of-{coverage.text.id}",
        text=press.link(coverage.text, COVERAGE),
        author=fields.author,
        width=WIDTH,
        height=HEIGHT,
        mean=round(HEIGHT - HEIGHT * strip.mean / most, 1) if most else HEIGHT,
        bars=tuple(bars(coverage, most, labels)),
        rows=tuple(
            RowView(LinkView(paragraphs_of(each), way(coverage, each)), each.title, numbers(each.counts))
            for each in coverage.stretches
        ),
        whole=numbers(coverage.counts),
    )


def name(stretch: Stretch) -> str:
    """A section in words."""
    return f"{paragraphs_of(stretch)} {stretch.title}".strip()


def way(coverage: Coverage, stretch: Stretch) -> str:
    """The way to a section."""
    return relative(f"{page_of(coverage.text)}#{stretch.address}", COVERAGE)


def numbers(counts: Counts) -> tuple[str, ...]:
    """The numbers of a row."""
    return tuple(number(each) for each in row_of(counts).values())


def number(value: float) -> str:
    """A number in few signs; nothing is a dash."""
    return f"{value:.0f}" if value else "–"
