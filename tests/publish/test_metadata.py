"""What pages say of themselves to machines: tags for citation managers, linked data, cards."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from glossator.pipeline import Order, build
from tests.conftest import Site
from tests.rooms import ROOT

BASE = "https://example.org/reader/"


class Head(HTMLParser):
    """The tags and the data of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, str]] = []
        self.data = ""
        self.inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "meta" and ("name" in found or "property" in found):
            self.tags.append((found.get("name") or found["property"], found["content"]))
        self.inside = tag == "script" and found.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        self.data += data if self.inside else ""

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def all(self, name: str) -> list[str]:
        return [content for each, content in self.tags if each == name]


@pytest.fixture(scope="module")
def heads(tmp_path_factory) -> dict[str, Head]:
    """The heads of all pages of the project's own edition."""
    output = tmp_path_factory.mktemp("edition") / "site"
    outcome = build(Order(ROOT / "content", output, base_url=BASE))
    assert not outcome.failed
    return {each.relative_to(output).as_posix(): Head(each.read_text("utf-8")) for each in output.rglob("*.html")}


def test_a_citation_manager_reads_a_text(heads):
    """Read as the translators for embedded metadata read it: an article in a journal, with its author and day."""
    head = heads["texts/bukharins-way.html"]
    assert head.all("citation_title") == head.all("DC.title") == ["Bukharin’s Way"]
    assert head.all("citation_author") == head.all("DC.creator") == ["Schapiro, Leonard"]
    assert head.all("citation_publication_date") == ["1974/02/07"]
    assert head.all("DC.date") == ["1974-02-07"]
    assert head.all("citation_journal_title") == ["The New York Review of Books"]
    assert head.all("citation_public_url") == [f"{BASE}texts/bukharins-way.html"]
    assert head.all("DC.rights") == ["http://rightsstatements.org/vocab/InC/1.0/"]


def test_a_text_is_a_review_of_its_work(heads):
    """As linked data, with the book, its author and the files that hold the text."""
    data = json.loads(heads["texts/bukharins-way.html"].data)
    assert (data["@context"], data["@type"]) == ("https://schema.org", "Review")
    assert data["datePublished"] == "1974-02-07"
    assert data["itemReviewed"]["@type"] == "Book"
    assert data["itemReviewed"]["author"][0]["familyName"] == "Cohen"
    assert [each["contentUrl"] for each in data["encoding"]] == [
        f"{BASE}exports/texts/bukharins-way.{ending}" for ending in ("epub", "xml", "html", "md", "txt")
    ]


@pytest.mark.parametrize(
    ("entry", "kind", "said"),
    [
        ("bukharin", "Person", {"birthDate": "1888-10-09", "deathDate": "1938-03-15"}),
        ("gensek", "DefinedTerm", {"name": "Gensek"}),
        ("larina-1993", "Book", {"datePublished": "1993"}),
        ("brest-litovsk-peace", "Event", {"startDate": "1918-03-03"}),
        ("moscow", "Place", {"name": "Moscow"}),
    ],
)
def test_an_entry_is_what_its_kind_says(heads, entry, kind, said):
    """Each with its gloss and its address."""
    data = json.loads(heads[f"entries/{entry}.html"].data)
    assert data["@type"] == kind
    assert said.items() <= data.items()
    assert data["description"]
    assert data["url"] == f"{BASE}entries/{entry}.html"


def test_a_text_has_a_record_of_its_own(site: Site):
    """In each format, as the page offers it: who wrote it, what it is called, where it appeared, where it lies."""
    site.text("A paragraph.", title='"Ways: one & two"')
    outcome = build(Order(site.content, site.output, base_url=BASE))
    assert outcome.written, site.report(outcome)
    (record,) = json.loads(site.page("data/texts/one.json"))
    assert (record["id"], record["title"], record["URL"]) == ("one", "Ways: one & two", f"{BASE}texts/one.html")
    assert record["issued"] == {"date-parts": [[1974]]}
    ris = site.page("data/texts/one.ris")
    for line in ("TI  - Ways: one & two", "AU  - An Author", f"UR  - {BASE}texts/one.html", "PY  - 1974"):
        assert line in ris.splitlines()
    bibtex = site.page("data/texts/one.bib")
    assert "{one," in bibtex
    assert r"one \& two" in bibtex
    offered = re.findall(r'href="\.\./(data/texts/[^"]+)" download', site.page("texts/one.html"))
    assert offered == [f"data/texts/one.{each}" for each in ("bib", "ris", "json")]


def test_every_page_has_a_card(heads):
    """Its title, the edition's, and its address."""
    for path, head in heads.items():
        for name in ("og:title", "og:site_name", "og:type", "og:url"):
            assert len(head.all(name)) == 1, f"{path}: {name}"


def test_no_word_ends_the_block_of_data(site: Site):
    """Whatever a title says, the data are one block and say it."""
    title = '</script><script>alert(1)</script><!-- <script> " &amp;'
    site.text("A paragraph.", title=json.dumps(title))
    outcome = site.build()
    assert not outcome.failed, site.report(outcome)
    page = site.page("texts/one.html")
    assert json.loads(Head(page).data)["name"] == title
    assert "<" not in re.search(r"ld\+json\">(.*)</script>", page)[1]


def test_without_an_address_no_data_names_the_site(site: Site):
    """A title, an author and a licence, but no place."""
    site.text("A paragraph.")
    site.build()
    head = Head(site.page("texts/one.html"))
    data = json.loads(head.data)
    assert data["name"] == "One"
    assert "url" not in data
    assert "encoding" not in data
    assert head.all("og:url") == head.all("citation_public_url") == []
