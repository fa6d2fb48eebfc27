"""Signs that nobody sees and that change the order in which words are shown.

What they can be misused for is told by Nicholas Boucher and Ross Anderson, "Trojan Source", 2021 (CVE-2021-42574). The
isolates among them are the way in which the Unicode Bidirectional Algorithm (UAX #9) wants words of another direction
to be set, so those that are closed in their paragraph may stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Source, Span
from glossator.read.codes import BIDI_CONTROL

SIGN = re.compile("[\u202a-\u202e\u2066-\u2069]")
CONTROL = re.compile(SIGN.pattern + "|\n[ \t]*\n")
ISOLATES = "\u2066\u2067\u2068"
POP = "\u2069"


def hidden(source: Source) -> Iterator[Diagnostic]:
    """A finding for every such sign that may not stand."""
    for at in unbalanced(source.text):
        sign = source.text[at]
        message = f"U+{ord(sign):04X}, {unicodedata.name(sign).lower()}, stands here unseen"
        isolate = sign in ISOLATES or sign == POP
        hint = "close it with U+2069 in the same paragraph, or take it out" if isolate else "take it out"
        yield BIDI_CONTROL.at(source.place(Span(at, at + 1)), message, hint)


def unbalanced(text: str) -> list[int]:
    """Where controls stand that are no isolates closed before their paragraph ends."""
    if not SIGN.search(text):
        return []
    found: list[int] = []
    opened: list[int] = []
    for match in CONTROL.finditer(text):
        sign = match[0]
        if sign in ISOLATES:
            opened.append(match.start())
        elif sign == POP and opened:
            opened.pop()
        elif len(sign) == 1:
            found.append(match.start())
        else:
            found += opened
            opened = []
    return sorted([*found, *opened])
