"""The edition as data."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from glossator.pipeline import Order, build

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder of data of the project's own edition."""
    output = tmp_path_factory.mktemp("edition") / "site"
    outcome = build(Order(CONTENT, output))
    assert not outcome.failed
    return output


@pytest.fixture(scope="module")
def data(built):
    return json.loads((built / "data" / "edition.json").read_text("utf-8"))


def test_the_data_is_valid(data, built):
    """The data is as the schema beside it says, and the schema is a schema."""
    schema = json.loads((built / "data" / "edition.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)


def test_every_mention_stands_where_the_data_says(data):
    """The form of a mention is found at its start, in its paragraph or note."""
    words = {}
    for text in data["texts"]:
        words |= {(text["id"], each["id"]): each["text"] for each in [*text["paragraphs"], *text["notes"]]}
    count = 0
    for entry in data["entries"]:
        for mention in entry["mentions"]:
            where = words[mention["text"], mention["note"] or mention["paragraph"]]
            start = mention["start"]
            assert where[start : start + len(mention["form"])] == mention["form"]
            count += 1
    assert count > 1000


def test_every_page_that_the_data_names_is_there(data, built):
    """Addresses in the data lead to files of the site."""
    for each in [*data["texts"], *data["entries"]]:
        assert (built / each["url"]).is_file()


def test_both_texts_are_whole(data):
    """The paragraphs and the author's notes of both texts are counted."""
    counts = {text["id"]: (len(text["paragraphs"]), authors(text)) for text in data["texts"]}
    assert counts == {"bukharins-way": (32, 2), "mc5-on-larina": (83, 30)}


def authors(text):
    """How many notes of the author's series a text has."""
    return sum(note["series"] == "author" for note in text["notes"])


def test_works_have_bibliographic_fields(data):
    """A work says in CSL-JSON who wrote it and when."""
    work = next(each for each in data["entries"] if each["id"] == "larina-1993")
    assert work["csl"]["author"] == [{"family": "Larina", "given": "Anna"}]
    assert work["csl"]["issued"]["date-parts"] == [[1993]]


def test_the_words_of_a_note_name_the_works_it_cites(site):
    """By author and year, as the page does; the name in it is no mention of the author."""
    site.write("entries/person/doe.md", "---\ntitle: Jane Doe\nsort: Doe, Jane\nforms: [Doe]\n---\n\nA writer.\n")
    site.write(
        "entries/work/books.md",
        "---\ntitle: The Books\nauthor: doe\ntype: book\ndate: 1998\npublisher: Press\n---\n\nA book.\n",
    )
    site.text("Doe came.[^a]\n\n[^a]: See [@books, ch. 3].\n", "Doe came.")
    outcome = site.build()
    assert not outcome.failed, site.report(outcome)
    data = json.loads(site.page("data/edition.json"))
    assert data["texts"][0]["notes"][0]["text"] == "See Doe 1998, ch. 3."
    mentions = next(each["mentions"] for each in data["entries"] if each["id"] == "doe")
    assert [(each["paragraph"], each["note"]) for each in mentions] == [("p1", None)]
