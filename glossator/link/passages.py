"""A passage: one paragraph, or one note, as plain text in which mentions are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from glossator.model.inline import (
    Code,
    Emendation,
    EntryLink,
    Link,
    Mark,
    NoteReference,
    SoftBreak,
    Text,
    Title,
    Unmarked,
)
from glossator.model.plain import leaf_text, no_reference, plain_text
from glossator.model.tree import children

ANNOTATED = "annotated"
PLAIN = (Text, SoftBreak, NoteReference)
CLOSED = (Link, EntryLink, Code, Title, Unmarked, Mark)


class Placed(NamedTuple):
    """A node and the characters of the passage that it covers."""

    node: Any
    start: int
    end: int


class Passage(NamedTuple):
    """The words of a passage, where each of its paragraphs begins, the stretches in which nothing is looked for, the
    marks the editor made, and the emendations in which another reading is proposed.
    """

    text: str
    starts: tuple[int, ...]
    closed: tuple[tuple[int, int], ...]
    declared: tuple[Placed, ...]
    readings: tuple[Placed, ...] = ()


def placed(nodes: Sequence[Any], start: int = 0) -> tuple[Placed, ...]:
    """Sibling nodes with the characters they cover."""
    result = []
    for node in nodes:
        end = start + len(node.text if isinstance(node, Text) else plain_text((node,)))
        result.append(Placed(node, start, end))
        start = end
    return tuple(result)


def declared_marks(nodes: Iterable[Placed]) -> Iterator[Placed]:
    """The marks the editor made, also in titles and in words without mentions, but not in the editor's own words."""
    for each in nodes:
        if isinstance(each.node, Mark):
            yield each
            yield from declared_marks(parts(each))
        elif leaf_text(each.node, no_reference) is None:
            yield from declared_marks(parts(each))


def closed_nodes(nodes: Iterable[Placed]) -> Iterator[Placed]:
    """The outermost nodes in which nothing is looked for."""
    for each in nodes:
        if isinstance(each.node, CLOSED):
            yield each
        elif leaf_text(each.node, no_reference) is None:
            yield from closed_nodes(parts(each))


def emended(nodes: Iterable[Placed]) -> Iterator[Placed]:
    """The outermost emendations that propose a reading; what is only annotated proposes none."""
    for each in nodes:
        if isinstance(each.node, Emendation):
            if each.node.certainty != ANNOTATED:
                yield each
        elif leaf_text(each.node, no_reference) is None:
            yield from emended(parts(each))


def parts(whole: Placed) -> tuple[Placed, ...]:
    """The parts of a node with the characters they cover."""
    return placed(children(whole.node), whole.start)


def passage(paragraphs: Sequence[Sequence[Any]]) -> Passage:
    """The passage made of the parts of one or several paragraphs, with a line's end between two, which no mention
    crosses.
    """
    texts: list[str] = []
    starts: list[int] = []
    closed: list[tuple[int, int]] = []
    declared: list[Placed] = []
    readings: list[Placed] = []
    start = 0
    for nodes in paragraphs:
        text = plain_text(nodes)
        starts.append(start)
        if not all(isinstance(each, PLAIN) for each in nodes):
            here = placed(nodes, start)
            closed.extend((each.start, each.end) for each in closed_nodes(here))
            declared.extend(declared_marks(here))
            readings.extend(emended(here))
        texts.append(text)
        start += len(text) + 1
        closed.append((start - 1, start))
    return Passage("\n".join(texts), tuple(starts), tuple(closed), tuple(declared), tuple(readings))
