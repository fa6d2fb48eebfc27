"""Introductions: pages that introduce a text, or the edition, and the links that lead there."""

from __future__ import annotations

import json
import re

import pytest

PAGE = """\
---
title: How {title} came to be
description: What to know first.
---

See [the second paragraph](../texts/one.md#p2).
"""


def link(page, after):
    """The introduction that a page names behind some words: its address and its words."""
    found = re.search(r'<p class="introduction"[^>]*>.*?<a href="([^"]*)">([^<]*)</a>', page[page.index(after) :])
    return found.groups() if found else None


def introduce(site, text, page):
    """Name an introduction in the front matter of a text."""
    path = site.content / "texts" / f"{text}.md"
    path.write_text(path.read_text("utf-8").replace("author:", f"introduction: {page}\nauthor:", 1), "utf-8")


@pytest.fixture
def built(site):
    """An edition with an introduction of its own, a text with one, and a text without."""
    site.write("edition.toml", 'title = "An edition"\nintroduction = "both"\n')
    for page, title in (("both", "both"), ("first", "One")):
        site.write(f"pages/{page}.md", PAGE.format(title=title))
    site.text("First.\n\nSecond.\n")
    site.text("Alpha.\n", name="two", title="Two")
    introduce(site, "one", "first")
    outcome = site.build(strict=True)
    assert not outcome.failed, site.report(outcome)
    return site


def test_a_text_leads_to_its_introduction(built):
    """In its head, as words of the editor's; a text without an introduction says nothing of one."""
    assert link(built.page("texts/one.html"), "<h1>") == ("../first.html", "How One came to be")
    assert 'class="introduction" data-editorial' in built.page("texts/one.html")
    assert 'class="introduction"' not in built.page("texts/two.html")


def test_the_library_leads_to_all_introductions(built):
    """To that of the edition at its head, with what it is about, and to that of a text beside it."""
    page = built.page("index.html")
    assert link(page, "<h1>") == ("both.html", "How both came to be")
    assert "What to know first." in page
    assert link(page, 'href="texts/one.html"') == ("first.html", "How One came to be")
    assert link(page, 'href="texts/two.html"') is None


def test_an_introduction_leads_to_paragraphs(built):
    assert 'href="texts/one.html#p2"' in built.page("first.html")


def test_the_data_names_introductions(built):
    found = json.loads(built.page("data/edition.json"))
    assert found["introduction"] == "both.html"
    assert [each["introduction"] for each in found["texts"]] == ["first.html", None]


def test_a_page_that_is_not_there_is_reported_where_it_is_named(built):
    """In the front matter of a text as in `edition.toml`, with the nearest page; a page of the manual is none."""
    built.write("edition.toml", 'title = "An edition"\n\nintroduction = "bath"\n')
    built.write("manual/guide.md", PAGE.format(title="this"))
    introduce(built, "two", "guide")
    found = [(each.code, each.place.path, each.place.line, each.hint) for each in built.findings()]
    assert sorted(found) == [
        ("link-broken", "edition.toml", 3, "did you mean `both`?"),
        ("link-broken", "texts/two.md", 3, ""),
    ]
