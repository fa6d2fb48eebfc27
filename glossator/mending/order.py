"""Putting the works of a bibliography in the order of their keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.mending.change import Change
from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Source, Span

ENTRY = re.compile(r"^(?:[ \t]*%[^\n]*\n)*@(?P<kind>\w+)[ \t]*[{(][ \t]*(?P<key>[^\s,{}()]+)[ \t]*,", re.MULTILINE)
SPECIAL = re.compile(r"^[ \t]*@(?:string|preamble|comment)\b", re.MULTILINE | re.IGNORECASE)


def sorted_works(source: Source, _: Diagnostic) -> Iterator[Change]:
    """Move the works of a BibLaTeX file to where their keys belong, each with the comment before it. What parts them
    stays where it is. A file with abbreviations is left alone, because they come before those who use them.
    """
    found = list(ENTRY.finditer(source.text))
    if len(found) < 2 or SPECIAL.search(source.text):
        return
    ends = [*(each.start() for each in found[1:]), len(source.text)]
    bodies = [source.text[each.start() : end].rstrip() for each, end in zip(found, ends, strict=True)]
    keys = [each["key"].casefold() for each in found]
    wanted = [bodies[number] for number in sorted(range(len(found)), key=lambda number: (keys[number], number))]
    for match, old, new in zip(found, bodies, wanted, strict=True):
        if old != new:
            yield Change(Span(match.start(), match.start() + len(old)), new)
