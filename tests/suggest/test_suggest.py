"""What may be parallel: shared quotations, and paragraphs that name the same rare entries."""

from __future__ import annotations

import time

from glossator.model.kinds import PARALLEL
from glossator.suggest.companions import shared_entries
from glossator.suggest.quotations import shared_quotations
from tests.rooms import annotated, entry, joined

EIGHT = "history will decide who among us was right"


def spots(suggestion):
    return [(each.text, each.paragraph) for each in suggestion.spots]


def declared(*passages):
    """A parallel of some paragraphs."""
    lines = "".join(f"  - {{text: {text}, paragraphs: [{paragraph}]}}\n" for text, paragraph in passages)
    return annotated("So.\n", PARALLEL, "night", f"topic: The night\nrelation: agree\npassages:\n{lines}")


def texts(*bodies):
    return tuple(annotated(body, name=name) for name, body in zip(("one", "two", "three"), bodies, strict=False))


def test_eight_words_in_a_row_are_found_whatever_the_signs():
    """Quotation marks, dashes, capitals and line ends make no difference; the words are shown as first printed."""
    one = "Nothing.\n\nHe said: “History will decide—who among us was ‘right’!”\n"
    two = "\"history will decide\nwho *among* us was 'right'\", they wrote.\n"
    (found,) = shared_quotations(joined(*texts(one, two)))
    assert " ".join(found.shared) == "History will decide who among us was right"
    assert spots(found) == [("one", "p2"), ("two", "p1")]
    assert (found.spots[0].place.line, found.spots[0].place.column) == (10, 11)


def test_seven_words_are_not_enough():
    seven = EIGHT.rsplit(" ", 1)[0]
    assert shared_quotations(joined(*texts(f"{seven} once.\n", f"{seven} twice.\n"))) == ()


def test_the_longest_stretch_is_one_suggestion_and_comes_first():
    long = f"{EIGHT} and who was wrong in all of this"
    found = shared_quotations(joined(*texts(f"It is: {EIGHT}.\n\nSo {long}.\n", f"{long}.\n")))
    assert [len(each.shared) for each in found] == [16, 8]


def test_three_texts_are_one_suggestion():
    (found,) = shared_quotations(joined(*texts(f"{EIGHT}.\n", f"So {EIGHT}.\n", f"And {EIGHT}.\n")))
    assert spots(found) == [("one", "p1"), ("three", "p1"), ("two", "p1")]


def test_a_text_that_repeats_itself_is_no_suggestion():
    assert shared_quotations(joined(*texts(f"{EIGHT}.\n\n{EIGHT}.\n", "Nothing.\n"))) == ()


def test_what_is_declared_is_left_out():
    edition = joined(*texts(f"{EIGHT}.\n", f"{EIGHT}.\n"), declared(("one", "p1"), ("two", "p1")))
    assert shared_quotations(edition) == ()


KOBA, NEP, SOSO = entry("person", "koba"), entry("term", "nep", "title: NEP"), entry("person", "soso")


def test_the_rarer_the_entries_the_better():
    """A pair that shares two entries comes before a pair with one, a rare one before a common one."""
    one = "Koba and Soso.\n\nThe NEP.\n\nThe NEP.\n"
    two = "The NEP.\n\nSoso with Koba.\n\nNobody.\n"
    found = shared_entries(joined(*texts(one, two), KOBA, NEP, SOSO))
    assert [(spots(each), each.shared) for each in found] == [
        ([("one", "p1"), ("two", "p2")], ("koba", "soso")),
        ([("one", "p2"), ("two", "p1")], ("nep",)),
        ([("one", "p3"), ("two", "p1")], ("nep",)),
    ]
    assert found[0].score > found[1].score == found[2].score


def test_declared_pairs_and_pairs_of_one_text_are_left_out():
    edition = joined(*texts("Koba.\n\nKoba.\n", "Koba.\n"), KOBA, declared(("one", "p1"), ("two", "p1")))
    assert [spots(each) for each in shared_entries(edition)] == [[("one", "p2"), ("two", "p1")]]


def test_an_entry_that_many_paragraphs_name_says_nothing():
    many = "Koba.\n\n" * 20
    assert shared_entries(joined(*texts(many, many), KOBA)) == ()


def test_twice_the_texts_take_little_more_than_twice_the_time():
    """The work grows with the words, not with the pairs of texts."""

    def seconds(count):
        bodies = (
            f"{EIGHT}. " + " ".join(f"word{n * 7919 % 9973}x{number}" for n in range(2000)) for number in range(count)
        )
        edition = joined(*(annotated(body + "\n", name=f"t{number}") for number, body in enumerate(bodies)))
        started = time.process_time()
        (found,) = shared_quotations(edition)
        assert len(found.spots) == count
        return time.process_time() - started

    assert seconds(40) < 4 * seconds(20) + 2
