"""RIS is what a simple reader of RIS expects."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from glossator.model.csl import Item, Name, When
from glossator.model.csl_json import from_json
from glossator.publish.formats.ris import ris
from tests.publish.formats.test_round_trip import records
from tests.publish.styles.reference import items

LINE = re.compile(r"([A-Z][A-Z0-9])  - (.*)")


def parsed(text: str) -> list[list[tuple[str, str]]]:
    """The records of a RIS text, each a list of tags and values."""
    made: list[list[tuple[str, str]]] = [[]]
    for line in text.split("\n")[:-1]:
        match = LINE.fullmatch(line)
        assert match, line
        if match[1] == "ER":
            made.append([])
        else:
            made[-1].append((match[1], match[2]))
    assert made.pop() == [], "the last record is closed"
    return made


def test_a_record():
    """An article with all that a reader of it needs."""
    item = Item(
        id="liebich1992",
        type="article-journal",
        title="<i>I Am the Last</i>",
        author=(Name(family="Liebich", given="André"), Name(literal="The Club, Ltd.")),
        container_title="Slavic Review",
        volume="51",
        issue="4",
        page="767-781",
        issued=When(start=(1992, 12)),
        doi="10.2307/2500141",
    )
    assert ris([item]) == (
        "TY  - JOUR\nID  - liebich1992\nAU  - Liebich, André\nAU  - The Club, Ltd.\nTI  - I Am the Last\n"
        "T2  - Slavic Review\nVL  - 51\nIS  - 4\nDO  - 10.2307/2500141\nPY  - 1992\nDA  - 1992/12//\n"
        "SP  - 767\nEP  - 781\nER  - \n"
    )


@pytest.mark.parametrize("name", items())
def test_our_items_are_read(name):
    """Every item is one record with its type, its title and its authors."""
    item = from_json(items()[name])
    (record,) = parsed(ris([item]))
    tags = [tag for tag, _ in record]
    assert tags[0] == "TY"
    assert tags.count("AU") == len(item.author)
    assert ("TI" in tags) == bool(item.title)
    assert all(value.strip() for _, value in record)


@settings(max_examples=60, deadline=None)
@given(records)
def test_any_record_is_read(item):
    """No value breaks out of its line."""
    assert len(parsed(ris([item, item]))) == 2
