"""TEI documents: valid, with the words of the transcription, and every pointer leading somewhere."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.model.dates import parse_date
from glossator.publish import html_block, html_inline
from glossator.publish.iso_dates import dating
from glossator.publish.tei import block, inline
from tests.publish.exports.checkers import said_of_tei

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
POINTING = ("ref", "target", "who", "toWhom", "source", "corresp", "resp")
EDITORS = {f"{TEI}{name}" for name in ("corr", "supplied", "gap", "figDesc", "note", "fs")}


def documents(site: Path) -> dict[str, ElementTree.Element]:
    """The TEI documents of a site by the ids of the texts."""
    files = sorted((site / "exports" / "texts").glob("*.xml"))
    return {each.stem: ElementTree.parse(each).getroot() for each in files}


def words(element: ElementTree.Element) -> str:
    """The words of an element; of those inside it, not what is the editor's."""
    inside = "".join(("" if each.tag in EDITORS else words(each)) + (each.tail or "") for each in element)
    return (element.text or "") + inside


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_jing_finds_nothing(exported, tmp_path):
    """Every document is valid against the schema of all of TEI."""
    files = sorted((exported / "exports").rglob("*.xml"))
    assert len(files) > 1
    assert said_of_tei(files, tmp_path) == []


def test_jing_would_find_something(exported, tmp_path):
    """A document with an element that TEI does not have is found out, so silence means something."""
    file = next((exported / "exports" / "texts").glob("*.xml"))
    broken = tmp_path / "broken.xml"
    broken.write_text(file.read_text("utf-8").replace("<body>", "<corpus>").replace("</body>", "</corpus>"), "utf-8")
    assert said_of_tei([broken], tmp_path)


def test_the_words_are_those_of_the_transcription(exported):
    """Paragraphs and notes, read back from TEI without what is the editor's, are those of the data."""
    data = json.loads((exported / "data" / "edition.json").read_text("utf-8"))
    found = documents(exported)
    assert sorted(found) == sorted(each["id"] for each in data["texts"])
    for text in data["texts"]:
        root = found[text["id"]]
        body = [each for each in root.iter(f"{TEI}p") if each.get("n")]
        assert [squeezed(words(each)) for each in body] == [squeezed(each["text"]) for each in text["paragraphs"]]
        by_id = {each.get(ID): each for each in root.iter() if each.get(ID)}
        for note in text["notes"]:
            assert squeezed(words(by_id[note["id"]])) == squeezed(note["text"])
        assert len(list(root.iter(f"{TEI}choice"))) == len(text["emendations"])
        assert len([each for each in root.iter(f"{TEI}ptr") if each.get("type") == "note"]) == sum(
            len(note["references"]) for note in text["notes"]
        )


def test_every_pointer_leads_somewhere(exported):
    """Inside a document, and from it to the others."""
    found = documents(exported)
    ids = {name: {each.get(ID) for each in root.iter() if each.get(ID)} for name, root in found.items()}
    count = 0
    for name, root in found.items():
        for element in root.iter():
            for pointer in (each for key in POINTING for each in element.get(key, "").split()):
                file, mark, fragment = pointer.partition("#")
                if mark and ":" not in file:
                    assert fragment in ids[file.removesuffix(".xml") or name], f"{name}: {pointer}"
                    count += 1
    assert count > 1


def test_every_pointer_in_the_document_of_the_edition_leads_somewhere(exported):
    """All texts in one document, where no two things have the same address."""
    root = ElementTree.parse(exported / "exports" / "edition.xml").getroot()
    ids = [each.get(ID, "") for each in root.iter() if each.get(ID)]
    pointers = [each for node in root.iter() for key in POINTING for each in node.get(key, "").split()]
    assert len(set(ids)) == len(ids)
    assert {each[1:] for each in pointers if each.startswith("#")} <= set(ids)
    assert len(list(root.iter(f"{TEI}TEI"))) >= len(documents(exported))


def test_a_document_says_what_may_be_done_with_it(exported):
    """Rights with their address, provenance, and the sum of the source."""
    data = json.loads((exported / "data" / "edition.json").read_text("utf-8"))
    for text in data["texts"]:
        root = documents(exported)[text["id"]]
        (licence,) = root.iter(f"{TEI}licence")
        assert licence.get("target") == text["rights"]["statement"]
        assert text["source"]["sha256"] in [each.text for each in root.iter(f"{TEI}idno")]


def test_every_node_has_its_element():
    """What the pages can show, TEI can say."""
    assert set(inline.INLINE) == set(html_inline.INLINE)
    assert set(block.BLOCK) == set(html_block.BLOCK)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("1974", {"when": "1974"}),
        ("1974-02-07", {"when": "1974-02-07"}),
        ("1936~", {"when": "1936", "cert": "medium"}),
        ("1917/1921", {"from": "1917", "to": "1921"}),
        ("1905/..", {"from": "1905"}),
        ("../1918", {"to": "1918"}),
        ("189X", {"notBefore": "1890-01-01", "notAfter": "1899-12-31"}),
        ("1921-23", {"notBefore": "1921-09-01", "notAfter": "1921-11-30"}),
        ("193X/1940", {"from": "1930-01-01", "to": "1940"}),
        ("-0043", {"when": "-0043"}),
        ("no date", {}),
        ("", {}),
    ],
)
def test_dates_are_said_as_tei_says_them(written, said):
    """Exact dates, about dates, intervals with open ends, and stretches of time."""
    assert dict(dating(written)) == said


@given(st.dates())
def test_a_day_comes_back(day):
    """What is written of an exact day is the day again."""
    assert parse_date(dict(dating(day.isoformat()))["when"]) == parse_date(day.isoformat())
