"""A passage: one paragraph, or one note, as plain text in which mentions are looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from glossator.model.inline import Code, EntryLink, Link, Mark, Title, Unmarked
from glossator.model.plain import leaf_text, no_reference
from glossator.model.tree import children

CLOSED = (Link, EntryLink, Code, Title, Unmarked, Mark)


class Placed(NamedTuple):
    """A node and the characters of the passage that it covers."""

    node: Any
    start: int
    end: int


class Passage(NamedTuple):
    """The words of a passage, the stretches in which nothing is looked for, and the marks the editor made."""

    text: str
    closed: tuple[tuple[int, int], ...]
    declared: tuple[Placed, ...]


def placed(nodes: Sequence[Any], start: int = 0) -> tuple[Placed, ...]:
    """Sibling nodes with the characters they cover."""
    result = []
    for node in nodes:
        end = start + len("".join(words(node)))
        result.append(Placed(node, start, end))
        start = end
    return tuple(result)


def words(node: Any) -> Iterator[str]:
    """What a node adds to the plain text."""
    text = leaf_text(node, no_reference)
    if text is not None:
        yield text
        return
    for part in children(node):
        yield from words(part)


def closed_nodes(nodes: Sequence[Any], start: int = 0) -> Iterator[Placed]:
    """The outermost nodes in which nothing is looked for."""
    for each in placed(nodes, start):
        if isinstance(each.node, CLOSED):
            yield each
        else:
            yield from closed_nodes(children(each.node), each.start)


def passage(paragraphs: Sequence[Sequence[Any]]) -> Passage:
    """The passage made of the parts of one or several paragraphs, with a line's end between two."""
    texts: list[str] = []
    closed: list[Placed] = []
    start = 0
    for nodes in paragraphs:
        text = "".join(word for node in nodes for word in words(node))
        closed.extend(closed_nodes(nodes, start))
        texts.append(text)
        start += len(text) + 1
    declared = tuple(each for each in closed if isinstance(each.node, Mark))
    return Passage("\n".join(texts), tuple((each.start, each.end) for each in closed), declared)
