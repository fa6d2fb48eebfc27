"""A draft: what an import makes of a foreign document, before it is Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glossator.model.diagnostic import Diagnostic
from glossator.model.kinds import Chrome, Encoding


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a note; ``printed`` is what the source has, where that is not the form of the text."""

    label: str
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Styled:
    """Words in a style: ``*`` for emphasis, ``**`` for strong words."""

    sign: str
    parts: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that braces say something of: ``person=``, a correction, a way to a heading (``target``)."""

    parts: tuple[Inline, ...]
    attributes: tuple[tuple[str, str], ...] = ()
    target: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line that must stay one."""


Inline = str | Reference | Styled | Marked | Break


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; ``first`` and ``last`` are its lines in the source, from 0, as in every block."""

    parts: tuple[Inline, ...]
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """A heading."""

    level: int
    parts: tuple[Inline, ...]
    id: str = ""
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks with a meaning: ``>`` for a quotation behind angle signs, else the name of a division."""

    name: str
    blocks: tuple[Block, ...]
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; ``start`` is the first number of an ordered one, ``delimiter`` the sign behind its numbers."""

    start: int | None
    items: tuple[tuple[Block, ...], ...]
    delimiter: str = "."
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap between sections."""

    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines whose spaces mean something, as in a table made of them."""

    text: str
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Raw:
    """Markdown as somebody wrote it."""

    text: str
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """A note; ``lost`` where the source has a reference to it and no more."""

    label: str
    blocks: tuple[Block, ...]
    printed: str = ""
    lost: bool = False
    first: int = 0
    last: int = 0


Block = Para | Head | Group | Listing | Gap | Lines | Raw | Note


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says of itself."""

    title: str = ""
    author: str = ""
    date: str = ""
    published: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as it was understood: its source's lines, its blocks, how the source prints what they are, the lines
    that are no part of it, what it says of itself, what was found on the way, and a line for each thing recognised.

    ``source`` is the plain text to be kept where the original is none.
    """

    lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    printing: tuple[tuple[str, str], ...] = ()
    chrome: tuple[Chrome, ...] = ()
    facts: Facts = Facts()
    findings: tuple[Diagnostic, ...] = ()
    summary: tuple[str, ...] = ()
    encoding: Encoding = Encoding.UTF_8
    source: bytes = b""


def notes_in(blocks: tuple[Block, ...]) -> Iterator[Note]:
    """Every note of some blocks, in order."""
    for block in blocks:
        if isinstance(block, Note):
            yield block
        elif isinstance(block, Group):
            yield from notes_in(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from notes_in(item)


def references_in(blocks: tuple[Block, ...]) -> Iterator[Reference]:
    """Every reference in some blocks, in order."""
    for block in blocks:
        match block:
            case Para() | Head():
                yield from references_among(block.parts)
            case Group() | Note():
                yield from references_in(block.blocks)
            case Listing():
                for item in block.items:
                    yield from references_in(item)
            case _:
                pass


def references_among(parts: tuple[Inline, ...]) -> Iterator[Reference]:
    """Every reference among some words."""
    for part in parts:
        if isinstance(part, Reference):
            yield part
        elif isinstance(part, Styled | Marked):
            yield from references_among(part.parts)
