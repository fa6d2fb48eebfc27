"""Where what was made differs from what should have been, in few words; nothing where it does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from itertools import zip_longest

from glossator.model.diagnostic import Diagnostic
from glossator.model.edition import Edition

LIST = ".glossator.json"
SHOWN = 160


def sites(made: Mapping[str, bytes], wanted: Mapping[str, bytes]) -> Iterator[str]:
    """The files that differ, each with the first line that does; at last the list of them, which differs as they do."""
    for path in sorted({*made, *wanted}, key=lambda each: (each == LIST, each)):
        if path not in wanted:
            yield f"{path} is there, and should not be"
        elif path not in made:
            yield f"{path} is not there, and should be"
        elif made[path] != wanted[path]:
            yield f"{path} {lines(made[path], wanted[path])}"


def lines(made: bytes, wanted: bytes) -> str:
    """The first line in which two files differ."""
    pairs = zip_longest(made.split(b"\n"), wanted.split(b"\n"), fillvalue=b"")
    number, is_so, should_be = next((at, *pair) for at, pair in enumerate(pairs, 1) if pair[0] != pair[1])
    first = next((at for at, (one, two) in enumerate(zip(is_so, should_be, strict=False)) if one != two), 0)
    part = slice(max(0, first - SHOWN // 2), first + SHOWN // 2)
    return f"has in line {number} {is_so[part]!r} and not {should_be[part]!r}"


def findings(made: tuple[Diagnostic, ...], wanted: tuple[Diagnostic, ...]) -> Iterator[str]:
    """The findings that are told and should not be, those that are not and should be, and a wrong order."""
    yield from (f"should not be told: {each}" for each in made if each not in wanted)
    yield from (f"should be told: {each}" for each in wanted if each not in made)
    if made != wanted and set(made) == set(wanted):
        yield "the findings are in another order, or told twice"


def editions(made: Edition | None, wanted: Edition | None) -> Iterator[str]:
    """What in an edition is not as it should be; what a page does not show, as the places of words, is in it too."""
    if made is None or wanted is None:
        yield from () if made is wanted else ("there is no edition",)
        return
    names = (each.name for each in fields(Edition) if getattr(made, each.name) != getattr(wanted, each.name))
    yield from (f"the edition has other {each}" for each in names)
