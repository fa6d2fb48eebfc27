"""What pages receive of annotations."""

from __future__ import annotations

from dataclasses import dataclass

from glossator.publish.values import Backlink, LinkView


@dataclass(frozen=True, slots=True)
class AnnotationView:
    """An annotation: the words it is about, its own paragraphs, who wrote it, the day it was written, and the layer it
    is of, which is empty where the edition has only one.
    """

    quote: str
    paragraphs: tuple[str, ...]
    creator: str
    date: str
    layer: str


@dataclass(frozen=True, slots=True)
class AnnotatedPlace:
    """What is annotated at one place of a text; ``place`` is none for words that were not found.

    ``id`` is where the sign in the margin leads; ``backlink`` leads to the sign, or to the place where it has none.
    """

    id: str
    title: str
    place: LinkView | None
    backlink: Backlink | None
    annotations: tuple[AnnotationView, ...]


@dataclass(frozen=True, slots=True)
class AnnotationsView:
    """The annotations of a text, place by place, with the files of their layers."""

    places: tuple[AnnotatedPlace, ...] = ()
    downloads: tuple[LinkView, ...] = ()
