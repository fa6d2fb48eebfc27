"""Suggestions for the editor, for people and for other programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any

import click

from glossator.annotate.citations.scan import printed_citations
from glossator.cli.hints import NAMES, drawn_hint, json_hint
from glossator.cli.report import clean, path_of
from glossator.model.edition import Edition
from glossator.suggest.companions import shared_entries
from glossator.suggest.hint import Hint
from glossator.suggest.quotations import shared_quotations
from glossator.suggest.sections import sections
from glossator.suggest.suggestion import Suggestion

QUOTATIONS = "quotations"
ALL = ("names", "forms", "citations", "dates", QUOTATIONS, "works", "entries")
LIMIT = 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which suggestions are wanted, and how many of each section."""

    only: tuple[str, ...] = ALL
    limit: int = LIMIT


@dataclass(frozen=True, slots=True)
class Found:
    """The suggestions of an edition: those about words by their sections, and those of parallels by what is shared."""

    hints: Mapping[str, tuple[Hint, ...]]
    parallels: Mapping[str, tuple[Suggestion, ...]]


def suggest_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options ``--suggest``, ``--only`` and ``--limit``, as its parameter ``wanted``, which is
    ``None`` if no suggestions are.
    """

    @wraps(command)
    def with_wanted(*args: Any, suggest: bool, only: tuple[str, ...], limit: int | None, **rest: Any) -> Any:
        if not suggest and (only or limit):
            raise click.UsageError("`--only` and `--limit` choose among what `--suggest` prints")
        return command(*args, wanted=Wanted(only or ALL, limit or LIMIT) if suggest else None, **rest)

    suggesting = click.option("--suggest", is_flag=True, help="Print after the findings what may be worth annotating.")
    choosing = click.option(
        "--only", type=click.Choice(ALL), multiple=True, help="Suggestions of this section only; may be repeated."
    )
    limiting = click.option(
        "--limit", type=click.IntRange(min=1), metavar="N", help=f"So many suggestions of each section; {LIMIT}."
    )
    return suggesting(choosing(limiting(with_wanted)))


def with_suggestions(report: str, edition: Edition, form: str, folder: str, wanted: Wanted) -> str:
    """A report of findings with the suggestions after it; other formats have no place for them."""
    if form not in ("text", "json"):
        return report
    found = found_in(edition, wanted)
    if form == "text":
        return report + "".join(f"{line}\n" for line in lines(found, folder, wanted))
    return json.dumps({**json.loads(report), **json_value(found, folder, wanted)}, ensure_ascii=False, indent=2) + "\n"


def found_in(edition: Edition, wanted: Wanted) -> Found:
    """The suggestions that are wanted."""
    hints = sections(edition, printed_citations, wanted.only)
    if QUOTATIONS not in wanted.only:
        return Found(hints, {})
    shared = {
        "shared quotations": shared_quotations(edition),
        "pairs of paragraphs that share rare entries": shared_entries(edition),
    }
    return Found(hints, shared)


def lines(found: Found, folder: str, wanted: Wanted) -> Iterator[str]:
    """The suggestions as people read them: the best of each section, and how many more there are."""
    for section in (each for each in ALL if each in wanted.only):
        if section == QUOTATIONS:
            for words, some in found.parallels.items():
                yield heading(words, len(some), wanted.limit)
                for each in some[: wanted.limit]:
                    yield from drawn(each, folder)
        else:
            hints = found.hints[section]
            yield heading(NAMES[section], len(hints), wanted.limit)
            for hint in hints[: wanted.limit]:
                yield from drawn_hint(hint, folder)


def heading(words: str, count: int, limit: int) -> str:
    """The line above a section."""
    return f"suggestions: {words}: {count or 'none'}" + (f", the best {limit}" if count > limit else "")


def drawn(suggestion: Suggestion, folder: str) -> Iterator[str]:
    """A suggestion of a parallel: what is shared, and below it every place, as editors and terminals can open it."""
    if suggestion.kind == "shared-quotation":
        yield f"  {len(suggestion.shared)} words: “{clean(' '.join(suggestion.shared))}”"
    else:
        yield f"  {suggestion.score:.1f}: {', '.join(suggestion.shared)}"
    for spot in suggestion.spots:
        where = f"{path_of(spot.place, folder)}:{spot.place.line}:{spot.place.column}"
        yield f"    {where}: {{text: {spot.text}, paragraphs: [{spot.paragraph}]}}"


def json_value(found: Found, folder: str, wanted: Wanted) -> dict[str, Any]:
    """The suggestions as plain data, and how many there are of each section."""
    shared = [each for some in found.parallels.values() for each in some[: wanted.limit]]
    hints = [each for some in found.hints.values() for each in some[: wanted.limit]]
    counts = {section: len(some) for section, some in found.hints.items()}
    if found.parallels:
        counts[QUOTATIONS] = sum(map(len, found.parallels.values()))
    values = [*(json_hint(each, folder) for each in hints), *(json_suggestion(each, folder) for each in shared)]
    return {"counts": counts, "suggestions": values}


def json_suggestion(suggestion: Suggestion, folder: str) -> dict[str, Any]:
    """A suggestion of a parallel as plain data."""
    return {
        "section": QUOTATIONS,
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
