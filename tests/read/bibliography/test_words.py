"""LaTeX and names in the fields of a bibliography."""

from __future__ import annotations

import pytest

from glossator.model.csl import Name
from glossator.read.bibliography.latex import decoded, plain, verbatim
from glossator.read.bibliography.names import names_of


@pytest.mark.parametrize(
    ("latex", "wanted"),
    [
        (r"{\'E}tudes \'etudes {\'{e}} \'{E}", "Études études é É"),
        (r"G{\"o}del B{\"{o}}hm \"a", "Gödel Böhm ä"),
        (r"{\v Z}i\v{z}ek \v s", "Žižek š"),
        (r"\c{c}a \c c {\k a} \H{o} \u{g} \r{u} \d{s} \={a} \.z \~n", "ça ç ą ő ğ ů ṣ ā ż ñ"),
        (r"{\L}\'od\'z {\l}{\o}{\O}\ss{} {\ae}\AE \aa{} \'{\i} \'\i", "Łódź łøØß æÆå í í"),
        (r"Simon \& Schuster, 100\% \$5 \#1 a\_b \{x\}", "Simon & Schuster, 100% $5 #1 a_b {x}"),
        (r"1888--1938 --- ``so'' `it' is", "1888–1938 — “so” ‘it' is"),
        (r"a~b \ldots{} \textendash \slash x", "a\u00a0b … –/x"),
        (r"\emph{Mission} {\em to} \textit{Moscow} \textbf{b}", "<i>Mission</i> <i>to</i> <i>Moscow</i> <b>b</b>"),
        (r"x\textsuperscript{2} H\textsubscript{2}O \mkbibquote{q}", "x<sup>2</sup> H<sub>2</sub>O “q”"),
        (r"The {USSR} and {van der Linden} {a}", 'The USSR and <span class="nocase">van der Linden</span> a'),
        (r"\foreignlanguage{german}{Das Kapital} \href{https://x.org}{Here}", "Das Kapital Here"),
        (r"$x^2$ \TeX\ done", "x^2 TeX done"),
        ("two\n   lines", "two lines"),
        ("«\u202fx\u202f»", "«\u202fx\u202f»"),
        ("}} {{{ Unbalanced", "Unbalanced"),
        ("\\", ""),
        ("\\'", ""),
    ],
)
def test_latex(latex, wanted):
    """LaTeX is read as what it prints."""
    assert decoded(latex) == (wanted, ())


def test_unknown_commands_are_named():
    """What is not known is left out and said."""
    assert decoded(r"A \foo{B} \bar C") == ("A B C", ("foo", "bar"))


def test_plain_has_no_tags():
    """Names have no tags."""
    assert plain(r"{\em van} {der} Linden") == "van der Linden"


def test_verbatim():
    """Addresses lose only the backslashes that LaTeX wanted."""
    assert verbatim(r"https://x.org/a\_b\%20c~d") == "https://x.org/a_b%20c~d"


@pytest.mark.parametrize(
    ("latex", "wanted"),
    [
        ("Anna Larina", Name(family="Larina", given="Anna")),
        ("Larina, Anna", Name(family="Larina", given="Anna")),
        ("van der Linden, Marcel", Name(family="Linden", given="Marcel", non_dropping_particle="van der")),
        ("Marcel van der Linden", Name(family="Linden", given="Marcel", non_dropping_particle="van der")),
        ("de Beauvoir, Simone", Name(family="Beauvoir", given="Simone", dropping_particle="de")),
        ("Beauvoir, Simone de", Name(family="Beauvoir", given="Simone", dropping_particle="de")),
        ("King, Jr., Martin Luther", Name(family="King", given="Martin Luther", suffix="Jr.", comma_suffix=True)),
        ("Wells, III, Henry B.", Name(family="Wells", given="Henry B.", suffix="III")),
        ("{Institute of Party History}", Name(literal="Institute of Party History")),
        ("{Simon \\& Schuster and Sons}", Name(literal="Simon & Schuster and Sons")),
        ("{du Bois}, W. E. B.", Name(family="du Bois", given="W. E. B.")),
        ("Aristotle", Name(family="Aristotle")),
        ("MC5", Name(family="MC5")),
        ("{\\'E}lie, {\\v Z}ofia", Name(family="Élie", given="Žofia")),
        (
            "family=Gogh, given=Vincent, prefix=van, useprefix=true",
            Name(family="Gogh", given="Vincent", non_dropping_particle="van"),
        ),
        (
            "given=Jean, family={La Fontaine}, prefix=de, useprefix=false",
            Name(family="La Fontaine", given="Jean", dropping_particle="de"),
        ),
        ("Ларина, Анна", Name(family="Ларина", given="Анна")),
    ],
)
def test_names(latex, wanted):
    """A name is divided as BibTeX divides it, and particles are told apart."""
    assert names_of(latex) == ((wanted,), False)


def test_lists_of_names():
    """Names are divided by `and`, and `others` are not one of them."""
    names, more = names_of("A, B and {C and D} and\n E F and others")
    assert [each.family or each.literal for each in names] == ["A", "C and D", "F"]
    assert more
    assert names_of("  ") == ((), False)
