"""The contents list of a text, and which heading each of its lines means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from glossator.imports.align import Best

LEADER = re.compile(r"(?:\s*\.){3,}\s*|\s{3,}(?=\d+\s*$)")
PAGE = re.compile(r"[\s.]+(?:\d{1,4}|[ivxlc]+)\s*$")
NUMBER = re.compile(r"^\s*(?:(?:chapter|book|part|section)\s+)?(?:[IVXLC]+|\d{1,3}|[A-Z])[.):]\s+", re.IGNORECASE)
LITTLE = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "or",
        "in",
        "on",
        "to",
        "for",
        "with",
        "was",
        "were",
        "is",
        "are",
        "what",
        "how",
        "why",
        "who",
        "at",
        "by",
        "from",
        "question",
    ]
)
LIKE = 0.34


def essence(words: str) -> frozenset[str]:
    """The words of a title that matter, without numbers before it and the page after it."""
    bare = NUMBER.sub("", PAGE.sub("", LEADER.sub(" ", words)))
    plain = unicodedata.normalize("NFKD", bare.casefold().replace("’", "'").replace("'s", "s"))
    found = frozenset(re.findall(r"\w+", plain))
    return found - LITTLE or found or frozenset(re.findall(r"\w+", words.casefold()))


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """How alike two titles are: the share of their words that they have in common."""
    common = len(one & other)
    return common / (len(one | other) ** 0.5 * min(len(one), len(other)) ** 0.5) if common else 0.0


def mapped(entries: Sequence[str], headings: Sequence[str]) -> list[int | None]:
    """For each line of a contents list the heading it means, in order; ``None`` where no heading is like it."""
    mine, theirs = [essence(each) for each in entries], [essence(each) for each in headings]
    best, links = Best(len(headings)), list[tuple[int, int, int]]()
    for entry, words in enumerate(mine):
        fresh = []
        for heading in range(len(theirs) - 1, -1, -1):
            if (likeness := alike(words, theirs[heading])) >= LIKE:
                weight, link = best.before(heading)
                links.append((entry, heading, link))
                fresh.append((heading, weight + likeness, len(links) - 1))
        for heading, weight, link in fresh:
            best.add(heading, weight, link)
    found: list[int | None] = [None] * len(entries)
    _, link = best.before(len(headings))
    while link >= 0:
        entry, heading, link = links[link]
        found[entry] = heading
    return found


def looks_listed(lines: Sequence[str]) -> bool:
    """Whether lines look like a contents list: short, and most of them numbered or ending with a page."""
    if len(lines) < 3 or any(len(line) > 120 for line in lines):
        return False
    marked = sum(bool(NUMBER.match(line) or PAGE.search(line)) for line in lines)
    return marked >= len(lines) * 0.7
