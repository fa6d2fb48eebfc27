"""Notes: two series, printed numbers, references both ways."""

from __future__ import annotations

import pytest

from glossator.model.inline import NoteReference
from glossator.model.plain import plain_text
from glossator.model.tree import walk
from tests.rooms import annotated, codes, found


def refs(document):
    """Every reference in the body and in the notes, in that order."""
    nodes = [*document.body, *(block for note in document.notes for block in note.children)]
    return [each for each in walk(nodes) if isinstance(each, NoteReference)]


def test_notes_keep_their_printed_numbers_and_are_joined_both_ways():
    """Nothing is renumbered; a note knows its references, a reference its note."""
    document = annotated("One[^7] and two[^12].\n\n[^7]: A.\n\n[^12]: B.\n")
    assert [(each.label, each.id, each.references) for each in document.notes] == [
        ("7", "n7", ("r7",)),
        ("12", "n12", ("r12",)),
    ]
    assert [(each.id, each.note) for each in refs(document)] == [("r7", "n7"), ("r12", "n12")]
    assert document.findings == ()


@pytest.mark.parametrize(
    ("label", "series", "name"),
    [
        ("1", "author", "n1"),
        ("042", "author", "n042"),
        ("*", "author", "n-star"),
        ("†", "author", "n-dagger"),
        ("‡", "author", "n-double-dagger"),
        ("a", "editor", "na"),
        ("zz", "editor", "nzz"),
    ],
)
def test_a_label_tells_the_series(label, series, name):
    """Digits and signs are the author's, one or two small letters the editor's."""
    document = annotated(f"One.[^{label}]\n\n[^{label}]: A.\n")
    assert [(each.series, each.id) for each in document.notes] == [(series, name)]
    assert document.findings == ()


@pytest.mark.parametrize("label", ["note", "ABC", "1a", "abc", "é", "1.", "1.2.3", "#", "-1"])
def test_a_label_of_neither_series_is_reported(label):
    """A label that is no number, sign or small letter is a slip."""
    assert codes(annotated(f"One.[^{label}]\n\n[^{label}]: A.\n")) == ["note-label"]


def test_several_references_to_one_note_are_counted_in_reading_order():
    """The first reference has the plain address, also where the note stands between them."""
    document = annotated("One.[^1]\n\n[^1]: A.\n\n> Two.[^1]\n\n- Three.[^1]\n")
    assert document.notes[0].references == ("r1", "r1-2", "r1-3")
    assert [each.id for each in refs(document)] == ["r1", "r1-2", "r1-3"]


def test_references_inside_notes_come_after_those_of_the_text():
    """A note that refers to another does not take the first address from the text."""
    document = annotated("[^1]: See.[^2]\n\n[^2]: B.[^1]\n\nOne.[^1] Two.[^2]\n")
    assert [each.id for each in refs(document)] == ["r1", "r2", "r2-2", "r1-2"]
    assert [each.references for each in document.notes] == [("r1", "r1-2"), ("r2", "r2-2")]


def test_a_note_written_inside_another_stands_beside_it():
    """Nothing of it is left in the note around it."""
    document = annotated("One.[^1]\n\n[^1]: A.[^a]\n\n    [^a]: B.\n")
    shown = [" ".join(plain_text(each.children) for each in note.children) for note in document.notes]
    assert shown == ["A.", "B."]
    assert document.findings == ()


def test_of_two_notes_with_one_label_the_first_counts():
    """The second is reported where it stands."""
    document = annotated("One.[^1]\n\n[^1]: A.\n\n[^1]: B.\n")
    assert [plain_text(each.children[0].children) for each in document.notes] == ["A."]
    assert found(document) == ["12:1 note-duplicate"]


def test_an_undefined_reference_has_no_address():
    """The number stays on the page without a link; another number is no better guess."""
    document = annotated("One.[^112]\n\nTwo.[^12]\n\n[^12]: A.\n")
    (undefined,) = [each for each in document.findings if each.code == "note-undefined"]
    assert "12" not in undefined.hint
    assert [(each.id, each.note) for each in refs(document)] == [("", ""), ("r12", "n12")]


def test_an_undefined_label_of_letters_names_the_nearest():
    """A slip of the keyboard is answered with what was meant."""
    document = annotated("One.[^abc] Two.[^abcd]\n\n[^abcd]: A.\n")
    (undefined,) = [each for each in document.findings if each.code == "note-undefined"]
    assert undefined.hint == "did you mean `abcd`?"


def test_an_unused_note_is_reported_at_its_label():
    """A reader could not reach it."""
    assert found(annotated("One.\n\n[^3]: A.\n")) == ["10:1 note-unused"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One[^1] two[^2].\n\n[^1]: A.\n\n[^2]: B.\n", []),
        ("One[^2] two[^1].\n\n[^1]: A.\n\n[^2]: B.\n", ["note-order"]),
        ("One[^1] two[^2].\n\n[^2]: B.\n\n[^1]: A.\n", ["note-order"]),
        ("One[^1] two[^2] three[^1].\n\n[^1]: A.\n\n[^2]: B.\n", []),
        ("One[^b] two[^a].\n\n[^a]: A.\n\n[^b]: B.\n", []),
        ("One[^*] two[^1].\n\n[^1]: A.\n\n[^*]: B.\n", []),
        ("One[^9] two[^10].\n\n[^9]: A.\n\n[^10]: B.\n", []),
    ],
)
def test_the_order_of_the_numbers_is_watched(body, expected):
    """Numbers rise, in the text and among the notes; a second reference and the other series do not count."""
    assert codes(annotated(body)) == expected


@pytest.mark.parametrize(
    ("body", "gap", "words"),
    [
        ("One.[^1]", "", "One."),
        ("One. [^1]", " ", "One."),
        ("One.   [^1]", "   ", "One."),
        ("*One.* [^1] Two.", " ", "One. Two."),
        ("[^1] One.", "", " One."),
        ("One\n[^1] two.", "", "One  two."),
    ],
)
def test_the_space_before_a_reference_is_kept_beside_the_words(body, gap, words):
    """The comparison with the source needs it, the page does not."""
    document = annotated(f"{body}\n\n[^1]: A.\n")
    assert refs(document)[0].gap == gap
    assert plain_text(document.body[0].children) == words


def test_a_lost_note_is_known_as_such():
    """Its standard words are the edition's, not the source's."""
    document = annotated("One.[^1] Two.[^2]\n\n[^1]: []{.lost}\n\n[^2]: [Torn off.]{.lost}\n")
    assert [each.lost for each in document.notes] == [True, True]
    assert [plain_text(each.children[0].children) for each in document.notes] == ["", ""]
    assert document.findings == ()


def test_the_notes_are_taken_out_of_the_body():
    """Where the editor wrote them makes no difference to the text."""
    apart = annotated("One.[^1]\n\nTwo.\n\n[^1]: A.\n").body
    between = annotated("One.[^1]\n\n[^1]: A.\n\nTwo.\n").body
    assert [plain_text(each.children) for each in apart] == [plain_text(each.children) for each in between]
