"""Findings for people: one line each, with the excerpt and carets below it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import IO

from glossator.model.diagnostic import Diagnostic, Level
from glossator.model.source import Place

BOLD = "1"
COLOURS = {Level.ERROR: "1;31", Level.WARNING: "1;33", Level.NOTE: "1;36"}
WIDTH = 96
CONTEXT = 40


def text_report(findings: Sequence[Diagnostic], folder: str, *, coloured: bool = False) -> str:
    """All findings, and how many there are; ``folder`` is the content folder as the reader of the report names it."""
    if not findings:
        return ""
    return "\n".join([*(drawn(each, folder, coloured=coloured) for each in findings), summary(findings)]) + "\n"


def drawn(finding: Diagnostic, folder: str, *, coloured: bool = False) -> str:
    """A finding: ``path:line:column: level[code]: message``, the excerpt with carets, the hint."""
    place = finding.place
    colour = COLOURS.get(finding.level, "") if coloured else ""
    where = f"{path_of(place, folder)}:{place.line}:{place.column}"
    kind = painted(f"{finding.level}[{finding.code}]", colour)
    lines = [f"{painted(where, BOLD if coloured else '')}: {kind}: {clean(finding.message)}", *excerpt(place, colour)]
    if finding.hint:
        lines.append(f"    {painted('hint', BOLD if coloured else '')}: {clean(finding.hint)}")
    return "\n".join(lines)


def painted(words: str, colour: str) -> str:
    """Words in a colour, as terminals take it (ECMA-48, select graphic rendition); without one, as they are."""
    return f"\x1b[{colour}m{words}\x1b[0m" if colour else words


def takes_colour(stream: IO[str], environment: Mapping[str, str]) -> bool:
    """Whether a stream shows colours: it is a terminal, and nobody said otherwise (https://no-color.org)."""
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def path_of(place: Place, folder: str) -> str:
    """The path of a place as the reader of the report can open it."""
    return clean(f"{folder.rstrip('/')}/{place.path}" if folder not in ("", ".") else place.path)


def excerpt(place: Place, colour: str = "") -> Iterable[str]:
    """The line of a place, cut to what fits, and carets under the words that are meant."""
    if not place.excerpt.strip():
        return ()
    first = max(0, place.column - 1 - CONTEXT) if len(place.excerpt) > WIDTH else 0
    words = place.excerpt[first : first + WIDTH]
    lead = "…" if first else ""
    tail = "…" if first + WIDTH < len(place.excerpt) else ""
    before = clean(lead + words[: place.column - 1 - first])
    meant = clean(words[place.column - 1 - first : place.column - 1 - first + place.length])
    number = str(place.line)
    return (
        f"    {number} | {clean(lead + words + tail)}",
        f"    {' ' * len(number)} | {' ' * columns(before)}{painted('^' * max(1, columns(meant)), colour)}",
    )


def columns(text: str) -> int:
    """How many columns of a terminal some characters take."""
    return sum(width(each) for each in text)


def width(sign: str) -> int:
    """How many columns a character takes: none if it stands on the one before it, two if it is as wide as high."""
    if unicodedata.category(sign) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def clean(text: str) -> str:
    """Text without characters that could move the cursor or hide what is there."""
    return "".join(each if each.isprintable() else " " for each in text)


def summary(findings: Sequence[Diagnostic]) -> str:
    """How many errors, warnings and notes there are."""
    counts = [(sum(each.level is level for each in findings), level.value) for level in COLOURS]
    return ", ".join(f"{count} {name}{'s' * (count > 1)}" for count, name in counts if count)
