"""Annotations that the edition publishes: marked words, signs, the list after the text, data and files."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.conftest import codes

SCHEMA = json.loads((Path(__file__).parents[1] / "web-annotation.schema.json").read_text("utf-8"))
BODY = """\
The wolves *walked in* the night.[^1]

Nobody slept, and the wolves walked on.

[^1]: She says so. She saw wolves.

    So did he.
"""
SOURCE = """\
The wolves walked in the night.1

Nobody slept, and the wolves walked on.

1. She says so. She saw wolves.

So did he.
"""


def annotation(name: str, exact: str, address: str = "#p1", words: str = "Which?", **more: Any) -> dict[str, Any]:
    selector = {"type": "TextQuoteSelector", "exact": exact}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:example:{name}",
        "type": "Annotation",
        "creator": {"type": "Person", "name": "A. Teacher"},
        "created": "2026-03-01T10:00:00Z",
        "body": {"type": "TextualBody", "value": words},
        "target": {"source": f"texts/one.html{address}", "selector": selector},
        **more,
    }


@pytest.fixture
def annotated(site):
    """Build an edition with a layer of annotations."""

    def build(*annotations: dict[str, Any]):
        site.text(BODY, SOURCE)
        site.write("annotations/class.jsonld", json.dumps(annotations))
        outcome = site.build()
        assert outcome.written, site.report(outcome)
        return site, outcome

    return build


def marked(page: str) -> list[str]:
    """The words that the page marks, piece by piece."""
    return [unescape(each) for each in re.findall(r'<span class="annotated">(.*?)</span>', page)]


def listed(page: str) -> str:
    """The list after the text, its tags left out."""
    section = re.search(r'<section class="end annotations".*?</section>', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]*>", " ", section[0]).split()) if section else ""


def test_words_are_marked_leaf_by_leaf(annotated):
    """Words with emphasis in them are marked without tearing it, and the words of the text stay what they were."""
    site, _ = annotated(annotation("1", "wolves walked in the night"))
    page = site.page("texts/one.html")
    assert marked(page) == ["wolves ", "walked in", " the night"]
    assert '<a class="annotation" id="k-p1" href="#l-p1" aria-label="Annotations: ¶ 1">*</a>' in page
    assert "¶ 1 wolves walked in the night Which? A. Teacher, 1 March 2026" in listed(page)


def test_what_is_annotated_twice_is_marked_once(annotated):
    """Overlapping annotations make pieces, each marked once, and two items of the list in the order of their words."""
    site, _ = annotated(annotation("1", "walked on", "#p2", "B"), annotation("2", "the wolves walked", "#p2", "A"))
    page = site.page("texts/one.html")
    assert marked(page) == ["the wolves ", "walked", " on"]
    assert re.search(r"the wolves walked A .* walked on B", listed(page))


def test_words_in_a_note(annotated):
    """The characters of a note are counted through its paragraphs."""
    site, _ = annotated(annotation("1", "So did", "#n1"))
    page = site.page("texts/one.html")
    assert marked(page) == ["So did"]
    assert "Note 1 So did Which?" in listed(page)
    assert 'href="#n1"' in page


def test_words_that_are_gone_are_listed(annotated):
    """A quote that is not found is a warning, and the annotation is on the page."""
    site, outcome = annotated(annotation("1", "the foxes walked"))
    assert codes(outcome.findings) == ["annotation-quote"]
    page = site.page("texts/one.html")
    assert marked(page) == []
    assert "Words that are no longer in the text the foxes walked Which? A. Teacher" in listed(page)


def test_a_whole_paragraph(annotated):
    """A target that is an address means all that stands there."""
    site, _ = annotated(annotation("1", "", target="https://example.org/texts/one.html#p2"))
    assert marked(site.page("texts/one.html")) == ["Nobody slept, and the wolves walked on."]


def test_words_are_words(annotated):
    """Tags in a body, a name or a layer's title are shown as characters."""
    tag = "<img src=x onerror=alert(1)>"
    site, _ = annotated(annotation("1", "Nobody", "#p2", tag, creator=tag))
    page = site.page("texts/one.html")
    assert tag not in page
    assert page.count("&lt;img src=x onerror=alert(1)&gt;") == 2


def test_an_edition_without_layers_has_nothing_of_them(site):
    """No list, no setting, no style sheet."""
    site.text(BODY, SOURCE)
    site.build()
    page = site.page("texts/one.html")
    assert "annotat" not in page
    assert "layers.css" not in page


def test_readers_can_switch_them_off(annotated):
    """The display settings have a switch."""
    site, _ = annotated(annotation("1", "Nobody", "#p2"))
    assert r"<input type=\"radio\" name=\"annotations\" value=\"hidden\">" in site.page("data/panel.js")
    assert "layers.css" in site.page("texts/one.html")


def test_the_data_has_them(annotated):
    """The data says where the words are, and keeps what has no place."""
    site, _ = annotated(annotation("1", "wolves walked"), annotation("2", "foxes"))
    data = json.loads(site.page("data/edition.json"))
    jsonschema.Draft202012Validator(json.loads(site.page("data/edition.schema.json"))).validate(data)
    places = [(each["targets"][0]["address"], each["targets"][0]["start"]) for each in data["annotations"]]
    assert places == [("p1", 4), (None, None)]
    text = data["texts"][0]["paragraphs"][0]["text"]
    [target] = data["annotations"][0]["targets"]
    assert text[target["start"] : target["end"]] == "wolves walked"


def test_the_file_of_a_layer_is_one_again(annotated):
    """The published layer is valid, and says the same when it is read as content."""
    site, _ = annotated(annotation("1", "wolves walked"), annotation("2", "foxes"), annotation("3", "She saw", "#n1"))
    published = site.page("data/annotations/class.jsonld")
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(published))
    before = json.loads(site.page("data/edition.json"))["annotations"]
    site.write("annotations/class.jsonld", published)
    assert site.build().written
    assert json.loads(site.page("data/edition.json"))["annotations"] == before
    assert site.page("data/annotations/class.jsonld") == published


def test_ids_are_of_all_layers_together(site):
    """Two files cannot have one id."""
    site.text(BODY, SOURCE)
    for name in ("one", "two"):
        site.write(f"annotations/{name}.jsonld", json.dumps(annotation("1", "Nobody", "#p2")))
    assert codes(site.findings()) == ["annotation-duplicate"]


TABLE = """\
Before.

| Beast | *Seen* |
|---|---|
| wolf | by night |
|  | by day |
"""


def test_words_in_a_table(site):
    """Over several cells, of which each keeps its own; an empty one has no words; the place is the table."""
    site.text(TABLE, "Before.\n\nBeast Seen wolf by night by day\n")
    site.write("annotations/class.jsonld", json.dumps([annotation("1", "Seen wolf by", "#t1")]))
    outcome = site.build()
    assert outcome.written, site.report(outcome)
    page = site.page("texts/one.html")
    assert marked(page) == ["Seen", "wolf", "by"]
    assert "Table 1" in listed(page)
    assert "annotation-quote" not in codes(outcome.findings)
    site.write("annotations/class.jsonld", json.dumps([annotation("1", "night by day", "#t1")]))
    site.build()
    assert marked(site.page("texts/one.html")) == ["night", "by day"]
