"""A layer of annotations is read from every shape that the model gives it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.read.annotations.layers import read_layers
from tests.conftest import codes

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
TEACHER = {"type": "Person", "name": "A. Teacher"}


def annotation(**more):
    """An annotation as the model has it."""
    quote = {"type": "TextQuoteSelector", "exact": "the wolves", "prefix": "saw "}
    position = {"type": "TextPositionSelector", "start": 4, "end": 14}
    return {
        "@context": CONTEXT,
        "id": "urn:example:1",
        "type": "Annotation",
        "creator": TEACHER,
        "body": {"type": "TextualBody", "value": "Which?"},
        "target": {"source": "https://example.org/reader/texts/one.html#p3", "selector": [quote, position]},
        **more,
    }


def read(value):
    """The layer in a file and the codes of its findings."""
    layers, findings = read_layers({"annotations/class.jsonld": json.dumps(value, indent=1).encode()})
    return (layers[0] if layers else None), codes(findings)


def without(value, *names):
    return {name: part for name, part in value.items() if name not in names}


def collection(*items, **more):
    page = {"id": "urn:example:p", "type": "AnnotationPage", "items": items}
    return {"@context": CONTEXT, "id": "urn:example:c", "type": "AnnotationCollection", "first": page, **more}


@pytest.mark.parametrize(
    "shape",
    [
        annotation(),
        [annotation()],
        collection(without(annotation(), "@context")),
        collection(without(annotation(), "creator"), creator=TEACHER),
        {"@context": [CONTEXT], "type": "AnnotationPage", "items": [without(annotation(), "@context")]},
        annotation(target=[annotation()["target"]], type=["Annotation"], creator="A. Teacher"),
        without(annotation(bodyValue="Which?"), "body"),
    ],
    ids=["one", "list", "collection", "creator of the collection", "page", "lists of one", "bodyValue"],
)
def test_every_shape_says_the_same(shape):
    """One annotation, a list, a collection, a page: the same annotation."""
    layer, found = read(shape)
    assert found == []
    [each] = layer.annotations
    [target] = each.targets
    assert (each.id, each.motivation, each.words, each.creator) == (
        "urn:example:1",
        "commenting",
        "Which?",
        "A. Teacher",
    )
    assert (target.text, target.address) == ("one", "p3")
    assert (target.quote.exact, target.quote.prefix, target.quote.start) == ("the wolves", "saw ", 4)


def test_the_title_is_the_label():
    """A collection is called by its label, anything else by its file."""
    assert read(collection(annotation(), label="Class 7b"))[0].title == "Class 7b"
    assert read(annotation())[0].title == "class"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (annotation(body={"type": "TextualBody", "format": "text/html", "value": "<b>"}), "annotation-body"),
        (annotation(body="https://example.org/body"), "annotation-body"),
        (annotation(body={"type": "TextualBody", "value": 3}), "annotation-body"),
        (annotation(id=""), "annotation-form"),
        (annotation(id="my note"), "annotation-form"),
        (annotation(created="yesterday"), "annotation-form"),
        (annotation(modified=2026), "annotation-form"),
        (annotation(type="Note"), "annotation-form"),
        (annotation(target=[]), "annotation-form"),
        (annotation(target="https://example.org/"), "annotation-form"),
        (annotation(target="texts/one.html"), "annotation-form"),
        (annotation(target={"source": "texts/one.html#p1", "selector": {"type": "SvgSelector"}}), "annotation-form"),
        (annotation(motivation="musing"), "annotation-form"),
        (without(annotation(), "creator"), "annotation-form"),
        (without(annotation(), "@context"), "annotation-form"),
        (3, "annotation-form"),
        ([[annotation()]], "annotation-form"),
    ],
)
def test_what_is_not_as_the_model_has_it_is_a_finding(value, code):
    """It is said once or more, and the annotation is not taken."""
    layer, found = read(value)
    assert set(found) == {code}
    assert layer.annotations == ()


def test_a_member_written_twice_is_a_finding():
    """Nobody could tell which one counts."""
    text = json.dumps(annotation()).replace('"type": "Annotation"', '"type": "Annotation", "type": "Annotation"')
    _, findings = read_layers({"annotations/class.jsonld": text.encode()})
    assert codes(findings) == ["annotation-form"]
    assert findings[0].place.column == text.rindex('"type": "Annotation"') + 1


PARTS = st.sampled_from(
    ["@context", "id", "type", "creator", "name", "body", "value", "target", "source", "selector", "exact"]
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(["", "Annotation", "texts/one.html#p1", CONTEXT, "\ud800"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(PARTS, inner, max_size=5),
    max_leaves=20,
)


@given(VALUES, PARTS)
def test_any_value_is_read(value, name):
    """Whatever stands where an annotation or a part of one should, nothing raises, and what is not taken is said."""
    for shape in (value, annotation(**{name: value})):
        layer, found = read(shape)
        assert found or layer is not None


def test_other_files_are_no_layers(site):
    """What lies there and is none is said to."""
    site.write("annotations/notes.txt", "Notes.")
    site.write("annotations/My Class.jsonld", "[]")
    assert codes(site.findings()) == ["id-form", "file-unplaced"]
