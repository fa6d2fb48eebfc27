"""Mending letters and marks: what is unseen goes, what is in pieces is put together, what only looks right is right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.check.letters import composed, script_of
from glossator.mending.change import Change, span_of
from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Source, Span

CYRILLIC = "АВЕЅІЈКМНОРСТХаеѕіјорсух"
LATIN = "ABESIJKMHOPCTXaesijopcyx"
LIKE = {
    ("CYRILLIC", "LATIN"): str.maketrans(CYRILLIC, LATIN),
    ("LATIN", "CYRILLIC"): str.maketrans(LATIN, CYRILLIC),
}
"""Letters of one script that are drawn as those of another, from the data of Unicode Technical Standard 39."""
WORD = re.compile(r"[^\W\d_]+")


def unseen(source: Source, finding: Diagnostic) -> Iterator[Change]:
    """Take an unseen sign out."""
    yield Change(span_of(source, finding), "")


def whole(source: Source, finding: Diagnostic) -> Iterator[Change]:
    """Write a letter with one sign, and a ligature with its letters."""
    span = span_of(source, finding)
    yield Change(span, composed(source.text[span.start : span.end]))


def one_script(source: Source, finding: Diagnostic) -> Iterator[Change]:
    """Write the letters of a word in the script that most of them are of, where each looks like one of it."""
    at = span_of(source, finding).start
    match = next((each for each in WORD.finditer(source.text, max(at - 100, 0)) if each.end() > at), None)
    if match is None:
        return
    scripts = [script_of(sign) for sign in match[0]]
    most = max(sorted(set(scripts) - {""}), key=scripts.count)
    mended = "".join(
        sign if script in ("", most) else sign.translate(LIKE.get((script, most), {}))
        for sign, script in zip(match[0], scripts, strict=True)
    )
    if {script_of(sign) for sign in mended} - {""} == {most}:
        yield Change(Span(*match.span()), mended)


def one_space(source: Source, finding: Diagnostic) -> Iterator[Change]:
    """Leave one space; one that does not break a line if there is such a one."""
    span = span_of(source, finding)
    yield Change(span, "\u00a0" if "\u00a0" in source.text[span.start : span.end] else " ")


def years(source: Source, finding: Diagnostic) -> Iterator[Change]:
    """Write a dash between two years. Between other words it could be either of two dashes."""
    span = span_of(source, finding)
    if source.text[span.start - 1 : span.start].isdigit() and source.text[span.start : span.end] == "-":
        yield Change(span, "–")


def marks(source: Source, finding: Diagnostic) -> Iterator[Change]:
    """Take the space before a mark out, and the second of two commas. Two stops could be three."""
    span = span_of(source, finding)
    words = source.text[span.start : span.end]
    if not words.strip():
        yield Change(span, "")
    elif set(words) in ({","}, {";"}):
        yield Change(span, words[0])
