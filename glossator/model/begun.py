"""Mark-up that looks begun but was read as plain signs: `[[Lenin]`, `[@lenin`, `[words]{person = lenin}`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

BEGUN = re.compile(
    r"""(?P<entry>\[\[[ ]*\w[^\[\]\n]{0,120}\]{0,2})
      | (?P<note>\[\^[^\[\]\n]{0,40}\]?)
      | (?P<citation>\[(?:[^\[\]\n@]{0,80}[ ;(])?@\w[^\[\]\n]{0,120}\]?)
      | (?P<attributes>\]\{[^{}\n]{0,400}\}?|\{[ ]*(?:[#.][ ]*\w|\w[\w-]*[ ]*=)[^{}\n]{0,400}\}?)
      | (?P<link>\]\([^()\n]{0,200}\)?)
    """,
    re.VERBOSE,
)
HINTS = {
    "entry": "a link to an entry is `[[entry]]` or `[[entry|words]]`, with the entry's id",
    "note": "a reference to a note is `[^1]`, with its label",
    "citation": "a citation is `[@work, p. 5]`, with the work's id",
    "attributes": "attributes stand right behind `[words]`, as `{person=lenin}` or `{.title}`, with no space around `=`",
    "link": "a link is `[words](address)`; an address with spaces stands between `<` and `>`",
}
LITERAL = "; put a backslash before the first sign if the signs are meant"


class Begun(NamedTuple):
    """Characters ``start`` to ``end`` of some words that look like mark-up, and how it is written."""

    start: int
    end: int
    words: str
    hint: str


def begun(words: str) -> Iterator[Begun]:
    """What looks like mark-up in words that were read as plain ones."""
    for match in BEGUN.finditer(words):
        yield Begun(*match.span(), match[0], HINTS[str(match.lastgroup)])
