"""What a page is told of entries, and of what an edit changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any

from glossator.editing.values import Change
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.source import Place

CONTEXT = 40
LONGEST = 400

Link = Callable[[Place], str]


def about(entry: Document) -> dict[str, str]:
    """An entry as it is offered."""
    return {"id": entry.id, "title": entry.fields.title, "kind": entry.kind.name}


def lines_changed(changes: Iterable[Change], warnings: Iterable[Diagnostic], link: Link) -> dict[str, Any]:
    """What was changed, line by line, and the warnings that are new."""
    shown = [
        {"where": f"{place.path}:{place.line}", "href": link(place), "old": old, "new": new}
        for each in changes
        for place, old, new in lines(each)
    ]
    return {"lines": shown, "warnings": [f"{each.place.path}:{each.place.line}: {each.message}" for each in warnings]}


def lines(change: Change) -> Iterator[tuple[Place, str, str]]:
    """The places of a file that changed, with the words there before and after."""
    old, new = (words(each) for each in (change.before, change.after))
    for tag, first, last, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            place = Place(change.path, min(begin, max(len(new) - 1, 0)) + 1, 1)
            yield place, *cut("\n".join(old[first:last]), "\n".join(new[begin:end]))


def words(content: bytes | None) -> list[str]:
    """The lines of a file."""
    return (content or b"").decode("utf-8", "replace").splitlines()


def cut(old: str, new: str) -> tuple[str, str]:
    """Words before and after, without most of what is the same at their beginning and their end."""
    head = same(old, new)
    tail = same(old[head:][::-1], new[head:][::-1])
    first = max(0, head - CONTEXT)
    return tuple(  # type: ignore[return-value]
        ("…" if first else "") + shortened(each[first : len(each) - max(0, tail - CONTEXT)]) + "…" * (tail > CONTEXT)
        for each in (old, new)
    )


def same(one: str, other: str) -> int:
    """How many characters two strings have in common at their beginning."""
    return next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(map(len, (one, other)))
    )


def shortened(text: str) -> str:
    """Words without their middle, where they are very long."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST // 2]} … {text[-LONGEST // 2 :]}"
