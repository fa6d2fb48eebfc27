"""The parser: which rules the dialect has, in which order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it import rules_inline as inline
from markdown_it.ruler import RuleOptionsType
from markdown_it.token import Token

from glossator.read.dialect.bracketed import bracketed
from glossator.read.dialect.citations import citation_keys
from glossator.read.dialect.definitions import Definitions, unused
from glossator.read.dialect.divisions import division
from glossator.read.dialect.entry_links import entry_link
from glossator.read.dialect.labels import HELPERS
from glossator.read.dialect.notes import note_definition, note_reference
from glossator.read.dialect.positions import positioned_parser
from glossator.read.dialect.tables import table

INLINE_RULES = (
    ("text", inline.text),
    ("newline", inline.newline),
    ("escape", inline.escape),
    ("backticks", inline.backtick),
    ("emphasis", inline.emphasis.tokenize),
    ("note_reference", note_reference),
    ("entry_link", entry_link),
    ("citation_keys", citation_keys),
    ("bracketed", bracketed),
    ("link", inline.link),
    ("image", inline.image),
    ("autolink", inline.autolink),
    ("html_inline", inline.html_inline),
    ("entity", inline.entity),
)
NESTING = 30


@cache
def parser() -> MarkdownIt:
    """The dialect's parser. Links are not judged here but where it is known what they lead to."""
    md = MarkdownIt("commonmark", {"maxNesting": NESTING})
    md.enable("table")
    md.block.ruler.at("table", table, {"alt": ["paragraph", "reference"]})
    md.inline = positioned_parser(INLINE_RULES)
    md.helpers = HELPERS  # type: ignore[assignment]
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("fence", "division", division, interrupts)
    md.block.ruler.before("reference", "note_definition", note_definition, interrupts)
    md.core.ruler.disable(["text_join"])
    md.validateLink = lambda url: True  # type: ignore[method-assign]
    return md


def parse(text: str) -> list[Token]:
    """The tokens of a text. What is nested beyond measure is not read; ``too_deep`` finds it."""
    return parsed(text)[0]


def parsed(text: str) -> tuple[list[Token], tuple[int, ...]]:
    """The tokens of a text, and the lines, from 0, in which it defines the address of a link that is not there."""
    env = {"references": Definitions()}
    return parser().parse(text, env), unused(env)


def too_deep(tokens: Sequence[Token]) -> int | None:
    """The line, from 0, of the first block that is nested, or holds something nested, beyond measure."""
    depth = 0
    for token in tokens:
        depth += token.nesting
        if depth >= NESTING or inline_depth(token.children or ()) >= NESTING:
            return (token.map or (0, 0))[0]
    return None


def inline_depth(tokens: Sequence[Token]) -> int:
    """How deep inline tokens are nested, with those in the descriptions of pictures."""
    depth = most = 0
    for token in tokens:
        depth += token.nesting
        most = max(most, depth + (inline_depth(token.children) + 1 if token.children else 0))
    return most
