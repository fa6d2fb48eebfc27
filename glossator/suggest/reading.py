"""The texts as suggestions read them: passage by passage, and the passages word by word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import Any, NamedTuple

from glossator.model.block import Block, Matter, Paragraph
from glossator.model.document import Document
from glossator.model.edition import Edition, Mention
from glossator.model.inline import Cited, Code, Dated, EntryLink, Foreign, Link, Title, Unmarked
from glossator.model.plain import Plain, leaf_text, no_reference, plain
from glossator.model.source import Place, Source
from glossator.model.tree import children, walk
from glossator.suggest.vocabulary import TWO_LETTERS, primary

CITED = (Cited, Code, EntryLink, Link)
CLOSED = (*CITED, Foreign, Title, Unmarked)
WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ‑-][^\W\d_]+)*")
ENDING = re.compile(r"[’'ʼ](?:s|S|ll|d|m|re|ve|t)$")
ELISION = re.compile(r"(?:[ldjmnstcLDJMNSTC]|[Qq]u)[’'ʼ](?=[^\W\d_])")
ELIDING = ("fr", "it", "ca")
OPENING = '"“‘«„'
CLOSING = "\"”’»)]'"
END = ".!?…:"
INITIAL = re.compile(rf"(?:^|[\s(.\"“‘«„-])(?:(?P<one>[^\W\d_])|(?P<two>{'|'.join(sorted(TWO_LETTERS))}))\.$")
SHORT = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Jr|Sr|St|Ste|Mt|Ft|Prof|Gen|Col|Capt|Maj|Rev|Hon|Sen|Gov|vol|vols|eds|etc|al|cf|vgl|Mme"
    r"|тов|гр|ул|им)\.$",
    re.IGNORECASE,
)
Stretch = tuple[int, int]


class State(Enum):
    """Whether a word is free to be suggested, names an entry already, or stands where no names are looked for."""

    FREE = "free"
    NAMED = "named"
    CLOSED = "closed"


class Token(NamedTuple):
    """A word without its possessive; ``begins`` says that a sentence or a quotation may begin with it."""

    word: str
    start: int
    end: int
    state: State
    begins: bool
    entry: str = ""

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital."""
        return self.word[0].isupper()


class Passage(NamedTuple):
    """A paragraph of a text, or of one of its author's notes.

    ``closed`` are the stretches in which no names are looked for, ``cited`` those that are citations or links,
    ``dated`` those that are dated, ``named`` those that are mentions, each with its entry; all in order.
    """

    text: str
    language: str
    address: str
    note: bool
    source: Source
    words: Plain
    closed: tuple[Stretch, ...]
    cited: tuple[Stretch, ...]
    dated: tuple[Stretch, ...]
    named: tuple[tuple[int, int, str], ...]

    def place(self, start: int, end: int) -> Place:
        """Where some characters stand in the file."""
        return self.source.place(self.words.span(start, end))


class Occurrence(NamedTuple):
    """Some characters of a passage."""

    passage: Passage
    start: int
    end: int

    @property
    def words(self) -> str:
        """The characters."""
        return self.passage.words.text[self.start : self.end]

    @property
    def place(self) -> Place:
        """Where they stand in the file."""
        return self.passage.place(self.start, self.end)


def passages_of(edition: Edition) -> Iterator[Passage]:
    """What is read of every text: its numbered paragraphs, and its author's notes."""
    mentions: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for some in edition.mentions.values():
        for each in some:
            mentions[each.text, each.address].append(each)
    for text in edition.texts:
        language = primary(text.fields.language or edition.fields.language)
        for address, note, paragraphs in places_of(text):
            start = 0
            named = sorted((each.start, each.start + len(each.form), each.entry) for each in mentions[text.id, address])
            for paragraph in paragraphs:
                words = plain(paragraph.children)
                mine = tuple((a - start, b - start, entry) for a, b, entry in named if a >= start)
                zones = [tuple(stretches(paragraph.children, kinds)) for kinds in (CLOSED, CITED, (Dated,))]
                here = (text.id, language, address, note, text.source, words)
                yield Passage(*here, zones[0], zones[1], zones[2], mine)
                start += len(words.text) + 1


def places_of(text: Document) -> Iterator[tuple[str, bool, tuple[Paragraph, ...]]]:
    """The addresses of a text, whether each is a note's, and the paragraphs that stand there."""
    for paragraph in paragraphs_in(node for node in text.body if not isinstance(node, Matter)):
        if paragraph.id:
            yield paragraph.id, False, (paragraph,)
    for note in text.notes:
        if note.series == "author" and not note.lost:
            yield note.id, True, tuple(paragraphs_in(note.children))


def paragraphs_in(nodes: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs among some blocks and in them."""
    return (node for node in walk(nodes) if isinstance(node, Paragraph))


def stretches(nodes: Sequence[Any], kinds: tuple[type, ...], start: int = 0) -> Iterator[Stretch]:
    """The characters that the outermost nodes of some kinds cover."""
    for node in nodes:
        length = len(plain((node,)).text)
        if isinstance(node, kinds):
            yield start, start + length
        elif leaf_text(node, no_reference) is None:
            yield from stretches(children(node), kinds, start)
        start += length


def first(stretch: tuple[Any, ...]) -> int:
    """Where a stretch begins."""
    start: int = stretch[0]
    return start


def covering(some: Sequence[tuple[Any, ...]], start: int, end: int) -> int:
    """The number of the stretch that shares characters with a place, or -1; the stretches are in order."""
    if not some or end <= some[0][0] or start >= some[-1][1]:
        return -1
    at = bisect_right(some, end - 1, key=first) - 1
    return at if at >= 0 and some[at][1] > start else -1


def tokens_of(passage: Passage) -> tuple[Token, ...]:
    """The words of a passage."""
    return tuple(token(passage, match) for match in WORD.finditer(passage.words.text))


def token(passage: Passage, match: re.Match[str]) -> Token:
    """One word of a passage."""
    text, (start, end) = passage.words.text, match.span()
    if ending := ENDING.search(match[0], max(0, end - start - 3)):
        end = start + ending.start()
    if passage.language in ELIDING and (elided := ELISION.match(text, start, end)):
        start = elided.end()
    at = covering(passage.named, start, end)
    if at >= 0:
        return Token(text[start:end], start, end, State.NAMED, begins=False, entry=passage.named[at][2])
    closed = covering(passage.closed, start, end) >= 0
    opening = text[start].isupper() and begins(text, start)
    return Token(text[start:end], start, end, State.CLOSED if closed else State.FREE, opening)


def begins(text: str, start: int) -> bool:
    """Whether a sentence or a quotation may begin here."""
    if not start or text[start - 1] in OPENING:
        return True
    before = text[max(0, start - 16) : start].rstrip(" \n(—–-").rstrip(CLOSING)
    if not before or before[-1] not in END:
        return not before
    if before[-1] != ".":
        return True
    initial = INITIAL.search(before)
    return not ((initial and (initial["two"] or initial["one"].isupper())) or SHORT.search(before))
