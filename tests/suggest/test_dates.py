"""Dates without mark-up."""

from __future__ import annotations

import pytest

from glossator.suggest.date_words import dates_in
from tests.rooms import entry
from tests.suggest.hints import hints, words

TRIAL = entry("event", "trial", "title: The trial\ndate: 1938-03-13")


@pytest.mark.parametrize(
    ("text", "language", "words", "date"),
    [
        ("It was on 13 March 1938.", "en", "13 March 1938", "1938-03-13"),
        ("It was on March 13th, 1938.", "en", "March 13th, 1938", "1938-03-13"),
        ("It was on the 13th of March, 1938.", "en", "13th of March, 1938", "1938-03-13"),
        ("It was in Sept. 1938.", "en", "Sept. 1938", "1938-09"),
        ("It was in May of 1938.", "en", "May of 1938", "1938-05"),
        ("It was in 1938.", "en", "1938", "1938"),
        ("He went (1938) away.", "en", "1938", "1938"),
        ("It was in the 1930s.", "en", "1930s", "193X"),
        ("In 1928–32 he wrote.", "en", "1928–32", "1928/1932"),
        ("Am 13.3.1938 war es.", "de", "13.3.1938", "1938-03-13"),
        ("Am 13. März 1938 war es.", "de", "13. März 1938", "1938-03-13"),
        ("Le 1er mai 1938 encore.", "fr", "1er mai 1938", "1938-05-01"),
        ("Это было 13 марта 1938 года.", "ru", "13 марта 1938", "1938-03-13"),
        ("El 13 de marzo de 1938 fue.", "es", "13 de marzo de 1938", "1938-03-13"),
        ("Dated 1938-03-13.", "en", "1938-03-13", "1938-03-13"),
    ],
)
def test_dates_of_every_shape(text, language, words, date):
    (found,) = dates_in(text, language)
    assert (text[found.start : found.end], found.date) == (words, date)


@pytest.mark.parametrize(
    "text",
    [
        "It was on 31 February 1938 that nothing was.",
        "In 1938 pages he says it.",
        "The 1938 of them; no. 1938.",
        "In 1932–28 nothing was.",
        "March 13 was cold.",
        "It cost 1,938 or 1938.5 or 01938.",
    ],
)
def test_what_is_no_date(text):
    assert [each.date for each in dates_in(text, "en") if len(each.date) != 7] == []


def test_a_date_is_told_with_what_to_write_and_the_event_of_that_day():
    (found,) = hints("dates", "It was on 13 March 1938, and again 13 March 1938.\n", TRIAL)
    assert found.write == "[13 March 1938]{date=1938-03-13 event=trial}"
    assert len(found.occurrences) == 2
    assert "`trial`" in found.advice


def test_exact_dates_come_first():
    body = "It was in 1938. It was on 13 March 1937. It was in May 1936.\n"
    assert words("dates", body) == ["13 March 1937 (1937-03-13)", "May 1936 (1936-05)", "1938 (1938)"]


def test_what_is_dated_cited_or_in_a_title_is_left_out():
    body = "[In 1938]{date=1938} it was, in [The Year of 1938]{.title} and [in 1939](https://example.org/).\n"
    assert words("dates", body) == []


def test_a_year_in_a_note_is_left_to_its_citation():
    assert words("dates", "He said.[^1]\n\n[^1]: So in 1938, and on 2 May 1937.\n") == ["2 May 1937 (1937-05-02)"]
