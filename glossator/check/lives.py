"""Do the dates of an entry agree with each other, and has an event one?"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.check.entry_codes import DATES_CONTRARY, EVENT_UNDATED
from glossator.model.dates import parse_date
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.kinds import EVENT
from glossator.model.source import Span

PAIRS = (("born", "died"), ("founded", "dissolved"))
LONGEST_LIFE = 123 * 366


def check_lives(edition: Edition) -> Iterator[Diagnostic]:
    """Ends before beginnings, lives longer than any, events without a date."""
    dated = {item.entry for item in edition.timeline if any(each.date for each in item.passages)}
    for entry in (each for each in edition.entries if each.described):
        for first, last in PAIRS:
            yield from contrary(entry, first, last)
        if entry.kind is EVENT and entry.fields.title and not entry.fields.date and entry.id not in dated:
            place = entry.source.place(entry.field_span("title"))
            yield EVENT_UNDATED.at(
                place, f"`{entry.id}` has no date, nor does a text date it", "give it a `date`, if only `19XX`"
            )


def contrary(entry: Document, first: str, last: str) -> Iterator[Diagnostic]:
    """The finding for two dates that cannot both be right."""
    begin, end = (parse_date(getattr(entry.fields, name, "")) for name in (first, last))
    if begin is None or end is None or begin.first is None or end.last is None:
        return
    place = entry.source.place(entry.places.get(last, Span(0, 0)))
    if end.last < begin.first:
        message = f"`{last}`, {end.text}, is before `{first}`, {begin.text}"
        yield DATES_CONTRARY.at(place, message, "look up both")
    elif first == "born" and end.first is not None and begin.last is not None and end.first - begin.last > LONGEST_LIFE:
        message = f"from {begin.text} to {end.text} is longer than anybody has lived"
        yield DATES_CONTRARY.at(place, message, "look up both")
