"""BibLaTeX as reference managers export it becomes records; what is wrong with it has a place."""

from __future__ import annotations

from textwrap import dedent

import pytest

from glossator.model.csl import Item, Name, When
from glossator.read.bibliography.codes import CODES
from glossator.read.bibliography.files import read_bibliographies, read_bibliography
from glossator.read.bibliography.record import Bibliography

EXPORT = r"""
@book{larina1993,
  title = {This {{I Cannot Forget}}: The Memoirs of {Nikolai} Bukharin's Widow},
  shorttitle = {This {{I Cannot Forget}}},
  author = {Larina, Anna},
  translator = {Kern, Gary},
  date = {1993},
  edition = {1},
  publisher = {{W. W. Norton}},
  location = {{New York}},
  isbn = {978-0-393-03025-9},
  langid = {english},
  keywords = {memoir},
  file = {/home/a.pdf}
}

@article{liebich1992,
  title = {`{{I}} {{Am}} the {{Last}}': {{Memories}} of {{Bukharin}} in {{Paris}}},
  author = {Liebich, Andr\'e},
  date = {1992-12},
  journaltitle = {Slavic Review},
  volume = {51},
  number = {4},
  pages = {767--781},
  doi = {10.2307/2500141},
  url = {https://example.org/a_b%20c},
  urldate = {2024-02-29}
}

@article{trial1938, entrysubtype = {newspaper}, title = {Trial Opens}, journaltitle = {The Times}, date = {1938-03-03}}
@incollection{ch, title = {A Part}, author = {A, B}, booktitle = {A Book}, bookauthor = {C, D}, date = {2001}}
@thesis{th, type = {phdthesis}, title = {T}, author = {Rowan, Lucy}, institution = {Leeds}, date = {1984}}
@online{on, title = {T}, author = {{Library of Old Texts}}, titleaddon = {Old Texts}, url = {https://example.org}}
@movie{mo, title = {T}, editor = {Marsh, Owen}, editortype = {director}, date = {1972}}
@report{re, title = {T}, type = {Working paper}, number = {7}, institution = {I}, series = {S}, date = {1929-05}}
@book{se, title = {T}, series = {Studies}, number = {9}, volumes = {3}, date = {1950/1978}, origdate = {1863~}}
"""


def read(text: str) -> Bibliography:
    """What is read from some BibLaTeX."""
    return read_bibliography("bibliography.bib", dedent(text).encode("utf-8"))


def items(text: str) -> dict[str, Item]:
    """The records in some BibLaTeX, which must have no faults."""
    bibliography = read(text)
    assert bibliography.findings == ()
    return {each.item.id: each.item for each in bibliography.records}


def found(text: str) -> list[str]:
    """Findings as `line:column code`."""
    return [f"{each.place.line}:{each.place.column} {each.code}" for each in read(text).findings]


def test_a_book():
    """A book as Zotero exports it."""
    assert items(EXPORT)["larina1993"] == Item(
        id="larina1993",
        type="book",
        title="This I Cannot Forget: The Memoirs of Nikolai Bukharin's Widow",
        title_short="This I Cannot Forget",
        author=(Name(family="Larina", given="Anna"),),
        translator=(Name(family="Kern", given="Gary"),),
        issued=When(start=(1993,)),
        edition="1",
        publisher="W. W. Norton",
        publisher_place="New York",
        isbn="978-0-393-03025-9",
        language="en",
    )


def test_an_article():
    """An article with accents, pages, a DOI and an address."""
    assert items(EXPORT)["liebich1992"] == Item(
        id="liebich1992",
        type="article-journal",
        title="‘I Am the Last': Memories of Bukharin in Paris",
        author=(Name(family="Liebich", given="André"),),
        issued=When(start=(1992, 12)),
        container_title="Slavic Review",
        volume="51",
        issue="4",
        page="767-781",
        doi="10.2307/2500141",
        url="https://example.org/a_b%20c",
        accessed=When(start=(2024, 2, 29)),
    )


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("trial1938", {"type": "article-newspaper", "container_title": "The Times"}),
        ("ch", {"type": "chapter", "container_title": "A Book", "container_author": (Name(family="C", given="D"),)}),
        ("th", {"type": "thesis", "genre": "PhD thesis", "publisher": "Leeds"}),
        ("on", {"type": "webpage", "container_title": "Old Texts", "author": (Name(literal="Library of Old Texts"),)}),
        ("mo", {"type": "motion_picture", "director": (Name(family="Marsh", given="Owen"),), "editor": ()}),
        ("re", {"type": "report", "genre": "Working paper", "number": "7", "collection_title": "S", "publisher": "I"}),
        ("se", {"collection_number": "9", "number_of_volumes": "3", "issued": When(start=(1950,), end=(1978,))}),
        ("se", {"original_date": When(start=(1863,), circa=True)}),
    ],
)
def test_types_and_fields(key, wanted):
    """Types and fields mean what the BibLaTeX manual says."""
    item = items(EXPORT)[key]
    assert {name: getattr(item, name) for name in wanted} == wanted


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ("year = 1974, month = feb, day = 7", When(start=(1974, 2, 7))),
        ("year = {1974}, month = {12}", When(start=(1974, 12))),
        ("year = {c. 1919}", When(start=(1919,), circa=True)),
        ("date = {1988-22}", When(start=(1988,), season=2)),
        ("date = {1923-05-26/1923-05-27}", When(start=(1923, 5, 26), end=(1923, 5, 27))),
        ("date = {1993/}", When(start=(1993,))),
        ("date = {-0043}", When(start=(-43,))),
        ("date = {1993-02-03T10:00:00Z}", When(start=(1993, 2, 3))),
        ("date = {2001}, year = {1999}", When(start=(2001,))),
    ],
)
def test_dates(fields, wanted):
    """Dates of BibLaTeX and years of BibTeX."""
    assert items(f"@book{{x, title = {{T}}, {fields}}}")["x"].issued == wanted


def test_bibtex_of_old():
    """BibTeX has abbreviations, joined values, quotation marks, round brackets and names of its own."""
    item = items(
        """
        @comment{not read}
        @string(nyrb = "The New York Review" # " of Books")
        @ARTICLE(x, Author = "Leonard Schapiro", TITLE = {Bukharin's } # "{\\em Way}", journal = nyrb, year = 1974)
        """
    )["x"]
    assert (item.container_title, item.title) == ("The New York Review of Books", "Bukharin's <i>Way</i>")
    assert item.author == (Name(family="Schapiro", given="Leonard"),)


def test_subtitles_are_joined():
    """A subtitle follows a colon, unless the title ends with a sign."""
    made = items("@book{a, title={One}, subtitle={Two}} \n@book{b, title={One?}, subtitle={Two}}")
    assert (made["a"].title, made["b"].title) == ("One: Two", "One? Two")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("@book{a, title = {T}, titel = {T}}", ["1:23 bibliography-field"]),
        ("@boook{a,\n title = {T}}", ["1:8 bibliography-field"]),
        ("@book{a,\n title = {T},\n date = {spring of 93}}", ["3:2 bibliography-field"]),
        ("@book{a,\n title = {T},\n year = {soon}}", ["3:2 bibliography-field"]),
        ("@book{a,\n title = {T},\n date = {1993-02-30}}", ["3:2 bibliography-field"]),
        ("@book{a, title = {\\foo{T}}}", ["1:10 bibliography-field"]),
        ("@book{a, title = {T}, author = {A, B and others}}", ["1:23 bibliography-field"]),
        ("@book{a, author = {A, B}}", ["1:7 bibliography-field"]),
        ("@book{a, title = {T}}\n\n@book{ a, title = {T}}", ["3:8 bibliography-duplicate"]),
        ("@book{a,\n  title = {T},\n  Title = {U}}", ["3:3 bibliography-duplicate"]),
        ("@book{, title = {T}}", ["1:7 bibliography-syntax"]),
        ("@book{a, title = {T", ["1:1 bibliography-syntax"]),
        ("@book{a, title = {T\n\n@book{b, title = {T}}", ["1:1 bibliography-syntax"]),
        ("@book{a, title}", ["1:1 bibliography-syntax"]),
        ("book{a, title = {T}}", ["1:1 bibliography-syntax"]),
        ("A remark.\n% Encoding: UTF-8\n", []),
        ("", []),
    ],
)
def test_findings(text, wanted):
    """What is wrong stands at its line and column."""
    made = read_bibliographies({"bibliography.bib": text.encode()})
    assert [f"{each.place.line}:{each.place.column} {each.code}" for each in made.findings] == wanted


def test_the_rest_is_read():
    """One broken entry does not take the others with it."""
    made = read("@book{a, title = {T\n@book{b, title = {U}}\n")
    assert [each.item.id for each in made.records] == ["b"]


def test_a_record_knows_its_place():
    """The place of a record is its key."""
    (record,) = read_bibliography("bibliography.bib", b"\n\n  @book{larina1993, title = {T}}").records
    assert (record.place.line, record.place.column, record.place.length) == (3, 9, len("larina1993"))
    assert "larina1993" in record.place.excerpt


def test_a_key_is_one_work_in_both_files():
    """The same key in the second file is a duplicate, and the first one counts."""
    made = read_bibliographies(
        {
            "bibliography.json": b'[{"id": "a", "type": "book", "title": "J"}]',
            "bibliography.bib": b"@book{a, title={B}}",
        }
    )
    assert [each.item.title for each in made.records] == ["B"]
    (finding,) = made.findings
    assert (finding.code, finding.place.path) == ("bibliography-duplicate", "bibliography.json")
    assert "bibliography.bib:1" in finding.message


def test_a_file_that_is_no_text():
    """Wrong bytes are found as they are in any other file."""
    made = read_bibliography("bibliography.bib", b"@book{a, title = {\xff}}")
    assert [each.code for each in made.findings] == ["encoding"]


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_the_examples_of_codes(code):
    """The bad example of each code is found, and the good one has no fault."""
    assert code.name in [each.code for each in read_bibliographies({"bibliography.bib": code.bad.encode()}).findings]
    assert read_bibliographies({"bibliography.bib": code.good.encode()}).findings == ()
