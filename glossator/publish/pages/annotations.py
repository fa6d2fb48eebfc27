"""What the page of a text shows of the edition's annotations: signs in its margin, marked words, and a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from glossator.model.address import relative
from glossator.model.addressed import addressed
from glossator.model.annotation import Placed, PlacedAnnotation
from glossator.model.document import Document
from glossator.publish.annotation_values import AnnotatedPlace, AnnotationsView, AnnotationView
from glossator.publish.annotations import layer_path
from glossator.publish.html_inline import Beside
from glossator.publish.human import human_date
from glossator.publish.pages.places import place_in
from glossator.publish.press import Press
from glossator.publish.values import Backlink, LinkView

SHOWN = 240


def on_text(press: Press, text: str) -> Iterator[tuple[PlacedAnnotation, Placed]]:
    """The annotations of a text with each of their targets in it, layer by layer."""
    for each in press.edition.annotations:
        for placed in each.placed:
            if placed.target.text == text:
                yield each, placed


def stretches_of(press: Press, text: str) -> Mapping[str, list[tuple[int, int]]]:
    """Which characters are annotated, by the addresses of a text."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for _, placed in on_text(press, text):
        if placed.address:
            found[placed.address].append((placed.start, placed.end))
    return found


def annotations_in(press: Press, text: Document, path: str) -> AnnotationsView:
    """The annotations of a text in reading order for its page at ``path``; those without a place come last."""
    found: dict[str, list[tuple[PlacedAnnotation, Placed]]] = defaultdict(list)
    for each, placed in on_text(press, text.id):
        found[placed.address].append((each, placed))
    if not found:
        return AnnotationsView()
    words = addressed(text)
    order = [*(address for address in words if address in found), *([""] if "" in found else [])]
    places = tuple(place_view(press, text, address, views(press, words, found[address])) for address in order)
    layers = {each.layer.id: each.layer.title for some in found.values() for each, _ in some}
    downloads = tuple(LinkView(title, relative(layer_path(name), path)) for name, title in layers.items())
    return AnnotationsView(places, downloads)


def place_view(press: Press, text: Document, address: str, annotations: tuple[AnnotationView, ...]) -> AnnotatedPlace:
    """What is annotated at an address."""
    if not address:
        return AnnotatedPlace("l-lost", press.words["annotations-unplaced"], None, None, annotations)
    place = place_in(press, text, address)
    back = f"#k-{address}" if address in press.spoken[text.id] else f"#{address}"
    return AnnotatedPlace(
        id=f"l-{address}",
        title=press.say("annotations-at", place=place),
        place=LinkView(place, f"#{address}"),
        backlink=Backlink(back, press.say("back-to-annotated", place=place)),
        annotations=annotations,
    )


def views(
    press: Press, words: Mapping[str, str], found: Iterable[tuple[PlacedAnnotation, Placed]]
) -> tuple[AnnotationView, ...]:
    """The annotations at one address, in the order of their words."""
    several = len({each.layer.id for each in press.edition.annotations}) > 1
    return tuple(
        AnnotationView(
            quote=shortened(words[placed.address][placed.start : placed.end] if placed.address else quoted(placed)),
            paragraphs=tuple(part for line in each.annotation.words.split("\n") if (part := line.strip())),
            creator=each.annotation.creator,
            date=human_date(each.annotation.created[:10], press.words),
            layer=each.layer.title if several else "",
        )
        for each, placed in sorted(found, key=lambda pair: (pair[1].start, pair[1].end))
    )


def quoted(placed: Placed) -> str:
    """The words that were looked for."""
    return placed.target.quote.exact


def shortened(words: str) -> str:
    """A quote; of a long one the beginning."""
    flat = " ".join(words.split())
    return flat if len(flat) <= SHOWN else flat[:SHOWN].rpartition(" ")[0] + " …"


def with_signs(marks: Mapping[str, tuple[Beside, ...]], view: AnnotationsView) -> Mapping[str, tuple[Beside, ...]]:
    """The marks in the margin of a text and, after those of each paragraph, the sign that it is annotated."""
    both = dict(marks)
    for each in view.places:
        if each.place and each.backlink and each.backlink.href.startswith("#k-"):
            address = each.place.href.removeprefix("#")
            sign = Beside(f"k-{address}", f"#{each.id}", each.title, annotated=True)
            both[address] = (*both.get(address, ()), sign)
    return both
