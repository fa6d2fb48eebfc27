"""What is in order and could be neater, told only where an edition asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from glossator.check.tidy_codes import BIBLIOGRAPHY_UNSORTED, PARAGRAPH_UNPINNED
from glossator.model.block import Paragraph
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.source import Span
from glossator.model.tree import walk

KEY = re.compile(r"^[ \t]*@(?!string|preamble|comment)\w+[ \t]*[{(][ \t]*([^\s,{}()]+)", re.MULTILINE | re.IGNORECASE)


def check_tidiness(edition: Edition) -> Iterator[Diagnostic]:
    """Texts whose paragraphs have no ids of their own, and bibliographies that are not sorted."""
    for text in edition.texts:
        yield from unpinned(text)
    for source in edition.data:
        if source.path.endswith(".bib"):
            keys = list(KEY.finditer(source.text))
            for before, match in pairwise(keys):
                if match[1].casefold() < before[1].casefold():
                    message = f"`{match[1]}` stands behind `{before[1]}`"
                    place = source.place(Span(*match.span(1)))
                    yield BIBLIOGRAPHY_UNSORTED.at(place, message, "`check --fix` sorts the works by their keys")
                    break


def unpinned(text: Document) -> Iterator[Diagnostic]:
    """The finding for the paragraphs of a text whose ids are not written."""
    words = text.source.text
    counted = [node for node in walk(text.body) if isinstance(node, Paragraph) and node.number and node.children]
    bare = [node for node in counted if not words[: node.span.end].rstrip().endswith(f"{{#{node.id}}}")]
    if bare:
        message = f"{len(bare)} of {len(counted)} paragraphs have no id in the file"
        yield PARAGRAPH_UNPINNED.at(text.source.place(bare[0].span), message, f"run `pin {text.id}`")
