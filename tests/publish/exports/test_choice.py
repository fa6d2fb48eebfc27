"""Which files are made for taking away is the edition's choice."""

from __future__ import annotations

import json

import pytest

from glossator.model.kinds import Export

ENDINGS = {"epub": "epub", "tei": "xml", "html": "html", "markdown": "md", "txt": "txt"}


def made(site, choice: str) -> set[str]:
    """The files to take away of an edition with one text."""
    site.write("edition.toml", f'title = "Two"\nlanguage = "en"\n{choice}')
    site.text("One.")
    outcome = site.build()
    assert not outcome.failed, site.report(outcome)
    return {path for path in site.files() if path.startswith("exports/")}


def test_all_are_made_if_it_is_not_said(site):
    assert made(site, "") == {
        "exports/edition.epub",
        "exports/edition.xml",
        *(f"exports/texts/one.{each}" for each in ENDINGS.values()),
    }


@pytest.mark.parametrize("export", Export)
def test_one_alone(export, site):
    """The file is made, the page of the text leads to it and to no other, and the data name it."""
    whole = {f"exports/edition.{ENDINGS[export]}"} if export in (Export.EPUB, Export.TEI) else set()
    path = f"exports/texts/one.{ENDINGS[export]}"
    assert made(site, f'exports = ["{export}"]') == {path, *whole}
    assert site.page("texts/one.html").count("../exports/") == 1
    assert ("exports/edition.epub" in site.page("index.html")) is (export is Export.EPUB)
    text = json.loads(site.page("data/edition.json"))["texts"][0]
    assert list(text["exports"].values()) == [path]


def test_none(site):
    assert made(site, "exports = []") == set()
    assert "exports/" not in site.page("texts/one.html") + site.page("index.html")


def test_a_format_that_is_not_known_is_told(site):
    site.write("edition.toml", 'title = "Two"\nlanguage = "en"\nexports = ["docx"]')
    site.text("One.")
    assert "exports" in site.report(site.build(write=False))
    assert site.build(write=False).failed
