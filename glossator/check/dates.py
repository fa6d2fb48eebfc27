"""Are dates written as dates are?"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.check.codes import DATE_FORM
from glossator.model.dates import parse_date
from glossator.model.diagnostic import Diagnostic
from glossator.model.edition import Edition

FIELDS = ("date", "born", "died", "founded", "dissolved")


def check_dates(edition: Edition) -> Iterator[Diagnostic]:
    """Dates that cannot be read."""
    for document in edition.documents:
        for name in FIELDS:
            value = getattr(document.fields, name, "")
            if value and parse_date(value) is None:
                place = document.source.place(document.field_span(name))
                yield DATE_FORM.at(place, f"`{value}` is no date", "write it as `1974`, `1974-02` or `1974-02-07`")
