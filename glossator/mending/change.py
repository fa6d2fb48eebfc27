"""A change to a file, and how it is made without touching anything else in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Source, Span

MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Change:
    """Words that take the place of a span of a source."""

    span: Span
    words: str


def span_of(source: Source, finding: Diagnostic) -> Span:
    """The characters that a finding is about."""
    start = source.line_starts[finding.place.line - 1] + finding.place.column - 1
    return Span(start, start + finding.place.length)


def changed(content: bytes, changes: Iterable[Change]) -> bytes:
    """The bytes of a file with changes to its source. The ends of its lines stay what they are, and so does the mark at
    its beginning. Of changes that overlap, the first in the file is made.
    """
    raw = content.decode("utf-8")
    mark = len(raw) - len(raw.removeprefix(MARK))
    body = raw[mark:]
    # A line that ends with two characters has one in the source, so every offset behind it is less there by one.
    pairs = [at - count for count, at in enumerate(places_of(body, "\r\n"))]
    end = 0
    pieces = []
    for change in sorted(set(changes), key=lambda each: (each.span, each.words)):
        start, stop = (at + bisect_left(pairs, at) for at in change.span)
        if start < end:
            continue
        pieces += [body[end:start], change.words]
        end = stop
    return (raw[:mark] + "".join(pieces) + body[end:]).encode("utf-8")


def places_of(text: str, words: str) -> list[int]:
    """Where words stand in a text."""
    places = []
    at = text.find(words)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + len(words))
    return places
