"""Mending how a file is saved: spaces at the ends of lines, marks, ends of lines; and silences that are not needed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from glossator.mending.change import MARK, Change, span_of
from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Source, Span
from glossator.read.line_forms import trailing

END = re.compile(r"\r\n|\r|\n")


def without_trailing(source: Source, _: Diagnostic) -> Iterator[Change]:
    """Take the space at the ends of all lines out, but for what breaks a line."""
    for number, line in enumerate(source.lines):
        if space := trailing(source.lines, number, line):
            end = source.line_starts[number] + len(line)
            yield Change(Span(end - space, end), "")


def without_silence(source: Source, finding: Diagnostic) -> Iterator[Change]:
    """Take a silence out that names one finding, with its line if it has one for itself."""
    span = span_of(source, finding)
    words = source.text[span.start : span.end]
    if "," in words or (words.startswith("<!--") and "-->" not in words):
        return
    line = source.line_span(finding.place.line - 1)
    before = source.text[line.start : span.start]
    if before.strip() or source.text[span.end : line.end].strip():
        yield Change(Span(line.start + len(before.rstrip()), span.end), "")
        return
    blank = source.text[: line.start].endswith("\n\n") and source.text[line.end : line.end + 2] == "\n\n"
    yield Change(Span(line.start, min(line.end + 1 + blank, len(source.text))), "")


def without_mark(content: bytes) -> bytes:
    """A file without the mark at its beginning."""
    return content.decode("utf-8").removeprefix(MARK).encode("utf-8")


def alike(content: bytes) -> bytes:
    """A file whose lines all end as most of them do."""
    text = content.decode("utf-8")
    ends = Counter(END.findall(text))
    return END.sub(ends.most_common(1)[0][0], text).encode("utf-8") if ends else content
