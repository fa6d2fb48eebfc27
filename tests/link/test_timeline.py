"""The timeline of an edition: events, passages that date them, other dated things, the texts, and conflicts."""

from __future__ import annotations

import pytest

from glossator.model.kinds import Dating
from tests.conftest import codes
from tests.rooms import annotated, entry, joined


def event(name, fields=""):
    return entry("event", name, f"title: {name.capitalize()}\n{fields}")


def timeline(*documents):
    """The items that are no texts."""
    return [each for each in joined(*documents).timeline if not each.text]


def test_an_event_has_the_passages_that_date_it_and_those_that_mention_it():
    """Each place once, in reading order, the notes after the text."""
    text = annotated(
        "The trial began.[^1]\n\nIn [1938]{date=1938 event=trial} the trial ended. The trial was long.\n\n"
        "After the trial, and the trial.\n\n[^1]: The trial of [March]{date=1938-03 event=trial}.\n"
    )
    (item,) = timeline(text, event("trial", "forms: [trial]\ndate: 1938-03-02/1938-03-13"))
    assert (item.id, item.entry, item.title, item.dating) == ("trial", "trial", "Trial", Dating.EDITORIAL)
    assert [(each.address, each.words, each.date) for each in item.passages] == [
        ("p1", "trial", ""),
        ("p2", "1938", "1938"),
        ("p3", "trial", ""),
        ("n1", "March", "1938-03"),
    ]
    assert not item.in_conflict


def test_items_are_in_the_order_of_their_dates():
    """The texts among them."""
    text = annotated(
        "[Late]{date=1990 title=Late}, [then]{date=1917-21 title=Then}, [early]{date=1917/.. title=Early}."
    )
    edition = joined(text, event("october", "forms: []\ndate: 1917-11-07"), event("no-date", "forms: []"))
    assert [each.title for each in edition.timeline] == ["Early", "Then", "October", "A title", "Late"]


def test_a_text_that_contradicts_the_record():
    """Both dates stay; the passage says that it differs."""
    text = annotated("On [June 21]{date=1941-06-21 event=invasion}, in [1941]{date=1941 event=invasion}.")
    (item,) = timeline(text, event("invasion", "forms: []\ndate: 1941-06-22"))
    assert item.date == "1941-06-22"
    assert [(each.words, each.differs) for each in item.passages] == [("June 21", True), ("1941", False)]
    assert item.in_conflict


def test_two_texts_that_contradict_each_other():
    """Without a date of the event's own, the first text's stands, and both differ."""
    one = annotated("In [1964]{date=1964 event=record}.", fields="order: 1")
    other = annotated("In [1965]{date=1965 event=record dating=computed}.", name="two", fields="order: 2")
    (item,) = timeline(one, other, event("record", "forms: []"))
    assert (item.date, item.dating) == ("1964", Dating.STATED)
    assert [(each.text, each.differs) for each in item.passages] == [("one", True), ("two", True)]


def test_a_computed_date_is_known_as_such():
    text = annotated("[At age 10]{date=1924 dating=computed title=Letter remark=reckoned}.")
    (item,) = timeline(text)
    assert (item.id, item.entry, item.title, item.dating) == ("_dated-1", "", "Letter", Dating.COMPUTED)
    assert item.passages[0].remark == "reckoned"


def test_passages_with_the_same_title_are_one_item():
    """In one text or in two."""
    one = annotated("In [1964]{date=1964 title=Record}, [then]{date=1964-05 title=Record}.", fields="order: 1")
    other = annotated("In [1965]{date=1965 title=Record}.", name="two", fields="order: 2")
    (item,) = timeline(one, other)
    assert len(item.passages) == 3
    assert item.in_conflict


def test_a_date_without_event_and_title_is_not_on_the_timeline():
    assert timeline(annotated("In [1924]{date=1924}.")) == []


@pytest.mark.parametrize(("supplied", "dating"), [("", Dating.STATED), ("supplied: [date]", Dating.EDITORIAL)])
def test_the_texts_are_on_the_timeline(supplied, dating):
    """With the date that they print, or that the editor has supplied."""
    (item,) = joined(annotated("Words.", fields=supplied)).timeline
    assert (item.id, item.text, item.date, item.dating) == ("_text-one", "one", "1974", dating)


def test_the_old_style_is_kept():
    text = annotated("On [25 October]{date=1917-11-07 old-style=1917-10-25 event=october}.")
    (item,) = timeline(text, event("october", "forms: []"))
    assert item.old_style == item.passages[0].old_style == "1917-10-25"


def test_a_date_is_no_mention():
    """The words that date an event do not name it."""
    edition = joined(annotated("In [July]{date=1928-07 event=meeting}."), event("meeting", "forms: []"))
    assert edition.mentions == {}


def test_an_event_that_is_only_dated_is_of_use(site):
    """It need not be mentioned, nor linked to."""
    site.text("In [July]{date=1928-07 event=meeting}.", "In July.")
    site.entry("event", "meeting", "title: Meeting\nforms: []")
    assert codes(site.findings()) == []


def test_dates_in_words_are_checked(site):
    """The date and the old style, in the text and in notes."""
    site.text(
        "In [July]{date=July}, [May]{date=1917-05-14 old-style=1917-05-02}.[^1]\n\n[^1]: In [X]{date=1938-13}.\n",
        "In July, May.1 1. In X.",
    )
    assert codes(site.findings()) == ["date-form", "old-style-wrong", "date-form"]
