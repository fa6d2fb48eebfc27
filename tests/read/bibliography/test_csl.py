"""CSL-JSON as reference managers export it becomes records; what is wrong with it has a place."""

from __future__ import annotations

import json

import pytest

from glossator.model.csl import Item, Name, When
from glossator.model.csl_json import from_json
from glossator.read.bibliography.files import read_bibliographies, read_bibliography

EXPORT = """\
[
  {
    "id": "http://zotero.org/users/1/items/ABC",
    "type": "book",
    "title": "This I Cannot Forget",
    "author": [{"family": "Larina", "given": "Anna"}, {"literal": "The Club"}],
    "issued": {"date-parts": [["1993", 5, "7"]]},
    "accessed": {"raw": "2024-02-29"},
    "number-of-pages": "384", "call-number": "DK268", "source": "Library",
    "event-place": "New York", "publisher-place": "New York",
    "DOI": "10.1/x", "ISBN": "0", "shortTitle": "Forget"
  }
]
"""


def found(text: str) -> list[str]:
    """Findings as `line:column code`."""
    made = read_bibliographies({"bibliography.json": text.encode()})
    return [f"{each.place.line}:{each.place.column} {each.code}" for each in made.findings]


def test_an_export():
    """A record with numbers as words, further variables, and older names."""
    made = read_bibliography("bibliography.json", EXPORT.encode())
    assert made.findings == ()
    (record,) = made.records
    assert (record.place.line, record.place.column) == (3, 5)
    assert record.item == Item(
        id="http://zotero.org/users/1/items/ABC",
        type="book",
        title="This I Cannot Forget",
        title_short="Forget",
        author=(Name(family="Larina", given="Anna"), Name(literal="The Club")),
        issued=When(start=(1993, 5, 7)),
        accessed=When(start=(2024, 2, 29)),
        event_place="New York",
        publisher_place="New York",
        doi="10.1/x",
        isbn="0",
    )


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ({"date-parts": [[1950], [1978]]}, When(start=(1950,), end=(1978,))),
        ({"date-parts": [["1950", "", ""]]}, When(start=(1950,))),
        ({"date-parts": [[1950, 13]]}, When(start=(1950,))),
        ({"date-parts": [[1988]], "season": "summer"}, When(start=(1988,), season=2)),
        ({"date-parts": [[1988]], "season": 4, "circa": 1}, When(start=(1988,), season=4, circa=True)),
        ({"literal": "forthcoming"}, When(literal="forthcoming")),
        ({"raw": "1988-03/1988-04"}, When(start=(1988, 3), end=(1988, 4))),
        ({"raw": "spring"}, When(literal="spring")),
        (1988, When(start=(1988,))),
        ("1988-03", When(start=(1988, 3))),
        ({}, None),
        ([], None),
        (True, None),
    ],
)
def test_dates(value, wanted):
    """Dates in all the shapes that are seen."""
    assert from_json({"id": "x", "issued": value}).issued == wanted


@pytest.mark.parametrize("value", [None, 3, "x", [], True, {"author": 3, "issued": [], "title": {}, "id": None}])
def test_anything_is_taken(value):
    """What is no record is an empty one."""
    assert from_json(value) == Item()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('[{"id": "a", "type": "book", "titel": "T", "title": "T"}]', ["1:30 bibliography-field"]),
        ('[{"id": "a", "type": "boook", "title": "T"}]', ["1:14 bibliography-field"]),
        ('[{"id": "a",\n "title": "T",\n "issued": {"date-parts": [["x"]]}}]', ["3:2 bibliography-field"]),
        ('[{"id": "a",\n "title": "T",\n "author": "Larina"}]', ["3:2 bibliography-field"]),
        ('[{"id": "a",\n "type": "book"}]', ["1:3 bibliography-field"]),
        ('[{"id": "a", "title": "T"},\n {"id": "a", "title": "U"}]', ["2:3 bibliography-duplicate"]),
        ('[{"id": "a",\n "title": "T",\n "title": "U"}]', ["3:2 bibliography-duplicate"]),
        ('[{"type": "book",\n "title": "T"}]', ["1:2 bibliography-syntax"]),
        ("[\n 3]", ["2:2 bibliography-syntax"]),
        ('[{"id": "a", "title": "T"}\n {"id": "b"}]', ["2:2 bibliography-syntax"]),
        ('[{"id": "a",\n title: "T"}]', ["2:2 bibliography-syntax"]),
        ('[{"id": "a", "title": "T"}', ["1:27 bibliography-syntax"]),
        ('{"id": "a"}', ["1:1 bibliography-syntax"]),
        ("", ["1:1 bibliography-syntax"]),
        ("[]", []),
        ('{"items": [{"id": "a", "title": "T"}]}', []),
        ('[{"id": 7, "title": "T"}]', []),
    ],
)
def test_findings(text, wanted):
    """What is wrong stands at its line and column."""
    assert found(text) == wanted


def test_what_comes_before_a_fault_is_read():
    """A file that breaks off gives the records before."""
    made = read_bibliography("bibliography.json", b'[{"id": "a", "title": "T"}, {"id": ')
    assert [each.item.id for each in made.records] == ["a"]


def test_an_unknown_type_is_a_document():
    """Styles see only types they know."""
    made = read_bibliography("bibliography.json", json.dumps([{"id": "a", "type": "x", "title": "T"}]).encode())
    assert made.records[0].item.type == "document"
