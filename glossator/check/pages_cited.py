"""Are the pages that a citation names pages of the work?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.check.entry_codes import LOCATOR_OUTSIDE
from glossator.model.citation import Citation
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.source import Span

RANGE = re.compile(r"(\d{1,6})(?:[-–](\d{1,6}))?")


def check_cited_pages(edition: Edition) -> Iterator[Diagnostic]:
    """Citations of pages that an article or a chapter does not fill, and of pages that run backwards."""
    spans = {
        (text.id, passage.address, printed.start): (text, printed.span)
        for text in edition.texts
        for passage in text.citing
        for printed in passage.printed
    }
    for citation in edition.citations:
        message = fault(edition, citation)
        known = spans.get((citation.text, citation.address, citation.start))
        if message and known:
            yield finding(*known, message)


def finding(text: Document, span: Span, message: str) -> Diagnostic:
    """A finding about a citation in a text."""
    return LOCATOR_OUTSIDE.at(text.source.place(span), message, "look whether the page or the work is misread")


def fault(edition: Edition, citation: Citation) -> str:
    """What is wrong with the pages of a citation; empty if nothing is."""
    cited = ranges(citation.locator.page)
    backwards = next((each for each in cited if each[1] < each[0]), None)
    if backwards:
        return f"pages {backwards[0]} to {backwards[1]} run backwards"
    item = edition.items.get(citation.work)
    filled = ranges(item.page) if item else []
    if not filled or any(first > last for first, last in filled):
        return ""
    for first, last in cited:
        if not any(begin <= first and last <= end for begin, end in filled):
            pages = f"page {first}" if first == last else f"pages {first} to {last}"
            return f"`{citation.work}` fills pages {item.page if item else ''}, and {pages} is cited"
    return ""


def ranges(words: str) -> list[tuple[int, int]]:
    """The pages in some words, each as the first and the last of a range."""
    return [(int(match[1]), int(match[2] or match[1])) for match in RANGE.finditer(words)]
