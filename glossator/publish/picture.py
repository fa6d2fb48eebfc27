"""The picture of a timeline: where every sign and every word of it stands.

Places are in units of which the words are 13.5 high. A row is a decade, or the unit that suits the edition. What is
dated has a sign at its first day and its title beside it, in the first lane of the row that is free there; a bar below
the title is the stretch of time that is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from glossator.model.dates import Date, Edtf, parse_date
from glossator.model.timeline import TimelineItem
from glossator.publish.human import human_date
from glossator.publish.picture_scale import Unit, anchor, unit_for
from glossator.publish.timeline_values import RowView, SignView, TickView

WIDTH = 612.0
SIDE = 6.0
LANE = 19.0
HEAD = 20.0
FOOT = 8.0
FONT = 13.5
SIGN = 8.0
GAP = 10.0
LONGEST = 52
Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Placed:
    """A sign and the stretch of its lane that it takes."""

    sign: SignView
    begin: float
    end: float


@dataclass(frozen=True, slots=True)
class Scale:
    """One row's scale, from days to places."""

    first: int
    after: int

    def x(self, day: int) -> float:
        """The place of a day's beginning, inside the row."""
        part = (min(max(day, self.first), self.after) - self.first) / (self.after - self.first)
        return round(SIDE + part * (WIDTH - 2 * SIDE), 1)


def picture(items: Sequence[TimelineItem], words: Words) -> tuple[RowView, ...]:
    """The picture of dated items, row by row."""
    dated = [(each, said) for each in items if (said := parse_date(each.date)) is not None]
    unit = unit_for([said for _, said in dated])
    numbers = {unit.row(day) for _, said in dated for day in (anchor(said), said.last) if day is not None}
    return tuple(row_of(number, unit, dated, words) for number in sorted(numbers))


def row_of(number: int, unit: Unit, dated: Iterable[tuple[TimelineItem, Edtf]], words: Words) -> RowView:
    """A row with all that begins in it or goes on through it."""
    scale = Scale(unit.begin(number), unit.begin(number + 1))
    ticks = tuple(TickView(scale.x(day), unit.tick_name(day, words)) for day in unit.ticks(number))
    found = [placed for item, said in dated if (placed := place(item, said, scale, words))]
    lanes: list[list[Placed]] = []
    signs = []
    for each in sorted(found, key=lambda placed: (placed.sign.x, placed.sign.item)):
        lane = next((lane for lane, taken in enumerate(lanes) if is_free(taken, each)), len(lanes))
        lanes[lane:] = [[*lanes[lane], each], *lanes[lane + 1 :]] if lane < len(lanes) else [[each]]
        signs.append(replace(each.sign, y=HEAD + lane * LANE + LANE / 2))
    name = unit.name(number, words)
    return RowView(number, name, WIDTH, HEAD + len(lanes) * LANE + FOOT, ticks, tuple(signs))


def is_free(taken: Iterable[Placed], wanted: Placed) -> bool:
    """Whether a stretch of a lane is free, with some room at both sides."""
    return all(each.end + GAP <= wanted.begin or wanted.end + GAP <= each.begin for each in taken)


def place(item: TimelineItem, said: Edtf, scale: Scale, words: Words) -> Placed | None:
    """What stands for an item in a row; ``None`` if it has nothing there."""
    first = said.first if said.first is not None else scale.first
    last = said.last if said.last is not None else scale.after - 1
    start = anchor(said)
    if said.last is None and start < scale.first:
        return None
    if said.first is None and start >= scale.after:
        return None
    if last < scale.first or first >= scale.after:
        return None
    begin, end = scale.x(first), scale.x(last + 1)
    bar = (begin, end) if end - begin > SIGN else None
    loose = any(isinstance(each, Date) and bool(each.sign) for each in (said.start, said.end))
    goes_on = not scale.first <= start < scale.after
    full = f"{human_date(item.date, words, item.old_style)}: {item.title}"
    known = (bar, loose, item.dating.value, item.in_conflict, full, goes_on)
    title = f"… {shortened(item.title)}" if goes_on else shortened(item.title)
    at = begin - SIGN if goes_on else scale.x(start)
    return beside(SignView(item.id, at, 0.0, title, 0.0, False, *known), (begin, end))  # noqa: FBT003


def beside(sign: SignView, stretch: tuple[float, float]) -> Placed:
    """A sign with its words at its right, or, where the row ends too soon, at its left."""
    length = width(sign.words) + (width(" ≠") if sign.in_conflict else 0)
    right = sign.x + SIGN
    if right + length <= WIDTH:
        return Placed(replace(sign, words_x=right), min(sign.x, stretch[0]) - SIGN / 2, max(right + length, stretch[1]))
    left = sign.x - SIGN
    return Placed(replace(sign, words_x=left, ends=True), min(left - length, stretch[0]), max(right, stretch[1]))


def width(text: str) -> float:
    """How wide words are, by a rough measure of their letters that is rather too great than too small."""
    return round(sum(letters(text)) * FONT, 1)


def letters(text: str) -> Iterator[float]:
    """The width of every letter as a part of the height."""
    for letter in text:
        if letter in "iljtfrI.,:;’'()- ":
            yield 0.34
        elif letter in "mwMW—…" or ord(letter) > 0x2E80:
            yield 0.9 if ord(letter) < 0x2E80 else 1.1
        else:
            yield 0.7 if letter.isupper() else 0.54


def shortened(title: str) -> str:
    """A title that is not too long, cut at a word."""
    return title if len(title) <= LONGEST else title[: LONGEST - 1].rpartition(" ")[0] + " …"
