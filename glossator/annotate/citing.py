"""Citations as printed, in notes and in parentheses of the text, with what the editor says they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from glossator.annotate.citations.locators import BARE_PAGES, bare_at
from glossator.annotate.citations.names import NAME, SCRIPTURE, YEAR, masked, strength
from glossator.annotate.citations.scan import printed_citations
from glossator.model.block import Matter, Paragraph
from glossator.model.citation import CitingPassage, Locator, Means, Printed
from glossator.model.document import Document, Note
from glossator.model.inline import Cited
from glossator.model.kinds import TEXT
from glossator.model.plain import Plain, plain, plain_text
from glossator.model.tree import children, walk, walk_blocks

PARENTHESIS = re.compile(r"\(((?:[^()]|\([^()]{0,120}\)){3,400})\)")
SIGN = re.compile(
    r"\b(?:pp?\.\s?\d|ibid|ebd\.|op\.\s?cit|loc\.\s?cit|l\.\s?c\.|vols?\.\s?\d|chs?\.\s?\d)", re.IGNORECASE
)
POINTS = re.compile(r"(?:[Ss]ee|[Cc]f\.|[Cc]ompare)\s+(?:also\s+)?(?=[A-ZÀ-Þ\"“])")
DATES = re.compile(rf"(?:{POINTS.pattern})?{NAME.pattern},?\s{YEAR}(?![-–\d])")
AUTHOR_PAGE = re.compile(
    rf"(?:{POINTS.pattern})?(?P<head>[^,;()]{{2,120}}(?:,\s[^,;()]{{2,80}})?)\s(?P<pages>{BARE_PAGES})$"
)


def citing(document: Document) -> Document:
    """The document with the citations printed in it, in reading order: those of its text, then those of its notes."""
    if document.kind is not TEXT:
        return document
    passages = [*of_text(document), *(of_note(each) for each in document.notes if not each.lost)]
    return replace(document, citing=tuple(each for each in passages if each.printed))


def of_text(document: Document) -> Iterator[CitingPassage]:
    """The citations in the parentheses of each paragraph."""
    for node in document.body:
        if isinstance(node, Matter):
            continue
        for part in walk_blocks((node,)):
            if isinstance(part, Paragraph) and part.id:
                yield CitingPassage(part.id, "text", tuple(in_parentheses(part)))


def in_parentheses(node: Paragraph) -> Iterator[Printed]:
    """The citations in the parentheses of a paragraph, and those that the editor marked anywhere in it."""
    if not is_pinned(node) and "(" not in plain_text(node.children):
        return
    words = plain(node.children)
    pins = tuple(pinned(node.children, words, 0))
    found = list(pins)
    for match in PARENTHESIS.finditer(words.text):
        for each in candidates(match[1]):
            moved = moved_by(each, match.start(1), words, 0)
            if not any(overlap(moved, pin) for pin in pins):
                found.append(moved)
    yield from sorted(found, key=lambda each: each.start)


def candidates(text: str) -> Iterator[Printed]:
    """What may be citations in a parenthesis.

    Those with a named locator, a word that refers back, or an author and a year are read as in notes; an author and a
    page without comma, `Larina 115`, and what follows `See`, are citations only if the work is known.
    """
    if SIGN.search(text) or DATES.match(text):
        yield from printed_citations(text)
    elif match := POINTS.match(text):
        words = text[match.end() :]
        yield Printed(match.end(), len(text), words, Means.NAMED, words, match[0].strip(), tentative=True)
    else:
        yield from author_pages(text)


def author_pages(text: str) -> Iterator[Printed]:
    """Authors, perhaps with a title, each with a page and no comma before it, divided by semicolons."""
    start = 0
    for part in text.split(";"):
        at = start + len(part) - len(part.lstrip())
        match = AUTHOR_PAGE.match(part.strip())
        if (
            match
            and (found := bare_at(match["pages"], 0))
            and strength(masked(match["head"]))
            and not SCRIPTURE.match(match["head"])
        ):
            begin = at + match.start("head")
            words = match[0][match.start("head") :]
            yield Printed(
                begin, begin + len(words), words, Means.NAMED, match["head"], locator=found[0], tentative=True
            )
        start += len(part) + 1


def of_note(note: Note) -> CitingPassage:
    """The citations in a note."""
    found: list[Printed] = []
    start = 0
    for node in walk_blocks(note.children):
        if isinstance(node, Paragraph):
            words = plain(node.children)
            pins = tuple(pinned(node.children, words, start)) if is_pinned(node) else ()
            moved = (moved_by(each, 0, words, start) for each in printed_citations(words.text))
            found += [*pins, *(each for each in moved if not any(overlap(each, pin) for pin in pins))]
            start += len(words.text) + 1
    return CitingPassage(note.id, note.series, tuple(sorted(found, key=lambda each: each.start)))


def moved_by(printed: Printed, offset: int, words: Plain, start: int) -> Printed:
    """A citation found ``offset`` characters into a paragraph that begins at ``start`` of its passage."""
    begin, end = printed.start + offset, printed.end + offset
    return replace(printed, start=begin + start, end=end + start, span=words.span(begin, end))


def overlap(one: Printed, other: Printed) -> bool:
    """Whether two citations share characters."""
    return one.start < other.end and other.start < one.end


def is_pinned(node: Paragraph) -> bool:
    """Whether there is a citation in a paragraph that the editor pinned."""
    return any(isinstance(each, Cited) for each in walk(node.children))


def pinned(nodes: Sequence[Any], words: Plain, start: int) -> Iterator[Printed]:
    """The citations that the editor pinned in a paragraph that begins at ``start`` of its passage."""
    position = start
    for node in nodes:
        length = len(plain((node,)).text)
        if isinstance(node, Cited) and node.pin and node.pin.key:
            words_typed = f"@{node.pin.work}" + (f", {node.locator}" if str(node.locator) else "")
            yield Printed(
                position, position, words_typed, Means.KEY, locator=node.locator, pin=node.pin, span=node.span
            )
        elif isinstance(node, Cited):
            text = plain(node.children).text
            read = next(printed_citations(text), None)
            locator = node.locator if node.locator != Locator() or read is None else read.locator
            yield Printed(
                position, position + length, text, Means.PINNED, locator=locator, pin=node.pin, span=node.span
            )
        else:
            yield from pinned(children(node), words, position)
        position += length
