"""Putting marks into a tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from glossator.link.passages import Placed, placed
from glossator.model.inline import Mark, NoteReference, ReadingReference, Text
from glossator.model.source import Span
from glossator.model.tree import children


class Wanted(NamedTuple):
    """Characters of a passage that are to be marked."""

    start: int
    end: int
    entry: str
    first: bool


def with_marks(nodes: Sequence[Any], wanted: Sequence[Wanted], start: int = 0) -> tuple[tuple[Any, ...], set[Wanted]]:
    """The nodes with marks around the wanted characters, and the marks that found their place.

    A mark that would begin inside one node and end inside another finds none.
    """
    done: set[Wanted] = set()
    result: list[Any] = []
    pieces = list(split(placed(nodes, start), wanted))
    while pieces:
        piece = pieces.pop(0)
        mark = next(
            (each for each in wanted if each.start == piece.start and each.end >= piece.end > piece.start), None
        )
        if mark and (group := gather(piece, pieces, mark)):
            result.extend(marked(group, mark))
            done.add(mark)
            continue
        inner = [each for each in wanted if piece.start <= each.start and each.end <= piece.end]
        parts = children(piece.node)
        if inner and parts and not isinstance(piece.node, Mark):
            parts, inside = with_marks(parts, inner, piece.start)
            done |= inside
            result.append(replace(piece.node, children=parts))
        else:
            result.append(piece.node)
    return tuple(result), done


def split(nodes: Sequence[Placed], wanted: Sequence[Wanted]) -> Iterator[Placed]:
    """The nodes with every text cut where a mark begins or ends."""
    edges = sorted({edge for each in wanted for edge in (each.start, each.end)})
    for each in nodes:
        if not isinstance(each.node, Text):
            yield each
            continue
        start = each.start
        for edge in [edge for edge in edges if each.start < edge < each.end] + [each.end]:
            yield Placed(cut(each, start, edge), start, edge)
            start = edge


def cut(placed_text: Placed, start: int, end: int) -> Text:
    """A part of a text."""
    node, begin = placed_text.node, placed_text.start
    if (start, end) == (begin, placed_text.end):
        return Text(node.span, node.text)
    exact = len(node.text) == node.span.end - node.span.start
    span = Span(node.span.start + start - begin, node.span.start + end - begin) if exact else node.span
    return Text(span, node.text[start - begin : end - begin])


def gather(first: Placed, rest: list[Placed], mark: Wanted) -> list[Placed]:
    """The siblings that a mark covers, taken from ``rest``; empty, and nothing taken, if they do not end where it
    ends.
    """
    group = [first]
    for piece in rest:
        if group[-1].end >= mark.end:
            break
        group.append(piece)
    if group[-1].end != mark.end:
        return []
    del rest[: len(group) - 1]
    return group


def marked(group: Sequence[Placed], mark: Wanted) -> Iterator[Any]:
    """A mark around some nodes; references among them follow it, because a link cannot hold another."""
    parts = [each.node for each in group]
    outside = [part for part in parts if isinstance(part, NoteReference | ReadingReference)]
    inside = tuple(part for part in parts if not isinstance(part, NoteReference | ReadingReference))
    span = parts[0].span.cover(parts[-1].span)
    yield Mark(span, mark.entry, inside, first=mark.first)
    yield from outside
