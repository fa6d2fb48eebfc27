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
