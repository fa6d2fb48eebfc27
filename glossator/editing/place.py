"""Where in a source a selection stands: as a stretch that can be put in brackets, or as a place behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from glossator.editing.values import Declined, Selected
from glossator.link.passages import Placed, placed
from glossator.model.block import Heading, Paragraph
from glossator.model.document import Document, Note
from glossator.model.inline import Code, EntryLink, Link, Mark, Text
from glossator.model.plain import plain_text
from glossator.model.source import Span
from glossator.model.tree import children, walk

SPACE = re.compile(r"\s")
CLOSING = re.compile(r"[.,;:!?…]*[)\]]?[\"”’»]*[.,;:!?…]*")
LINKS = (Link, EntryLink, Mark)


class Line(NamedTuple):
    """The inline nodes of a paragraph or a heading, and the character of its address at which they begin."""

    nodes: tuple[Any, ...]
    begin: int = 0
    heading: bool = False


def line_of(selected: Selected) -> Line:
    """The line in which words were selected, as the file has it now. Raises ``Declined`` where it has other words."""
    line = line_at(selected.text, selected)
    found = SPACE.sub(" ", plain_text(line.nodes))
    start, end = selected.start - line.begin, selected.end - line.begin
    begin = start - len(selected.before)
    there = found[max(begin, 0) : end + len(selected.after)]
    if begin < 0 or there != SPACE.sub(" ", selected.before + selected.words + selected.after):
        raise Declined("The page shows other words than the file has; wait for the next build and select them again.")
    return line


def line_at(text: Document, selected: Selected) -> Line:
    """The line at an address that holds the selected characters."""
    for node in walk(text.body):
        if isinstance(node, Paragraph | Heading) and node.id == selected.address:
            return Line(node.children, heading=isinstance(node, Heading))
    for note in text.notes:
        if note.id == selected.address:
            return line_in(note, text, selected)
    raise Declined("These words do not stand in a paragraph of the text.")


def line_in(note: Note, text: Document, selected: Selected) -> Line:
    """The paragraph of a note that holds the selected characters."""
    if note.series == "editor":
        place = text.source.place(note.span)
        raise Declined(f"This note is the editor’s own: change it where it is written, at {place.path}:{place.line}.")
    for line in lines_of(note):
        if line.begin <= selected.start and selected.end <= line.begin + len(plain_text(line.nodes)):
            return line
    raise Declined("These words go from one paragraph of the note into another.")


def lines_of(note: Note) -> Iterator[Line]:
    """The paragraphs of a note with the characters at which they begin."""
    begin = 0
    for node in walk(note.children):
        if isinstance(node, Paragraph):
            yield Line(node.children, begin)
            begin += len(plain_text(node.children)) + 1


def stretch(line: Line, start: int, end: int) -> tuple[Span, tuple[Any, ...]]:
    """The stretch of the source that holds some characters of a line and can be put in brackets, with the nodes around
    it. Raises ``Declined`` where no brackets could stand so that they hold these characters and nothing else.
    """
    return inside(line.nodes, Placed(None, start, end), line.begin, ())


def inside(nodes: Sequence[Any], wanted: Placed, begin: int, around: tuple[Any, ...]) -> tuple[Span, tuple[Any, ...]]:
    """The same among sibling nodes of which the first begins at a character."""
    touched = [each for each in placed(nodes, begin) if each.start < wanted.end and each.end > wanted.start]
    if not touched:
        raise Declined("No words are selected.")
    first, last = touched[0], touched[-1]
    whole = first.start >= wanted.start and first.end <= wanted.end
    if first is last and children(first.node) and not whole:
        return inside(children(first.node), wanted, first.start, (*around, first.node))
    return Span(edge(first, wanted.start), edge(last, wanted.end, at_end=True)), around


def edge(piece: Placed, at: int, *, at_end: bool = False) -> int:
    """Where in the source a selection begins or ends that begins or ends in a node."""
    node, span = piece.node, Span(*piece.node.span)
    if (at >= piece.end) if at_end else (at <= piece.start):
        return span.end if at_end else span.start
    if isinstance(node, Text) and len(node.text) == span.end - span.start:
        return span.start + at - piece.start
    verb = "end" if at_end else "begin"
    if isinstance(node, Text | Code):
        raise Declined(f"The words {verb} inside a character or a piece of code that is written in another way.")
    what = type(node).__name__.lower()
    raise Declined(
        f"The words {verb} inside marked-up words ({what}) and go beyond them: select all of those, or none."
    )


def behind(line: Line, end: int) -> tuple[int, int]:
    """The place in the source for a reference behind the character ``end`` of a line, after the signs that close the
    words there; and which character of the line it is. Raises ``Declined`` inside a link.
    """
    return after(line.nodes, end, line.begin)


def after(nodes: Sequence[Any], end: int, begin: int) -> tuple[int, int]:
    """The same among sibling nodes."""
    pieces = placed(nodes, begin)
    number = next((at for at, each in enumerate(pieces) if each.start < end <= each.end), None)
    if number is None:
        raise Declined("No words are selected.")
    piece = pieces[number]
    if children(piece.node) and end < piece.end:
        if isinstance(piece.node, LINKS):
            raise Declined("The reference would stand inside a link or a mark, which cannot hold another link.")
        return after(children(piece.node), end, piece.start)
    at = edge(piece, end, at_end=True)
    following = rest(pieces, number, end)
    closing = CLOSING.match(following)
    length = len(closing[0]) if closing else 0
    if length and end == piece.end:
        at = pieces[number + 1].node.span.start
    return at + length, end + length


def rest(pieces: Sequence[Placed], number: int, end: int) -> str:
    """The words right behind a character, in the same node or in the next one, if they are as they are typed."""
    piece = pieces[number]
    if end < piece.end:
        return str(piece.node.text)[end - piece.start :]
    following = pieces[number + 1].node if number + 1 < len(pieces) else None
    plainly = isinstance(following, Text) and len(following.text) == following.span.end - following.span.start
    return following.text if plainly and isinstance(following, Text) else ""
