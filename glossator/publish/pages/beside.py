"""What the page of a text shows of parallels: marks in its margin, and a list that says what they stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

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


def marks_beside(press: Press, text: str) -> Mapping[str, tuple[Beside, ...]]:
    """The marks in the margin of a text, by the address of the paragraph that a parallel begins at."""
    marks: dict[str, list[Beside]] = defaultdict(list)
    for number, parallel in in_text(press, text):
        name = press.say("parallel-mark", topic=parallel.topic)
        mark = Beside(f"v{number}-{parallel.id}", f"#q{number}-{parallel.id}", name, parallel.id)
        marks[parallel.passages[number - 1].paragraphs[0]].append(mark)
    return {paragraph: tuple(each) for paragraph, each in marks.items()}


def beside_views(press: Press, text: str, path: str) -> tuple[BesideView, ...]:
    """The parallels of a text as its page lists them."""
    return tuple(
        BesideView(
            id=f"q{number}-{parallel.id}",
            place=LinkView(place_words(press, passage), f"#{passage.paragraphs[0]}"),
            parallel=parallel_view(press, parallel, path, number),
            backlink=Backlink(f"#v{number}-{parallel.id}", press.say("back-to-parallel", topic=parallel.topic)),
        )
        for number, parallel in in_text(press, text)
        for passage in [parallel.passages[number - 1]]
    )
