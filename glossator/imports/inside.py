"""Notes that stand in the text where others have a number: `[Footnote 12: …]`, `[Footnote: …]`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from glossator.imports.runs import grouped

OPENING = re.compile(r"\[(?:Foot|End)?[Nn]ote(?:\s+(\d{1,4}|[*†‡§]|[A-Z]))?\s*:\s*", re.IGNORECASE)
BRACKET = re.compile(r"[\[\]]")
LONGEST = 30_000
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Inside:
    """A note in the text: its label, where its bracket opens, where its words begin and end, and where it closes."""

    label: str
    form: str
    opens: Place
    begins: Place
    ends: Place

    @property
    def lines(self) -> range:
        """The lines it stands in."""
        return range(self.opens[0], self.ends[0] + 1)


def notes_inside(lines: Sequence[str], skipped: frozenset[int]) -> list[Inside]:
    """The notes that stand in the text."""
    text = "\n".join(" " * len(line) if number in skipped else line for number, line in enumerate(lines))
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    found: list[tuple[str, str, Place, Place, Place]] = []
    after = -1

    def place(offset: int) -> Place:
        line = bisect_right(starts, offset) - 1
        return line, offset - starts[line]

    for match in OPENING.finditer(text):
        ends = closing(text, match.end()) if match.start() > after else -1
        if ends >= 0:
            form = " ".join(match[0].split()).replace(match[1] or "\0", "{number}") + " {note}]"
            found.append((match[1] or "", form, place(match.start()), place(match.end()), place(ends)))
            after = ends
    keys = [key for key, *_ in found]
    numbered = all(keys)
    parted = numbered and any(count > 1 for count in Counter(keys).values())
    groups = grouped(keys) if parted else []
    labels = [f"{group}.{key}" for group, key in zip(groups, keys, strict=True)] if parted else keys
    if not numbered:
        labels = [str(count) for count in range(1, len(keys) + 1)]
    return [Inside(label, *rest) for label, (_, *rest) in zip(labels, found, strict=True)]  # type: ignore[arg-type]


def closing(text: str, start: int) -> int:
    """Where the bracket closes that is open at a place; -1 if it does not, or very far from there."""
    depth = 1
    for match in BRACKET.finditer(text, start, start + LONGEST):
        depth += 1 if match[0] == "[" else -1
        if depth == 0:
            return match.start()
    return -1
