"""The layers of an edition: every ``annotations/*.jsonld`` in its content folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from json.decoder import JSONDecodeError
from typing import NamedTuple

from glossator.model.annotation import Annotation, Layer
from glossator.model.diagnostic import Diagnostic
from glossator.model.source import Source, Span
from glossator.read.annotations.annotation import CONTEXT, Reader
from glossator.read.annotations.codes import ANNOTATION_SYNTAX
from glossator.read.annotations.placed_json import Value, parse
from glossator.read.codes import ID_FORM
from glossator.read.decode import decode
from glossator.read.document import ID

FOLDER = "annotations/"
ENDING = ".jsonld"


class Layers(NamedTuple):
    """The layers that could be read, and what is wrong with them."""

    layers: tuple[Layer, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


def is_layer(path: str) -> bool:
    """Whether a file of the content folder is a layer."""
    return path.startswith(FOLDER) and path.endswith(ENDING) and path.count("/") == 1


def read_layers(files: Mapping[str, bytes]) -> Layers:
    """The layers among some files. Nothing raises."""
    read = [read_layer(path, files[path]) for path in sorted(files) if is_layer(path)]
    return Layers(
        tuple(layer for each in read for layer in each.layers),
        tuple(finding for each in read for finding in each.findings),
    )


def read_layer(path: str, content: bytes) -> Layers:
    """The layer in one file."""
    source, faults = decode(path, content)
    name = path.removeprefix(FOLDER).removesuffix(ENDING)
    if not ID.fullmatch(name):
        message = f"`{name}` cannot be an id"
        return Layers(findings=(*faults, ID_FORM.at(source.place(Span(0, 1)), message)))
    if faults:
        return Layers(findings=faults)
    try:
        value = parse(source.text)
    except JSONDecodeError as error:
        message = error.msg[:1].lower() + error.msg[1:]
        return Layers(findings=(ANNOTATION_SYNTAX.at(source.place(Span(error.pos, error.pos + 1)), message),))
    return layer_of(source, name, value)


def layer_of(source: Source, name: str, value: Value) -> Layers:
    """The layer that a value stands for; a list or one annotation will do for a collection."""
    reader = Reader(source)
    context = bool(value.get("@context")) and CONTEXT in [each.words for each in (value.get("@context") or value).items]
    creator = reader.creator(value.get("creator"))
    annotations = tuple(annotations_of(reader, value, creator, inherited=context))
    label = value.get("label") or value
    title = next((each.words for each in label.items if each.words), name)
    return Layers((Layer(name, title, annotations),), tuple(reader.findings))


def annotations_of(reader: Reader, value: Value, creator: str, *, inherited: bool) -> Iterator[Annotation]:
    """The annotations in a value."""
    first = value.get("first")
    page = first if first and first.is_object else value
    listed = page.get("items")
    for each in (listed or value).items:
        annotation = reader.annotation(each, creator, inherited=inherited and bool(listed))
        if annotation:
            yield annotation
