"""How a list of front matter would be written plainly, and in order: changes to its characters, the fewest that do.

A list is written between brackets or with a line for each item; which of the two, and how its words are quoted, is the
editor's choice and stays. What a comment explains is not taken out from under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glossator.model.folding import Folding
from glossator.model.source import Source, Span

BLANKS = re.compile(r"[ \t]+")
DASH = re.compile(r"[ \t]*-([ \t]*)\Z")
SPLIT = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
QUOTES = ('"', "'")
Edit = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list as it stands in a source: all of it, and each of its items."""

    source: Source
    span: Span
    items: tuple[Span, ...]

    @property
    def bracketed(self) -> bool:
        """Whether it stands between brackets."""
        return self.source.text[self.span.start : self.span.start + 1] == "["

    @property
    def gaps(self) -> tuple[Span, ...]:
        """What stands before each item, from the end of the one before it."""
        ends = [self.span.start, *(each.end for each in self.items[:-1])]
        return tuple(Span(end, item.start) for end, item in zip(ends, self.items, strict=True))

    @property
    def held(self) -> bool:
        """Whether it stands between brackets in a way that only its editor should change: in several lines, or with a
        comment.
        """
        rest = [*self.gaps, Span(self.items[-1].end, self.span.end)] if self.items else [self.span]
        return any(sign in self.words(each) for each in rest for sign in "\n#")

    def words(self, span: Span) -> str:
        """The characters of a span."""
        return self.source.text[span.start : span.end]

    def line(self, item: Span) -> Span:
        """The lines of an item."""
        first, last = self.source.line_of(item.start), self.source.line_of(item.end)
        return Span(self.source.line_span(first).start, self.source.line_span(last).end)


def plain(raw: str) -> str:
    """An item with one blank between its words and none around them; as it is, if it has escapes or several lines."""
    if "\\" in raw or "\n" in raw:
        return raw
    sign = raw[:1] if raw.startswith(QUOTES) else ""
    return sign + BLANKS.sub(" ", unquoted(raw)).strip(" ") + sign


def unquoted(raw: str) -> str:
    """An item without the quotation marks around it."""
    return raw[1:-1] if raw.startswith(QUOTES) else raw


def straightened(listed: Listed) -> Iterator[Edit]:
    """What makes a list plain: items that are empty go, and so do blanks that say nothing."""
    if not listed.bracketed:
        yield from straight_lines(listed)
    elif listed.items and not listed.held:
        items = [plain(listed.words(each)) for each in listed.items]
        row = f"[{', '.join(each for each in items if unquoted(each))}]"
        if row != listed.words(listed.span):
            yield listed.span, row


def straight_lines(listed: Listed) -> Iterator[Edit]:
    """What makes a list plain that has a line for each item."""
    for number, item in enumerate(listed.items):
        raw, line = listed.words(item), listed.line(item)
        dash = DASH.fullmatch(listed.words(Span(line.start, item.start)))
        if dash is None:
            continue
        if not unquoted(plain(raw)):
            if not listed.words(Span(item.end, line.end)).strip():
                yield Span(line.start, min(line.end + 1, len(listed.source.text))), ""
            continue
        if plain(raw) != raw:
            yield item, plain(raw)
        if dash[1] != " ":
            yield Span(item.start - len(dash[1]), item.start), " "
        above = listed.line(listed.items[number - 1]).end if number else line.start
        if SPLIT.fullmatch(listed.words(Span(above, line.start))):
            yield Span(above, line.start), "\n"


def ordered(listed: Listed) -> Iterator[Edit]:
    """What puts the items of a list in the order of their words. With a line for each, an item takes along its comment
    and those in the lines above it.
    """
    if listed.bracketed and listed.held:
        return
    folding = Folding()
    keys = [" ".join(folding.words(listed.words(each))) for each in listed.items]
    wanted = sorted(range(len(keys)), key=lambda number: (keys[number], number))
    chunks = listed.items if listed.bracketed else tuple(with_comments(listed))
    for chunk, number in zip(chunks, wanted, strict=True):
        if listed.words(chunk) != listed.words(chunks[number]):
            yield chunk, listed.words(chunks[number])


def with_comments(listed: Listed) -> Sequence[Span]:
    """The lines of each item, with the lines of comments above it."""
    found = []
    for item in listed.items:
        line = listed.line(item)
        first = listed.source.line_of(line.start)
        while first and listed.source.lines[first - 1].lstrip().startswith("#"):
            first -= 1
        found.append(Span(listed.source.line_span(first).start, line.end))
    return found


def title_alone(listed: Listed, name: str, title: str) -> Edit | None:
    """What takes a field out that lists only what is so without it: the entry's title, as its one form."""
    text = listed.source.text
    words = [unquoted(plain(listed.words(each))) for each in listed.items]
    begins = re.search(rf"^{name}:\s*\Z", text[: listed.span.start], re.MULTILINE)
    if words != [title] or begins is None:
        return None
    end = listed.span.end if listed.bracketed else listed.line(listed.items[0]).end
    line = listed.source.line_span(listed.source.line_of(end))
    whole = Span(begins.start(), min(line.end + 1, len(text)))
    rest = text[whole.start : listed.items[0].start] + text[listed.items[0].end : whole.end]
    return None if "#" in rest else (whole, "")
