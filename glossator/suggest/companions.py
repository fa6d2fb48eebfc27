"""Paragraphs of two texts that name the same entries: the rarer the entries, the more it says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from math import log

from glossator.model.edition import Edition
from glossator.model.source import Place
from glossator.suggest.suggestion import Spot, Suggestion, declared, numbered

RARE = 24
Paragraph = tuple[str, str]


def shared_entries(edition: Edition) -> tuple[Suggestion, ...]:
    """The pairs of paragraphs that share rare entries, the best first; those of a declared parallel are left out.

    An entry that more than a few paragraphs name says little of any two of them, and is not looked at: so the work
    grows with the number of entries, not with the number of pairs.
    """
    places = places_of(edition)
    shared: dict[tuple[Paragraph, Paragraph], dict[str, float]] = defaultdict(dict)
    for entry, mentions in sorted(edition.mentions.items()):
        paragraphs = sorted({(each.text, each.paragraph) for each in mentions} & places.keys())
        if len(paragraphs) > RARE:
            continue
        for one, other in combinations(paragraphs, 2):
            if one[0] != other[0]:
                shared[one, other][entry] = log(len(places) / len(paragraphs))
    found = (
        Suggestion(
            "shared-entries",
            round(sum(weights.values()), 1),
            tuple(sorted(weights, key=lambda entry: (-weights[entry], entry))),
            tuple(Spot(*each, places[each]) for each in pair),
        )
        for pair, weights in shared.items()
        if not declared(edition, *pair)
    )
    return tuple(sorted(found, key=lambda each: each.order))


def places_of(edition: Edition) -> Mapping[Paragraph, Place]:
    """Where every numbered paragraph stands in its file."""
    return {
        (text.id, paragraph.id): text.source.place(paragraph.span)
        for text in edition.texts
        for paragraph in numbered(text)
    }
