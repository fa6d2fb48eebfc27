"""The known name that is most like an unknown one."""

from __future__ import annotations

import random
from difflib import get_close_matches
from time import process_time

import pytest

from glossator.model.nearest import MANY, nearest

SYLLABLES = ("ba", "ke", "lo", "mi", "nu", "tra", "ski", "vic", "ov", "sky", "len", "in", "stal", "ger", "or", "an")


def invented(count: int, seed: int) -> tuple[str, ...]:
    """So many names, each once."""
    chance = random.Random(seed)
    names: dict[str, None] = {}
    while len(names) < count:
        words = ("".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(chance.randint(1, 2)))
        names["-".join(words)] = None
    return tuple(names)


@pytest.mark.parametrize("count", [3, MANY, MANY + 1, 500])
def test_a_slip_names_the_name_that_was_meant(count):
    """A letter lost, doubled or exchanged leads back, however many names there are."""
    known = invented(count, 1)
    for number, name in enumerate(known[:50]):
        at = number % (len(name) - 1)
        for slip in (name[:at] + name[at + 1 :], name[: at + 1] + name[at:], f"{name[:at]}x{name[at + 1 :]}"):
            like = get_close_matches(slip, known, n=1)
            assert nearest(slip, known) == f"did you mean `{like[0]}`?"


def test_nothing_like_it_is_no_hint():
    """A name that is like none has no hint, nor has one among none."""
    assert nearest("zzz", ("lenin", "stalin")) == ""
    assert nearest("zzz", invented(500, 1)) == ""
    assert nearest("", invented(500, 1)) == ""
    assert nearest("lenin", ()) == ""


def test_thousands_of_unknown_names_among_thousands_take_seconds():
    """Comparing every pair takes minutes."""
    known, unknown = invented(3000, 1), invented(3000, 2)
    begin = process_time()
    hints = [nearest(name, known) for name in unknown]
    assert process_time() - begin < 15
    assert any(hints)
