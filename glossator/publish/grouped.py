"""Citations, grouped by what they are asked for."""

from __future__ import annotations

from collections.abc import Iterable

from glossator.model.citation import Citation


def by_work(citations: Iterable[Citation]) -> dict[str, tuple[Citation, ...]]:
    """Citations by the works they are of, or may be of."""
    found: dict[str, list[Citation]] = {}
    for each in citations:
        for work in dict.fromkeys((each.work, each.conjecture)):
            if work:
                found.setdefault(work, []).append(each)
    return {work: tuple(some) for work, some in found.items()}
