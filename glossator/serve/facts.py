"""Findings as plain facts for a browser: in goes a finding, out come short strings and numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Place

MOST = 100
"""A browser is shown this many findings; the terminal shows all."""
BEFORE, WIDTH = 60, 160
"""How much of a long line is shown before a finding, and altogether."""

Fact = str | bool | tuple[str, str, str]


def nowhere(_: Place) -> str:
    """The address that opens a place where no programme for it is known."""
    return ""


def finding_facts(
    finding: Diagnostic, link: Callable[[Place], str] = nowhere, *, here: bool = False
) -> Mapping[str, Fact]:
    """What is shown of one finding; ``here`` says that it is one of the page at hand."""
    return {
        "here": here,
        "href": link(finding.place),
        "level": str(finding.level),
        "code": finding.code,
        "where": where(finding.place),
        "excerpt": excerpt(finding.place),
        "message": finding.message,
        "hint": finding.hint,
    }


def where(place: Place) -> str:
    """``path:line:column``, or the path alone for a whole file."""
    return f"{place.path}:{place.line}:{place.column}" if place.excerpt else place.path


def excerpt(place: Place) -> tuple[str, str, str]:
    """The line before the finding, the characters it is about, and the line after it; cut when it is long."""
    start = max(0, place.column - 1)
    end = min(start + max(1, place.length), start + WIDTH)
    first = max(0, start - BEFORE)
    last = max(first + WIDTH, end)
    line = place.excerpt
    before = ("…" if first else "") + line[first:start]
    return before, line[start:end], line[end:last] + ("…" if len(line) > last else "")


def counted(number: int, noun: str) -> str:
    """``1 error``, ``2 errors``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
