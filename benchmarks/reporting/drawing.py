"""The picture of the results: where every line, sign and word of it stands.

Two panels, one above the other, each with the number of texts from left to right and a figure from below to above, both
as powers: a line that rises as steeply as the grid is one whose tool takes twice as long for twice as many texts.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

WIDTH, HEIGHT = 612.0, 300.0
LEFT, RIGHT, TOP, BOTTOM = 52.0, 132.0, 40.0, 36.0
LINE = 15.0
"""The least distance of two names that stand under each other."""
AWAY = 11.0
SIGNS = (
    "M0-4.2a4.2 4.2 0 1 0 .01 0z",
    "M-3.7-3.7h7.4v7.4h-7.4z",
    "M0-4.8 4.5 3.4h-9z",
    "M0-5.2 5.2 0 0 5.2-5.2 0z",
    "M0 4.8 4.5-3.4h-9z",
    "M-3.6-3.6 3.6 3.6M-3.6 3.6 3.6-3.6",
)


@dataclass(frozen=True, slots=True)
class Series:
    """What a tool took, by number of texts."""

    name: str
    points: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the grid with its number."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A series in its place: the line, its points, its sign and its name."""

    number: int
    name: str
    line: str
    points: tuple[tuple[float, float], ...]
    sign: str
    words_x: float
    words_y: float


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel: its heading, grid and series, and how far down it begins."""

    heading: str
    down: float
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    series: tuple[Drawn, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """From a figure to a place, by its logarithm."""

    low: float
    high: float
    start: float
    end: float

    def at(self, figure: float) -> float:
        """The place of a figure."""
        part = (math.log10(figure) - math.log10(self.low)) / (math.log10(self.high) - math.log10(self.low))
        return round(self.start + part * (self.end - self.start), 1)

    def ticks(self, steps: Iterable[int] = (1,)) -> Iterator[Tick]:
        """The powers of ten, or parts of them, that the scale has."""
        for power in range(math.floor(math.log10(self.low)), math.ceil(math.log10(self.high)) + 1):
            for step in steps:
                figure = step * 10.0**power
                if self.low <= figure <= self.high:
                    yield Tick(self.at(figure), f"{figure:,.0f}" if figure >= 1 else f"{figure:g}")


def scale(figures: Sequence[float], start: float, end: float) -> Scale:
    """A scale that has all figures, and a little room at both ends."""
    low, high = min(figures), max(figures)
    room = 1.25 if high / low > 2 else 2.0
    return Scale(low / room, high * room, start, end)


def panels(parts: Iterable[tuple[str, Sequence[Series]]]) -> tuple[Panel, ...]:
    """The panels under each other, each of a heading and its series; none for a heading that has no points."""
    full = [(heading, series) for heading, series in parts if any(each.points for each in series)]
    return tuple(panel(heading, series, number * HEIGHT) for number, (heading, series) in enumerate(full))


def panel(heading: str, series: Sequence[Series], down: float) -> Panel:
    """One panel."""
    points = [point for each in series for point in each.points]
    across = scale([texts for texts, _ in points], LEFT, WIDTH - RIGHT)
    up = scale([figure for _, figure in points], HEIGHT - BOTTOM, TOP)
    steps = (1,) if up.high / up.low > 300 else (1, 3)
    drawn = [draw(number, each, across, up) for number, each in enumerate(series) if each.points]
    return Panel(heading, down, tuple(across.ticks()), tuple(up.ticks(steps)), tuple(apart(drawn)))


def draw(number: int, series: Series, across: Scale, up: Scale) -> Drawn:
    """A series with its name beside its last point."""
    points = tuple((across.at(texts), up.at(figure)) for texts, figure in series.points)
    line = "M" + " ".join(f"{x} {y}" for x, y in points)
    x, y = points[-1]
    return Drawn(number, series.name, line, points, SIGNS[number % len(SIGNS)], x + AWAY, y)


def apart(series: Iterable[Drawn]) -> Iterator[Drawn]:
    """The series with their names moved down where they would lie on others."""
    placed: list[Drawn] = []
    for each in sorted(series, key=lambda one: one.words_y):
        above = [one.words_y for one in placed if abs(one.words_x - each.words_x) < RIGHT]
        least = max(above, default=-LINE) + LINE
        placed.append(replace(each, words_y=round(max(each.words_y, least), 1)))
    return iter(sorted(placed, key=lambda one: one.number))
