"""Parallels beside a text: the marks in its margin, and what they stand for, which lies on a page of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from glossator.model.address import beside_page, page_of, relative
from glossator.model.document import Document
from glossator.model.edition import Parallel
from glossator.publish.html_inline import Beside
from glossator.publish.pages.parallel_parts import parallel_view, place_words, places_in
from glossator.publish.press import Press
from glossator.publish.values import Backlink, BesideView, LinkView


def in_text(press: Press, text: str) -> Iterator[tuple[int, Parallel]]:
    """The parallels that have passages in a text, each with the passage's number, in the order of the paragraphs."""
    found = [
        (places_in(press, passage)[0], place, number, parallel)
        for place, parallel in enumerate(press.edition.parallels)
        for number, passage in enumerate(parallel.passages, 1)
        if passage.text == text
    ]
    for _, _, number, parallel in sorted(found, key=lambda each: each[:3]):
        yield number, parallel


def marks_beside(press: Press, text: Document) -> Mapping[str, tuple[Beside, ...]]:
    """The marks in the margin of a text, by the address of the paragraph that a parallel begins at."""
    marks: dict[str, list[Beside]] = defaultdict(list)
    page = relative(beside_page(text.id), page_of(text))
    for number, parallel in in_text(press, text.id):
        name = press.say("parallel-mark", topic=parallel.topic)
        mark = Beside("", f"{page}#q{number}-{parallel.id}", name, parallel.id)
        marks[parallel.passages[number - 1].paragraphs[0]].append(mark)
    return {paragraph: tuple(each) for paragraph, each in marks.items()}


def beside_views(press: Press, text: Document, path: str) -> Mapping[str, tuple[BesideView, ...]]:
    """The parallels of a text for the page at ``path``, by the address of the paragraph that each begins at."""
    home = page_of(text)
    found: dict[str, list[BesideView]] = defaultdict(list)
    for number, parallel in in_text(press, text.id):
        passage = parallel.passages[number - 1]
        way = relative(f"{home}#{passage.paragraphs[0]}", path)
        shown = BesideView(
            id=f"q{number}-{parallel.id}",
            place=LinkView(place_words(press, passage), way),
            parallel=parallel_view(press, parallel, path, number),
            backlink=Backlink(way, press.say("back-to-parallel", topic=parallel.topic)),
        )
        found[passage.paragraphs[0]].append(shown)
    return {paragraph: tuple(each) for paragraph, each in found.items()}
