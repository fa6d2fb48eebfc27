"""Entries that are looked for as one types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from glossator.link.forms import written_forms
from glossator.model.document import Document
from glossator.model.folding import Folding

MOST = 12


def entries_like(entries: Iterable[Document], typed: str, kinds: Sequence[str] = ()) -> tuple[Document, ...]:
    """The entries that what was typed may mean, the likeliest first: those that are called so, begin so, have a word
    that begins so, have all of these words.
    """
    folding = Folding()
    wanted = " ".join(folding.words(typed))
    found = [
        (rank, len(each.fields.title), each.fields.title, each.id, each)
        for each in entries
        if (not kinds or each.kind.name in kinds) and (rank := rank_of(each, wanted, folding)) is not None
    ]
    return tuple(each for *_, each in sorted(found, key=lambda each: each[:4])[:MOST])


def rank_of(entry: Document, wanted: str, folding: Folding) -> int | None:
    """How likely an entry is meant, 0 for most; ``None`` for not at all."""
    ranks = [rank for name in names(entry) if (rank := likeness(" ".join(folding.words(name)), wanted)) is not None]
    return min(ranks, default=None)


def names(entry: Document) -> Iterator[str]:
    """What an entry is called."""
    yield entry.fields.title
    yield entry.id
    yield from (form for form, _ in written_forms(entry))


def likeness(name: str, wanted: str) -> int | None:
    """How near a name is to what was typed, both folded."""
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    if f" {wanted}" in name:
        return 2
    words = name.split()
    typed = wanted.split()
    if all(any(word.startswith(each) for word in words) for each in typed):
        return 3
    return 4 if f" {name} " in f" {wanted} " else None
