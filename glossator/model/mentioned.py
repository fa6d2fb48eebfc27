"""Mentions, grouped by the entries they are of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from glossator.model.edition import Mention
from glossator.model.making import Make

By = Mapping[str, Sequence[Mention]]


class Mentioned(NamedTuple):
    """The id of a text, and the mentions in it."""

    id: str
    mentions: tuple[Mention, ...]


def by_entry(_: None, text: Mentioned) -> dict[str, tuple[Mention, ...]]:
    """The mentions in a text by the entries they are of."""
    found: dict[str, list[Mention]] = {}
    for each in text.mentions:
        found.setdefault(each.entry, []).append(each)
    return {entry: tuple(some) for entry, some in found.items()}


def grouped(mentions_in: Mapping[str, tuple[Mention, ...]], make: Make) -> list[dict[str, tuple[Mention, ...]]]:
    """The mentions in every text by the entries they are of."""
    return make(by_entry, None, [Mentioned(*each) for each in mentions_in.items()])


def merged(groups: Iterable[By]) -> dict[str, tuple[Mention, ...]]:
    """The mentions of every entry, in reading order."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for group in groups:
        for entry, some in group.items():
            found[entry] += some
    return {entry: tuple(some) for entry, some in found.items()}
