"""Names of people and institutions, one by one and in lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from glossator.model.csl import Name
from glossator.publish.styles.text import curly

INITIALS = re.compile(r"(?<=[^\W\d_]\.)(?=[^\W\d_]\.)")
TOGETHER = ("’", "'", "-", "‐")


def eastern(name: Name) -> bool:
    """Whether a name is written in Chinese, Japanese or Korean characters: the family first, nothing between."""
    return any("\u2e80" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af" for character in name.family)


def spaced(given: str) -> str:
    """Given names with a space after each initial: `V.I.` is `V. I.` (CMOS 18, chapter 10)."""
    return INITIALS.sub(" ", given)


def initials(given: str) -> str:
    """Given names as initials, hyphens kept: `Jean-Paul Marie` is `J.-P. M.` (APA 7, 9.8)."""
    words = spaced(given).split()
    return " ".join(
        "-".join(f"{part[0]}." if not part[0].islower() else part for part in parts(word)) for word in words
    )


def parts(word: str) -> list[str]:
    """The parts of a name that hyphens divide."""
    return [part for part in re.split("[-‐]", word) if part]


def words(*some: str) -> str:
    """Words with spaces between them, except after an apostrophe or a hyphen."""
    made = ""
    for each in some:
        made += each if not made or not each or made.endswith(TOGETHER) else f" {each}"
    return curly(made)


def surname(name: Name) -> str:
    """The name without the given ones: `van der Linden`, `Beauvoir`."""
    return curly(name.literal) or words(name.non_dropping_particle, name.family) or curly(name.given)


def suffixed(base: str, name: Name) -> str:
    """A name with what follows it."""
    return base + (", " if name.comma_suffix else " ") + name.suffix if name.suffix else base


def natural(name: Name, *, short: bool = False) -> str:
    """A name in its natural order: `Simone de Beauvoir`; ``short`` makes initials of given names."""
    if name.literal:
        return curly(name.literal)
    given = initials(name.given) if short else spaced(name.given)
    if eastern(name):
        return name.family + name.given
    return suffixed(words(given, name.dropping_particle, name.non_dropping_particle, name.family), name)


def inverted(name: Name, *, short: bool = False, demoted: bool = False) -> str:
    """A name as lists sort it: `Beauvoir, Simone de`; ``demoted`` puts every particle after the given names."""
    if name.literal or eastern(name) or not name.family:
        return natural(name, short=short)
    given = initials(name.given) if short else spaced(name.given)
    before, behind = ("", name.non_dropping_particle) if demoted else (name.non_dropping_particle, "")
    rest = words(given, name.dropping_particle, behind)
    return ", ".join(filter(None, (words(before, name.family), rest, name.suffix)))


def series(some: Sequence[str], last: str = "and", *, always: bool = False) -> str:
    """A list in words: `A and B`, `A, B, and C`; ``always`` sets a comma before the last of two as well."""
    if len(some) < 2:
        return "".join(some)
    comma = "," if len(some) > 2 or always else ""
    return f"{', '.join(some[:-1])}{comma} {last} {some[-1]}"
