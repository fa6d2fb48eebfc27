"""Is every word of the source in the transcription, and no other?"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from glossator.check.codes import CHROME_LINES, SOURCE_CHANGED, SOURCE_MISSING
from glossator.check.differences import differences
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.kinds import Origin
from glossator.model.nearest import nearest

LINES = re.compile(r"(\d{1,7})(?:-(\d{1,7}))?")


def check_source(edition: Edition) -> Iterator[Diagnostic]:
    """Compare every text with the file it was transcribed from."""
    broken = {each.place.path for each in edition.findings}
    known = tuple(path.removeprefix("sources/") for path in edition.originals if path.startswith("sources/"))
    for text in edition.texts:
        origin: Origin = text.fields.source
        if f"sources/{origin.file}" in broken:
            continue
        original = edition.originals.get(f"sources/{origin.file}")
        if not origin.file:
            continue  # which is a finding already
        if original is None:
            place = text.source.place(text.field_span("source.file"))
            yield SOURCE_MISSING.at(place, f"there is no `content/sources/{origin.file}`", nearest(origin.file, known))
            continue
        if hashlib.sha256(original.content).hexdigest() != origin.sha256:
            place = text.source.place(text.field_span("source.sha256"))
            message = f"the SHA-256 of `{origin.file}` is {hashlib.sha256(original.content).hexdigest()}"
            yield SOURCE_CHANGED.at(place, message)
        lines = original.content.decode("utf-8-sig", "replace").splitlines()
        yield from chrome_findings(text, len(lines))
        yield from differences(text, source_words(lines, origin))


def chrome_range(lines: str) -> range:
    """The line numbers, from 1, that a declaration of chrome names; none if it names none."""
    match = LINES.fullmatch(lines.strip())
    return range(int(match[1]), int(match[2] or match[1]) + 1) if match else range(0)


def chrome_findings(text: Document, count: int) -> Iterator[Diagnostic]:
    """Chrome that is not in the source."""
    for number, chrome in enumerate(text.fields.source.chrome):
        named = chrome_range(chrome.lines)
        if not named or named[0] < 1 or named[-1] > count:
            place = text.source.place(text.field_span(f"source.chrome.{number}.lines"))
            yield CHROME_LINES.at(place, f"the source has lines 1 to {count}, not `{chrome.lines}`")


def source_words(lines: list[str], origin: Origin) -> list[str]:
    """The words of a source without its chrome."""
    chrome = {number for each in origin.chrome for number in chrome_range(each.lines)[: len(lines)]}
    return [word for number, line in enumerate(lines, 1) if number not in chrome for word in line.split()]
