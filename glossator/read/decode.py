"""From bytes to a source."""

from __future__ import annotations

import re

from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Place, Source, Span
from glossator.read.codes import ENCODING, TOO_LONG

FILE_LIMIT = 16_000_000
LINE_LIMIT = 1_000_000
NO_TEXT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def decode(path: str, content: bytes) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The source in a file, its lines ended by a single newline, and what was wrong with its bytes.

    A source with an error is cut or mended so that reading can go on and find what else is wrong.
    """
    if len(content) > FILE_LIMIT:
        return Source(path, ""), (TOO_LONG.at(Place(path, 1, 1), f"the file has {len(content):,} bytes"),)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = len(content[content.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        finding = ENCODING.at(
            Place(path, line, column),
            f"byte {content[error.start]:#04x} is no character in UTF-8",
            "save the file as UTF-8",
        )
        return Source(path, ""), (finding,)
    source = Source(path, text.replace("\r\n", "\n").replace("\r", "\n"))
    return checked(source)


def checked(source: Source) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The source, unless it has a character that no text has, or a line beyond all measure."""
    if found := NO_TEXT.search(source.text):
        message = f"the character U+{ord(found[0]):04X} stands here, which no text has"
        return Source(source.path, ""), (ENCODING.at(source.place(Span(*found.span())), message),)
    for line in range(len(source.line_starts)) if len(source.text) > LINE_LIMIT else ():
        bounds = source.line_span(line)
        if bounds.end - bounds.start > LINE_LIMIT:
            message = f"the line has {bounds.end - bounds.start:,} characters"
            return Source(source.path, ""), (TOO_LONG.at(Place(source.path, line + 1, 1), message),)
    return source, ()
