"""Records as BibLaTeX, which Zotero, JabRef and LaTeX's biber read.

Types and fields are those of ``model/biblatex.py``; reading the text again gives the same records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glossator.model.biblatex import (
    DATES,
    DROPPED_PARTICLES,
    LANGUAGES,
    NAMES,
    VERBATIM,
    WORDS,
    container,
    entry_of,
    house,
    numbers,
)
from glossator.model.csl import Item, Name, When
from glossator.publish.formats.latex import latex, verbatim

SEASONS = ("", "21", "22", "23", "24")


def biblatex(items: Sequence[Item]) -> str:
    """Entries in the order of the records, with an empty line between them."""
    return "\n".join(entry(item, key) for item, key in zip(items, keys(items), strict=True))


def keys(items: Sequence[Item]) -> list[str]:
    """The ids as keys, without the characters that end a key, and each only once."""
    made: list[str] = []
    taken: set[str] = set()
    for item in items:
        base = re.sub(r"[\s,{}()\"#%~\\=@']+", "-", item.id).strip("-") or "work"
        key = next(
            name for count in range(len(items) + 1) if (name := f"{base}-{count + 1}" if count else base) not in taken
        )
        taken.add(key)
        made.append(key)
    return made


def entry(item: Item, key: str) -> str:
    """One entry."""
    kind, subtype = entry_of(item)
    lines = [f"  {name} = {{{value}}}" for name, value in fields(item, kind, subtype) if value]
    return ",\n".join([f"@{kind}{{{key}", *lines]) + "\n}\n"


def fields(item: Item, kind: str, subtype: str) -> Iterator[tuple[str, str]]:
    """The fields of an entry in their order."""
    for name, field in NAMES.items():
        yield name, " and ".join(filter(None, map(person, getattr(item, field))))
    yield "entrysubtype", subtype
    words = {**WORDS, container(kind): "container_title", house(kind): "publisher"}
    words |= {name: field for field, name in numbers(kind).items()}
    for name, field in words.items():
        value = latex(getattr(item, field))
        yield name, value.replace("-", "--") if name == "pages" else value
    for name, field in DATES.items():
        yield name, date(getattr(item, field))
    yield from language(item)
    for name, field in VERBATIM.items():
        yield name, verbatim(getattr(item, field))


def language(item: Item) -> Iterator[tuple[str, str]]:
    """The language by its name in LaTeX, if it has one."""
    name = next((name for name, tag in LANGUAGES.items() if tag == item.language), "")
    yield ("langid", name) if name else ("language", latex(item.language))


def date(when: When | None) -> str:
    """A date or a range as EDTF; words that are no date have no place here."""
    if when is None or not when.start:
        return ""
    if when.season and len(when.start) == 1:
        return f"{year(when.start[0])}-{SEASONS[when.season]}" + "~" * when.circa
    ends = ["-".join([year(each[0]), *(f"{part:02}" for part in each[1:])]) for each in (when.start, when.end) if each]
    return "/".join(f"{end}{'~' * when.circa}" for end in ends)


def year(number: int) -> str:
    """A year of four digits."""
    return f"-{-number:04}" if number < 0 else f"{number:04}"


def person(name: Name) -> str:
    """A name: `von Family, Suffix, Given`, or in the extended format where that would be understood otherwise."""
    if name.literal:
        return f"{{{latex(name.literal)}}}"
    if name.family.istitle() and name.family.isalpha() and name == Name(family=name.family):
        return name.family
    particle = name.dropping_particle or name.non_dropping_particle
    if not ordinary(name, particle):
        return extended(name, particle)
    parts = [" ".join(filter(None, (latex(particle), braced(name.family)))), braced(name.suffix), braced(name.given)]
    return ", ".join(part for part in parts if part)


def ordinary(name: Name, particle: str) -> bool:
    """Whether the short form says all of a name."""
    small = all(word[0].islower() for word in particle.split())
    dropped = particle.casefold() in DROPPED_PARTICLES
    kind = not particle or (small and dropped == bool(name.dropping_particle))
    return bool(name.family and name.given) and kind and not (name.dropping_particle and name.non_dropping_particle)


def braced(words: str) -> str:
    """A part of a name, between braces if it would be divided otherwise."""
    made = latex(words)
    divided = "," in words or any(word[0].islower() for word in words.split())
    return f"{{{made}}}" if divided else made


def extended(name: Name, particle: str) -> str:
    """A name in BibLaTeX's extended format (manual, 3.4)."""
    parts = {"family": name.family, "given": name.given, "prefix": particle, "suffix": name.suffix}
    if name.dropping_particle and name.non_dropping_particle:
        parts["family"] = f"{name.non_dropping_particle} {name.family}"
        parts["prefix"] = name.dropping_particle
    made = [f"{key}={{{latex(words)}}}" for key, words in parts.items() if words]
    use = [f"useprefix={'false' if name.dropping_particle else 'true'}"] if particle else []
    return ", ".join([*made, *use])
