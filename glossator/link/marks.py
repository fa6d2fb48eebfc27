"""Putting marks into a tree."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from glossator.link.passages import Placed, placed
from glossator.model.inline import REFERENCES, EntryLink, Mark, Text
from glossator.model.source import Span, span
from glossator.model.tree import children, rewrite, walk


class Wanted(NamedTuple):
    """Characters of a passage that are to be marked, and what makes the mark of its span and its parts.

    ``link`` says that the mark will be a link, which cannot hold another.
    """

    start: int
    end: int
    make: Callable[[Span, tuple[Any, ...]], Any]
    link: bool = True


def with_marks(nodes: Sequence[Any], wanted: Sequence[Wanted], start: int = 0) -> tuple[tuple[Any, ...], set[Wanted]]:
    """The nodes with marks around the wanted characters, and the marks that found their place.

    A mark that would begin inside one node and end inside another finds none.
    """
    if not wanted:
        return tuple(nodes), set()
    done: set[Wanted] = set()
    result: list[Any] = []
    ordered = sorted(wanted, key=lambda each: each.start)
    begins = [each.start for each in ordered]
    pieces = list(split(placed(nodes, start), wanted))
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        first = bisect_left(begins, piece.start)
        if isinstance(piece.node, Text) and begins[first : first + 1] != [piece.start]:
            result.append(piece.node)
            at += 1
            continue
        here = ordered[first : bisect_right(begins, piece.end)]
        mark = next((each for each in here if each.start == piece.start and each.end >= piece.end > piece.start), None)
        if mark and (last := covered(pieces, at, mark)):
            result.extend(marked(pieces[at:last], mark))
            done.add(mark)
            at = last
            continue
        at += 1
        inner = [each for each in here if each.end <= piece.end]
        parts = children(piece.node)
        if inner and parts and not isinstance(piece.node, Mark):
            parts, inside = with_marks(parts, inner, piece.start)
            done |= inside
            result.append(replace(piece.node, children=parts))
        else:
            result.append(piece.node)
    return tuple(result), done


def fits(pieces: Sequence[Placed], mark: Wanted) -> bool:
    """Whether a mark finds its place among sibling nodes; only those that it touches are looked at."""
    first = bisect_right(pieces, mark.start, key=lambda each: each.end)
    last = bisect_left(pieces, mark.end, key=lambda each: each.start)
    touched = pieces[first:last]
    if len(touched) == 1 and isinstance(touched[0].node, Text):
        return touched[0].start <= mark.start < mark.end <= touched[0].end
    return bool(touched and with_marks([each.node for each in touched], [mark], touched[0].start)[1])


def split(nodes: Sequence[Placed], wanted: Sequence[Wanted]) -> Iterator[Placed]:
    """The nodes with every text cut where a mark begins or ends."""
    edges = sorted({edge for each in wanted for edge in (each.start, each.end)})
    for each in nodes:
        if not isinstance(each.node, Text):
            yield each
            continue
        start = each.start
        for edge in [*edges[bisect_right(edges, each.start) : bisect_left(edges, each.end)], each.end]:
            yield Placed(cut(each, start, edge), start, edge)
            start = edge


def cut(placed_text: Placed, start: int, end: int) -> Text:
    """A part of a text."""
    node: Text = placed_text.node
    begin = placed_text.start
    if (start, end) == (begin, placed_text.end):
        return node
    exact = len(node.text) == node.span.end - node.span.start
    place = span(node.span.start + start - begin, node.span.start + end - begin) if exact else node.span
    return Text(place, node.text[start - begin : end - begin])


def covered(pieces: Sequence[Placed], first: int, mark: Wanted) -> int:
    """The number of the piece after those that a mark covers, from ``first`` on; 0 if they do not end where it ends."""
    last = first
    while pieces[last].end < mark.end and last + 1 < len(pieces):
        last += 1
    return last + 1 if pieces[last].end == mark.end else 0


def marked(group: Sequence[Placed], mark: Wanted) -> Iterator[Any]:
    """A mark around some nodes; references among them follow it if it is a link."""
    parts = tuple(each.node for each in group)
    words = all(isinstance(part, Text) for part in parts)
    outside = [] if words or not mark.link else [part for part in walk(parts) if isinstance(part, REFERENCES)]
    whole = parts[0].span.cover(parts[-1].span)
    yield mark.make(whole, rewrite(parts, lambda _: (), REFERENCES) if outside else parts)
    yield from outside


def as_link(node: Any) -> Iterator[Any]:
    """A mark of the editor's where no mention is marked, as a link to the entry's own page; only its words, where it
    stands in a link.
    """
    if not isinstance(node, Mark) or not node.declared:
        yield node
    elif node.shown:
        yield EntryLink(node.span, node.entry, node.children)
    else:
        yield from node.children
