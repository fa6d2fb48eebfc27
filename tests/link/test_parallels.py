"""Parallels: their passages found in the texts, and the paragraphs that they touch."""

from __future__ import annotations

import pytest

from glossator.model.edition import Passage
from glossator.model.kinds import PARALLEL, Relation
from tests.rooms import annotated, joined

ONE = annotated("First.\n\nSecond.\n\n> Third, in a quotation.\n\nFourth. {#end}\n", name="one")
TWO = annotated("Alpha.\n\n## A heading\n\nBeta.[^1]\n\n[^1]: A note.\n", name="two")
FIELDS = "topic: The night\nrelation: {relation}\npassages:\n{passages}"


def parallel(*passages, name="night", comment="They differ.\n", relation="conflict", more=""):
    """A parallel with some passages, each in YAML."""
    lines = "".join(f"  - {each}\n" for each in passages)
    return annotated(comment, PARALLEL, name, FIELDS.format(relation=relation, passages=lines) + more)


def linked(*parallels):
    return joined(ONE, TWO, *parallels)


def messages(edition):
    return [
        f"{each.code} {each.place.line}: {each.message}"
        for each in sorted(edition.findings, key=lambda each: each.order)
    ]


def test_an_edition_knows_its_parallels():
    """Topic, relation, comment and passages, each with its paragraphs in reading order and once."""
    edition = linked(parallel("{text: one, paragraphs: [end, p2, end]}", "{text: two, paragraphs: [p1], note: later}"))
    (found,) = edition.parallels
    assert (found.id, found.topic, found.relation) == ("night", "The night", Relation.CONFLICT)
    assert found.passages == (Passage("one", ("p2", "end")), Passage("two", ("p1",), "later"))
    assert found.comment
    assert edition.findings == ()


def test_every_paragraph_knows_the_parallels_that_touch_it():
    """Each parallel once, in their order; other paragraphs know of none."""
    night = parallel("{text: one, paragraphs: [p1, p2]}", "{text: one, paragraphs: [p2, p3]}", more="order: 2\n")
    day = parallel("{text: one, paragraphs: [p2]}", "{text: two, paragraphs: [p2]}", name="day", more="order: 1\n")
    at = linked(night, day).parallels_at
    assert at == {
        ("one", "p1"): ("night",),
        ("one", "p2"): ("day", "night"),
        ("one", "p3"): ("night",),
        ("two", "p2"): ("day",),
    }


@pytest.mark.parametrize("relation", [each.value for each in Relation])
def test_every_relation_can_be_written(relation):
    edition = linked(parallel("{text: one, paragraphs: [p1]}", "{text: two, paragraphs: [p1]}", relation=relation))
    assert edition.findings == ()
    assert edition.parallels[0].relation == relation


def test_an_unknown_text_or_paragraph_is_reported_with_the_nearest():
    """At the word that is wrong, once, and the rest of the parallel is there."""
    edition = linked(
        parallel(
            "{text: onne, paragraphs: [p1]}", "{text: one, paragraphs: [p1, edn]}", "{text: two, paragraphs: [p9]}"
        )
    )
    assert messages(edition) == [
        "passage-unknown 5: there is no text `onne`",
        "passage-unknown 6: `one` has no paragraph `edn`",
        "passage-unknown 7: `two` has no paragraph `p9`",
    ]
    hints = [each.hint for each in sorted(edition.findings, key=lambda each: each.order)]
    assert hints == ["did you mean `one`?", "did you mean `end`?", "the last is `p2`"]
    assert edition.parallels[0].passages == (Passage("one", ("p1",)),)


def test_headings_and_notes_are_no_passages():
    edition = linked(parallel("{text: two, paragraphs: [a-heading]}", "{text: two, paragraphs: [n1]}"))
    assert [each.code for each in edition.findings] == ["passage-unknown"] * 2


@pytest.mark.parametrize("passages", [["{text: one, paragraphs: [p1, p2]}"], []])
def test_a_parallel_needs_two_passages(passages):
    fields = FIELDS if passages else "topic: The night\nrelation: agree\npassages: []\n"
    lines = "".join(f"  - {each}\n" for each in passages)
    edition = linked(annotated("So.\n", PARALLEL, "night", fields.format(relation="agree", passages=lines)))
    assert [each.code for each in edition.findings] == ["parallel-single"]


def test_a_passage_without_paragraphs_is_reported():
    edition = linked(parallel("{text: one, paragraphs: []}", "{text: two, paragraphs: [p1]}"))
    assert [each.code for each in edition.findings] == ["passage-unknown"]


def test_a_comment_is_needed():
    edition = linked(parallel("{text: one, paragraphs: [p1]}", "{text: two, paragraphs: [p1]}", comment=""))
    assert [each.code for each in edition.findings] == ["parallel-silent"]


def test_missing_fields_are_reported_once():
    """Nothing is said of passages that were not written."""
    edition = linked(annotated("So.\n", PARALLEL, "night", "topic: The night\n"))
    assert [each.code for each in edition.findings] == ["field-missing"] * 2


def test_a_word_that_is_no_relation_is_reported():
    edition = linked(parallel("{text: one, paragraphs: [p1]}", "{text: two, paragraphs: [p1]}", relation="agrees"))
    (found,) = edition.findings
    assert (found.code, found.hint) == ("field-type", "did you mean `agree`?")


def test_links_in_a_comment_are_resolved():
    edition = linked(
        parallel("{text: one, paragraphs: [p1]}", "{text: two, paragraphs: [p1]}", comment="[[nobody]].\n")
    )
    assert [each.code for each in edition.findings] == ["entry-unknown"]
