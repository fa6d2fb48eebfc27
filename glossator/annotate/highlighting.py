"""Code with its parts of speech, by Pygments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES
from pygments.util import ClassNotFound

from glossator.model.block import CodeBlock
from glossator.model.document import Document
from glossator.model.tree import rewrite


def lexed(node: Any) -> Iterator[Any]:
    """A block of code as Pygments reads its language; other nodes and unknown languages as they are."""
    if isinstance(node, CodeBlock) and node.info:
        node = replace(node, tokens=tokens(node.text, node.info.split()[0]))
    yield node


def tokens(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """The tokens of code: the short name of each one's kind, and its characters."""
    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return ()
    return tuple((STANDARD_TYPES.get(kind, ""), value) for kind, value in lexer.get_tokens(text))


def highlighting(document: Document) -> Document:
    """The document with its code highlighted, in its notes too."""
    notes = tuple(replace(note, children=rewrite(note.children, lexed)) for note in document.notes)
    return replace(document, body=rewrite(document.body, lexed), notes=notes)
