"""Rows of notes: numbers that count on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from glossator.imports.align import Pair
from glossator.imports.marks import Candidate

OPEN = 4
LEAP = 3
THIN = 0.34


def kind_of(key: str) -> str:
    """Whether a key is a number, a letter or a sign."""
    return "number" if key.isdecimal() else "letter" if key.isalpha() else "sign"


def value_of(key: str) -> int:
    """A key as a number; a letter is its place in the alphabet."""
    if key.isdecimal():
        return int(key)
    value = 0
    for each in key.casefold():
        value = value * 26 + ord(each) - ord("a") + 1 if each.isascii() and each.isalpha() else 0
    return value


def runs_of(notes: Sequence[Candidate]) -> list[int]:
    """For each candidate the run it belongs to: one that it goes on with, a few that were interrupted among them."""
    opened: list[tuple[int, int]] = []
    runs, count = [], 0
    for note in notes:
        value = value_of(note.key)
        fitting = [each for each in opened if 0 < value - each[1] <= LEAP] if value else []
        if fitting:
            best = min(fitting, key=lambda each: (value - each[1], -opened.index(each)))
            opened.remove(best)
            opened.append((best[0], value))
            runs.append(best[0])
        else:
            opened = [*opened[1 - OPEN :], (count, value)]
            runs.append(count)
            count += 1
    return runs


def dense(pairs: Sequence[Pair], notes: Sequence[Candidate]) -> tuple[list[Pair], float]:
    """The pairs without those whose notes are a few of a long row of something else, and how much of the rows they
    cover.
    """
    runs = runs_of(notes)
    lengths: dict[int, int] = {}
    matched: dict[int, int] = {}
    for run in runs:
        lengths[run] = lengths.get(run, 0) + 1
    for pair in pairs:
        matched[runs[pair.note]] = matched.get(runs[pair.note], 0) + 1
    thin = {run for run, count in matched.items() if lengths[run] >= 3 and count < lengths[run] * THIN}
    kept = [pair for pair in pairs if runs[pair.note] not in thin]
    whole = sum(lengths[run] for run in matched if run not in thin)
    return kept, len(kept) / whole if whole else 0.0


def smooth(pairs: Sequence[Pair], notes: Sequence[Candidate]) -> list[Pair]:
    """The pairs without numbers that interrupt a count which goes on without them: a year between 12 and 13."""
    kept: list[Pair] = []
    for number, pair in enumerate(pairs):
        before = value_of(notes[kept[-1].note].key) if kept else 0
        here = value_of(notes[pair.note].key)
        after = value_of(notes[pairs[number + 1].note].key) if number + 1 < len(pairs) else 0
        begins = here == 1 and (before < 3 or after != before + 1)
        if here and 0 < after - before <= LEAP and not before < here < after and not begins:
            continue
        kept.append(pair)
    return kept


def rising_from_one(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that count up from 1, each number at its first place."""
    found: list[Candidate] = []
    for each in candidates:
        if each.key == str(len(found) + 1):
            found.append(each)
    return found


def grouped(keys: Sequence[str]) -> list[int]:
    """For each key the group it belongs to, from 1: a number that does not rise, or a sign that is there already,
    begins the next one.
    """
    groups, group, seen = [], 1, list[str]()
    for key in keys:
        again = key in seen or (key.isdecimal() and seen and seen[-1].isdecimal() and int(key) <= int(seen[-1]))
        if again:
            group, seen = group + 1, []
        seen.append(key)
        groups.append(group)
    return groups
