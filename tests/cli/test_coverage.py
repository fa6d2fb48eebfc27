"""`coverage`: the table for people and for other programs."""

from __future__ import annotations

import csv
import io
import json

import pytest

from glossator.cli.main import run


@pytest.fixture
def call(site, capsys):
    def called(*arguments):
        status = run(["coverage", "--content", str(site.content), *arguments])
        return status, capsys.readouterr().out

    site.entry("person", "koba")
    site.text("Koba came.\n\n## Part two\n\nHe went home.", "Koba came.\n\nPart two\n\nHe went home.", "one")
    site.text("Nobody.", name="two", title="Two")
    return called


def test_the_table_has_texts_their_sections_and_the_whole(call):
    status, printed = call()
    assert status == 0
    rows = [line.split() for line in printed.splitlines()]
    assert rows[0][:3] == ["words", "per", "1,000"]
    assert [row[:3] for row in rows[1:]] == [
        ["one", "5", "200.0"],
        ["¶", "1", "2"],
        ["¶", "2", "Part"],
        ["two", "1", "0.0"],
        ["all", "texts", "6"],
    ]
    assert len({len(line) for line in printed.splitlines()}) == 1


def test_as_json(call):
    value = json.loads(call("--format", "json")[1])
    one, two = value["texts"]
    assert (one["text"], one["words"], one["mentions"], one["density"]) == ("one", 5, 1, 200.0)
    assert [(each["address"], each["title"], each["words"]) for each in one["sections"]] == [
        ("p1", "", 2),
        ("part-two", "Part two", 3),
    ]
    assert two["density"] == 0


def test_as_csv(call):
    rows = list(csv.DictReader(io.StringIO(call("--format", "csv")[1])))
    assert [(row["text"], row["section"], row["words"]) for row in rows] == [
        ("one", "", "5"),
        ("one", "p1", "2"),
        ("one", "part-two", "3"),
        ("two", "", "1"),
        ("two", "p1", "1"),
    ]


def test_content_with_errors_is_counted_all_the_same(site, call):
    site.write("pages/about.md", "---\ntitle: About\n---\n\n[[nobody]]\n")
    status, printed = call()
    assert status == 1
    assert "all texts" in printed
