"""Books: valid, whole, with every link leading somewhere and back, and the same whenever they are made."""

from __future__ import annotations

import json
from collections import Counter
from io import BytesIO
from pathlib import Path
from posixpath import normpath
from xml.etree import ElementTree
from zipfile import ZIP_STORED, ZipFile

import pytest

from glossator.model.address import EXPORTS
from tests.publish.exports.checkers import said_of_book
from tests.publish.exports.conftest import built, odd

XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
OPF = "{http://www.idpf.org/2007/opf}"

Leaves = dict[str, ElementTree.Element]


def books(site: Path) -> list[Path]:
    """The books of a site."""
    return sorted((site / "exports").rglob("*.epub"))


def leaves(book: Path) -> Leaves:
    """The pages of a book by their paths in its folder."""
    with ZipFile(book) as opened:
        names = [name for name in opened.namelist() if name.endswith(".xhtml")]
        return {name.removeprefix("EPUB/"): ElementTree.fromstring(opened.read(name)) for name in names}


def of_type(page: ElementTree.Element, kind: str) -> list[ElementTree.Element]:
    """The elements that are of a type."""
    return [each for each in page.iter() if each.get(TYPE) == kind]


def words(element: ElementTree.Element) -> str:
    """The words of an element, without references to notes and without those of the editor."""
    if element.get("role") == "doc-noteref" or "data-editorial" in element.attrib:
        return ""
    inside = (words(each) + (each.tail or "") for each in element)
    return (element.text or "") + "".join(inside)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def data_of(site: Path) -> dict:
    return json.loads((site / "data" / "edition.json").read_text("utf-8"))


def test_the_checker_finds_nothing(exported):
    """EPUBCheck: no error and no warning, in any book."""
    assert books(exported)
    for book in books(exported):
        assert said_of_book(book) == []


def test_the_checker_would_find_something(exported, tmp_path):
    """A book with an element that books do not have is found out, so silence means something."""
    broken = tmp_path / "broken.epub"
    with ZipFile(books(exported)[0]) as opened, ZipFile(broken, "w") as made:
        for info in opened.infolist():
            content = opened.read(info).replace(b"<body>", b"<body><blink>no</blink>")
            made.writestr(info, content, compress_type=info.compress_type)
    assert any("blink" in line for line in said_of_book(broken))


def test_the_type_of_the_file_stands_first(exported):
    """The first file says what the archive is, plainly, at a fixed place, as readers of files look for it."""
    for book in books(exported):
        assert book.read_bytes()[30:58] == b"mimetypeapplication/epub+zip"
        with ZipFile(book) as opened:
            assert opened.infolist()[0].compress_type == ZIP_STORED
            assert {each.date_time for each in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_link_leads_somewhere(exported):
    """Every address inside a book names a page of it and, where it names a place, one that is there."""
    for book in books(exported):
        pages = leaves(book)
        ids = {path: [each.get("id") for each in page.iter() if each.get("id")] for path, page in pages.items()}
        assert all(len(some) == len(set(some)) for some in ids.values())
        for path, page in pages.items():
            for link in page.iter(f"{XHTML}a"):
                target, _, fragment = (link.get("href") or path).partition("#")
                if ":" in target:
                    continue
                name = normpath(target) if target else path
                assert name in pages, f"{path}: {link.get('href')}"
                assert not fragment or fragment in ids[name], f"{path}: {link.get('href')}"


def test_notes_and_references_lead_to_each_other(exported):
    """A reference is of the type of references, its note a footnote on the same page, with a way back to it."""
    for book in books(exported):
        for page in leaves(book).values():
            notes = {each.get("id"): each for each in of_type(page, "footnote")}
            back = {
                link.get("href")
                for note in notes.values()
                for link in note.iter(f"{XHTML}a")
                if link.get("role") == "doc-backlink"
            }
            references = of_type(page, "noteref")
            assert {f"#{each.get('id')}" for each in references} == back
            assert {each.get("href", "").removeprefix("#") for each in references} <= set(notes)
            assert all(each.get("role") == "doc-noteref" for each in references)
            assert all(each.get("role") == "doc-footnote" for each in notes.values())


def test_a_book_has_all_that_the_data_has(exported):
    """Paragraphs word for word, notes, emendations, voices, entries and parallels: as many as in the data."""
    data = data_of(exported)
    whole = leaves(exported / "exports" / "edition.epub")
    for text in data["texts"]:
        for pages in (whole, leaves(exported / "exports" / "texts" / f"{text['id']}.epub")):
            page = pages[f"text-{text['id']}.xhtml"]
            numbered = [each for each in page.iter(f"{XHTML}p") if each.get("data-number")]
            assert [squeezed(words(each)) for each in numbered] == [squeezed(p["text"]) for p in text["paragraphs"]]
            notes = of_type(page, "footnote")
            assert Counter(each.get("id") for each in notes) == Counter(each["id"] for each in text["notes"])
            ids = {each.get("id") for each in page.iter() if each.get("id")}
            assert {f"e{number + 1}" for number in range(len(text["emendations"]))} <= ids
            assert {f"v{number + 1}" for number in range(len(text["quotations"]))} <= ids
    for entry in data["entries"]:
        page, kind = ("bibliography", "w") if entry["kind"] == "work" else ("glossary", "g")
        assert f"{kind}-{entry['id']}" in ids_of(whole, page)
    assert {each["id"] for each in data["parallels"]} <= ids_of(whole, "parallels")


def ids_of(pages: Leaves, name: str) -> set[str | None]:
    """The ids on a page, if there is that page."""
    return {each.get("id") for each in pages[f"{name}.xhtml"].iter()} if f"{name}.xhtml" in pages else set()


def test_entries_and_texts_lead_to_each_other(exported):
    """A mark leads to its entry, and the entry back to every paragraph and note that names it."""
    data = data_of(exported)
    pages = leaves(exported / "exports" / "edition.epub")
    links = {each.get("href") for name in ("glossary", "bibliography") for each in hrefs(pages, f"{name}.xhtml")}
    for entry in data["entries"]:
        for mention in entry["mentions"]:
            address = mention["note"] or mention["paragraph"]
            safe = address if not address[0].isdigit() else f"_{address}"
            assert f"text-{mention['text']}.xhtml#{safe}" in links
    marks = [each for page in pages.values() for each in of_type(page, "glossref")]
    assert len(marks) > 1
    assert all(each.get("href", "").endswith(f"-{each.get('data-entry')}") for each in marks)


def hrefs(pages: Leaves, path: str) -> list[ElementTree.Element]:
    return [each for each in pages[path].iter(f"{XHTML}a") if each.get("href")] if path in pages else []


def test_the_list_of_pages_is_that_of_paragraphs(exported):
    """Every numbered paragraph has its line in the list of pages, in their order."""
    for text in data_of(exported)["texts"]:
        pages = leaves(exported / "exports" / "texts" / f"{text['id']}.epub")
        (listed,) = of_type(pages["nav.xhtml"], "page-list")
        numbers = [each.text for each in listed.iter(f"{XHTML}a")]
        page = pages[f"text-{text['id']}.xhtml"]
        assert numbers == [each.get("data-number") for each in page.iter(f"{XHTML}p") if each.get("data-number")]


def test_a_book_says_what_it_is(exported):
    """Title, rights, source, languages, and what readers with other senses and tools can expect."""
    for book in books(exported):
        with ZipFile(book) as opened:
            package = ElementTree.fromstring(opened.read("EPUB/package.opf"))
            names = opened.namelist()
        said = Counter(each.get("property") for each in package.iter(f"{OPF}meta"))
        for name in ("accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard"):
            assert said[f"schema:{name}"]
        dublin = "{http://purl.org/dc/elements/1.1/}"
        for name in ("title", "identifier", "language", "creator", "rights", "source"):
            assert list(package.iter(dublin + name)), name
        assert "EPUB/fonts/OFL.txt" in names
        (cover,) = [each for each in package.iter(f"{OPF}item") if each.get("properties") == "cover-image"]
        assert cover.get("media-type") == "image/svg+xml"


def test_pictures_go_along(tmp_path):
    """A picture of a text is in its book."""
    built(odd(tmp_path / "content"), tmp_path / "site")
    with ZipFile(tmp_path / "site" / "exports" / "texts" / "odd.epub") as opened:
        assert "EPUB/media/tower.png" in opened.namelist()


@pytest.mark.parametrize("base", ["", "https://example.org/reader/"])
def test_the_same_edition_makes_the_same_bytes(base, tmp_path):
    """Two builds, in two folders, of one edition."""
    made = []
    for name in ("one", "two"):
        built(odd(tmp_path / name / "content"), tmp_path / name / "site", base)
        exports = sorted((tmp_path / name / "site" / "exports").rglob("*.*"))
        made.append([each.read_bytes() for each in exports])
    assert len(made[0]) == len(EXPORTS) + 2
    assert made[0] == made[1]


def test_a_book_outside_the_site_leads_to_it(tmp_path):
    """Where the address of the site is known, what is not in the book is linked there; else it is not linked."""
    for base in ("", "https://example.org/reader/"):
        built(odd(tmp_path / "content"), tmp_path / "site", base)
        with ZipFile(tmp_path / "site" / "exports" / "texts" / "odd.epub") as opened:
            rights = opened.read("EPUB/rights.xhtml").decode()
        assert ("https://example.org/reader/" in rights) == bool(base)


def test_the_preview_makes_no_books(tmp_path):
    """Exports are made for readers, and nothing in the preview leads to them."""
    built(odd(tmp_path / "content"), tmp_path / "site", preview=True)
    assert not (tmp_path / "site" / "exports").exists()
    assert "exports/" not in (tmp_path / "site" / "texts" / "odd.html").read_text("utf-8")


def test_an_archive_is_in_order():
    """Files are sorted, whatever order they come in."""
    from glossator.publish.archive import archive

    made = archive([("b", b"2"), ("a", b"1")])
    assert made == archive([("a", b"1"), ("b", b"2")])
    assert ZipFile(BytesIO(made)).namelist() == ["a", "b"]
