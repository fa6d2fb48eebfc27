"""Books with hundreds of notes, in many conventions: every note is linked, and none is invented."""

from __future__ import annotations

import pytest

from glossator.imports.plain_text import plain_text
from tests.imports.books import CONVENTIONS, made
from tests.imports.judging import codes_of, score, written


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("convention", CONVENTIONS, ids=lambda each: each.name)
def test_every_note_is_linked_and_none_invented(convention, seed):
    """Among years, ages, labels, verses and pages, exactly the notes are notes."""
    book = made(convention, seed)
    draft = plain_text("sources/book.txt", book.text)
    assert score(draft) == (book.made, book.made, book.made)
    assert codes_of(written(draft, content=book.text.encode())) == []


@pytest.mark.parametrize("convention", CONVENTIONS[:6], ids=lambda each: each.name)
def test_a_note_that_is_lost_is_found_to_be(convention):
    """Where one note is missing from its list, its reference is reported, and all others stay linked."""
    book = made(convention, 4)
    word = "targetaba"  # of the 27th note
    lines = book.text.split("\n\n") if convention.separate else book.text.split("\n")
    kept = [each for each in lines if word not in each]
    assert len(kept) == len(lines) - 1
    text = "\n\n".join(kept)
    draft = plain_text("sources/book.txt", text)
    found = score(draft)
    assert (found.right, found.references) == (book.made - 1, book.made)
    assert codes_of(written(draft, content=text.encode())) == ["import-marker"]


def test_a_book_without_notes_has_none():
    """Numbers of every kind, and not one of them a note."""
    book = made(CONVENTIONS[0], 5, notes=0)
    traps = "\n\n".join(
        f"{number}. In {1900 + number} he was {number} years old (see p. {number})." for number in range(1, 40)
    )
    draft = plain_text("sources/book.txt", f"{book.text}\n\n{traps}\n")
    assert score(draft).notes == 0
