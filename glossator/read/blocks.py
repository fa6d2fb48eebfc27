"""From block tokens to block nodes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from glossator.model import block
from glossator.model.inline import Inline, SoftBreak, Text
from glossator.model.source import Source, Span
from glossator.read.inlines import build_inlines
from glossator.read.locate import cell_locator, locator
from glossator.read.silences import Comment, comment, taken_out

TRAILING_ID = re.compile(r"\s*\{#([^\W_][\w.-]*)\}\s*$")
Parts = tuple[Any, ...]
Container = Callable[[Token, Span, Parts], Any]


def trailing_id(parts: Parts) -> tuple[Parts, str]:
    """The parts without an id ``{#…}`` at their end, and that id."""
    if not parts or not isinstance(parts[-1], Text) or not parts[-1].text.rstrip().endswith("}"):
        return parts, ""
    last = parts[-1]
    match = TRAILING_ID.search(last.text)
    if match is None:
        return parts, ""
    kept = last.text[: match.start()]
    if kept:
        return (*parts[:-1], Text(Span(last.span.start, last.span.start + len(kept)), kept)), match[1]
    before = parts[:-1]
    return (before[:-1] if before and isinstance(before[-1], SoftBreak) else before), match[1]


def paragraph(token: Token, span: Span, parts: Parts) -> block.Paragraph:
    """A paragraph, with its own id if it has one."""
    words, name = trailing_id(parts)
    return block.Paragraph(span, words, name, tight=token.hidden)


def heading(token: Token, span: Span, parts: Parts) -> block.Heading:
    """A heading, with its own id if it has one."""
    words, name = trailing_id(parts)
    return block.Heading(span, int(token.tag[1:]), words, name)


def ordered_list(token: Token, span: Span, parts: Parts) -> block.List:
    """A numbered list."""
    return block.List(span, int(token.attrs.get("start", 1)), parts, token.markup)


def cell(token: Token, span: Span, parts: Parts) -> block.Cell:
    """A cell of a table."""
    align = str(token.attrs.get("style", "")).removeprefix("text-align:")
    return block.Cell(span, parts, align, head=token.tag == "th")


def row(token: Token, span: Span, parts: Parts) -> block.Row:
    """A row of a table."""
    return block.Row(span, parts, head=bool(parts) and parts[0].head, surplus=token.meta["surplus"])


CONTAINERS: dict[str, Container] = {
    "paragraph_open": paragraph,
    "heading_open": heading,
    "blockquote_open": lambda _, span, parts: block.BlockQuote(span, parts),
    "bullet_list_open": lambda _, span, parts: block.List(span, None, parts),
    "ordered_list_open": ordered_list,
    "list_item_open": lambda _, span, parts: block.ListItem(span, parts),
    "division_open": lambda token, span, parts: block.Division(
        span, token.meta["attributes"], parts, token.meta["closed"], token.meta["slip"]
    ),
    "note_open": lambda token, span, parts: block.NoteDefinition(
        span, token.info, parts, token.meta.get("printed", "")
    ),
    "table_open": lambda _, span, parts: block.Table(span, parts),
    "tr_open": row,
    "th_open": cell,
    "td_open": cell,
}
TRANSPARENT = ("thead_open", "tbody_open")

LEAVES: dict[str, Callable[[Token, Span], Any]] = {
    "code_block": lambda token, span: block.CodeBlock(span, token.content),
    "fence": lambda token, span: block.CodeBlock(span, token.content, unescapeAll(token.info).strip()),
    "hr": lambda _, span: block.Gap(span),
    "html_block": lambda token, span: block.RawBlock(span, token.content),
}


@dataclass(slots=True)
class Open:
    """A block whose end has not come yet."""

    token: Token
    span: Span
    parts: list[Any] = field(default_factory=list)


class Built(NamedTuple):
    """The blocks of a source, and the comments in it that are silences."""

    blocks: tuple[block.Block, ...]
    comments: tuple[Comment, ...]


@dataclass(slots=True)
class Builder:
    """Builds the blocks of one source whose body begins at ``first_line``."""

    source: Source
    first_line: int
    stack: list[Open]
    searched: int = 0
    comments: list[Comment] = field(default_factory=list)

    def span_of(self, token: Token) -> Span:
        """The lines of a token; a token without a place stands where its parent stands."""
        if token.map is None:
            return self.stack[-1].span
        first, last = token.map
        return self.source.lines_span(first + self.first_line, last + self.first_line)

    def inline(self, token: Token) -> tuple[Inline, ...]:
        """The nodes inside a block; the cells of a row are looked for one after the other."""
        line = (token.map or (0, 0))[0] + self.first_line
        if self.stack[-1].token.type in ("th_open", "td_open"):
            locate = cell_locator(self.source, token.content, line, self.searched)
            self.searched = locate.offset(len(token.content))
        else:
            locate = locator(self.source, token.content, line)
        nodes, comments = taken_out(build_inlines(token.children or (), locate))
        self.comments.extend(comments)
        return nodes

    def take(self, token: Token) -> None:
        """Open, close or add what a token stands for."""
        parts = self.stack[-1].parts
        if token.type == "inline":
            parts.extend(self.inline(token))
        elif token.nesting > 0:
            self.stack.append(Open(token, self.span_of(token)))
        elif token.nesting < 0:
            self.close(self.stack.pop())
        elif token.type == "html_block" and (alone := comment(token.content, self.span_of(token), alone=True)):
            self.comments.append(alone)
        else:
            parts.append(LEAVES[token.type](token, self.span_of(token)))

    def close(self, done: Open) -> None:
        """Put a finished block into its parent."""
        parts = self.stack[-1].parts
        if done.token.type in TRANSPARENT:
            parts.extend(done.parts)
        else:
            parts.append(CONTAINERS[done.token.type](done.token, done.span, tuple(done.parts)))


def build_blocks(tokens: Sequence[Token], source: Source, first_line: int) -> Built:
    """The blocks of a source whose body begins at ``first_line`` (counted from 0)."""
    builder = Builder(source, first_line, [Open(Token("root", "", 0), Span(0, len(source.text)))])
    for token in tokens:
        builder.take(token)
    return Built(tuple(builder.stack[0].parts), tuple(builder.comments))
