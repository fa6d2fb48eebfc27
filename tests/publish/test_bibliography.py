"""A bibliography beside the texts: its works can be cited, have pages, and can be taken away."""

from __future__ import annotations

import json

BIB = """\
@book{cohenBukharin1973,
  author = {Cohen, Stephen F.},
  title = {Bukharin and the Bolshevik Revolution},
  location = {New York},
  publisher = {Knopf},
  date = {1973}
}
"""
CSL = [{"id": "larina1993", "type": "book", "title": "This I Cannot Forget", "author": [{"family": "Larina"}]}]
BODY = "One.[^1] Two.[^2] Three.[^3]\n\n[^1]: Cohen, p. 20.\n\n[^2]: Ibid., p. 256-7.\n\n[^3]: Larina, p. 5."
SOURCE = "One.1 Two.2 Three.3 1. Cohen, p. 20. 2. Ibid., p. 256-7. 3. Larina, p. 5."


def edition(site):
    site.write("bibliography.bib", BIB)
    site.write("bibliography.json", json.dumps(CSL).encode())
    site.text(BODY, source=SOURCE)
    outcome = site.build()
    assert not outcome.findings, site.report(outcome)
    return outcome.edition


def test_citations_find_the_works_of_both_bibliographies(site):
    """BibLaTeX and CSL-JSON are read together; keys become ids."""
    found = [(each.address, each.work, str(each.locator), each.via.value) for each in edition(site).citations]
    assert found == [
        ("n1", "cohenbukharin1973", "20", "short-title"),
        ("n2", "cohenbukharin1973", "256-257", "ibid"),
        ("n3", "larina1993", "5", "short-title"),
    ]


def test_a_work_of_the_bibliography_has_a_page(site):
    """Its page describes it in three styles and lists the notes that cite it and the pages cited."""
    edition(site)
    page = site.page("entries/cohenbukharin1973.html")
    assert "<cite>Bukharin and the Bolshevik Revolution</cite>" in page
    for words in ("Chicago", "MLA", "APA", "../texts/one.html#n1", "../texts/one.html#n2", "pp. 256–257"):
        assert words in page


def test_the_records_can_be_taken_away(site):
    """Every work, and all of them, as BibTeX, RIS and CSL-JSON."""
    edition(site)
    assert "@book{cohenBukharin1973," in site.page("data/works/cohenbukharin1973.bib")
    assert site.page("data/works.ris").count("TY  - BOOK") == 2
    assert [each["id"] for each in json.loads(site.page("data/works.json"))] == ["cohenBukharin1973", "larina1993"]


def test_an_entry_describes_a_work_of_the_bibliography(site):
    """An entry with the id of a key is the same work; the record comes from the bibliography."""
    site.entry("work", "cohenbukharin1973", "title: Bukharin and the Bolshevik Revolution\nauthor: Cohen, Stephen")
    made = edition(site)
    assert [each.id for each in made.entries if each.id.startswith("cohen")] == ["cohenbukharin1973"]
    assert "New York" in site.page("data/works/cohenbukharin1973.ris")
