"""The words of a tree as plain text, with the way back to the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from sys import maxsize

from glossator.model.inline import (
    Code,
    Editorial,
    Emendation,
    EntryLink,
    HardBreak,
    Image,
    Inline,
    Lost,
    NoteReference,
    RawInline,
    ReadingReference,
    SoftBreak,
    Text,
    VoiceReference,
)
from glossator.model.source import Span
from glossator.model.tree import children

AFTER_ALL = Span(maxsize, maxsize)
Reference = Callable[[NoteReference], str]


def no_reference(_: NoteReference) -> str:
    """Note references add nothing to the words."""
    return ""


@dataclass(frozen=True, slots=True)
class Plain:
    """Plain text, and for each piece of it where it begins here and in the source."""

    text: str
    pieces: tuple[tuple[int, Span], ...]

    def offset(self, position: int) -> int:
        """The offset in the source of a character of the text."""
        if not self.pieces:
            return 0
        at = bisect_right(self.pieces, (position, AFTER_ALL)) - 1
        begins, span = self.pieces[max(at, 0)]
        return min(span.start + max(position - begins, 0), span.end)

    def span(self, start: int, end: int) -> Span:
        """The span in the source of the characters from ``start`` to ``end``."""
        return Span(self.offset(start), self.offset(end - 1) + 1 if end > start else self.offset(start))


def leaf_text(node: Inline, reference: Reference) -> str | None:
    """What a leaf adds to the words; ``None`` where its parts speak for it."""
    match node:
        case Text() | Code() | RawInline():
            return node.text
        case SoftBreak() | HardBreak():
            return " "
        case NoteReference():
            return reference(node)
        case Image() | ReadingReference() | VoiceReference() | Editorial() | Lost():
            return ""
        case EntryLink():
            return None if node.children else node.entry
        case _:
            return None


def leaves(nodes: Iterable[Inline], reference: Reference = no_reference) -> Iterator[tuple[Span, str]]:
    """The words in reading order, leaf by leaf; the editor's words are left out."""
    for node in nodes:
        text = leaf_text(node, reference)
        if text is None:
            yield from leaves(children(node), reference)
        elif text:
            yield node.span, text


def plain(nodes: Iterable[Inline], reference: Reference = no_reference) -> Plain:
    """The words of inline nodes as one text."""
    found = list(leaves(nodes, reference))
    words = [text for _, text in found]
    begins = accumulate(map(len, words), initial=0)
    return Plain("".join(words), tuple(zip(begins, [span for span, _ in found], strict=False)))


def plain_text(nodes: Iterable[Inline], reference: Reference = no_reference) -> str:
    """The words of inline nodes as ``plain`` has them: without note references, and without the editor's words."""
    words: list[str] = []
    gather(nodes, words, reference)
    return "".join(words)


def gather(nodes: Iterable[Inline], words: list[str], reference: Reference) -> None:
    """Add the words of inline nodes to some; most nodes are text, and no other question is asked of them."""
    for node in nodes:
        text = node.text if isinstance(node, Text) else leaf_text(node, reference)
        if text is None:
            gather(children(node), words, reference)
        else:
            words.append(text)


def proposed_text(nodes: Iterable[Inline]) -> str:
    """The same with every reading that an emendation proposes in the place of the printed one."""
    return "".join(proposed_words(nodes))


def proposed_words(nodes: Iterable[Inline]) -> Iterator[str]:
    """The words in reading order, the proposed ones for the printed."""
    for node in nodes:
        text = node.correction if isinstance(node, Emendation) else leaf_text(node, no_reference)
        if text is None:
            yield from proposed_words(children(node))
        else:
            yield text
