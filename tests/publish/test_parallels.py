"""What the site makes of parallels: data, pages, and links that lead there."""

from __future__ import annotations

import json
import re

import pytest

from glossator.publish.passages import Copy, first_words
from tests.rooms import annotated, joined, text_of

PARALLEL = """\
---
topic: {topic}
relation: conflict
passages:
  - {{text: one, paragraphs: [p1, p2, end]}}
  - {{text: {other}, paragraphs: [p1], note: said later}}
---

They differ: see [[koba]] and [the manual](../pages/about.md).
"""


@pytest.fixture
def built(site):
    """A small edition with a parallel between two texts and one within a text."""
    site.write("pages/about.md", "---\ntitle: About\n---\n\nSo.\n")
    site.entry("person", "koba")
    site.text(
        "First.[^1]\n\nSecond.\n\n> Third.\n\nFourth. {#end}\n\n[^1]: A note.\n",
        "First.1\nSecond. Third. Fourth. 1. A note.",
    )
    site.text('::: {.quotation speaker=koba}\n"Alpha."\n:::\n', '"Alpha."', name="two", title="Two")
    site.write("parallels/night.md", PARALLEL.format(topic="The night", other="two"))
    site.write("parallels/within.md", PARALLEL.format(topic="Of itself", other="one"))
    outcome = site.build(strict=True)
    assert not outcome.failed, site.report(outcome)
    return site


def test_the_data_has_all_parallels(built):
    """As the contract says, with the comment in plain words."""
    found = json.loads(built.page("data/edition.json"))["parallels"]
    assert [each["id"] for each in found] == ["night", "within"]
    assert found[0] == {
        "id": "night",
        "topic": "The night",
        "relation": "conflict",
        "comment": "They differ: see Koba and the manual.",
        "passages": [
            {"text": "one", "paragraphs": ["p1", "p2", "end"], "note": None},
            {"text": "two", "paragraphs": ["p1"], "note": "said later"},
        ],
    }


def test_there_is_a_page_for_each_pair_of_texts_and_no_other(built):
    assert {path for path in built.files() if path.startswith("parallels/")} == {
        "parallels/one--two.html",
        "parallels/one--one.html",
    }


@pytest.mark.parametrize(
    "path", ["parallels.html", "parallels/one--two.html", "parallels/one--one.html", "texts/one.html"]
)
def test_links_and_ids_are_sound_on_every_page(built, path):
    """Every id once; every link leads to a file and to an id in it."""
    page = built.page(path)
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    for href in re.findall(r'href="([^"]+)"', page):
        target, fragment = re.sub(r"\?[0-9a-f]{12}", "", href.partition("#")[0]), href.partition("#")[2]
        file = (built.output / path).parent / target if target else built.output / path
        if not href.startswith("http"):
            assert file.resolve().is_file(), href
            assert not fragment or f'id="{fragment}"' in file.read_text("utf-8"), href


def test_who_says_a_passage_and_where(built):
    """The author, or the speaker of the quotation it stands in; runs of paragraphs are drawn together."""
    page = built.page("parallels.html")
    assert 'An Author, <cite>One</cite>, <a href="texts/one.html#p1">¶¶ 1–2, 4</a>' in page
    assert 'Koba, <cite>Two</cite>, <a href="texts/two.html#p1">¶ 1</a> <span class="remark">said later</span>' in page


def test_two_passages_in_one_text_have_a_mark_each(built):
    """Each leads to a body of its own, which quotes the other."""
    page = built.page("texts/one.html")
    assert re.findall(r'data-parallel="(\w+)" href="../beside/one.html#([\w-]+)"', page) == [
        ("night", "q1-night"),
        ("within", "q1-within"),
        ("within", "q2-within"),
    ]
    beside, script = built.page("beside/one.html"), built.page("texts/one.beside.js")
    for each in ("q1-night", "q1-within", "q2-within"):
        assert f'id="{each}"' in beside
        assert rf"id=\"{each}\"" in script


def test_nothing_is_there_without_parallels(site):
    """No page, no link, no list."""
    site.text("Words.\n")
    site.build()
    assert "parallels.html" not in site.files()
    assert "arallel" not in site.page("texts/one.html") + site.page("index.html")
    assert json.loads(site.page("data/edition.json"))["parallels"] == []


def test_first_words_are_cut_with_an_ellipsis():
    text = text_of(joined(annotated(f"{'word ' * 40}\n\n{'other ' * 40}\n")))
    words = first_words(text.body)
    assert words.split()[39:41] == ["word", "other"]
    assert words.endswith("other …")
    assert len(words.split()) == 61


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("#p3", "../texts/one.html#p3"),
        ("two.html#p1", "../texts/two.html#p1"),
        ("../entries/koba.html", "../entries/koba.html"),
        ("../about.html", "../about.html"),
        ("https://example.org/#a", "https://example.org/#a"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("", ""),
    ],
)
def test_a_copied_link_leads_where_it_led(href, expected):
    assert Copy("texts/one.html", "parallels/one--two.html").href(href) == expected
