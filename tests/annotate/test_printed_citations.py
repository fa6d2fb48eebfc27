"""What is read in printed notes: a table of notes in many conventions, and one of words that cite nothing.

The tables are text files beside this one. `GLOSSATOR_REWRITE=1` writes what is read into the first, to be judged row by
row; the others are only read.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from glossator.annotate.citations.locators import full_range, roman_number
from glossator.annotate.citations.scan import printed_citations
from glossator.model.citation import Locator, Printed
from glossator.model.document import Document
from tests.rooms import annotated, entry, joined

HERE = Path(__file__).parent
TABLE = HERE / "printed-citations.txt"
WORKS = (
    ("stalin-1929", "The Right Deviation", "Stalin, Josef", "1929"),
    ("bukharin-1920", "The Economics of the Transition Period", "Bukharin, Nikolai", "1920"),
    ("bukharin-1988", "Prison Manuscripts", "Bukharin, Nikolai", "1988"),
    ("trotsky-1930", "My Life", "Trotsky, Leon", "1930"),
    ("lenin-1923", "On Co-operation", "Lenin, V. I.", "1923"),
    ("john-1999", "Collected Sermons", "John, Peter", "1999"),
    ("larina-1993", "This I Cannot Forget", "Larina, Anna", "1993"),
    ("cohen-1973", "Bukharin and the Bolshevik Revolution", "Cohen, Stephen", "1973"),
    ("feuchtwanger-1937", "Moscow 1937", "Feuchtwanger, Lion", "1937"),
)


def rows(path: Path) -> Iterator[tuple[int, str, list[str]]]:
    """The rows of a table: line number, words, and the lines under them."""
    found: list[tuple[int, str, list[str]]] = []
    _, _, body = path.read_text("utf-8").partition("\n\n")
    above = path.read_text("utf-8").count("\n") - body.count("\n")
    for number, line in enumerate(body.splitlines(), start=above + 1):
        if line.startswith("\t"):
            found[-1][2].append(line.strip())
        elif line and not line.startswith("# "):
            found.append((number, line, []))
    yield from found


def shown(printed: Printed) -> str:
    """A citation as the table has it."""
    parts = (printed.signal, printed.head, printed.imprint, str(printed.locator))
    return " | ".join(("?" * printed.tentative + printed.means.value, *(part or "-" for part in parts)))


READ = list(rows(TABLE))
PROSE = list(rows(HERE / "prose-in-notes.txt"))
PARENTHESES = list(rows(HERE / "prose-in-parentheses.txt"))


def test_the_tables_are_large():
    """Reading by form is judged by many forms."""
    assert len(READ) >= 150
    assert len(PROSE) + len(PARENTHESES) >= 80
    assert len({words for _, words, _ in READ}) == len(READ)


@pytest.mark.parametrize(("number", "words", "expected"), READ, ids=[f"line-{each[0]}" for each in READ])
def test_what_is_read_in_a_note(number, words, expected):
    """Each citation with its parts, as the table says."""
    assert [shown(each) for each in printed_citations(words)] == expected, f"{TABLE.name}:{number}"


def test_the_table_is_written_anew_if_that_is_wanted():
    """`GLOSSATOR_REWRITE=1` writes what is read into the table."""
    head, _, body = TABLE.read_text("utf-8").partition("\n\n")
    lines: list[str] = []
    for line in (line for line in body.splitlines() if not line.startswith("\t")):
        read = [] if line.startswith("# ") or not line else [f"\t{shown(each)}" for each in printed_citations(line)]
        lines += [line, *read]
    if os.environ.get("GLOSSATOR_REWRITE"):
        TABLE.write_text("\n".join((head, "", *lines, "")), "utf-8")
    assert lines


@cache
def works() -> tuple[Document, ...]:
    """Works whose authors' names stand in the tables of prose."""
    return tuple(entry("work", name, f"title: {t}\nauthor: {a}\ndate: {d}") for name, t, a, d in WORKS)


def understood(body: str) -> list[str]:
    """The citations in a text, and the findings about citations."""
    edition = joined(annotated(body), *works())
    found = [each.message for each in edition.findings if each.code.startswith("citation")]
    return [*(each.printed for each in edition.citations), *found]


@pytest.mark.parametrize(("number", "words", "_"), PROSE, ids=[f"line-{each[0]}" for each in PROSE])
def test_what_cites_nothing_in_a_note(number, words, _):
    """Dates, ages, verses and comments are no citations, and nothing is reported about them."""
    assert understood(f"Words.[^1]\n\n[^1]: {words}\n") == [], f"prose-in-notes.txt:{number}"


@pytest.mark.parametrize(("number", "words", "_"), PARENTHESES, ids=[f"line-{each[0]}" for each in PARENTHESES])
def test_what_cites_nothing_in_parentheses(number, words, _):
    """Most parentheses cite nothing."""
    assert understood(words) == [], f"prose-in-parentheses.txt:{number}"


@pytest.mark.parametrize(
    ("words", "work", "locator"),
    [
        ("She says so (Larina 115).", "larina-1993", "115"),
        ("She says so (Larina 115–17).", "larina-1993", "115-117"),
        ("She says so (see Larina, p. 115).", "larina-1993", "115"),
        ("She says so (Larina, p. 115; see below).", "larina-1993", "115"),
        ("She says so (Larina 1993, 115).", "larina-1993", "115"),
        ("She says so (Larina 1993: 115).", "larina-1993", "115"),
        ("She says so (Larina 1993).", "larina-1993", ""),
        ("She says so (see Larina 1993, 115).", "larina-1993", "115"),
        ("She says so (Larina, This I Cannot Forget 115).", "larina-1993", "115"),
        ("She says so (Larina, This I Cannot Forget (New York, 1993), p. 115).", "larina-1993", "115"),
        ("He says so (Bukharin 1988, 20).", "bukharin-1988", "20"),
        ("(See This I Cannot Forget on this.)", "larina-1993", ""),
    ],
)
def test_what_is_read_in_parentheses(words, work, locator):
    """Authors with pages or years, and what notes have, in the text itself."""
    edition = joined(annotated(words), *works())
    assert [(each.work, str(each.locator)) for each in edition.citations] == [(work, locator)]
    assert not [each for each in edition.findings if each.code.startswith("citation")]


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("256-7", "256-257"),
        ("256–57", "256-257"),
        ("1023–4", "1023-1024"),
        ("99–101", "99-101"),
        ("5, 7 and 9", "5, 7, 9"),
        ("45 ff.", "45ff"),
        ("45 f.", "45f"),
        ("45 et seq.", "45ff"),
        ("xii–xv", "xii-xv"),
        ("115–20 passim", "115-120 passim"),
    ],
)
def test_pages_in_full(printed, full):
    """A range is completed, a list is tidied."""
    assert full_range(printed) == full


@pytest.mark.parametrize(
    ("printed", "number"), [("iv", "4"), ("IX", "9"), ("xlii", "42"), ("MCMXC", "1990"), ("12", "12")]
)
def test_roman_numbers(printed, number):
    """Volumes and chapters are counted in Arabic digits."""
    assert roman_number(printed) == number


@pytest.mark.parametrize(
    ("printed", "before", "meant"),
    [
        (Locator(), Locator(page="5", note="2"), "5, n. 2"),
        (Locator(page="9"), Locator(page="5", volume="2"), "vol. 2, p. 9"),
        (Locator(page="9"), Locator(page="5", chapter="3"), "9"),
        (Locator(note="4"), Locator(page="5", note="3"), "5, n. 4"),
        (Locator(volume="3", page="1"), Locator(volume="2", page="5"), "vol. 3, p. 1"),
        (Locator(chapter="4"), Locator(volume="2", page="5"), "vol. 2, ch. 4"),
    ],
)
def test_a_place_after_another(printed, before, meant):
    """What is coarser than the printed numbers stays."""
    assert str(printed.after(before)) == meant


HOSTILE = (
    "a, 5 x, ",
    "p. 5; ",
    "Ibid. ",
    "(1973) ",
    "(New York: Knopf, 1973) ",
    "Larina, 115, and ",
    "A. ",
    "A B C D E F G: ",
    "See X. ",
    "“‘«(",
    "((((",
    "Larina 1993 ",
    "Larina (1973, ",
    "pp. 1, 2, 3, 4–5 and ",
    "ii, ",
    "i, v, x, ",
    "de la von ",
    "Idem, Title ",
    "Larina, Title, op. cit., ",
    "1, 2, 3, ",
    "X and Y and ",
    "quoted in ",
    ", ",
    "New York, London: P, ",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_note_takes_no_time(words):
    """A hundred thousand characters that look like the beginnings of citations are read in seconds."""
    text = words * (100_000 // len(words))
    begin = time.process_time()
    for _ in printed_citations(text):
        pass
    assert time.process_time() - begin < 20
