"""The picture of a text's coverage: a bar for each section, as wide as it is long, as high as it is annotated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glossator.publish.coverage import Coverage

WIDTH = 612.0
HEIGHT = 72.0
LOWEST = 2.0
NARROWEST = 1.5
GAP = 2.0
SHADES = 5


@dataclass(frozen=True, slots=True)
class BarView:
    """A bar: its place and measures, its shade from 1 to 5, the words that say the same, and where it leads."""

    x: float
    y: float
    width: float
    height: float
    shade: int
    label: str
    href: str


def bars(coverage: Coverage, highest: float, labels: Sequence[tuple[str, str]]) -> Iterator[BarView]:
    """The bars of a text, each with its words and where it leads; ``highest`` is the greatest density of all bars."""
    words = max(coverage.counts.words, 1)
    room = WIDTH - GAP * (len(coverage.stretches) - 1)
    x = 0.0
    for stretch, (label, href) in zip(coverage.stretches, labels, strict=True):
        part = stretch.counts.density / highest if highest else 0.0
        width = max(NARROWEST, room * stretch.counts.words / words)
        height = max(LOWEST, HEIGHT * part)
        shade = 1 + min(SHADES - 1, int(part * SHADES))
        yield BarView(round(x, 1), round(HEIGHT - height, 1), round(width, 1), round(height, 1), shade, label, href)
        x += width + GAP
