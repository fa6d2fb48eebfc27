"""The pages of emendations and of voices, cross-references in lists, what points to an entry, how a text is cited."""

from __future__ import annotations

import re
from html import unescape

import pytest

from glossator.publish.pages.crossing import other_names
from tests.rooms import entry


def words(page: str) -> str:
    """A page without its tags, white space made one."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", page)).split())


@pytest.fixture
def built(site):
    """A small edition with one of everything."""
    site.entry("person", "roe", "title: Jane Roe\nsort: Roe, Jane\nforms: [Roe, Zig, her Roe]", "A gloss.")
    site.entry("person", "doe", "title: John Doe\nsort: Doe, John\nsee: [roe]", "Knew [[roe]].")
    site.text(
        'Roe wrote to Deo, ["It is *done*, so it is, and done it will be for ever and ever, amen."]'
        "{speaker=roe to=doe} as she said.[^1][^a]\n\n::: {.quotation speaker=doe via=roe}\nNo.\n:::\n\n"
        'A [mispirnt]{correction=misprint reason="So."}.\n\n[^1]: Of [Deo]{correction=Doe certainty=probable}.\n\n'
        "[^a]: See [[roe]].\n",
        'Roe wrote to Deo, "It is done, so it is, and done it will be for ever and ever, amen." as she said.1\n\n'
        "No.\n\nA mispirnt.\n\n1. Of Deo.\n",
    )
    site.write("pages/about.md", "---\ntitle: About\n---\n\nOn [[roe]].\n")
    outcome = site.build()
    assert outcome.written, site.report(outcome)
    return site


def test_the_page_of_emendations_lists_all_of_them(built):
    """Those in notes too, each with its place, both readings, certainty and reason."""
    page = words(built.page("emendations.html"))
    assert "¶ 3 printed mispirnt proposed misprint certain So." in page
    assert "Note 1 printed Deo proposed Doe probable" in page
    assert 'href="texts/one.html#s1"' in built.page("emendations.html")


def test_the_page_of_voices_groups_by_speaker(built):
    """With the opening words, the addressee, through whom, and a link to the very words."""
    page = built.page("voices.html")
    shown = words(page)
    assert shown.index("Doe, John 1") < shown.index("Roe, Jane 1")
    assert '"It is done, so it is, and done it will be for ever and … to John Doe' in shown
    assert "¶ 2 No. through Jane Roe" in shown
    assert 'href="texts/one.html#q1"' in page
    assert 'href="texts/one.html#p2"' in page


def test_the_library_leads_to_both(built):
    """They stand among what can be looked up."""
    page = built.page("index.html")
    assert '<a href="emendations.html">Emendations</a> <span class="count">2</span>' in page
    assert '<a href="voices.html">Voices</a> <span class="count">2</span>' in page


def test_without_any_there_are_no_pages(site):
    """And no links to them."""
    site.text("One.\n")
    assert site.build().written
    assert not {"emendations.html", "voices.html"} & set(site.files())
    assert "emendations.html" not in site.page("index.html") + site.page("texts/one.html")


def test_an_entry_names_what_points_to_it(built):
    """Entries, then notes of texts, then pages."""
    page = built.page("entries/roe.html")
    section = page[page.index('id="_named-by"') :]
    assert re.findall(r'<a href="([^"]+)">([^<]+)', section[: section.index("</nav>")]) == [
        ("doe.html", "John Doe"),
        ("../texts/one.html#na", "One, Editor’s note a"),
        ("../about.html", "About"),
    ]


def test_a_list_has_cross_references(built):
    """Another name under its own letter, and the related entries."""
    page = built.page("people.html")
    shown = words(page)
    assert "Z Zig see Roe, Jane" in shown
    assert "See also Jane Roe" in shown
    assert 'href="#l-z"' in page


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("person", "title: Joseph Stalin\nsort: Stalin, Joseph\nforms: [Stalin, Koba, Joseph Stalin]", ["Koba"]),
        ("person", "title: Lenin\nforms: [the Master, his leader]", ["Master"]),
        ("person", "title: Krupskaya\nforms: [Krupskaia]", []),
        ("term", "title: Gulag\nforms: [gulags, concentration camps]", ["concentration camps"]),
        ("term", "title: Collectivization\nforms: [to collectivize]", []),
        ("person", "title: Émile\nforms: [Emil, Zola]", ["Zola"]),
    ],
)
def test_other_names(kind, fields, expected):
    """Names of their own under another letter; no inflections and no fuller names."""
    assert list(other_names(entry(kind, "one", fields))) == expected


def test_a_text_ends_with_its_citations(built):
    """In three styles and for BibTeX, with a place for the number of a paragraph."""
    page = built.page("texts/one.html")
    section = page[page.index('aria-labelledby="_cite"') :]
    assert re.findall(r'data-style="(\w+)"', section) == ["chicago", "mla", "apa", "bibtex"]
    assert "An Author. " in words(section)
    assert section.count('<span data-slot="number"></span>') == 4


def test_the_address_is_part_of_a_citation_where_it_is_known(built):
    """Without it nothing pretends to be one."""
    assert "https://" not in built.page("texts/one.html").partition('_cite"')[2].partition("</section>")[0]
