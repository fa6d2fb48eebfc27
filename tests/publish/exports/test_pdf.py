"""PDF files: footnotes on the page of their references, an index that tells the truth, tags, and the same bytes."""

from __future__ import annotations

import re
import sys
import warnings
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from glossator.cli.main import run
from glossator.model.fault import NoPrinter
from glossator.pipeline import Order, build
from glossator.printing.sheets import printer
from glossator.toolchain import Toolchain
from tests.publish.exports.conftest import odd

pypdf = pytest.importorskip("pypdf")
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")


def made(folder: Path) -> dict[str, bytes]:
    """The PDF files of the odd edition, built in a folder."""
    order = Order(odd(folder / "content"), folder / "site", base_url="https://example.org/", printer=printer())
    assert not build(order, replace(Toolchain(), checks=(), document_checks=())).failed
    files = sorted((folder / "site").rglob("*.pdf"))
    return {each.relative_to(folder / "site").as_posix(): each.read_bytes() for each in files}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with PDF files."""
    folder = tmp_path_factory.mktemp("paper")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made(folder)
    return folder / "site"


@pytest.fixture(scope="module")
def paper(site: Path):
    """The PDF file of the odd text."""
    return pypdf.PdfReader(BytesIO((site / "exports" / "texts" / "odd.pdf").read_bytes()))


def pages(paper) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in paper.pages]


def page_with(paper, words: str) -> int:
    """The number of the only page with some words."""
    (found,) = [number for number, text in enumerate(pages(paper), 1) if words in text]
    return found


def test_the_text_and_the_edition_are_printed_and_linked(site):
    """Both files are there, and the pages of the site lead to them."""
    assert (site / "exports" / "edition.pdf").is_file()
    assert 'href="../exports/texts/odd.pdf"' in (site / "texts" / "odd.html").read_text("utf-8")
    assert 'href="exports/edition.pdf"' in (site / "index.html").read_text("utf-8")


def test_a_note_stands_on_the_page_of_its_reference(paper):
    """The words of both series are on the page of the paragraph that refers to them, and nowhere else."""
    place = page_with(paper, "met> in Rome")
    assert page_with(paper, "A second paragraph of the editor") == place
    assert page_with(paper, "See Anna 1900, p. 5") == place


def test_the_index_names_the_pages(paper):
    """Every person with the pages on which the paragraphs begin that name them."""
    at = page_with(paper, "The numbers are those of the pages")
    line = re.search(r"Anna, ([\d, –]+)", pages(paper)[at - 1])
    assert str(page_with(paper, "met> in Rome")) in re.split(r"[, –]+", line[1].strip())


def test_it_says_what_it_is(paper):
    """Title, author, language, and that it is tagged for those who do not see it (PDF/UA)."""
    root = paper.trailer["/Root"]
    assert paper.metadata.title == "Odd & <ends>"
    assert paper.metadata.author == "Ann O’Nymous"
    assert root["/Lang"] == "ru"
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_parts_have_bookmarks(paper):
    """The outline of the file leads to the text and to the lists after it."""
    titles = [each.title for each in paper.outline if not isinstance(each, list)]
    assert "Odd & <ends>" in titles
    assert "Provenance and rights" in titles


def test_faces_are_inside(paper):
    """No reader needs a face of their own."""
    faces = [face.get_object() for page in paper.pages for face in page["/Resources"].get("/Font", {}).values()]
    inner = [each["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for each in faces]
    assert inner
    assert all({"/FontFile2", "/FontFile3"} & set(each) for each in inner)
    assert any("Glossator" in each["/FontName"] for each in inner)


def test_rights_and_source_are_told(paper):
    """Where it comes from and what may be done with it."""
    shown = "".join(pages(paper)).replace(" ", "")
    assert "http://rightsstatements.org/vocab/UND/1.0/" in shown
    assert "odd.txt" in shown


def test_the_same_content_makes_the_same_bytes(site, tmp_path):
    """On any day, in any folder."""
    files = made(tmp_path)
    assert files == {name: (site / name).read_bytes() for name in files}
    assert len(files) == 2


def test_an_ordinary_build_makes_none(tmp_path):
    """It would take too long."""
    order = Order(odd(tmp_path / "content"), tmp_path / "site")
    assert not build(order, replace(Toolchain(), checks=(), document_checks=())).failed
    assert not list((tmp_path / "site").rglob("*.pdf"))


def test_who_has_no_printer_is_told_how_to_get_one(tmp_path, monkeypatch, capsys):
    """One line, and nothing is built."""
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(NoPrinter, match="pip install"):
        printer()
    odd(tmp_path / "content")
    assert run(["build", "--content", str(tmp_path / "content"), "--output", str(tmp_path / "site"), "--pdf"]) == 2
    said = capsys.readouterr().err
    assert "glossator[pdf]" in said
    assert said.count("\n") == 1
    assert not (tmp_path / "site").exists()
