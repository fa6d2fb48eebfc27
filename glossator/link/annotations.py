"""Annotations find their words in the texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from glossator.link.anchoring import find
from glossator.link.annotation_codes import ANNOTATION_DUPLICATE, ANNOTATION_QUOTE, ANNOTATION_TARGET
from glossator.model.addressed import addressed
from glossator.model.annotation import Annotation, Layer, Placed, PlacedAnnotation, Target
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.kinds import TEXT
from glossator.model.nearest import nearest

Words = Mapping[str, Mapping[str, str]]


class Annotated(NamedTuple):
    """The annotations of an edition with their places, and what is wrong with them."""

    annotations: tuple[PlacedAnnotation, ...]
    findings: tuple[Diagnostic, ...]


def annotations_of(layers: Sequence[Layer], documents: Iterable[Document]) -> Annotated:
    """The annotations of some layers, placed on the texts among some documents."""
    if not layers:
        return Annotated((), ())
    words = {each.id: addressed(each) for each in documents if each.kind is TEXT}
    placed = tuple(
        PlacedAnnotation(each, layer, tuple(placed_in(words, target) for target in each.targets))
        for layer in layers
        for each in layer.annotations
    )
    missed = [finding for each in placed for target in each.placed for finding in missing(words, target)]
    return Annotated(placed, (*missed, *duplicates(each.annotation for each in placed)))


def placed_in(words: Words, target: Target) -> Placed:
    """A target with the place of its words; one without a quote is all that stands at its address."""
    text = words.get(target.text, {})
    quote = target.quote
    if not quote.exact:
        here = target.address in text
        return Placed(target, target.address, 0, len(text[target.address])) if here else Placed(target)
    spot = find(text, target.address, quote)
    return Placed(target, spot.address, spot.start, spot.start + len(quote.exact)) if spot else Placed(target)


def missing(words: Words, placed: Placed) -> Iterator[Diagnostic]:
    """What is wrong with a target that has no place."""
    target = placed.target
    if target.text not in words:
        yield ANNOTATION_TARGET.at(target.place, f"no text has the id `{target.text}`", nearest(target.text, [*words]))
    elif placed.address:
        return
    elif target.quote.exact:
        yield ANNOTATION_QUOTE.at(target.place, f"`{target.text}` does not have these words, or has them twice")
    else:
        yield ANNOTATION_TARGET.at(target.place, f"`{target.text}` has nothing with the id `{target.address}`")


def duplicates(annotations: Iterable[Annotation]) -> Iterator[Diagnostic]:
    """Annotations with the id of an earlier one."""
    first: dict[str, Annotation] = {}
    for each in annotations:
        known = first.setdefault(each.id, each)
        if known is not each:
            message = f"`{each.id}` is the id of the annotation at {known.place.path}:{known.place.line}"
            yield ANNOTATION_DUPLICATE.at(each.place, message)
