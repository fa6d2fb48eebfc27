"""Mending the lists of front matter: an item that says nothing goes, with what parts it from the others; a list is
straightened, or sorted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.check.plain_lists import Listed, ordered, straightened, title_alone
from glossator.mending.change import Change, span_of
from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Source, Span
from glossator.read.front_matter import Scalar, Sequence, front_matter

BEFORE = re.compile(r",\s*\Z")
BEHIND = re.compile(r"\s*,\s*")
WORDS = re.compile(r"[^\W_](?:[^\n,;:#\[\]{}\"']*[^\s,;:#\[\]{}\"'])?")
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


def straight(source: Source, finding: Diagnostic) -> Iterator[Change]:
    """Write a list plainly; a list of forms that has the title alone goes."""
    fields = {pair.name: pair.value for pair in front_matter(source)[0].pairs}
    title = fields.get("title")
    for name, listed in lists_at(source, finding):
        alone = isinstance(title, Scalar) and name == "forms" and title_alone(listed, name, title.text.strip())
        for span, words in [alone] if alone else straightened(listed):
            yield Change(span, words)


def in_order(source: Source, finding: Diagnostic) -> Iterator[Change]:
    """Put the items of a list in the order of their words."""
    for _, listed in lists_at(source, finding):
        for span, words in ordered(listed):
            yield Change(span, words)


def lists_at(source: Source, finding: Diagnostic) -> Iterator[tuple[str, Listed]]:
    """The list of front matter that a finding is about, with the name of its field."""
    at = span_of(source, finding).start
    for pair in front_matter(source)[0].pairs:
        if isinstance(pair.value, Sequence) and pair.span.start <= at < pair.value.span.end:
            yield pair.name, Listed(source, pair.value.span, tuple(each.span for each in pair.value.items))


def as_list(source: Source, finding: Diagnostic) -> Iterator[Change]:
    """Put the one item of what should be a list between brackets; not where it could be several."""
    span = span_of(source, finding)
    words = source.text[span.start : span.end]
    if "takes a list" in finding.message and WORDS.fullmatch(words):
        yield Change(span, f"[{words}]")
