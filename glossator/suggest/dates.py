"""Dates that stand in a text without mark-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log2
from typing import Any

from glossator.model.document import Document
from glossator.suggest.date_words import dates_in
from glossator.suggest.hint import Hint
from glossator.suggest.reading import Occurrence, Passage, covering

PRECISE = 2.0
EVENT = 0.5


def date_hints(passages: Iterable[Passage], events: Sequence[Document]) -> Iterator[Hint]:
    """The suggestions to mark dates, those that say the same date in one; exact dates first."""
    found: dict[str, list[Occurrence]] = defaultdict(list)
    weights: dict[str, float] = {}
    for passage in passages:
        for each in dates_in(passage.words.text, passage.language):
            vague = passage.note and each.weight < PRECISE
            if not vague and not any(covering(some, each.start, each.end) >= 0 for some in zones(passage)):
                found[each.date].append(Occurrence(passage, each.start, each.end))
                weights[each.date] = max(each.weight, weights.get(each.date, 0.0))
    known = events_by_date(events)
    for date, places in found.items():
        yield date_hint(date, places, weights[date], known.get(date, ()))


def zones(passage: Passage) -> tuple[Sequence[tuple[Any, ...]], ...]:
    """The stretches in which no date is looked for: titles, links, citations, names, and what is dated."""
    return passage.closed, passage.dated, passage.named


def events_by_date(events: Iterable[Document]) -> Mapping[str, tuple[str, ...]]:
    """The ids of the events of each date."""
    found: dict[str, tuple[str, ...]] = {}
    for each in events:
        if each.fields.date:
            found[each.fields.date] = (*found.get(each.fields.date, ()), each.id)
    return found


def date_hint(date: str, places: Sequence[Occurrence], weight: float, events: Sequence[str]) -> Hint:
    """The suggestion to mark a date, as that of an event where one has the same date."""
    named = f" event={events[0]}" if len(events) == 1 else ""
    advice = "mark it, with `event` or `title` if it is to stand on the timeline"
    if events:
        advice = f"mark it; it is the date of {' and of '.join(f'`{each}`' for each in events)}"
    return Hint(
        section="dates",
        kind="date",
        words=f"{' '.join(places[0].words.split())} ({date})",
        score=round(weight + (EVENT if events else 0.0) + log2(len(places)), 2),
        advice=advice,
        file=places[0].passage.source.path,
        write=f"[{places[0].words}]{{date={date}{named}}}",
        occurrences=tuple(places),
    )
