"""Walking and rebuilding a tree.

Every container calls its parts ``children``, so three functions serve all kinds of node.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from glossator.model.block import Block
from glossator.model.inline import Inline

Node = Block | Inline
Rewrite = Callable[[Any], Iterable[Any]]


def children(node: Node) -> tuple[Any, ...]:
    """The parts of a node; none for a leaf."""
    return getattr(node, "children", ())


def walk(nodes: Iterable[Node]) -> Iterator[Any]:
    """Every node in reading order, a container before its parts. No recursion: content may be nested deeply."""
    ahead = list(nodes)[::-1]
    while ahead:
        node = ahead.pop()
        yield node
        if below := children(node):
            ahead += below[::-1]


def rewrite(nodes: Iterable[Any], change: Rewrite) -> tuple[Any, ...]:
    """The nodes with ``change`` applied to each, parts before wholes; it yields what takes the node's place."""
    result: list[Any] = []
    for node in nodes:
        before = children(node)
        if before:
            after = rewrite(before, change)
            if len(after) != len(before) or any(a is not b for a, b in zip(after, before, strict=True)):
                node = replace(node, children=after)
        result.extend(change(node))
    return tuple(result)
