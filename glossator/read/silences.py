"""Reading silences: comments of the form ``silent: CODE reason`` in front matter, data and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from glossator.model.block import Block
from glossator.model.inline import Inline, RawInline, Text
from glossator.model.silence import Silence, silence_of
from glossator.model.source import Source, Span
from glossator.model.tree import rewrite, walk

COMMENT = re.compile(r"\s*<!--(?P<words>\s*silent:.*?)-->\s*", re.DOTALL)
LINE_COMMENTS = {"#": re.compile(r"(?:^|(?<=\s))#(\s*silent:.*)$"), "%": re.compile(r"(?:^|(?<=\s))%(\s*silent:.*)$")}


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in Markdown that is a silence; ``alone`` if it has its lines for itself."""

    span: Span
    words: str
    alone: bool


def comment(text: str, span: Span, *, alone: bool) -> Comment | None:
    """The comment that some HTML is, if it is a silence."""
    match = COMMENT.fullmatch(text)
    return Comment(span, match["words"], alone) if match else None


def taken_out(nodes: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], list[Comment]]:
    """The nodes of a block without the silences among them, and these; the space before one goes with it."""
    found = {
        node: made
        for node in walk(nodes)
        if isinstance(node, RawInline) and (made := comment(node.text, node.span, alone=False))
    }
    if not found:
        return nodes, []
    kept = rewrite(nodes, lambda node: () if node in found else (node,))
    ends = {each.span.start for each in found.values()}
    return tuple(rewrite(kept, lambda node: shortened(node, ends))), list(found.values())


def shortened(node: Inline, ends: set[int]) -> Iterator[Inline]:
    """Text without the space before a comment that stood behind it; nothing where it was space only."""
    if not isinstance(node, Text) or node.span.end not in ends:
        yield node
        return
    words = node.text.rstrip()
    if words:
        yield Text(Span(node.span.start, node.span.end - len(node.text) + len(words)), words)


def markdown_silences(source: Source, body: Iterable[Block], comments: Iterable[Comment]) -> Iterator[Silence]:
    """What the comments of a body silence: the line in which one stands, or the block after one that stands alone."""
    starts: list[Span] = []
    for block in blocks(body):
        starts.append(block.span)
    for each in comments:
        line = source.line_of(each.span.start)
        lines = (line, line)
        if each.alone:
            after = next((span for span in starts if span.start >= each.span.end), each.span)
            lines = (source.line_of(after.start), source.line_of(max(after.end - 1, after.start)))
        if made := silence_of(source, each.span, each.words, lines):
            yield made


def blocks(body: Iterable[Block]) -> Iterator[Block]:
    """Blocks in reading order, a container before its parts."""
    for node in walk(body):
        if isinstance(node, Block):
            yield node


def line_silences(source: Source, sign: str, first: int = 0, last: int | None = None) -> Iterator[Silence]:
    """The silences in comments that begin with a sign, in the lines from ``first`` to before ``last``.

    A comment behind something silences its line; one in a line of its own the next line that is none, with those that
    are indented more than it.
    """
    end = len(source.line_starts) if last is None else last
    lines = tuple(source.text.split("\n", end)[:end]) if sign in LINE_COMMENTS else ()
    for number in range(first, len(lines)):
        match = LINE_COMMENTS[sign].search(lines[number])
        if match is None:
            continue
        about = (number, number) if lines[number][: match.start()].strip() else following(lines, number, sign)
        start = source.line_starts[number]
        made = silence_of(source, Span(start + match.start(), start + match.end()), match[1], about)
        if made:
            yield made


def following(lines: tuple[str, ...], number: int, sign: str) -> tuple[int, int]:
    """The lines that a comment in a line of its own is about."""
    first = number + 1
    while first < len(lines) - 1 and lines[first].lstrip().startswith(sign):
        first += 1
    last = first
    while last + 1 < len(lines) and lines[last + 1].strip() and depth(lines[last + 1]) > depth(lines[first]):
        last += 1
    return first, last


def depth(line: str) -> int:
    """How far a line is indented."""
    return len(line) - len(line.lstrip())
