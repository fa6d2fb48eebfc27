"""Inline tokens that know where they stand.

markdown-it-py gives a position to blocks only. Here every inline token gets one, as offsets into the content of its
block, in ``token.map``: each rule is wrapped once, and what it pushed is stamped with where it began and ended.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.ruler import Ruler
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

InlineRule = Callable[[StateInline, bool], bool]


class PositionedState(StateInline):
    """A state that remembers where the pending text began."""

    pending_start = 0

    def append_pending(self, text: str) -> None:
        """Add literal text; every rule calls this before it moves on, so ``pos`` is where the text begins."""
        if not self.pending:
            self.pending_start = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:
        """Flush the pending text as a token that knows its place."""
        length = len(self.pending)
        token = super().pushPending()
        token.map = [self.pending_start, self.pending_start + length]
        return token


class PositionedInline(ParserInline):
    """The inline parser with positions."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Parse the content of one block, or the description of a picture in it, into ``tokens``."""
        state = PositionedState(src, md, env, tokens)
        state.level = env.get("pictures", 0)
        env["pictures"] = state.level + 1
        self.tokenize(state)
        env["pictures"] -= 1
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def positioned(rule: InlineRule) -> InlineRule:
    """The rule, with a place for every token it pushes."""

    def stamped(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        matched = rule(state, silent)
        if matched and not silent:
            stamp(state.tokens[count:], start, state.pos)
        return matched

    return stamped


def stamp(tokens: list[Token], start: int, end: int) -> None:
    """Give a place to the tokens that have none.

    A run of delimiters is divided among its tokens; the words of ``<https://…>`` stand between the brackets.
    """
    fresh = [token for token in tokens if token.map is None]
    if len(fresh) == end - start:
        for offset, token in enumerate(fresh):
            token.map = [start + offset, start + offset + 1]
        return
    for token in fresh:
        inside = token.nesting == 0 and fresh[0].info == "auto"
        token.map = [start + inside, end - inside] if token.nesting >= 0 else [end, end]


def positioned_parser(rules: Sequence[tuple[str, InlineRule]]) -> PositionedInline:
    """An inline parser with exactly these rules, in this order.

    Delimiters are balanced but text is not joined again: a joined text would lose its places.
    """
    parser = PositionedInline()
    parser.ruler = Ruler()
    for name, rule in rules:
        parser.ruler.push(name, positioned(rule))
    parser.ruler2.enableOnly(["balance_pairs", "emphasis"])
    return parser
