"""The lists of parallels and of what is dated as their pages have them, and on which page each thing is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from glossator.model.calendars import date_of
from glossator.model.dates import parse_date
from glossator.model.document import Document
from glossator.model.edition import Parallel
from glossator.model.kinds import EVENT, PARALLEL
from glossator.model.timeline import TimelineItem
from glossator.publish.human import year
from glossator.publish.picture_scale import anchor
from glossator.publish.runs import Cut, Run, counted, runs, span

DECADE = 10
HEAD = 3


class Listed(NamedTuple):
    """A parallel, by its id, under its topic."""

    topic: str
    id: str


class Dated(NamedTuple):
    """A line of the timeline: something dated, by its id, in its year; or a passage that speaks of it, by its place
    among those of the thing, and the text in which that is. An event without a date has no year.
    """

    id: str
    year: int | None
    place: int = 0
    text: str = ""


def parallel_runs(parallels: Sequence[Parallel], room: int) -> list[Run[Listed]]:
    """The pages of parallels, topic by topic."""
    topics: dict[str, list[Listed]] = defaultdict(list)
    for each in parallels:
        topics[each.topic].append(Listed(each.topic, each.id))
    listed = [each for some in topics.values() for each in some]
    how = Cut(room, counted, (lambda each: each.topic,), names=lambda each: (each.id,))
    return runs(PARALLEL.listing, listed, how, len(listed))


def timeline_runs(
    items: Sequence[TimelineItem], events: Sequence[Document], room: int, words: Mapping[str, str]
) -> list[Run[Dated]]:
    """The pages of the timeline, cut between decades, or inside one; events without a date come last."""
    shown = {each.entry for each in items}
    lines = [line for item in items for line in dated(item)]
    lines += [Dated(each.id, None) for each in events if each.id not in shown]
    keys = (decade_of, lambda line: line.year, lambda line: line.id, lambda line: line.text)

    def labels(some: Sequence[Sequence[Dated]]) -> list[str]:
        return [years(each, words) for each in some]

    return runs(EVENT.listing, lines, Cut(room, labels, keys, weight, names_of), len(items))


def years(lines: Sequence[Dated], words: Mapping[str, str]) -> str:
    """The first and the last year on a page, or that it has only what has no date."""
    found = [year(line.year, words) for line in lines if line.year is not None]
    return span(found[0], found[-1]) if found else words["heading-undated"]


def decade_of(line: Dated) -> int | None:
    """The first year of the decade in which a line stands."""
    return None if line.year is None else line.year // DECADE * DECADE


def weight(line: Dated) -> int:
    """How much room a line needs: with the first one of something dated come its title, its date and its sign."""
    return 1 if line.place else HEAD


def dated(item: TimelineItem) -> Iterator[Dated]:
    """The lines of something dated: its passages, or one where it has none."""
    when = year_of(item)
    yield from (Dated(item.id, when, place, each.text) for place, each in enumerate(item.passages))
    if not item.passages:
        yield Dated(item.id, when)


def year_of(item: TimelineItem) -> int:
    """The year in which something is shown."""
    said = parse_date(item.date)
    return date_of(anchor(said))[0] if said else 0


def names_of(line: Dated) -> tuple[str, ...]:
    """The names of the places that a line has: its decade and what is dated, or that of what has no date."""
    return ("_undated",) if line.year is None else (f"_years{decade_of(line)}", line.id)


def moved_addresses(some: Iterable[Run[Any]]) -> Iterator[tuple[str, str]]:
    """The addresses that would be on the first page if nothing were cut, and where they are."""
    for run in some:
        if run.number > 1:
            yield from ((f"{run.first}#{name}", f"{run.path}#{name}") for name in run.names)
