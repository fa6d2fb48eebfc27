"""Names of people in BibLaTeX: `von Last, Jr, First`, `First von Last`, `{An Institution}`, `family=…, given=…`."""

from __future__ import annotations

import re

from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names

from glossator.model.biblatex import DROPPED_PARTICLES
from glossator.model.csl import Name
from glossator.read.bibliography.latex import plain

OTHERS = "others"
EXTENDED = re.compile(r"\s*(family|given|prefix|suffix|useprefix)(?:-i)?\s*=")
PAIR = re.compile(r"\s*([a-z-]+)\s*=\s*(.*)", re.DOTALL)
COMMAS = ("jr.", "sr.", "jr", "sr")


def names_of(latex: str) -> tuple[tuple[Name, ...], bool]:
    """The names in a field, and whether the list ends with `and others`."""
    some = [each for each in split_multiple_persons_names(latex) if each.strip()]
    made = (one_name(each) for each in some if each.strip() != OTHERS)
    return tuple(name for name in made if name), OTHERS in (each.strip() for each in some)


def one_name(latex: str) -> Name | None:
    """A single name; nothing if it has no letters."""
    if whole(latex.strip()):
        words = plain(latex.strip()[1:-1])
        return Name(literal=words) if words else None
    if EXTENDED.match(latex):
        return extended(latex)
    parts = parse_single_name_into_parts(latex, strict=False)
    first, von = parts.first, parts.von
    while not von and len(first) > 1 and first[-1][0].islower():
        behind = next(index for index, word in enumerate(first) if all(each[0].islower() for each in first[index:]))
        first, von = first[:behind], first[behind:]
    family, given, particle, suffix = (plain(" ".join(part)) for part in (parts.last, first, von, parts.jr))
    return named(family, given, particle, suffix)


def named(family: str, given: str, von: str, suffix: str, *, dropping: bool | None = None) -> Name | None:
    """A name from its parts; ``dropping`` says of which kind the particle is, if that is known."""
    if not family and not given:
        return Name(literal=von) if von else None
    drops = von.casefold() in DROPPED_PARTICLES if dropping is None else dropping
    return Name(
        family=family,
        given=given,
        dropping_particle=von if drops else "",
        non_dropping_particle="" if drops else von,
        suffix=suffix,
        comma_suffix=suffix.casefold() in COMMAS,
    )


def whole(latex: str) -> bool:
    """Whether one pair of braces holds all of a name."""
    if not (latex.startswith("{") and latex.endswith("}")):
        return False
    depth = 0
    for index, character in enumerate(latex):
        escaped = latex[index - 1] == "\\" if index else False
        depth += 0 if escaped else (character == "{") - (character == "}")
        if depth == 0:
            return index == len(latex) - 1
    return False


def extended(latex: str) -> Name | None:
    """A name in BibLaTeX's extended format (manual, 3.4)."""
    found: dict[str, str] = {}
    for part in divided(latex):
        match = PAIR.fullmatch(part)
        if match:
            found[match[1]] = plain(match[2].strip().strip('"'))
    prefix = found.get("useprefix")
    dropping = None if prefix is None else prefix.casefold() != "true"
    keys = ("family", "given", "prefix", "suffix")
    family, given, von, suffix = (found.get(key, "") for key in keys)
    return named(family, given, von, suffix, dropping=dropping)


def divided(latex: str) -> list[str]:
    """The parts between commas that stand in no braces and no quotation marks."""
    parts = [""]
    depth = 0
    inside = False
    for character in latex:
        depth += (character == "{") - (character == "}")
        inside ^= character == '"' and depth <= 0
        if character == "," and depth <= 0 and not inside:
            parts.append("")
        else:
            parts[-1] += character
    return parts
