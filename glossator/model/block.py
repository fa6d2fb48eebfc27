"""The block nodes of the tree: what stands between lines.

Every node is frozen and knows its span in the source. A node that holds others calls them ``children``.
"""

from __future__ import annotations

from dataclasses import dataclass

from glossator.model.inline import Attributes, Inline
from glossator.model.source import Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``id`` is its address, ``number`` its place among those of a text, 0 for one that is not counted;
    ``label`` is the number as readers see it, `21a` for one that was added to a text whose numbers are fixed. ``tight``
    is one in a list without blank lines.
    """

    span: Span
    children: tuple[Inline, ...]
    id: str = ""
    tight: bool = False
    number: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6."""

    span: Span
    level: int
    children: tuple[Inline, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """Blocks behind ``>``: a quotation of which nothing more is said."""

    span: Span
    children: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Division:
    """``::: {attributes}`` before it is known what the attributes mean; ``closed`` if the editor closed it. ``slip`` is
    the opening line as it should be written, where it is not.
    """

    span: Span
    attributes: Attributes
    children: tuple[Block, ...]
    closed: bool = True
    slip: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation set off: who speaks, to whom, and through whom we know it, as ids of entries."""

    span: Span
    speakers: tuple[str, ...]
    addressees: tuple[str, ...]
    via: tuple[str, ...]
    children: tuple[Block, ...]
    epigraph: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """Blocks beside the numbered text: ``title-block``, ``contents`` (both printed) or ``editorial``."""

    span: Span
    role: str
    children: tuple[Block, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A list; ``start`` is the first number of an ordered one, ``delimiter`` the sign behind its numbers."""

    span: Span
    start: int | None
    children: tuple[ListItem, ...]
    delimiter: str = "."


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list."""

    span: Span
    children: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines of code; ``info`` is what stands after the fence, its first word the language."""

    span: Span
    text: str
    info: str = ""
    tokens: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """``* * *``: a gap between two sections."""

    span: Span


@dataclass(frozen=True, slots=True)
class RawBlock:
    """Lines of HTML that somebody typed; shown as the characters they are made of."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its first row is the head. ``id`` is its address, in a text."""

    span: Span
    children: tuple[Row, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; ``surplus`` counts the cells for which the table has no column, and which are not read."""

    span: Span
    children: tuple[Cell, ...]
    head: bool = False
    surplus: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; ``align`` is ``left``, ``center``, ``right`` or empty."""

    span: Span
    children: tuple[Inline, ...]
    align: str = ""
    head: bool = False


@dataclass(frozen=True, slots=True)
class NoteDefinition:
    """``[^label]:`` and the blocks of the note, where the editor wrote them; ``printed`` is what the source prints
    before them, where that is not the form the text states.
    """

    span: Span
    label: str
    children: tuple[Block, ...]
    printed: str = ""


Block = (
    Paragraph
    | Heading
    | BlockQuote
    | Division
    | Quotation
    | Matter
    | List
    | ListItem
    | CodeBlock
    | Gap
    | RawBlock
    | Table
    | Row
    | Cell
    | NoteDefinition
)
