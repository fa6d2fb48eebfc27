"""Is every word of the source in the transcription, and no other?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from glossator.check.codes import CHROME_LINES, SOURCE_CHANGED, SOURCE_ENCODING, SOURCE_MISSING
from glossator.check.differences import differences
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition, Original
from glossator.model.kinds import TEXT, Encoding, LineEnds, Origin
from glossator.model.nearest import nearest
from glossator.model.original import chrome_lines, decoded, divided_words, numbers_in, undecodable, words_of
from glossator.model.source import Place


def check_source(edition: Edition, text: Document) -> tuple[Diagnostic, ...]:
    """Compare a text with the file it was transcribed from."""
    origin: Origin | None = text.fields.source if text.kind is TEXT else None
    if origin is None or not origin.file or f"sources/{origin.file}" in edition.faulty:
        return ()  # or there is a finding already
    original = edition.originals.get(f"sources/{origin.file}")
    if original is None:
        known = tuple(path.removeprefix("sources/") for path in edition.originals if path.startswith("sources/"))
        place = text.source.place(text.field_span("source.file"))
        message = f"there is no `content/sources/{origin.file}`"
        return (SOURCE_MISSING.at(place, message, nearest(origin.file, known)),)
    if found := encoding_finding(original.path, original.content, origin.encoding):
        return (found,)
    lines = decoded(original.content, origin.encoding).splitlines()
    return (*changed(text, original), *chrome_findings(text, len(lines)), *different(text, lines))


def changed(text: Document, original: Original) -> Iterator[Diagnostic]:
    """The finding for a source that is not the one that the text states."""
    digest = hashlib.sha256(original.content).hexdigest()
    if digest != text.fields.source.sha256:
        place = text.source.place(text.field_span("source.sha256"))
        yield SOURCE_CHANGED.at(place, f"the SHA-256 of `{text.fields.source.file}` is {digest}")


def different(text: Document, lines: list[str]) -> Iterator[Diagnostic]:
    """Where the words of a text and the lines of its source differ."""
    origin: Origin = text.fields.source
    chrome = chrome_lines(origin.chrome, len(lines))
    if origin.line_ends is LineEnds.JOINED:
        return differences(text, words_of(lines, chrome, joined=True), divided_words(lines, chrome))
    return differences(text, words_of(lines, chrome))


def chrome_findings(text: Document, count: int) -> Iterator[Diagnostic]:
    """Chrome that is not in the source."""
    for number, chrome in enumerate(text.fields.source.chrome):
        named = numbers_in(chrome.lines)
        if not named or any(not each or each[0] < 1 or each[-1] > count for each in named):
            place = text.source.place(text.field_span(f"source.chrome.{number}.lines"))
            yield CHROME_LINES.at(place, f"the source has lines 1 to {count}, not `{chrome.lines}`")


def encoding_finding(path: str, content: bytes, encoding: Encoding) -> Diagnostic | None:
    """The first byte of a source that is no character in the encoding that the text states."""
    at = undecodable(content, encoding)
    if at is None:
        return None
    line = content.count(b"\n", 0, at) + 1
    column = len(content[content.rfind(b"\n", 0, at) + 1 : at].decode("utf-8", "replace")) + 1
    message = f"byte {content[at]:#04x} is no character in {encoding.value.upper()}"
    return SOURCE_ENCODING.at(Place(path, line, column), message, "state its `encoding`, as the manual lists them")
