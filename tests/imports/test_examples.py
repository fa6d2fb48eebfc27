"""Short examples: what is a note, and what only looks like one; what a paragraph, a heading, a quotation, a list is."""

from __future__ import annotations

from textwrap import dedent

import pytest

from glossator.imports.draft import Draft, notes_in, references_in
from glossator.imports.plain_text import plain_text
from tests.imports.judging import codes_of, markdown, written

PROSE = (
    "The house stood by the river, and nobody who came along the road that winter could have said why its windows were lit "
    "when all the village lay in the dark."
)


def draft_of(text: str) -> Draft:
    return plain_text("sources/book.txt", dedent(text).lstrip("\n"))


def labels(text: str) -> list[str]:
    draft = draft_of(text)
    return [
        note.label
        for note in notes_in(draft.blocks)
        if any(each.label == note.label for each in references_in(draft.blocks))
    ]


def body(text: str) -> str:
    text = dedent(text).lstrip("\n")
    made = written(draft_of(text), content=text.encode())
    assert codes_of(made) == []
    return markdown(made)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Often.[1] Not so.[2]\n\n[1] Larina.\n[2] Ibid.", ["1", "2"]),
        ("Often.1 Not so.2\n\n1 Larina.\n\n2 Ibid.", ["1", "2"]),
        ("Often.¹ Not so.²\n\n¹Larina.\n\n²Ibid.", ["1", "2"]),
        ("Often (1), not so (2).\n\n1) Larina.\n\n2) Ibid.", ["1", "2"]),
        ("Often{1} and not{2} so.\n\n{1} Larina.\n\n{2} Ibid.", ["1", "2"]),
        ("Often^1 and not^2 so.\n\n1. Larina.\n\n2. Ibid.", ["1", "2"]),
        ("Often.* Not so.†\n\n* Larina.\n\n† Ibid.", ["*", "†"]),
        ("Often.[A] Not so.[B]\n\n[A] Larina.\n\n[B] Ibid.", ["A", "B"]),
        ("Often.[1]\n\n[Footnote 1: Larina.]\n\nNot so.[2]\n\n[Footnote 2: Ibid.]", ["1", "2"]),
        ("Often [Footnote 1: Larina.] or not [Footnote 2: Ibid.] so.", ["1", "2"]),
        ("Often [Footnote: Larina.] or not [Footnote: Ibid.] so.", ["1", "2"]),
        ("Often.[1]\n\n[1] Larina.\n\nNot so.[1]\n\n[1] Ibid.", ["1.1", "2.1"]),
    ],
)
def test_forms_of_notes(text, found):
    """Every common form."""
    assert labels(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "He was born in 1924.\n\n1924 was a cold year.",
        "There were (1) bread, (2) salt and (3) oil.\n\n1. Bread is dear.\n2. Salt is cheap.\n3. Oil is not.",
        "He said so (1924).\n\n1924. The year of the frost.",
        "See p.12 and no.13.\n\n12. A list.\n13. It goes on.",
        "Water is H2O, and B12 a vitamin.\n\n2. Two.\n\n12. Twelve.",
        "He left on 3 May [1931] for Ardle.\n\n[1931] was a good year.",
        "In the beginning.[sic]\n\n[sic] so it stands.",
        "1 In the beginning was the word, 2 and the word was long, 3 and nobody heard it.",
        "The price was 12.50, then 13.75.\n\n50. Fifty.\n\n75. Seventy-five.",
    ],
)
def test_what_is_no_note(text):
    """Years, labels of lists, pages, formulas, dates, verses."""
    assert labels(text) == []


def test_a_second_reference_leads_to_the_same_note():
    """Two references, one note."""
    draft = draft_of("Often.[1] Rarely.[2] Often again.[1] Never.[3]\n\n[1] One.\n\n[2] Two.\n\n[3] Three.")
    assert [each.label for each in references_in(draft.blocks)] == ["1", "2", "1", "3"]


def test_a_note_of_several_paragraphs():
    """Paragraphs between a note and the next belong to it; indented ones also after the last."""
    draft = draft_of(
        "Often.[1] Rarely.[2]\n\n[1] One.\n\n    More of it.\n\n[2] Two.\n\n    And more.\n\nThe text goes on."
    )
    assert [len(note.blocks) for note in notes_in(draft.blocks)] == [2, 2]


def test_the_front_matter_says_how_notes_are_printed():
    """So that the comparison knows; what is printed otherwise says so itself."""
    text = "One.[1] Two.(2) Three.[3]\n\n1) A.\n\n[2] B.\n\n3) C.\n"
    made = written(draft_of(text), content=text.encode())
    front = dict(made.files)["texts/book.md"].decode()
    assert 'note-reference: "[{number}]"' in front
    assert 'note-definition: "{number})"' in front
    assert "[^2]{printed=(2)}" in front
    assert "[^2]{printed=[2]}: B." in front


def test_chapters_and_their_contents():
    """A contents list leads to headings that are worded otherwise; the number and the title of a chapter are one."""
    text = f"""
        THE HOUSE

        by Nobody Known

        CONTENTS

        I. Of the house by the river ..... 1
        II. The winter ..... 9

        CHAPTER I

        The house

        {PROSE}

        CHAPTER II

        A long winter

        {PROSE}
        """
    found = body(text)
    assert "## CHAPTER I The house {#chapter-i-the-house}" in found
    assert "[II. The winter ..... 9](#chapter-ii-a-long-winter)" in found


@pytest.mark.parametrize(
    ("first", "second", "headed"),
    [
        ("The Winter of that Year", "The Thaw", True),
        ("THE WINTER", "THE THAW", True),
        ("The Riverside Review", "THE THAW", False),
        ("March 1974", "The Thaw", False),
        ("The Riverside Review", PROSE, False),
    ],
)
def test_a_heading_right_after_the_author(first, second, headed):
    """It heads the text where a later one looks alike; else it is where or when the text appeared."""
    text = f"THE HOUSE AT THE RIVER\n\nby Nobody Known\n\n{first}\n\n{PROSE}\n\n{second}\n\n{PROSE}\n"
    found = body(text)
    assert (f"\n## {first}" in found) == headed
    title = found.partition(":::\n\n")[0]
    assert (first in title) != headed
    assert "by Nobody Known" in title
    assert draft_of(text).facts.title == "The House at the River"
    assert draft_of(text).facts.author == "Nobody Known"


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("A HOUSE AT THE END OF THE ROAD", "A House at the End of the Road"),
        ("THE RIVER: A HISTORY FROM THE SOURCE ON", "The River: A History from the Source On"),
        ("HENRY VIII AND THE O’NEILLS’ DON’TS", "Henry VIII and the O’Neills’ Don’ts"),
        ("STALIN'S RISE TO POWER—THE LAST CHANCE", "Stalin's Rise to Power—The Last Chance"),
        ("J. A. HOBSON AND VITAMIN A", "J. A. Hobson and Vitamin A"),
        ("The House by the River", "The House by the River"),
        ("WALDEN", "WALDEN"),
    ],
)
def test_titles_in_capitals(printed, title):
    """Small words are small inside a title, and have a capital where it or a part of it begins or ends."""
    facts = draft_of(f"{printed}\n\nby LUDWIG VAN DER HOUSE\n\n{PROSE}\n").facts
    assert (facts.title, facts.author) == (title, "Ludwig van der House")


def test_emphasis_and_divided_words():
    """Underscores are emphasis; a word that a line's end divides is whole, and one with a hyphen of its own keeps it."""
    text = (
        "In those days the house stood by the river, and of the revolu-\ntion they said that it was _not over_ at all; but in the well-\n"
        "known house the well-known people of the village, whom no-\nbody had asked, spoke of the winter and nothing else, which\n"
        "was long that year, and they spoke of the water and of the\nroad and of the snow.\n"
    )
    found = body(text)
    assert "of the revolution they" in found
    assert "well-known house" in found
    assert "*not over*" in found


def test_page_numbers_and_running_heads_are_set_aside():
    """By declaration, and the sentence goes on over them."""
    pages = []
    for number in range(1, 9):
        lines = ["the house stood by the river and nobody who came along the road"] * 12
        pages.append("\n".join(lines) + f"\n\n{number}   THE HOUSE BY THE RIVER\n\n")
    text = "".join(pages)
    draft = draft_of(text)
    assert [each.what for each in draft.chrome] == ["running heads"]
    assert len(draft.blocks) == 1


PAGES = """
    In the winter of that year the house by the river stood empty, and only the
    ferryman came along the road now and then, as he had done before.(1) He said
    that nobody lived there, that its windows were lit for the boats alone, and

    (1) Larina, p. 3. He had it from his father, who kept the ferry before him
    and wrote down what he saw.

                                      12

    that the lamp was filled on Mondays.(2) When the ice broke in the spring the
    road was under water for three weeks, and the ferryman took the letters over (3)

    (2) Ibid., p. 4.

    (3) Cohen, p. 7.

                                      13

    to the village, and the bread back; there was no more to be done until it
    fell.

    The people of the village remember him, and the lamp, and the long winter that
    came before the water, of which they speak to this day.(4)

    (4) The village has a book of it.

                                      14

    but few of them can say in which year it was.(5) The house is still there, and
    nobody lives in it; the windows are dark.

    (5) It was 1874.

                                      15
"""


def test_a_paragraph_that_notes_interrupt_is_whole():
    """Where a page ends in a sentence, its notes stand after the paragraph; a sentence that has ended ends it."""
    found = body(PAGES)
    assert "boats alone, and that the lamp was filled on Mondays.[^2] When" in found
    assert "the letters over [^3] to the village, and the bread back;" in found
    assert "to this day.[^4]\n\n[^4]: The village" in found
    assert found.index("until it fell.") < found.index("[^1]: Larina") < found.index("[^2]:") < found.index("[^3]:")
    assert found.index("[^3]: Cohen") < found.index("The people of the village remember")
    [told] = [each for each in draft_of(PAGES).summary if "interrupt" in each]
    assert told == "joined where notes interrupt a sentence: at line 10, 19"


def test_what_goes_on_over_many_pages_is_no_paragraph():
    """It is cut, where a page ends, and compares all the same."""
    line = "the house stood by the river and nobody who came along the road that"
    pages = [
        "\n".join(
            [*[line] * 11, f"{line}({number})", line, "", f"({number}) Larina, p. {number}.", "", f"{number:>40}", ""]
        )
        for number in range(1, 51)
    ]
    text = "\n".join(pages)
    draft = draft_of(text)
    assert codes_of(written(draft, content=text.encode())) == []
    assert len(labels(text)) == 50
    assert len(draft.blocks) == 50 + 3


def test_verse_that_notes_interrupt_is_left():
    """It has lines, and they stay."""
    full = "    the house stood by the river and nobody who came along the road that\n" * 8
    verse = "    The river ran\n    to the sea and\n\n    (1) Larina, p. 3.\n\n    the boats with it,\n    and nobody knew.\n"
    assert not [each for each in draft_of(f"{full}    once.(1)\n\n{verse}").summary if "interrupt" in each]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{PROSE}\n\n* * *\n\n{PROSE}", "* * *"),
        (f"{PROSE}\n\n- bread\n- salt\n- oil\n\n{PROSE}", "- bread\n- salt\n- oil"),
        (f"{PROSE}\n\n1. bread\n\n2. salt\n\n{PROSE}", "1. bread\n2. salt"),
        (f'He wrote:\n\n"{PROSE}"\n\n{PROSE}', f'::: quotation\n"{PROSE}"\n:::'),
        (f"{PROSE} # not a heading\n\n#neither", "#neither"),
        (f"{PROSE}\n\n> no quotation", "\\> no quotation"),
        (f"{PROSE} [^1] and [a](b) and <b>", "\\[^1] and [a\\](b) and \\<b>"),
    ],
)
def test_blocks(text, found):
    """What blocks become, and what stays as it was typed."""
    assert found in body(text + "\n")


def test_verse_keeps_its_lines():
    """Short lines in a text whose lines are full elsewhere."""
    full = "the house stood by the river and nobody who came along the road that\n" * 8
    found = body(full + "\nThe river ran\nto the sea and on,\nand nobody knew.\n\n" + full)
    assert "The river ran\\\nto the sea and on,\\\nand nobody knew." in found


def test_an_indented_paragraph_is_a_quotation():
    """All its lines stand further in."""
    full = "the house stood by the river and nobody who came along the road that\n" * 8
    inset = "    nobody who came along the road that winter could have said why it\n" * 4
    assert "\n> nobody who came" in body(full + "\n" + inset + "\n" + full)


def test_the_archive_is_set_aside():
    """Project Gutenberg's header and licence, and what the header says."""
    text = f"""
        The Project Gutenberg EBook of The House, by Nobody Known

        Title: The House
        Author: Nobody Known
        Language: English

        *** START OF THIS PROJECT GUTENBERG EBOOK THE HOUSE ***

        {PROSE}

        *** END OF THIS PROJECT GUTENBERG EBOOK THE HOUSE ***

        The licence.
        """
    draft = draft_of(text)
    assert [each.lines for each in draft.chrome] == ["1-7", "11-13"]
    assert (draft.facts.title, draft.facts.author, draft.facts.language) == ("The House", "Nobody Known", "en")
    assert len(draft.blocks) == 1
