"""Mark-up that looks begun but was read as plain signs: `[[Lenin]`, `[@lenin`, `[words]{person = lenin}`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

BEGUN = re.compile(
    r"""(?P<entry>\[\[[ ]*\w(?:[^\[\]\n]{0,120}\]{1,2}|[\w-]*\|?))
      | (?P<note>\[\^[^\[\]\s]{0,40}\]?)
      | (?P<citation>\[(?:[^\[\]\n@]{0,80}[ ;(])?@\w(?:[^\[\]\n]{0,120}\]|[\w-]*))
      | (?P<attributes>(?:\]\{|\{[ ]*(?:[#.][ ]*\w|\w[\w-]*[ ]*=))(?:[^{}\n]{0,400}\}|[^{}\s]{0,400}))
      | (?P<emphasis>(?<![\w*\\])\*{1,3}(?=\w)|(?<=[\w.,;:!?])\*{1,3}(?![\w*]))
      | (?P<code>`+)
      | (?P<heading>\A\#{1,6}(?=\w))
      | (?P<entity>&[a-zA-Z]\w{1,30};)
      | (?P<link>\]\((?:[^()\n]{0,200}\)|[^()\s]{0,200}))
    """,
    re.VERBOSE,
)
POSSIBLE = re.compile(r"[\[\]{*`#&]")
"""Without one of these signs there is nothing; to look for them takes a tenth of the time."""
HINTS = {
    "entry": "a link to an entry is `[[entry]]` or `[[entry|words]]`, with the entry's id",
    "note": "a reference to a note is `[^1]`, with its label",
    "citation": "a citation is `[@work, p. 5]`, with the work's id",
    "attributes": "attributes stand right behind `[words]`: `{person=lenin}` or `{.title}`, with no space around `=`",
    "emphasis": "emphasis is `*words*`, with no space inside",
    "code": "code is between two backticks",
    "heading": "a heading is `## Words`, with a space",
    "entity": "this name of a character is unknown; type the character",
    "link": "a link is `[words](address)`; an address with spaces stands between `<` and `>`",
}
SIGNS = {"attributes": "{", "link": "(", "emphasis": "*", "code": "`", "heading": "#", "entity": "&"}


class Begun(NamedTuple):
    """Characters ``start`` to ``end`` of some words that look like mark-up, how it is written, and which sign of it has
    a backslash where it is meant as it stands.
    """

    start: int
    end: int
    words: str
    hint: str
    sign: str


def begun(words: str) -> Iterator[Begun]:
    """What looks like mark-up in words that were read as plain ones."""
    for match in BEGUN.finditer(words) if POSSIBLE.search(words) else ():
        name = str(match.lastgroup)
        yield Begun(*match.span(), match[0], HINTS[name], SIGNS.get(name, "["))
