"""What goes into an edit and what comes out of its planning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.source import Span

Fact = tuple[str, int, int, str]
"""Something that a text says of its words: the address, the characters there, and what it is."""


class Declined(Exception):
    """A wish that is not carried out; the message says why, as a sentence for the editor."""


@dataclass(frozen=True, slots=True)
class Selected:
    """Words that were selected on the page of a text: the text's file, the address, the characters there, the words
    themselves, and what stands next to them.
    """

    text: Document
    address: str
    start: int
    end: int
    words: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """New text in the place of a span of a source; an empty span is a place between two characters."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done: edits of the file at ``path``, fresh files by their paths, and what must be true afterwards.

    ``promised`` are the facts that are new in the text; at the addresses in ``open`` anything may be new. ``mention``
    is an entry that the selected words must mention.
    """

    said: str
    path: str = ""
    edits: tuple[Edit, ...] = ()
    fresh: tuple[tuple[str, str], ...] = ()
    promised: Counter[Fact] = field(default_factory=Counter)
    open: frozenset[str] = frozenset()
    mention: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A file of content before and after; ``None`` is no file."""

    path: str
    before: bytes | None
    after: bytes | None


@dataclass(frozen=True, slots=True)
class Wish:
    """What the editor wants of some words, or of none: its values as they were typed, and the edition it is for."""

    edition: Edition
    selected: Selected | None
    values: Mapping[str, str]
