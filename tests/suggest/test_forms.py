"""Words that may be forms of entries: another spelling, another ending, a slip, given names."""

from __future__ import annotations

import pytest

from glossator.model.folding import Folding
from glossator.suggest.spelling import distance, sound, squashed
from tests.rooms import entry
from tests.suggest.hints import hints, words

KRUPSKAYA = entry("person", "krupskaya", "title: Nadezhda Krupskaya\nforms: [Krupskaya]")
ZINOVIEV = entry("person", "zinoviev", "title: Grigory Zinoviev\nforms: [Zinoviev]")
BREST = entry("place", "brest", "title: Brest-Litovsk")
LENIN = entry("person", "lenin", "title: Vladimir Ilich Lenin\nforms: [Lenin]")
GERMANY = entry("place", "germany")
KULAK = entry("term", "gensek", "title: gensek")
RADEK = entry("person", "radek", "title: Karl Radek\nsort: Radek, Karl\nforms: [Karl Radek]")
ALL = (KRUPSKAYA, ZINOVIEV, BREST, LENIN, GERMANY, KULAK, RADEK)


@pytest.mark.parametrize(
    ("body", "form", "why", "line"),
    [
        ("It was Krupskaia then.\n", "Krupskaia", "another spelling", "forms: [Krupskaya, Krupskaia]"),
        ("It was Zinovyev then.\n", "Zinovyev", "another spelling", "forms: [Zinoviev, Zinovyev]"),
        ("It was Zinoveiv then.\n", "Zinoveiv", "nearly the same letters", "forms: [Zinoviev, Zinoveiv]"),
        (
            "It was in Brest Litovsk then.\n",
            "Brest Litovsk",
            "the same letters",
            "forms: [Brest-Litovsk, Brest Litovsk]",
        ),
        ("They were the Zinovievs then.\n", "Zinovievs", "another ending", "forms: [Zinoviev, Zinovievs]"),
        ("It was Radek then.\n", "Radek", "a family name alone", "forms: [Karl Radek, Radek]"),
        ("It was K. Radek then.\n", "K. Radek", "a family name with given names", "forms: [Karl Radek, K. Radek]"),
        ("It was V. I. Lenin then.\n", "V. I. Lenin", "with given names", "forms: [Lenin, V. I. Lenin]"),
    ],
)
def test_another_form_of_an_entry(body, form, why, line):
    """It is told with the entry's file and the line to be written; and it is no name without an entry."""
    (found,) = hints("forms", body, *ALL)
    assert (found.words, found.kind, found.write) == (form, why, line)
    assert found.file.startswith("entries/")
    assert words("names", body, *ALL) == []


def test_a_slip_may_be_a_misprint():
    (found,) = hints("forms", "It was Zinoveiv then.\n", ZINOVIEV)
    assert '`[Zinoveiv]{correction="Zinoviev"}`' in found.advice


@pytest.mark.parametrize(
    "body",
    [
        "The German army and the Germans came.\n",
        "It was Levin and Lanin.\n",
        "It was Anna Lenin then.\n",
        "It was Otto Radek then.\n",
        "It was Lenin and Zinoviev’s Krupskaya.\n",
        "The general came.\n",
    ],
)
def test_what_is_another_word_is_no_form(body):
    assert words("forms", body, *ALL) == []


def test_what_the_editor_excepts_is_not_proposed():
    lenin = entry("person", "lenin", 'title: Lenin\nexcept: ["the Lenin Prize"]')
    assert words("forms", "He won the Lenin Prize.\n", lenin) == []


def test_terms_in_small_letters_have_other_spellings_too():
    gensek = entry("term", "apparatchik", "title: apparatchik")
    (found,) = hints("forms", "He was an aparatchik to the end.\n", gensek)
    assert (found.words, found.write) == ("aparatchik", "forms: [apparatchik, aparatchik]")


def test_all_forms_of_an_entry_are_one_suggestion():
    (found,) = hints("forms", "It was Krupskaia. It was N. Krupskaia. It was Krupskaja.\n", KRUPSKAYA)
    assert set(found.words.split(", ")) == {"Krupskaia", "N. Krupskaia", "Krupskaja"}
    assert len(found.occurrences) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Krupskaia", "Krupskaya"),
        ("Zinoviev", "Zinovyev"),
        ("Trotsky", "Trotskii"),
        ("Tchaikovsky", "Chaikovskii"),
        ("Izvestiia", "Izvestia"),
        ("Nikolayevsky", "Nicolaevsky"),
        ("Khrushchev", "Khrouchtchev"),
        ("Крупская", "Krupskaya"),
        ("Маленков", "Malenkov"),
    ],
)
def test_spellings_of_one_name_sound_alike(one, other):
    folding = Folding()
    assert sound(squashed(one, folding)) == sound(squashed(other, folding))


@pytest.mark.parametrize(
    ("one", "other", "most", "slips"),
    [
        ("radek", "radek", 2, 0),
        ("radek", "rakde", 2, 2),
        ("radek", "raedk", 2, 1),
        ("radek", "lenin", 2, 3),
        ("", "abc", 2, 3),
    ],
)
def test_slips_are_counted(one, other, most, slips):
    assert distance(one, other, most) == distance(other, one, most) == slips
