"""Mending the lists of front matter: an item that says nothing goes, with what parts it from the others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.mending.change import Change, span_of
from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Source, Span

BEFORE = re.compile(r",\s*\Z")
BEHIND = re.compile(r"\s*,\s*")
ITEM = re.compile(r"\s*-[ \t]+\Z")


def without_item(source: Source, finding: Diagnostic) -> Iterator[Change]:
    """Take an item out of a list between brackets, or with its line out of one that has a line for each; not where a
    comment would go with it.
    """
    span = span_of(source, finding)
    text = source.text
    line = source.line_span(finding.place.line - 1)
    before, behind = text[line.start : span.start], text[span.end : line.end]
    if ITEM.match(before):
        if not behind.strip():
            yield Change(Span(line.start, min(line.end + 1, len(text))), "")
    elif comma := BEFORE.search(before):
        yield Change(Span(line.start + comma.start(), span.end), "")
    elif "[" in before and (comma := BEHIND.match(behind)):
        yield Change(Span(span.start, span.end + comma.end()), "")
    elif before.rstrip().endswith("[") and behind.lstrip().startswith("]"):
        yield Change(span, "")
