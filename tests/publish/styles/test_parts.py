"""The small parts of descriptions: punctuation, titles, names, numbers, dates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.model.csl import Item, Name, When
from glossator.publish.styles import dates, names, pages, titles
from glossator.publish.styles.catalogue import STYLES
from glossator.publish.styles.text import Run, italic, marked, markup, plain, quoted, runs, together
from tests.publish.styles.reference import shown


@pytest.mark.parametrize(
    ("before", "mark", "wanted"),
    [
        ("a word", ".", "a word."),
        ("a word.", ".", "a word."),
        ("who?", ".", "who?"),
        ("who?", ",", "who?,"),
        ("“a”", ",", "“a,”"),
        ("“a ‘b’”", ".", "“a ‘b.’”"),
        ("“who?”", ".", "“who?”"),
        ("the workers’", ".", "the workers’."),
        ("‘the workers’", ",", "‘the workers,’"),
        ("“a”", ":", "“a”:"),
        ("(a)", ".", "(a)."),
        ("", ".", ""),
    ],
)
def test_marks(before, mark, wanted):
    """Commas and full stops go inside closing quotation marks, which apostrophes are not."""
    assert plain(marked(runs(before), mark)) == wanted


def test_a_mark_takes_the_style_of_the_quotation_mark():
    """Inside an italic title the mark is italic; after it, upright."""
    assert shown(marked(italic(runs("The “Bloc”")), ".")) == "<i>The “Bloc.”</i>"
    assert shown(marked(italic(runs("The Bloc")), ".")) == "<i>The Bloc</i>."


def test_quotations_change_places():
    """Double marks in a quotation become single, single ones in those double; apostrophes stay."""
    assert (
        plain(quoted(runs("the “so ‘called’ bloc” of workers’ trials")))
        == "“the ‘so “called” bloc’ of workers’ trials”"
    )
    assert plain(quoted(runs("‘I Am the Last’: Paris"))) == "“‘I Am the Last’: Paris”"
    assert quoted(()) == ()


def test_markup():
    """Italics in italics are upright; other tags are left out; straight marks become curly."""
    assert markup("a <i>b</i> <sup>c</sup>") == (Run("a "), Run("b", True), Run(" c"))
    assert italic(markup("a <i>b</i>")) == (Run("a ", True), Run("b"))
    assert plain(markup("\"It's\" <i>'so'</i> </i>")) == "“It’s” ‘so’ "
    assert together(", ", [(), runs("a"), (), runs("b")]) == runs("a, b")


@given(st.text("ab“”‘’'\".,?!<i>/ ", max_size=30))
def test_no_words_are_lost(text):
    """Whatever stands in a title, its letters stay."""
    letters = [character for character in plain(markup(text)) if character.isalpha()]
    for made in (quoted(markup(text)), marked(markup(text), "."), titles.headline(text, "en"), titles.sentence(text)):
        assert [character.casefold() for character in plain(made) if character.isalpha()] == [
            letter.casefold() for letter in letters
        ]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("the peasant and the plan", "The Peasant and the Plan"),
        ("a walk along the canal: an end of it", "A Walk Along the Canal: An End of It"),
        ("what is it for", "What Is It For"),
        ("self-criticism and rank-and-file", "Self-Criticism and Rank-and-File"),
        ("On Co-operation", "On Co-operation"),
        ("the MC5 and the iPhone", "The MC5 and the iPhone"),
        ("lenin’s “testament”", "Lenin’s “Testament”"),
        ('names with <span class="nocase">van der</span> in them', "Names with van der in Them"),
        ("who whom? the question", "Who Whom? The Question"),
    ],
)
def test_headline_style(title, wanted):
    """Words take capitals, but for small ones inside and protected ones."""
    assert plain(titles.headline(title, "en")) == wanted


def test_other_languages_keep_their_letters():
    """Headline style is English."""
    assert plain(titles.headline("novyi zhurnal", "ru")) == "novyi zhurnal"
    assert plain(titles.headline("novyi zhurnal", "en-GB")) == "Novyi Zhurnal"


def test_sentence_style():
    """Only the first word and the one after a colon are touched."""
    assert plain(titles.sentence("“the trial” of March: a record")) == "“The trial” of March: A record"


@pytest.mark.parametrize(
    ("value", "chicago", "mla", "apa"),
    [
        ("3-10", "3–10", "3–10", "3–10"),
        ("71-72", "71–72", "71–72", "71–72"),
        ("100-104", "100–104", "100–04", "100–104"),
        ("101-108", "101–8", "101–08", "101–108"),
        ("321-8", "321–28", "321–28", "321–328"),
        ("1496-1504", "1496–504", "1496–504", "1496–1504"),
        ("1087–89", "1087–89", "1087–89", "1087–1089"),
        ("99-100, 112", "99–100, 112", "99–100, 112", "99–100, 112"),
        ("xii-xv", "xii–xv", "xii–xv", "xii–xv"),
        ("S12-S19", "S12–19", "S12–19", "S12–S19"),
        ("e17", "e17", "e17", "e17"),
        ("", "", "", ""),
    ],
)
def test_page_ranges(value, chicago, mla, apa):
    """Each style has its own way with the second number."""
    assert (pages.chicago(value), pages.two_digits(value), pages.expanded(value)) == (chicago, mla, apa)


def test_ordinals():
    """Editions are counted."""
    made = " ".join(pages.ordinal(str(number)) for number in (1, 2, 3, 4, 11, 12, 13, 21, 112))
    assert made == "1st 2nd 3rd 4th 11th 12th 13th 21st 112th"
    assert (pages.edition("3"), pages.edition("Rev. ed.")) == ("3rd ed.", "Rev. ed.")


KING = Name(family="King", given="Martin Luther", suffix="Jr.", comma_suffix=True)
BEAUVOIR = Name(family="Beauvoir", given="Simone", dropping_particle="de")
ALEMBERT = Name(family="Alembert", given="Jean", dropping_particle="d'")
LINDEN = Name(family="Linden", given="Marcel", non_dropping_particle="van der")
NAMES = [
    (KING, "Martin Luther King, Jr. | King, Martin Luther, Jr. | King, M. L., Jr."),
    (BEAUVOIR, "Simone de Beauvoir | Beauvoir, Simone de | Beauvoir, S. de"),
    (ALEMBERT, "Jean d’Alembert | Alembert, Jean d’ | Alembert, J. d’"),
    (LINDEN, "Marcel van der Linden | van der Linden, Marcel | van der Linden, M."),
    (Name(family="Eliot", given="J.-P. R."), "J.-P. R. Eliot | Eliot, J.-P. R. | Eliot, J.-P. R."),
    (Name(family="Du Bois", given="W.E.B."), "W. E. B. Du Bois | Du Bois, W. E. B. | Du Bois, W. E. B."),
    (Name(family="毛", given="泽东"), "毛泽东 | 毛泽东 | 毛泽东"),
    (Name(literal="The Archives"), "The Archives | The Archives | The Archives"),
    (Name(given="Koba"), "Koba | Koba | K."),
]


@pytest.mark.parametrize(("name", "wanted"), NAMES)
def test_names(name, wanted):
    """A name in its natural order, as lists sort it, and with initials."""
    made = (names.natural(name), names.inverted(name), names.inverted(name, short=True))
    assert made == tuple(wanted.split(" | "))


@pytest.mark.parametrize(
    ("when", "wanted"),
    [
        (When(start=(1923, 5, 26)), ("May 26, 1923", "26 May 1923", "1923, May 26")),
        (When(start=(1923, 9)), ("September 1923", "Sept. 1923", "1923, September")),
        (When(start=(1923, 5, 26), end=(1923, 5, 27)), ("May 26–27, 1923", "26–27 May 1923", "1923, May 26–27")),
        (When(start=(1950,), end=(1978,)), ("1950–1978",) * 3),
        (When(start=(1988,), season=2), ("Summer 1988",) * 3),
        (When(start=(-43,)), ("43 BCE",) * 3),
        (When(literal="forthcoming"), ("forthcoming",) * 3),
    ],
)
def test_dates(when, wanted):
    """Each style has its own order."""
    assert tuple(dates.written(when, form) for form in (dates.american, dates.inverse, dates.year_first)) == wanted


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_an_empty_record_is_described(style):
    """A record with nothing in it raises nothing."""
    assert isinstance(style.bibliography(Item()), tuple)
    assert isinstance(style.reference(Item(), None), tuple)
