"""Putting words of a source into brackets with braces behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from glossator.editing.facts import what
from glossator.editing.place import line_of, stretch
from glossator.editing.values import Declined, Edit, Plan, Selected, Wish
from glossator.model.source import Span
from glossator.model.tree import children, walk

Judge = Callable[[tuple[Any, ...], tuple[Any, ...]], str]
"""From the nodes around some words, and those among them, to the reason why they cannot be in brackets, or nothing."""


def selected_in(wish: Wish) -> Selected:
    """The selected words of a wish that needs some. Raises ``Declined``."""
    if wish.selected is None:
        raise Declined("No words are selected.")
    return wish.selected


def value(wish: Wish, key: str, name: str) -> str:
    """What was typed for a key. Raises ``Declined`` where it is nothing; ``name`` says what is missing."""
    words = wish.values.get(key, "").strip()
    if not words:
        raise Declined(f"{name} is missing.")
    return words


def bracketed(selected: Selected, attributes: str, made: Any, judge: Judge | None = None) -> Plan:
    """The plan that puts words into brackets; ``made`` is the node that the reading must then have there."""
    line = line_of(selected)
    span, around = stretch(line, selected.start, selected.end)
    reason = judge(around, among(line.nodes, span)) if judge else ""
    if reason:
        raise Declined(reason)
    begin, end = Span(span.start, span.start), Span(span.end, span.end)
    edits = (Edit(begin, "["), Edit(end, f"]{attributes}"))
    fact = (selected.address, selected.start, selected.end, what(made))
    return Plan("", selected.text.source.path, edits, promised=Counter([fact]))


def among(nodes: tuple[Any, ...], span: Span) -> tuple[Any, ...]:
    """The nodes that stand wholly in a stretch of the source."""
    inside = [each for each in walk(nodes) if span.start <= each.span.start and each.span.end <= span.end]
    return tuple(each for each in inside if children(each) or not hasattr(each, "text"))
