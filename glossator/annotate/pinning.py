"""Pinning: the ids of paragraphs, written into the source, so that their addresses survive what is added elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model.block import Paragraph
from glossator.model.document import Document
from glossator.model.tree import walk

LINE_END = re.compile(r"\r\n|\r|\n")
MARK = "\ufeff"


def pins(document: Document) -> Iterator[tuple[int, str]]:
    """What is to be inserted into the source of a text, and where: an id behind each paragraph that has none there."""
    text = document.source.text
    for node in walk(document.body):
        if isinstance(node, Paragraph) and node.number and node.children:
            written = text[: node.span.end].rstrip()
            if not written.endswith(f"{{#{node.id}}}"):
                yield len(written), f" {{#{node.id}}}"


def pinned(document: Document, written: str) -> str:
    """The file of a text with the id of every numbered paragraph; nothing else in it is changed, also not the ends of
    its lines and the mark at its beginning, which the source of a document does not have.
    """
    text = document.source.text
    for at, words in sorted(pins(document), reverse=True):
        text = text[:at] + words + text[at:]
    ends = [*LINE_END.findall(written), ""]
    lines = "".join(line + end for line, end in zip(text.split("\n"), ends, strict=True))
    return MARK * written.startswith(MARK) + lines
