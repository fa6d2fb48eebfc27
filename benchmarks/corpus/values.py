"""What a corpus is made of, before any tool's mark-up: values only."""

from __future__ import annotations

from dataclasses import dataclass

WATCHED = 3
"""The number of the text that is edited; every corpus has it."""
SPARE = (
    *("brulqith", "clazvith", "dromqith", "fleqzith", "grovxith", "jalquith"),
    *("kwembith", "mluqzith", "pluxoith", "quarzith", "skovqith", "trelqith"),
)
"""Words that no entry names yet: each becomes a form when a form is added."""
SPARE_EVERY = 10
"""Of so many texts one has the spare words."""
PART = 50
"""So many texts lie in a folder."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a corpus is, and from which seed it grows."""

    texts: int
    words: int = 5000
    terms: int = 200
    notes: int = 30
    seed: str = "1"


@dataclass(frozen=True, slots=True)
class Term:
    """Something the texts name, with all the forms they name it by, the first of them its head."""

    slug: str
    kind: str
    forms: tuple[str, ...]
    gloss: str
    date: str = ""

    @property
    def head(self) -> str:
        """The form it is listed under."""
        return self.forms[0]


@dataclass(frozen=True, slots=True)
class Work:
    """A book that notes cite."""

    key: str
    family: str
    given: str
    title: str
    place: str
    publisher: str
    year: int


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name a term."""

    words: str
    term: Term


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a note is referred to."""

    number: int


@dataclass(frozen=True, slots=True)
class Code:
    """Words in a fixed face."""

    words: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words in italics."""

    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to another text, by its number."""

    words: str
    target: int


@dataclass(frozen=True, slots=True)
class Dated:
    """Words that say when an event was."""

    words: str
    event: Term


@dataclass(frozen=True, slots=True)
class Watched:
    """The sentence that is edited."""

    words: str


def place(number: int) -> str:
    """Where a text stands among the texts of a tool that lists a folder's texts on each page of it."""
    return f"part-{number // PART:03d}/{name(number)}"


def name(number: int) -> str:
    """The name of a text's file."""
    return f"doc-{number:05d}"


Inline = str | Named | Reference | Code | Emphasis | Link | Dated | Watched
Run = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading of the second or third level, a paragraph, a quotation or a listing of code."""

    kind: str
    run: Run


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its notes."""

    number: int
    title: str
    author: str
    year: int
    blocks: tuple[Block, ...]
    notes: tuple[Run, ...]
