"""Walking and rebuilding a tree.

Every container calls its parts ``children``, so few functions serve all kinds of node.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from operator import is_
from typing import Any

from glossator.model.block import Block, Cell, Heading, Paragraph
from glossator.model.inline import Inline

Node = Block | Inline
Rewrite = Callable[[Any], Iterable[Any]]
LINES = (Paragraph, Heading, Cell)
"""The blocks whose parts are no blocks."""


def children(node: Node) -> tuple[Any, ...]:
    """The parts of a node; none for a leaf."""
    return getattr(node, "children", ())


def walk(nodes: Iterable[Node]) -> Iterator[Any]:
    """Every node in reading order, a container before its parts. No recursion: content may be nested deeply."""
    ahead = list(nodes)[::-1]
    while ahead:
        node = ahead.pop()
        yield node
        if below := getattr(node, "children", ()):
            ahead += below[::-1]


def walk_blocks(nodes: Iterable[Block]) -> Iterator[Any]:
    """Every block in reading order, a container before its parts, and nothing of what stands in lines."""
    ahead = list(nodes)[::-1]
    while ahead:
        node = ahead.pop()
        yield node
        if not isinstance(node, LINES) and (below := getattr(node, "children", ())):
            ahead += below[::-1]


def rewrite(
    nodes: Iterable[Any], change: Rewrite, only: tuple[type, ...] = (object,), *, lines: bool = True
) -> tuple[Any, ...]:
    """The nodes with ``change`` applied to each, or ``only`` to those of some kinds, parts before wholes; it yields
    what takes the node's place. Where it changes nothing they are the very same nodes. Without ``lines`` what stands in
    lines is left as it is.
    """
    before, result = tuple(nodes), list[Any]()
    for node in before:
        parts = getattr(node, "children", ()) if lines or not isinstance(node, LINES) else ()
        if parts and (after := rewrite(parts, change, only, lines=lines)) is not parts:
            node = replace(node, children=after)
        if isinstance(node, only):
            result.extend(change(node))
        else:
            result.append(node)
    same = len(result) == len(before) and all(map(is_, result, before))
    return before if same else tuple(result)
