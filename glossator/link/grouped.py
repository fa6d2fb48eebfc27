"""Mentions, grouped by the entries they are of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from glossator.model.edition import Mention

Grouped = Mapping[str, tuple[Mention, ...]]


class Mentioned(NamedTuple):
    """The id of a text, and the mentions in it."""

    id: str
    mentions: tuple[Mention, ...]


def by_entry(_: None, text: Mentioned) -> Grouped:
    """The mentions in a text by the entries they are of."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for each in text.mentions:
        found[each.entry].append(each)
    return {entry: tuple(some) for entry, some in found.items()}


def merged(groups: Iterable[Grouped]) -> Grouped:
    """The mentions of every entry, in reading order."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for group in groups:
        for entry, some in group.items():
            found[entry] += some
    return {entry: tuple(some) for entry, some in found.items()}
