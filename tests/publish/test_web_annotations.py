"""Notes, marks and parallels as Web Annotations: as the model has them, and each leading to where it stands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import jsonschema
import pytest
from lxml import html

from glossator.pipeline import Order, build
from tests.conftest import Site
from tests.rooms import ROOT

SCHEMA = json.loads((Path(__file__).parents[1] / "web-annotation.schema.json").read_text("utf-8"))
BASE = "https://example.org/reader/"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Site:
    """The project's own edition, built for an address."""
    made = Site(tmp_path_factory.mktemp("annotations"))
    outcome = build(Order(ROOT / "content", made.output, base_url=BASE))
    assert not outcome.failed
    return made


@pytest.fixture(scope="module")
def data(site) -> dict[str, Any]:
    """The edition's data."""
    return json.loads(site.page("data/edition.json"))


def items(site: Site, path: str) -> list[dict[str, Any]]:
    """The annotations of a file, which is as the model has it."""
    found = json.loads(site.page(path))
    jsonschema.validate(found, SCHEMA)
    assert found["total"] == len(found["first"]["items"])
    assert len({each["id"] for each in found["first"]["items"]}) == found["total"]
    return found["first"]["items"]


def of(site: Site, text: str, motivation: str) -> list[dict[str, Any]]:
    """The annotations of a text with a motivation."""
    return [each for each in items(site, f"data/texts/{text}.jsonld") if each["motivation"] == motivation]


def targets(annotation: dict[str, Any]) -> list[Any]:
    """The targets of an annotation."""
    found = annotation["target"]
    return found if isinstance(found, list) else [found]


def ids(site: Site, page: str) -> set[str]:
    """The addresses on a page."""
    return set(html.document_fromstring(site.page(page).encode()).xpath("//@id"))


def test_every_note_is_a_comment_on_its_references(site, data):
    """With its words, on places that are there."""
    for text in data["texts"]:
        notes = {f"{BASE}data/texts/{text['id']}.jsonld#{each['id']}": each for each in text["notes"]}
        found = of(site, text["id"], "commenting")
        here = ids(site, text["url"])
        assert {each["id"] for each in found} == {name for name, each in notes.items() if not each["lost"]}
        for each in found:
            note = notes[each["id"]]
            assert each["body"]["value"] == note["text"]
            assert targets(each) == [f"{BASE}{text['url']}#{name}" for name in note["references"]]
            assert set(note["references"]) <= here
            if note["series"] == "author":
                assert each["creator"] == {"type": "Person", "name": text["author"]}


def test_every_mark_names_its_entry_and_quotes_its_words(site, data):
    """As many as the page has; the words stand in the paragraph where the position says."""
    for text in data["texts"]:
        found = of(site, text["id"], "identifying")
        known = {each["id"]: each["text"] for each in (*text["paragraphs"], *text["notes"])}
        marked = [each for entry in data["entries"] for each in entry["mentions"] if each["marked"]]
        assert len(found) == sum(each["text"] == text["id"] for each in marked) > 20
        for each in found:
            entry = each["body"]["id"].removeprefix(BASE)
            assert (site.output / entry).is_file()
            target = each["target"]
            page, _, address = target["source"].removeprefix(BASE).partition("#")
            assert page == text["url"]
            quote, place = target["selector"]
            if address in known:
                assert known[address][place["start"] : place["end"]] == quote["exact"]
                assert f"{quote.get('prefix', '')}{quote['exact']}{quote.get('suffix', '')}" in known[address]


def test_every_parallel_links_its_passages(site, data):
    """With its comment, on paragraphs that are there."""
    found = {each["id"].partition("#")[2]: each for each in items(site, "data/parallels.jsonld")}
    assert set(found) == {each["id"] for each in data["parallels"]}
    for parallel in data["parallels"]:
        each = found[parallel["id"]]
        assert each["motivation"] == "linking"
        assert each["body"]["value"].startswith(f"{parallel['topic']}\n\n")
        wanted = [
            f"{BASE}texts/{one['text']}.html#{name}" for one in parallel["passages"] for name in one["paragraphs"]
        ]
        assert targets(each) == wanted
        for address in wanted:
            page, _, name = address.removeprefix(BASE).partition("#")
            assert name in ids(site, page)


def test_without_an_address_all_is_relative(tmp_path):
    """Beginning at the file, and valid all the same."""
    made = Site(tmp_path)
    made.write("edition.toml", 'title = "An edition"\neditor = "An Editor"\n')
    made.text("The NEP.[^1] It ended.[^a]\n\n[^1]: So.\n\n[^a]: It did.", "The NEP.1 It ended.\n\n1. So.")
    made.entry("term", "nep", "title: NEP")
    outcome = made.build()
    assert outcome.written, made.report(outcome)
    author, editor, mark = items(made, "data/texts/one.jsonld")
    assert (author["target"], editor["target"]) == ("../../texts/one.html#r1", "../../texts/one.html#ra")
    assert editor["creator"]["name"] == "An Editor"
    assert mark["body"]["id"] == "../../entries/nep.html"
    assert urljoin("data/texts/one.jsonld", mark["target"]["source"]) == "texts/one.html#p1"
    assert mark["target"]["selector"][0] == {
        "type": "TextQuoteSelector",
        "exact": "NEP",
        "prefix": "The ",
        "suffix": ".",
    }
    assert not (made.output / "data/parallels.jsonld").exists()


def test_the_preview_makes_none(tmp_path):
    """It is for the editor's eyes."""
    made = Site(tmp_path)
    made.write("edition.toml", 'title = "An edition"\n')
    made.text("A paragraph.")
    build(Order(made.content, made.output, preview=True))
    assert not any(each.endswith(".jsonld") for each in made.files())
