"""The scale of the picture of a timeline: rows of equal kind, each with its ticks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from glossator.model.calendars import date_of, day_number
from glossator.model.dates import Edtf
from glossator.publish.human import human_date, year

CROWD = 40
SHORT = 3
Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Unit:
    """What a row stands for: ``months`` of them, with ticks ``step`` months apart, or, where that is 0, a week.

    A row is numbered by how many of its kind have passed since the beginning of the year 0.
    """

    months: int
    step: int

    def row(self, day: int) -> int:
        """The number of the row that a day stands in."""
        when, month, _ = date_of(day)
        return (when * 12 + month - 1) // self.months

    def begin(self, row: int) -> int:
        """The first day of a row."""
        return month_start(row * self.months)

    def ticks(self, row: int) -> tuple[int, ...]:
        """The days that the scale of a row names."""
        if not self.step:
            return tuple(self.begin(row) + each for each in range(0, 28, 7))
        return tuple(month_start(row * self.months + each) for each in range(0, self.months, self.step))

    def name(self, row: int, words: Words) -> str:
        """What a row is called."""
        first, last = (date_of(day) for day in (self.begin(row), self.begin(row + 1) - 1))
        if self.months < 12:
            return human_date(f"{first[0]:0{4 if first[0] >= 0 else 5}}-{first[1]:02}", words)
        return year(first[0], words) if self.months == 12 else f"{year(first[0], words)}–{year(last[0], words)}"

    def tick_name(self, day: int, words: Words) -> str:
        """What a tick is called: a year, a month in its first letters, a day of a month."""
        when, month, number = date_of(day)
        if self.step % 12 == 0 and self.step:
            return year(when, words)
        return words[f"month-{month}"][:SHORT] if self.step else str(number)


UNITS = (Unit(1200, 120), Unit(120, 12), Unit(12, 1), Unit(1, 0))


def month_start(months: int) -> int:
    """The first day of a month, counted from the beginning of the year 0."""
    return day_number(months // 12, months % 12 + 1, 1)


def anchor(said: Edtf) -> int:
    """The day that something is shown at: its first, or its last where it has no first."""
    return said.first if said.first is not None else said.last or 0


def unit_for(dates: Sequence[Edtf]) -> Unit:
    """The largest unit whose fullest row is not crowded, or the smallest."""
    days = [anchor(each) for each in dates]
    for unit in UNITS:
        if max(Counter(map(unit.row, days)).values(), default=0) <= CROWD:
            return unit
    return UNITS[-1]
