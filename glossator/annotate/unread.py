"""Mark-up in the editor's own words that looks begun but is none, so that readers would see its signs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glossator.annotate.codes import MARKUP_UNREAD
from glossator.model.begun import begun
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.inline import Text
from glossator.model.own_words import editors
from glossator.model.source import Span
from glossator.model.tree import walk


def unread(document: Document) -> Document:
    """The document with a finding for everything in the editor's words that looks like mark-up.

    The words of a transcription are compared with their source, which finds such signs in them.
    """
    return replace(document, findings=(*document.findings, *unread_findings(document)))


def unread_findings(document: Document) -> Iterator[Diagnostic]:
    """What looks like mark-up, where it stands, each once."""
    spans = {node.span: node for node in walk(editors(document)) if isinstance(node, Text)}
    for span, node in spans.items():
        exact = len(node.text) == span.end - span.start
        for found in begun(node.text):
            at = Span(span.start + found.start, span.start + found.end) if exact else span
            message = f"`{found.words}` is shown as it is typed"
            hint = f"{found.hint}; if the signs are meant, put a backslash before the `{found.sign}`"
            yield MARKUP_UNREAD.at(document.source.place(at), message, hint)
