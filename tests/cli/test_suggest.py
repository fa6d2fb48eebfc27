"""`check --suggest`: suggestions after the findings, and no say in the exit status."""

from __future__ import annotations

import json

import pytest

from glossator.cli.main import run

SHARED = "History will decide who among us was right"


@pytest.fixture
def call(site, capsys):
    """Call the command line on the edition under test."""

    def called(*arguments):
        status = run(["check", "--content", str(site.content), *arguments])
        return status, capsys.readouterr().out

    site.text(f"He said: “{SHARED}.”", name="one")
    site.text(f"“{SHARED}”, he said to Koba.", name="two", title="Two")
    return called


def test_suggestions_come_after_the_findings(site, call):
    """The findings are as without it, and so is the exit status."""
    site.entry("person", "nobody")
    status, plain = call()
    assert status == 0
    suggested, printed = call("--suggest")
    assert suggested == 0
    assert printed.startswith(plain)
    assert f"8 words: “{SHARED}”" in printed
    assert f"{site.content}/texts/one.md:13:11: {{text: one, paragraphs: [p1]}}" in printed


def test_errors_still_fail(site, call):
    site.write("pages/about.md", "---\ntitle: About\n---\n\n[[nobody]]\n")
    status, printed = call("--suggest")
    assert status == 1
    assert "entry-unknown" in printed
    assert "8 words" in printed


def test_other_programs_get_them_too(call):
    _, printed = call("--suggest", "--format", "json")
    value = json.loads(printed)
    assert value["findings"] == []
    assert value["counts"]["quotations"] == value["counts"]["names"] == 1
    name, shared = value["suggestions"]
    assert shared["kind"] == "shared-quotation"
    assert [(each["text"], each["paragraph"]) for each in shared["passages"]] == [("one", "p1"), ("two", "p1")]
    assert (name["section"], name["words"], name["count"]) == ("names", "Koba", 1)
    assert name["places"][0]["sentence"] == [f"“{SHARED}”, he said to ", "Koba", "."]


def test_a_section_alone_and_so_many_of_it(site, call):
    """`--only` may be repeated; each section says how many more there are."""
    site.text("He knew Yezhov, Beria and Molotov [in 1938](https://example.org).", name="three", title="Three")
    _, printed = call("--suggest", "--only", "names", "--only", "dates", "--limit", "2")
    heads = [line for line in printed.splitlines() if line.startswith("suggestions: ")]
    assert heads == [
        "suggestions: names and phrases without an entry: 4, the best 2",
        "suggestions: dates that are not marked: none",
    ]
    assert f"write a new entry, {site.content}/entries/person/" in printed
    _, printed = call("--suggest", "--only", "quotations", "--format", "json")
    assert {each["section"] for each in json.loads(printed)["suggestions"]} == {"quotations"}


def test_choosing_without_suggesting_is_a_mistake(call, capsys):
    assert run(["check", "--only", "names"]) == 2
    assert "--suggest" in capsys.readouterr().err


def test_every_section_has_what_to_write(site, call):
    """The file and the words to write stand with each suggestion."""
    site.entry("person", "krupskaya", fields="title: Krupskaya")
    site.entry("work", "rare", fields="title: A Rare Book\ndate: 1901")
    site.text("On 13 March 1938 Krupskaia wrote it. See Lenin, Works, p. 3.", name="three", title="Three")
    _, printed = call("--suggest")
    assert "forms: [Krupskaya, Krupskaia]" in printed
    assert "[13 March 1938]{date=1938-03-13}" in printed
    assert "[Lenin, Works, p. 3]{cites=open}" in printed
    assert f"{site.content}/entries/work/rare.md:2:" in printed


def test_the_same_content_gives_the_same_words(call):
    assert call("--suggest") == call("--suggest")


def test_nothing_is_suggested_unasked(call):
    _, printed = call()
    assert printed == "no findings\n"
