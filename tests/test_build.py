"""Whole small editions: built, edited, built again."""

from __future__ import annotations

import json
from pathlib import Path

from glossator.model.address import EXPORTS


def test_a_second_build_writes_nothing(site):
    """What did not change is not written again."""
    site.text("A paragraph about the NEP.")
    site.entry("term", "nep", "title: NEP")
    assert site.build().written.replaced
    assert site.build().written.changed == ()


def test_an_edit_changes_only_the_pages_that_show_it(site):
    """A changed word of one text leaves the pages of all others as they are."""
    site.text("A paragraph about the NEP.", name="one")
    site.text("Another paragraph.", name="two", title="Two")
    site.entry("term", "nep", "title: NEP")
    site.build()
    site.text("Another line.", name="two", title="Two")
    index = {"search.html", *(f"search/{each}.js" for each in ("catalogue", "text-two", "words-l", "words-p"))}
    exports = {
        "exports/edition.epub",
        "exports/edition.xml",
        *(f"exports/texts/two.{each}" for each in EXPORTS.values()),
    }
    assert set(site.build().written.changed) == {"texts/two.html", "data/edition.json", *index, *exports}


def test_a_text_that_is_gone_takes_its_page_along(site):
    """Stale files of our own are removed, foreign ones stay."""
    site.text("One paragraph.", name="one")
    site.text("Two paragraph.", name="two", title="Two")
    site.build()
    foreign = site.output / "texts" / "foreign.html"
    foreign.write_text("mine")
    (site.content / "texts" / "two.md").unlink()
    assert "texts/two.html" in site.build().written.removed
    assert not (site.output / "texts" / "two.html").exists()
    assert foreign.read_text() == "mine"


def test_an_error_leaves_the_last_good_site(site):
    """A failed build writes nothing."""
    site.text("One paragraph.")
    site.build()
    before = site.files()
    site.text("One paragraph.[^1]", source="One paragraph.1")
    outcome = site.build()
    assert outcome.failed
    assert outcome.written is None
    assert site.files() == before


def test_two_clean_builds_give_the_same_bytes(site, tmp_path):
    """The same content gives the same site."""
    site.text("One paragraph about the NEP.[^1]\n\n[^1]: A note.", source="One paragraph about the NEP.1 1. A note.")
    site.entry("term", "nep", "title: NEP")
    site.build()
    first = site.files()
    site.output.rename(tmp_path / "first")
    site.build()
    assert site.files() == first


def test_the_data_tells_what_the_pages_show(site):
    """The mention recorded in the data stands where it says."""
    site.text("One paragraph about the NEP, and the NEP again.")
    site.entry("term", "nep", "title: NEP")
    site.build()
    data = json.loads(site.page("data/edition.json"))
    text = data["texts"][0]["paragraphs"][0]["text"]
    mentions = data["entries"][0]["mentions"]
    assert [text[each["start"] :][:3] for each in mentions] == ["NEP", "NEP"]
    assert [each["marked"] for each in mentions] == [True, False]


def test_all_findings_are_reported_at_once(site):
    """An error in one file does not hide those in others."""
    site.text("One.[^1]", source="One.1")
    site.entry("term", "nep", "titel: NEP")
    codes = {each.code for each in site.findings()}
    assert {"note-undefined", "field-unknown", "field-missing"} <= codes


def test_the_edition_builds_in_strict_mode_without_a_finding(tmp_path):
    """The edition that the project ships is clean."""
    from glossator.pipeline import Order, build

    content = Path(__file__).parent.parent / "content"
    outcome = build(Order(content, tmp_path / "site", strict=True))
    assert outcome.findings == ()


def test_code_in_a_text_is_compared_too(site):
    """Words of an indented block are words of the transcription."""
    site.text("Alpha\n\n    false words\n", source="Alpha")
    (finding,) = site.findings()
    assert finding.code == "source-different"
    assert (finding.place.line, finding.message) == (15, "`false words` is not in the source")


def test_words_missing_at_the_end_are_said_to_follow(site):
    """The place of what is missing at the end is the last word."""
    site.text("Alpha beta", source="Alpha beta gamma")
    (finding,) = site.findings()
    assert finding.message == "the source has `gamma` after this, which is not here"


def test_a_source_that_is_no_utf_8_is_found(site):
    """Bytes that could only be guessed are not compared."""
    site.text("Café", source="Café")
    site.write("sources/one.txt", "Café".encode("latin-1"))
    assert [(each.code, each.place.path, each.place.column) for each in site.findings()] == [
        ("source-encoding", "sources/one.txt", 4)
    ]


def test_a_text_reviews_a_work(site):
    """An entry of another kind is a finding, not a fault of the page."""
    site.entry("person", "lenin", "title: Lenin")
    path = site.text("Of Lenin.")
    path.write_text(path.read_text().replace("date: 1974", "date: 1974\nreviews: lenin"))
    assert [each.code for each in site.build().findings] == ["entry-kind"]
