"""Annotations that the edition publishes: who says what about which words of a text.

They follow the Web Annotation Data Model of the W3C: a layer is an annotation collection, a target a specific resource
with a text quote selector and perhaps a text position selector.
"""

from __future__ import annotations

from dataclasses import dataclass

from glossator.model.source import Place


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words, what stands before and after them, and at which character they begin, -1 where nobody says."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = -1


@dataclass(frozen=True, slots=True)
class Target:
    """Words that an annotation is about: in which text, at which address (empty where only the text is named), the
    quote, and where in the file of the layer the quote is written.
    """

    text: str
    address: str
    quote: Quote
    place: Place


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation: its id, what moved its creator, the words, who wrote them and when (as written), its targets."""

    id: str
    motivation: str
    words: str
    creator: str
    created: str
    modified: str
    targets: tuple[Target, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Layer:
    """The annotations of one file: its id, which is the file's name, its title, and the annotations in their order."""

    id: str
    title: str
    annotations: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the words of a target stand: an address of the text, and the characters of the words there.

    ``address`` is empty for words that were not found.
    """

    target: Target
    address: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class PlacedAnnotation:
    """An annotation with the places of its targets, and the layer it belongs to."""

    annotation: Annotation
    layer: Layer
    placed: tuple[Placed, ...]
