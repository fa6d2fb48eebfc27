"""Page numbers and running heads: lines that come again and again, and count."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from glossator.imports.boilerplate import several
from glossator.imports.headings import NAMED
from glossator.model.kinds import Chrome

ALONE = re.compile(r"^[\s\f]*[\[({|<-]{0,2}\s*(?:(?:[Pp]age|[Pp]g\.?|[Pp]\.)\s*)?(\d{1,4})\s*[\])}|>-]{0,2}\s*$")
HEADED = re.compile(r"^[\s\f]*(?:(\d{1,4})\s+(\D{3,60}?)|(\D{3,60}?)\s+(\d{1,4}))\s*$")
FEW = 4


def rises(values: Sequence[int]) -> bool:
    """Whether most numbers are a little higher than the one before."""
    steps = sum(0 < two - one <= 6 for one, two in pairwise(values))
    return len(values) >= FEW and steps >= (len(values) - 1) * 0.75


def page_lines(lines: Sequence[str], skipped: frozenset[int]) -> list[Chrome]:
    """The declarations of page numbers and running heads."""
    alone = [
        (number, int(match[1]))
        for number, line in enumerate(lines)
        if number not in skipped and (match := ALONE.match(line)) and stands_alone(lines, number)
    ]
    found = []
    numbers = tuple(number for number, _ in alone) if rises([value for _, value in alone]) else ()
    if numbers:
        found.append(Chrome(lines=several(numbers), what="page numbers"))
    heads = running_heads(lines, skipped | frozenset(numbers), numbers)
    if heads:
        found.append(Chrome(lines=several(heads), what="running heads"))
    return found


def stands_alone(lines: Sequence[str], number: int) -> bool:
    """Whether a line has an empty one before or after it, or begins a page."""
    before = lines[number - 1] if number else ""
    after = lines[number + 1] if number + 1 < len(lines) else ""
    return not before.strip() or not after.strip() or "\f" in lines[number] or "\f" in after


def running_heads(lines: Sequence[str], skipped: frozenset[int], pages: Sequence[int]) -> list[int]:
    """Lines with a rising number beside words that come again, and lines beside page numbers that come again."""
    found: list[int] = []
    counted: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(lines):
        match = HEADED.match(line) if number not in skipped and stands_alone(lines, number) else None
        if match and not NAMED.match(line.strip()):
            words = " ".join((match[2] or match[3]).split()).casefold()
            counted.setdefault(words, []).append((number, int(match[1] or match[4])))
    for rows in counted.values():
        if rises([value for _, value in rows]) and rows[-1][0] - rows[0][0] > 8 * len(rows):
            found.extend(number for number, _ in rows)
    beside = [near for page in pages for near in (page - 2, page - 1, page + 1, page + 2) if 0 <= near < len(lines)]
    near_words = Counter(
        lines[near].strip() for near in set(beside) if near not in skipped and 2 < len(lines[near].strip()) < 60
    )
    again = {each for each, count in near_words.items() if count >= FEW and count * 5 >= len(pages)}
    found.extend(near for near in set(beside) if lines[near].strip() in again)
    return sorted(set(found))
