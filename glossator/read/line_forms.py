"""How the lines of a file are written: marks at its beginning, ends of lines, spaces before them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence

from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Place
from glossator.read.line_codes import BYTE_ORDER_MARK, LINE_ENDS_MIXED, SPACE_TRAILING

LINE = re.compile(rb"([^\r\n]*)(\r\n|\r|\n|\Z)")
BLANK = " \t\u00a0"
MOST = 3


def line_forms(path: str, content: bytes) -> Iterator[Diagnostic]:
    """What nobody sees in the lines of a file, and a comparison of versions shows; of trailing spaces the first few."""
    if content.startswith(codecs.BOM_UTF8):
        yield BYTE_ORDER_MARK.at(Place(path, 1, 1), "the file begins with a byte order mark", "save it without")
    yield from mixed_ends(path, content)
    try:
        lines = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    except UnicodeDecodeError:
        return  # which is a finding already
    found = [(number, space) for number, line in enumerate(lines) if (space := trailing(lines, number, line))]
    for count, (number, space) in enumerate(found[:MOST]):
        more = f", and in {len(found) - MOST} more lines" if count == MOST - 1 and len(found) > MOST else ""
        place = Place(path, number + 1, len(lines[number]) - space + 1, space, lines[number])
        yield SPACE_TRAILING.at(place, f"there are spaces at the end of this line{more}", "take them out")


def trailing(lines: Sequence[str], number: int, line: str) -> int:
    """How many spaces at the end of a line say nothing; two before a line of words break the line in Markdown, and are
    meant.
    """
    words = line.rstrip(BLANK)
    space = line[len(words) :]
    goes_on = number + 1 < len(lines) and bool(lines[number + 1].strip())
    return 0 if space.startswith("  ") and words and goes_on else len(space)


def mixed_ends(path: str, content: bytes) -> Iterator[Diagnostic]:
    """The first line that ends otherwise than those before it."""
    first = b""
    for number, match in enumerate(LINE.finditer(content)):
        end = match[2]
        if end and first and end != first:
            excerpt = match[1].decode("utf-8", "replace")
            message = "the lines of this file do not all end alike"
            yield LINE_ENDS_MIXED.at(Place(path, number + 1, 1, 1, excerpt), message, "save it with one kind of ends")
            return
        first = first or end
