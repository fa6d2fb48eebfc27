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
    (found,) = value["suggestions"]
    assert found["kind"] == "shared-quotation"
    assert [(each["text"], each["paragraph"]) for each in found["passages"]] == [("one", "p1"), ("two", "p1")]


def test_the_same_content_gives_the_same_words(call):
    assert call("--suggest") == call("--suggest")


def test_nothing_is_suggested_unasked(call):
    _, printed = call()
    assert printed == "no findings\n"
