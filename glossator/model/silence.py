"""Silences: an editor's word, at a place in a file, that a warning about it is known and need not be told."""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossator.model.source import Place, Source, Span

SILENT = re.compile(r"\s*silent:\s*(?P<codes>(?:[\w-]+(?:\s*,\s*\w+(?:-\w+)+)*)?),?(?P<reason>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Silence:
    """Kinds of finding that are not told of the lines ``first`` to ``last``, from 1, and where this is said."""

    place: Place
    codes: tuple[str, ...]
    reason: str
    first: int
    last: int

    def covers(self, place: Place) -> bool:
        """Whether a place is among its lines."""
        return place.path == self.place.path and self.first <= place.line <= self.last


def silence_of(source: Source, span: Span, words: str, lines: tuple[int, int]) -> Silence | None:
    """The silence in the words of a comment, ``silent: CODE, CODE reason``; ``None`` for any other comment.

    ``span`` is where the comment stands, ``lines`` are the first and the last line, from 0, that it is about.
    """
    match = SILENT.fullmatch(words)
    if match is None:
        return None
    codes = tuple(re.split(r"\s*,\s*", match["codes"])) if match["codes"] else ()
    return Silence(source.place(span), codes, match["reason"].strip(), lines[0] + 1, lines[1] + 1)
