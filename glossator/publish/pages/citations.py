"""The citations of a work, as the page of the work shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from glossator.model.address import page_of, relative
from glossator.model.citation import Citation, located
from glossator.publish.press import Press
from glossator.publish.values import CitationGroup, CitationLine, CitedPlace, LinkView


def citation_groups(press: Press, citations: Iterable[Citation], path: str) -> Iterator[CitationGroup]:
    """Citations of a work, text by text."""
    for name, found in groupby(citations, key=lambda each: each.text):
        text = press.texts[name]
        page = relative(page_of(text), path)
        yield CitationGroup(press.link(text, path), tuple(line(press, each, page) for each in found))


def line(press: Press, citation: Citation, page: str) -> CitationLine:
    """A citation."""
    return CitationLine(
        place=place(citation.address, press.words),
        href=f"{page}#{citation.address}",
        printed=citation.printed,
        locator=located(str(citation.locator)),
        via=press.words[f"via-{citation.via}"],
        remark=citation.remark,
    )


def cited_places(press: Press, work: str, path: str) -> tuple[CitedPlace, ...]:
    """The places of a work that are cited, in their order, each with where it is cited."""
    found: dict[str, list[LinkView]] = {}
    for each in press.citations_of.get(work, ()):
        if each.work == work and str(each.locator):
            page = relative(page_of(press.texts[each.text]), path)
            link = LinkView(place(each.address, press.words), f"{page}#{each.address}")
            found.setdefault(str(each.locator), []).append(link)
    return tuple(CitedPlace(located(name), tuple(links)) for name, links in sorted(found.items(), key=in_order))


def in_order(item: tuple[str, list[LinkView]]) -> tuple[list[int], str]:
    """Places are sorted by their numbers."""
    return [int(each) for each in re.findall(r"\d+", item[0])], item[0]


def place(address: str, words: Mapping[str, str]) -> str:
    """An address inside a text as people say it: `¶ 3`, `Note 7`, `Table 2`; an id of the editor's stays as it is."""
    kind, number = address[:1], address[1:]
    if kind == "p" and number.isdecimal():
        return words["paragraph"].replace("{number}", number)
    if kind == "n" and number.isdecimal():
        return words["note"].replace("{number}", number)
    part, underscore, inside = number.partition("_")
    if kind == "n" and underscore and part.isdecimal() and inside.isalnum():
        return words["note"].replace("{number}", f"{part}.{inside}")
    if kind == "n" and len(number) <= 2:
        return words["editor-note"].replace("{number}", number)
    if kind == "t" and number.isdecimal():
        return words["table"].replace("{number}", number)
    return f"#{address}"
