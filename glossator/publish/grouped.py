"""Mentions and citations, grouped by what they are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from glossator.model.citation import Citation
from glossator.model.edition import Edition, Mention

TEXT_OF = attrgetter("text")


class Mentioned(NamedTuple):
    """The id of a text, and the mentions in it, in runs of the same entry."""

    id: str
    runs: tuple[tuple[str, tuple[Mention, ...]], ...]


def mentioned(edition: Edition) -> list[Mentioned]:
    """The mentions in every text."""
    found: dict[str, list[tuple[str, tuple[Mention, ...]]]] = {each.id: [] for each in edition.texts}
    for entry, mentions in edition.mentions.items():
        for text, some in groupby(mentions, key=TEXT_OF):
            found[text].append((entry, tuple(some)))
    return [Mentioned(text, tuple(some)) for text, some in found.items()]


def by_entry(_: None, text: Mentioned) -> dict[str, tuple[Mention, ...]]:
    """The mentions in a text by the entries they are of."""
    found: dict[str, tuple[Mention, ...]] = {}
    for entry, mentions in text.runs:
        found[entry] = (*found.get(entry, ()), *mentions)
    return found


def by_work(citations: Iterable[Citation]) -> dict[str, tuple[Citation, ...]]:
    """Citations by the works they are of, or may be of."""
    found: dict[str, list[Citation]] = {}
    for each in citations:
        for work in dict.fromkeys((each.work, each.conjecture)):
            if work:
                found.setdefault(work, []).append(each)
    return {work: tuple(some) for work, some in found.items()}
