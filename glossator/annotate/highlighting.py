"""Code with its parts of speech, by Pygments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES
from pygments.util import ClassNotFound

from glossator.model.block import Block, CodeBlock
from glossator.model.document import Document
from glossator.model.tree import rewrite

CODE = (CodeBlock,)


def lexed(node: CodeBlock) -> Iterator[CodeBlock]:
    """A block of code as Pygments reads its language; one in an unknown language as it is."""
    yield replace(node, tokens=tokens(node.text, node.info.split()[0])) if node.info else node


def tokens(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """The tokens of code: the short name of each one's kind, and its characters."""
    lexer = lexer_of(language)
    return tuple((STANDARD_TYPES.get(kind, ""), value) for kind, value in lexer.get_tokens(text)) if lexer else ()


@cache
def lexer_of(language: str) -> Lexer | None:
    """What reads a language; ``None`` where nobody knows it."""
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def highlighted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks with their code highlighted."""
    return rewrite(blocks, lexed, CODE, lines=False)


def highlighting(document: Document) -> Document:
    """The document with its code highlighted, in its notes too."""
    notes = tuple(replace(note, children=highlighted(note.children)) for note in document.notes)
    return replace(document, body=highlighted(document.body), notes=notes)
