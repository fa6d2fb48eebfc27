"""Emendations: numbered, listed, and reachable from their places."""

from __future__ import annotations

from glossator.model.inline import Emendation, Link, ReadingReference
from glossator.model.plain import plain_text
from glossator.model.tree import walk
from tests.rooms import annotated, codes


def test_emendations_are_numbered_through_the_text_and_then_its_notes():
    """Each knows the paragraph, note or heading in which it stands."""
    document = annotated(
        "[^1]: [c]{correction=d}\n\n## [h]{correction=i} {#part}\n\n[a]{correction=b}[^1]\n\n"
        '[e]{correction=f certainty=probable reason="So."} {#end}\n'
    )
    assert [(each.number, each.address, each.printed, each.proposed) for each in document.readings] == [
        (1, "part", "h", "i"),
        (2, "p1", "a", "b"),
        (3, "end", "e", "f"),
        (4, "n1", "c", "d"),
    ]
    assert (document.readings[2].certainty, document.readings[2].reason) == ("probable", "So.")
    assert document.readings[0].certainty == "certain"
    assert document.findings == ()


def test_the_printed_words_stay_in_the_text():
    """What is compared with the source is what the source prints."""
    document = annotated('He was [was]{correction=""} [teh]{correction=the} end.\n')
    assert plain_text(document.body[0].children) == "He was was teh end."


def test_a_reference_follows_its_emendation():
    """The reader's way to the list stands directly behind the words."""
    document = annotated("*A [teh]{correction=the}* end.\n")
    nodes = list(walk(document.body))
    at = next(number for number, each in enumerate(nodes) if isinstance(each, Emendation))
    assert isinstance(nodes[at + 2], ReadingReference)


def test_no_reference_stands_inside_a_link():
    """A link cannot hold another."""
    document = annotated(
        "[see *[teh]{correction=the}* end[^1]](#p1) and [[nep|[x]]] [teh]{term=nep correction=the}\n\n[^1]: A.\n"
    )
    links = [each for each in walk(document.body) if isinstance(each, Link)]
    assert links
    inside = [part for each in links for part in walk(each.children)]
    assert not [each for each in inside if isinstance(each, ReadingReference)]
    assert len(document.readings) == 2


def test_words_may_be_added():
    """An emendation of no words proposes words where the source has none."""
    document = annotated("He []{correction=was} there.\n")
    assert [(each.printed, each.proposed) for each in document.readings] == [("", "was")]
    assert document.findings == ()


def test_a_proposal_of_the_printed_words_is_reported():
    """Often the misprint was corrected in the transcription by mistake."""
    assert codes(annotated("[the]{correction=the}\n")) == ["emendation-same"]


def test_a_table_and_a_title_have_their_emendations_too():
    """Wherever words stand, a misprint can be among them."""
    document = annotated("::: title-block\nTeh [ttile]{correction=title}\n:::\n\n| [a]{correction=b} |\n|---|\n")
    assert [each.printed for each in document.readings] == ["ttile", "a"]
