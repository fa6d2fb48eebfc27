"""From bytes to characters, where nobody says how they are encoded."""

from __future__ import annotations

import codecs

from glossator.imports.codes import IMPORT_DOUBTFUL, IMPORT_UNREADABLE
from glossator.model.diagnostic import Diagnostic
from glossator.model.kinds import Encoding
from glossator.model.original import undecodable
from glossator.model.source import Place

LARGEST = 16_000_000
CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13, 26, 27, 28, 29, 30}
MARKS = {codecs.BOM_UTF8: Encoding.UTF_8, codecs.BOM_UTF16_LE: Encoding.UTF_16, codecs.BOM_UTF16_BE: Encoding.UTF_16}


def encoding_of(content: bytes) -> Encoding | None:
    """How a text is encoded, by its mark, its bytes, or its zeros; ``None`` if it is no text."""
    if content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)) and not content[4:8].strip(b"\0"):
        return None
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return encoding if undecodable(content, encoding) is None else None
    if zeros := content[:4000].count(0):
        share = zeros / len(content[:4000])
        return unmarked_utf_16(content) if 0.25 < share < 0.6 else None
    if sum(each in CONTROL for each in content[:100_000]) * 200 > len(content[:100_000]):
        return None
    for encoding in (Encoding.UTF_8, Encoding.WINDOWS_1252, Encoding.LATIN_1):
        if undecodable(content, encoding) is None:
            return encoding
    return None


def unmarked_utf_16(content: bytes) -> Encoding | None:
    """Which byte of each pair is the zero of common letters."""
    even, odd = content[:4000:2].count(0), content[1:4000:2].count(0)
    encoding = Encoding.UTF_16_LE if odd > even else Encoding.UTF_16_BE
    return encoding if len(content) % 2 == 0 and undecodable(content, encoding) is None else None


def refusal(path: str, content: bytes, encoding: Encoding | None) -> Diagnostic | None:
    """Why a file cannot be read as text."""
    place = Place(path, 1, 1)
    if len(content) > LARGEST:
        return IMPORT_UNREADABLE.at(place, f"the file has {len(content):,} bytes; {LARGEST:,} are read")
    if encoding is None:
        return IMPORT_UNREADABLE.at(place, "this is no text", "state its `--encoding` if it is")
    at = undecodable(content, encoding)
    if at is not None:
        message = f"byte {content[at]:#04x} at {at:,} is no character in {encoding.value}"
        return IMPORT_UNREADABLE.at(place, message)
    return None


def doubt(path: str, encoding: Encoding) -> Diagnostic | None:
    """What is not sure of an encoding that was guessed."""
    if encoding not in (Encoding.WINDOWS_1252, Encoding.LATIN_1):
        return None
    message = f"the file is not UTF-8, and was read as {encoding.value}"
    return IMPORT_DOUBTFUL.at(Place(path, 1, 1), message, "look at letters with accents; `--encoding` states another")
