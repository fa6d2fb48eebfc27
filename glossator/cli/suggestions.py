"""Suggestions of parallels, for people and for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from glossator.cli.report import clean, path_of
from glossator.model.edition import Edition
from glossator.suggest.companions import shared_entries
from glossator.suggest.quotations import shared_quotations
from glossator.suggest.suggestion import Suggestion

LIMIT = 20


def with_suggestions(report: str, edition: Edition, form: str, folder: str) -> str:
    """A report of findings with the suggestions after it; SARIF has no place for them, and stays as it is."""
    if form == "text":
        return report + "".join(f"{line}\n" for line in lines(edition, folder))
    if form == "sarif":
        return report
    found = (*shared_quotations(edition), *shared_entries(edition)[:LIMIT])
    value = {**json.loads(report), "suggestions": [json_suggestion(each, folder) for each in found]}
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def lines(edition: Edition, folder: str) -> Iterator[str]:
    """The suggestions as people read them: the best of each kind, and how many more there are."""
    for found, words in (
        (shared_quotations(edition), "shared quotations"),
        (shared_entries(edition), "pairs of paragraphs that share rare entries"),
    ):
        yield f"suggestions: {words}: {len(found) or 'none'}" + (f", the best {LIMIT}" if len(found) > LIMIT else "")
        for each in found[:LIMIT]:
            yield from drawn(each, folder)


def drawn(suggestion: Suggestion, folder: str) -> Iterator[str]:
    """A suggestion: what is shared, and below it every place, as editors and terminals can open it."""
    if suggestion.kind == "shared-quotation":
        yield f"  {len(suggestion.shared)} words: “{clean(' '.join(suggestion.shared))}”"
    else:
        yield f"  {suggestion.score:.1f}: {', '.join(suggestion.shared)}"
    for spot in suggestion.spots:
        where = f"{path_of(spot.place, folder)}:{spot.place.line}:{spot.place.column}"
        yield f"    {where}: {{text: {spot.text}, paragraphs: [{spot.paragraph}]}}"


def json_suggestion(suggestion: Suggestion, folder: str) -> dict[str, Any]:
    """A suggestion as plain data."""
    return {
        "kind": suggestion.kind,
        "score": suggestion.score,
        "shared": list(suggestion.shared),
        "passages": [
            {
                "text": spot.text,
                "paragraph": spot.paragraph,
                "file": path_of(spot.place, folder),
                "line": spot.place.line,
                "column": spot.place.column,
            }
            for spot in suggestion.spots
        ],
    }
