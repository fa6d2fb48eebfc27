"""Mentions and citations, grouped by what they are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from glossator.model.citation import Citation
from glossator.model.edition import Mention


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


def by_work(citations: Iterable[Citation]) -> dict[str, tuple[Citation, ...]]:
    """Citations by the works they are of, or may be of."""
    found: dict[str, list[Citation]] = {}
    for each in citations:
        for work in dict.fromkeys((each.work, each.conjecture)):
            if work:
                found.setdefault(work, []).append(each)
    return {work: tuple(some) for work, some in found.items()}
