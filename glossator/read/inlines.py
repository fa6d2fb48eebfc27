"""From inline tokens to inline nodes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from markdown_it.token import Token

from glossator.model import inline
from glossator.model.source import Span
from glossator.read.locate import Locator

Leaf = Callable[[Token, Span], inline.Inline]
Container = Callable[[Token, Span, tuple[inline.Inline, ...]], inline.Inline]


def attribute(token: Token, name: str) -> str:
    """An attribute of a token as a string."""
    return str(token.attrs.get(name, ""))


def image(token: Token, span: Span) -> inline.Image:
    """A picture; what stands for it is the plain text of its description."""
    words = "".join(
        attribute(each, "alt") or "\n" * each.type.endswith("break") or each.content
        for each in flat(token.children or ())
    )
    return inline.Image(span, attribute(token, "src"), attribute(token, "title"), words)


def flat(tokens: Sequence[Token]) -> list[Token]:
    """Inline tokens with the descriptions of pictures in their places."""
    result: list[Token] = []
    for token in tokens:
        result.extend(flat(token.children) if token.children else [token])
    return result


LEAVES: dict[str, Leaf] = {
    "text": lambda token, span: inline.Text(span, token.content),
    "text_special": lambda token, span: inline.Text(span, token.content),
    "softbreak": lambda token, span: inline.SoftBreak(span),
    "hardbreak": lambda token, span: inline.HardBreak(span),
    "code_inline": lambda token, span: inline.Code(span, token.content),
    "html_inline": lambda token, span: inline.RawInline(span, token.content),
    "note_reference": lambda token, span: inline.NoteReference(
        span, token.content, printed=token.meta.get("printed", "")
    ),
    "citation_key": lambda token, span: inline.CitationKey(span, token.content, token.info),
    "image": image,
}

CONTAINERS: dict[str, Container] = {
    "em_open": lambda token, span, parts: inline.Emphasis(span, parts),
    "strong_open": lambda token, span, parts: inline.Strong(span, parts),
    "link_open": lambda token, span, parts: inline.Link(
        span, attribute(token, "href"), attribute(token, "title"), parts
    ),
    "entry_link_open": lambda token, span, parts: inline.EntryLink(span, token.info, parts),
    "bracketed_open": lambda token, span, parts: inline.Bracketed(span, token.meta["attributes"], parts),
}


@dataclass(slots=True)
class Open:
    """A container whose end has not come yet."""

    token: Token
    span: Span
    parts: list[inline.Inline] = field(default_factory=list)


def build_inlines(tokens: Sequence[Token], locate: Locator) -> tuple[inline.Inline, ...]:
    """The nodes of the inline tokens of one block."""
    stack = [Open(Token("root", "", 0), Span(0, 0))]
    for token in tokens:
        start, end = token.map or (0, 0)
        span = locate.span(start, end)
        if token.nesting > 0:
            stack.append(Open(token, span))
        elif token.nesting < 0:
            done = stack.pop()
            node = CONTAINERS[done.token.type](done.token, done.span.cover(span), tuple(done.parts))
            stack[-1].parts.append(node)
        elif token.content or token.type not in ("text", "text_special"):
            add(stack[-1].parts, LEAVES[token.type](token, span))
    return tuple(stack[0].parts)


def add(parts: list[inline.Inline], node: Any) -> None:
    """Append a node, joined to the text before it where nothing stands between them in the source."""
    if parts and isinstance(node, inline.Text):
        last = parts[-1]
        if isinstance(last, inline.Text) and joins(last, node):
            parts[-1] = inline.Text(last.span.cover(node.span), last.text + node.text)
            return
    parts.append(node)


def joins(left: inline.Text, right: inline.Text) -> bool:
    """Whether two texts are one in the source, character by character."""
    exact = all(len(each.text) == each.span.end - each.span.start for each in (left, right))
    return exact and left.span.end == right.span.start
