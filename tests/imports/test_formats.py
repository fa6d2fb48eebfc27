"""Web pages, Word documents, e-books, TEI and Markdown."""

from __future__ import annotations

import pytest

from glossator.imports.draft import Draft, Head, Note, notes_in, references_in
from glossator.imports.formats import drafted
from glossator.imports.settle import plain, plain_lines
from tests.imports.judging import codes_of, markdown, written
from tests.imports.pages import MARKDOWN, TEI, WEB, e_book, word_document, word_lists


def draft_of(file: str, content: bytes) -> Draft:
    draft = drafted(f"sources/{file}", content)
    assert isinstance(draft, Draft), draft
    return draft


def linked(draft: Draft) -> dict[str, str]:
    """The words of each note that something refers to."""
    known = {each.label for each in references_in(draft.blocks)}
    notes = [each for each in notes_in(draft.blocks) if each.label in known]
    return {each.label: " ".join(" ".join(plain_lines(Note("1", each.blocks))).split()[1:]) for each in notes}


@pytest.mark.parametrize("name", WEB)
def test_notes_of_web_pages(name):
    """The mark-up of each generator is notes, and its ways back are no words of theirs."""
    draft = draft_of("book.html", WEB[name].encode())
    found = linked(draft)
    assert list(found) == ["1", "2"]
    assert found["1"] == "Larina, p. 3."
    assert found["2"].startswith("Ibid.")
    assert codes_of(written(draft, "book.html")) == []
    text = markdown(written(draft, "book.html"))
    assert "nobody" in text
    assert "knew why" in text.replace("[^1]", "")
    assert draft.facts.title == "A House"


def test_a_way_back_in_a_page_without_notes_is_no_reference():
    """Links among the parts of a page are links."""
    page = "<html><body><p><a href='#two'>2</a> and <a href='#one'>1</a></p><h2 id='one'>One</h2><h2 id='two'>Two</h2></body></html>"
    assert linked(draft_of("book.html", page.encode())) == {}


def test_notes_that_begin_anew_in_each_part():
    """Printed numbers come again, and lead each to its own note."""
    parts = "".join(
        f'<p>Part {part}.<sup><a id="r{part}{number}" href="#fn{part}{number}">{number}</a></sup></p>'
        for part in (1, 2) for number in (1, 2)
    ) + "".join(
        f'<p id="fn{part}{number}"><a href="#r{part}{number}">{number}</a> Note {part}{number}</p>' for part in (1, 2) for number in (1, 2)
    )  # fmt: skip
    draft = draft_of("book.html", f"<html><body>{parts}</body></html>".encode())
    assert linked(draft) == {"1.1": "Note 11", "1.2": "Note 12", "2.1": "Note 21", "2.2": "Note 22"}


def test_what_a_site_puts_around_a_text_is_set_aside():
    """Navigation and footer are chrome of the source, and every word of them is there."""
    page = "<html><body><nav><a href='/'>Home</a></nav><p>The house.</p><footer>Some site</footer></body></html>"
    draft = draft_of("book.html", page.encode())
    assert [each.lines for each in draft.chrome] == ["1", "5"]
    assert draft.source == b"Home\n\nThe house.\n\nSome site\n"


def test_a_word_document():
    """Footnotes and endnotes are the author's notes, comments the editor's; a style is a heading."""
    draft = draft_of("book.docx", word_document())
    assert linked(draft) == {"1": "Larina, p. 3.", "a": "Who was it?", "2": "At the end.", "3": "Ibid."}
    assert [plain(each.parts) for each in draft.blocks if isinstance(each, Head)] == ["The river"]
    made = written(draft, "book.docx")
    assert codes_of(made) == ["import-left"]
    assert "river[^1] and *nobody* knew[^a].[^2]" in markdown(made)
    assert "[^a]: Who was it?" in markdown(made)
    assert b"Who was it" not in draft.source


def test_lists_in_lists_of_a_word_document():
    """What stands deeper belongs to the item before it, with numbers or signs by its depth; a lone item is a paragraph."""
    draft = draft_of("book.docx", word_lists())
    made = written(draft, "book.docx")
    assert codes_of(made) == []
    assert markdown(made) == (
        "To be bought:\n\n"
        "1. bread\n\n   - white\n\n   - brown\n\n     - with seeds\n     - without\n\n2. salt\n\n3. oil\n\n"
        "   1. of olives\n   2. of nuts\n\n"
        "That was all.\n\n- one\n- two\n\nIt was little.\n\nA lone item.\n\nNo item.\n"
    )


def test_an_e_book():
    """References into another file of the book."""
    draft = draft_of("book.epub", e_book())
    assert next(iter(linked(draft).items())) == ("1", "Note 1 of it.")
    assert len(linked(draft)) == 12
    assert (draft.facts.title, draft.facts.author) == ("A House", "Nobody Known")
    assert "stood\xa0by" in markdown(written(draft, "book.epub"))


def test_tei():
    """Notes in their places and elsewhere, readings, verse, words that somebody says."""
    draft = draft_of("book.xml", TEI.encode())
    assert linked(draft) == {"1": "Larina, p. 3.", "2": "Ibid."}
    text = markdown(written(draft, "book.xml"))
    assert "[nobdy]{correction=nobody certainty=certain} said “why”.[^2]" in text
    assert "The river ran\\\nto the sea." in text
    assert any("1 persname" in line for line in draft.summary)


def test_markdown():
    """Labels of any kind become numbers, notes in a line stand below, and all else stays as it was typed."""
    made = written(draft_of("book.md", MARKDOWN.encode()), "book.md", MARKDOWN.encode())
    assert markdown(made) == (
        "# A House\n\nThe house stood by the river[^1] and *nobody* knew.[^2]\n\n[^1]: Larina, p. 3.\n\n[^2]: An inline note.\n"
    )
    assert dict(made.files)["sources/book.md"] == MARKDOWN.encode()
    assert dict(made.files)["sources/book.txt"].startswith(
        b"A House\n\nThe house stood by the river[1] and nobody knew.[2]"
    )
