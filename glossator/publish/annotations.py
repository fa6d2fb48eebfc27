"""The layers of annotations as files of the site in the W3C's Web Annotation model, each target where it now is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from glossator.model.address import relative
from glossator.model.annotation import Layer, Placed, PlacedAnnotation
from glossator.model.artifact import Artifact, Stage
from glossator.publish.indented import indented
from glossator.publish.press import Press

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
FOLDER = "data/annotations/"


def layer_path(layer: str) -> str:
    """Where the file of a layer lies."""
    return f"{FOLDER}{layer}.jsonld"


def layers(press: Press) -> Iterator[Artifact]:
    """The file of every layer."""
    for layer, some in groupby(press.edition.annotations, key=lambda each: each.layer):
        content = indented(collection(press, layer, list(some))) + "\n"
        yield Artifact(layer_path(layer.id), content.encode("utf-8"), Stage.INDEX)


def collection(press: Press, layer: Layer, annotations: list[PlacedAnnotation]) -> dict[str, Any]:
    """A layer as an annotation collection with its one page in it."""
    address = press.base_url + layer_path(layer.id) if press.base_url else f"{layer.id}.jsonld"
    return {
        "@context": CONTEXT,
        "id": address,
        "type": "AnnotationCollection",
        "label": layer.title,
        "total": len(annotations),
        "first": {
            "id": f"{address}#page",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": [annotation(press, each) for each in annotations],
        },
    }


def annotation(press: Press, each: PlacedAnnotation) -> dict[str, Any]:
    """An annotation."""
    said = each.annotation
    body = {"type": "TextualBody", "value": said.words, "format": "text/plain"}
    targets = [target(press, each.layer, placed) for placed in each.placed]
    return {
        "id": said.id,
        "type": "Annotation",
        "motivation": said.motivation,
        "creator": {"type": "Person", "name": said.creator},
        **{name: value for name, value in (("created", said.created), ("modified", said.modified)) if value},
        **({"body": body} if said.words else {}),
        "target": targets[0] if len(targets) == 1 else targets,
    }


def target(press: Press, layer: Layer, placed: Placed) -> str | dict[str, Any]:
    """A target: words where they stand, or a whole place."""
    quote = placed.target.quote
    address = placed.address or placed.target.address
    page = f"texts/{placed.target.text}.html" + (f"#{address}" if address else "")
    source = press.base_url + page if press.base_url else relative(page, layer_path(layer.id))
    if not quote.exact:
        return source
    context = (("prefix", quote.prefix), ("suffix", quote.suffix))
    selector = {"type": "TextQuoteSelector", "exact": quote.exact, **{name: part for name, part in context if part}}
    return {"type": "SpecificResource", "source": source, "selector": [selector, *position(placed)]}


def position(placed: Placed) -> Iterable[dict[str, Any]]:
    """Where the words of a target stand, if they were found."""
    if placed.address:
        yield {"type": "TextPositionSelector", "start": placed.start, "end": placed.end}


def annotation_data(each: PlacedAnnotation) -> dict[str, Any]:
    """An annotation as the edition's data has it."""
    said = each.annotation
    return {
        "id": said.id,
        "layer": each.layer.id,
        "motivation": said.motivation,
        "creator": said.creator,
        "created": said.created or None,
        "modified": said.modified or None,
        "body": said.words,
        "targets": [
            {
                "text": placed.target.text,
                "address": placed.address or None,
                "start": placed.start if placed.address else None,
                "end": placed.end if placed.address else None,
                "quote": placed.target.quote.exact,
            }
            for placed in each.placed
        ],
    }
