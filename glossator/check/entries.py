"""Is every entry complete and of use?"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.check.codes import ENTRY_UNUSED, GLOSS_MISSING
from glossator.model.block import Paragraph
from glossator.model.diagnostic import Diagnostic
from glossator.model.edition import Edition
from glossator.model.source import Span


def check_entries(edition: Edition) -> Iterator[Diagnostic]:
    """Entries that nothing leads to, and entries without a gloss."""
    cited = {name for each in edition.citations for name in (each.work, each.conjecture)}
    named = cited | {text.fields.reviews for text in edition.texts} | set(edition.backlinks)
    named |= {item.entry for item in edition.timeline if any(each.date for each in item.passages)}
    for entry in (each for each in edition.entries if each.described):
        if not entry.fields.title:
            continue  # which is a finding already
        if not edition.mentions.get(entry.id) and entry.id not in named:
            place = entry.source.place(entry.field_span("forms" if "forms" in entry.places else "title"))
            yield ENTRY_UNUSED.at(place, f"no text mentions `{entry.id}` and nothing links to it")
        if not entry.body or not isinstance(entry.body[0], Paragraph):
            yield GLOSS_MISSING.at(entry.source.place(Span(0, 1)), f"`{entry.id}` does not begin with a gloss")
