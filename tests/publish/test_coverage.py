"""How densely texts are annotated: what is counted, section by section; the page that only the preview has."""

from __future__ import annotations

import re

import pytest

from glossator.model.kinds import PARALLEL
from glossator.pipeline import Order, build
from glossator.publish.coverage import Counts, coverage_of, paragraphs_of, row_of
from glossator.publish.picture_coverage import HEIGHT, WIDTH, bars
from tests.rooms import annotated, entry, joined

BODY = """\
One two three Koba.[^1]

## The second part

Koba and Soso, [in 1938]{date=1938} came[^a] and Koba [wnt]{correction="went" certainty=certain reason="A slip."}.

And so on.[^1]

[^1]: Larina, p. 5. See Nobody, Nothing, p. 6. Koba.

[^a]: So [in 1937]{date=1937}.
"""
WORK = entry("work", "larina-1993", 'title: This I Cannot Forget\nauthor: "Larina, Anna"\ndate: 1993')
NIGHT = annotated(
    "So.\n",
    PARALLEL,
    "night",
    "topic: The night\nrelation: agree\npassages: [{text: one, paragraphs: [p1]}, {text: one, paragraphs: [p2, p3]}]\n",
)
EDITION = joined(annotated(BODY), entry("person", "koba"), entry("person", "soso"), WORK, NIGHT)


def counted(counts):
    """What is counted, without what is not there."""
    return {name: number for name, number in row_of(counts).items() if number}


def test_everything_is_counted_where_it_stands():
    """A note belongs to the section of its first reference, with all that is in it."""
    (found,) = coverage_of(EDITION)
    first, second = found.stretches
    assert (first.address, first.title, paragraphs_of(first)) == ("p1", "", "¶ 1")
    assert (second.address, second.title, paragraphs_of(second)) == ("the-second-part", "The second part", "¶ 2–3")
    assert counted(first.counts) == {
        "words": 4,
        "density": 1000.0,
        "notes": 1,
        "marked": 2,
        "mentions": 2,
        "entries": 1,
        "resolved": 1,
        "parallels": 1,
    }
    assert counted(second.counts) == {
        "words": 12,
        "density": 583.3,
        "editor_notes": 1,
        "marked": 2,
        "mentions": 3,
        "entries": 2,
        "dates": 2,
        "parallels": 1,
        "emendations": 1,
    }


def test_a_text_names_its_entries_once():
    """Entries and parallels of several sections are not added, everything else is."""
    (found,) = coverage_of(EDITION)
    assert (found.counts.words, found.counts.mentions) == (16, 5)
    assert (found.counts.entries, found.counts.parallels) == (2, 1)
    assert Counts().density == 0.0


def test_a_gap_begins_a_section_and_no_paragraph_is_lost():
    body = "One.\n\n* * *\n\nTwo.\n\nThree.\n\n> Four.\n\n# A\n\n# B\n\nFive.\n"
    (found,) = coverage_of(joined(annotated(body)))
    assert [(each.address, paragraphs_of(each)) for each in found.stretches] == [
        ("p1", "¶ 1"),
        ("p2", "¶ 2–4"),
        ("b", "¶ 5"),
    ]


def test_bars_stand_beside_each_other_and_the_highest_is_as_high_as_the_picture():
    (found,) = coverage_of(EDITION)
    one, two = bars(found, 1000.0, [("a", "#a"), ("b", "#b")])
    assert (one.x, one.y, one.height, one.shade) == (0.0, 0.0, HEIGHT, 5)
    assert two.height == pytest.approx(HEIGHT * 0.5833, abs=0.1)
    assert two.shade == 3
    assert two.width == pytest.approx(3 * one.width, abs=0.2)
    assert two.x + two.width == pytest.approx(WIDTH, abs=0.2)


def test_a_text_without_words_or_annotations_has_a_picture_too():
    (found,) = coverage_of(joined(annotated("One.\n")))
    (bar,) = bars(found, 0.0, [("a", "#a")])
    assert bar.height > 0
    (empty,) = coverage_of(joined(annotated("")))
    assert list(bars(empty, 0.0, [])) == []


def test_only_the_preview_has_the_page(site):
    """And only there a link leads to it; every bar and every row leads to its section."""
    site.text("One.\n\nTwo.")
    assert not build(Order(site.content, site.output)).failed
    assert not list(site.output.rglob("coverage*"))
    assert "coverage" not in (site.output / "index.html").read_text("utf-8")
    assert not build(Order(site.content, site.output, preview=True)).failed
    page = (site.output / "coverage.html").read_text("utf-8")
    assert len(re.findall(r'href="texts/one\.html#p1"', page)) == 2
    assert 'href="coverage.html"' in (site.output / "index.html").read_text("utf-8")
    assert 'href="../coverage.html"' in (site.output / "texts" / "one.html").read_text("utf-8")
    assert (site.output / "assets" / "coverage.css").is_file()
