"""The parser: which rules the dialect has, in which order."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it import rules_inline as inline
from markdown_it.ruler import RuleOptionsType
from markdown_it.token import Token

from glossator.read.dialect.bracketed import bracketed
from glossator.read.dialect.divisions import division
from glossator.read.dialect.entry_links import entry_link
from glossator.read.dialect.labels import HELPERS
from glossator.read.dialect.notes import note_definition, note_reference
from glossator.read.dialect.positions import positioned_parser

INLINE_RULES = (
    ("text", inline.text),
    ("newline", inline.newline),
    ("escape", inline.escape),
    ("backticks", inline.backtick),
    ("emphasis", inline.emphasis.tokenize),
    ("note_reference", note_reference),
    ("entry_link", entry_link),
    ("bracketed", bracketed),
    ("link", inline.link),
    ("image", inline.image),
    ("autolink", inline.autolink),
    ("html_inline", inline.html_inline),
    ("entity", inline.entity),
)
NESTING = 100


@cache
def parser() -> MarkdownIt:
    """The dialect's parser. Links are not judged here but where it is known what they lead to."""
    md = MarkdownIt("commonmark", {"maxNesting": NESTING})
    md.enable("table")
    md.inline = positioned_parser(INLINE_RULES)
    md.helpers = HELPERS  # type: ignore[assignment]
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("fence", "division", division, interrupts)
    md.block.ruler.before("reference", "note_definition", note_definition, interrupts)
    md.core.ruler.disable(["text_join"])
    md.validateLink = lambda url: True  # type: ignore[method-assign]
    return md


def parse(text: str) -> list[Token]:
    """The tokens of a text."""
    return parser().parse(text)
