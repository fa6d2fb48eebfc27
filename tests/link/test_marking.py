"""Which mentions are marked, and how the marks stand in the tree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossator.model.block import Heading
from glossator.model.inline import EntryLink, Link, Mark, NoteReference, ReadingReference
from glossator.model.kinds import Marking
from glossator.model.plain import plain_text
from glossator.model.tree import children, walk
from tests.rooms import annotated, entry, html, joined, mentions, text_of

NEP = entry("term", "nep", "title: NEP")
LARINA = entry("person", "larina", "title: Anna Larina\nforms: [Anna Larina, Larina]")
FOUR = "NEP, NEP.\n\nNEP.\n\n## Part\n\nNEP.\n\n* * *\n\nNEP.[^1]\n\n[^1]: NEP, NEP.\n"


def nodes(document):
    """Every node of the body and of the notes."""
    return list(walk([*document.body, *(block for note in document.notes for block in note.children)]))


def marked(edition):
    """For every mention in reading order: whether it is marked."""
    return [each.marked for each in mentions(edition)]


@pytest.mark.parametrize(
    ("marking", "expected"),
    [
        (Marking.ALL, [True] * 7),
        (Marking.NONE, [False] * 7),
        (Marking.FIRST_IN_SECTION, [True, False, False, True, True, True, False]),
        (Marking.FIRST_IN_TEXT, [True, False, False, False, False, False, False]),
    ],
)
@pytest.mark.parametrize("level", ["edition", "text", "entry"])
def test_the_policy_decides_what_is_marked_and_everything_is_recorded(marking, expected, level):
    """Said by the edition, by the text, or by the entry; the nearer one wins."""
    other = Marking.NONE if marking is Marking.ALL else Marking.ALL
    said = f"marking: {marking.value}"
    text = annotated(FOUR, fields=said if level == "text" else "")
    term = entry("term", "nep", f"title: NEP\n{said if level == 'entry' else ''}")
    edition = joined(text, term, marking=marking if level == "edition" else other)
    assert marked(edition) == expected
    shown = [each for each in nodes(text_of(edition)) if isinstance(each, Mark)]
    assert len(shown) == sum(expected)


def test_the_policy_of_an_entry_wins_over_that_of_the_text():
    """The text speaks for all entries, the entry for itself."""
    text = annotated("NEP, Larina, NEP, Larina.\n", fields="marking: none")
    edition = joined(text, entry("term", "nep", "title: NEP\nmarking: all"), LARINA)
    assert [(each.entry, each.marked) for each in mentions(edition)] == [
        ("nep", True),
        ("larina", False),
        ("nep", True),
        ("larina", False),
    ]


def test_exactly_one_mark_of_an_entry_is_the_first():
    """The gloss leads back to it, wherever it stands."""
    edition = joined(annotated(FOUR), NEP, marking=Marking.ALL)
    marks = [each for each in nodes(text_of(edition)) if isinstance(each, Mark)]
    assert [each.first for each in marks] == [True, False, False, False, False, False, False]


def test_a_mention_that_cannot_be_marked_leaves_the_mark_to_the_next():
    """A mark cannot begin inside emphasis and end outside of it."""
    edition = joined(annotated("*See Anna* Larina. Later Larina.\n\n## Part\n\nLarina.\n"), LARINA)
    assert [(each.form, each.marked) for each in mentions(edition)] == [
        ("Anna Larina", False),
        ("Larina", True),
        ("Larina", True),
    ]
    assert [each.first for each in nodes(text_of(edition)) if isinstance(each, Mark)] == [True, False]


def test_what_cannot_be_marked_anywhere_is_still_recorded():
    """The entry's page tells of it."""
    edition = joined(annotated("*See Anna* Larina.\n"), LARINA, marking=Marking.ALL)
    assert marked(edition) == [False]


@pytest.mark.parametrize(
    "body",
    [
        "## NEP\n",
        "[NEP](#p1)\n",
        "[*the* NEP](#p1)\n",
        "`NEP`\n",
        "[NEP]{.title}\n",
        "[the *NEP*]{.unmarked}\n",
        "[NEP]{.editorial}\n",
        "[[larina|NEP]]\n",
        "::: title-block\nNEP\n:::\n",
        "::: contents\nNEP\n:::\n",
        "::: editorial\nNEP\n:::\n",
        "```\nNEP\n```\n",
        "![NEP](../images/x.png)\n",
        "[N]{.unmarked}EP\n",
        "One.[^1]\n\n[^1]: [NEP]{.lost}\n",
        "<b NEP>\n",
    ],
)
def test_nothing_is_a_mention_there(body):
    """Not in headings, links, titles and code, not in printed and editorial matter, not where the editor says so."""
    edition = joined(annotated(body + "\nOne.\n"), NEP, LARINA)
    if "<b" not in body:
        assert mentions(edition) == []


@pytest.mark.parametrize(
    "body",
    [
        "*NEP*\n",
        "**the NEP**\n",
        "[NEP]{lang=en}\n",
        "[1) NEP]{.item}\n",
        "[NEP]{correction=x}\n",
        "> NEP\n",
        "- NEP\n",
        "::: quotation\nNEP\n:::\n",
        "One.[^1]\n\n[^1]: NEP\n",
        "(NEP)\n",
        "[see [x]{.title}]{.editorial}NEP\n",
    ],
)
def test_a_mention_is_found_there(body):
    """Emphasis, other languages, lists, quotations and notes are words like others."""
    assert [each.form for each in mentions(joined(annotated(body), NEP))] == ["NEP"]


def test_the_editors_mark_wins_over_every_policy_and_form():
    """It is shown where nothing else is, and no form is looked for inside."""
    text = annotated("[the NEP's friend]{person=larina} and [him]{person=larina}, Larina.\n", fields="marking: none")
    edition = joined(text, NEP, LARINA)
    assert [(each.entry, each.form, each.declared, each.marked) for each in mentions(edition)] == [
        ("larina", "the NEP's friend", True, True),
        ("larina", "him", True, True),
        ("larina", "Larina", False, False),
    ]


def test_a_mark_of_the_editors_counts_as_the_first():
    """The form after it in the same section is not marked again."""
    edition = joined(annotated("[she]{person=larina}. Larina.\n\n## Part\n\nLarina.\n"), LARINA)
    assert marked(edition) == [True, False, True]


TABLE = "| who |\n|---|\n| x |\n| {} |\n"


def where(body: str) -> list[tuple[str, int, str, bool, bool]]:
    """The mentions of the NEP in a text: address, offset, form, whether made by hand, whether marked."""
    found = joined(annotated(body), NEP, LARINA).mentions.get("nep", ())
    return [(each.address, each.start, each.form, each.declared, each.marked) for each in found]


def test_mentions_in_a_table_are_recorded_and_not_marked():
    """They stand at the table's address, in the words of their cell, and take the mark from none that comes after."""
    body = TABLE.format("The NEP and [it]{term=nep}") + "\nThe NEP.\n\n" + TABLE.format("NEP")
    assert where(body) == [
        ("t1", 10, "NEP", False, False),
        ("t1", 18, "it", True, False),
        ("p1", 4, "NEP", False, True),
        ("t2", 6, "NEP", False, False),
    ]
    assert mentions(joined(annotated(TABLE.format("The NEP")), NEP))[0].sentence == ("The ", "NEP", "")


def test_mentions_in_the_table_of_a_note_are_recorded():
    """Its cells come after the paragraphs of the note."""
    table = TABLE.format("The NEP").replace("\n", "\n    ")
    assert where(f"One.[^1]\n\n[^1]: Two.\n\n    {table}\n    Three NEP.\n") == [
        ("n1", 11, "NEP", False, True),
        ("n1", 26, "NEP", False, False),
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[the [NEP]{term=nep} of](https://example.org) it\n", [("p1", 4, "NEP", True, False)]),
        ("[[NEP]{term=nep} of hers]{person=larina} it\n", [("p1", 0, "NEP", True, False)]),
        ("[of [it]{term=nep}]{term=nep} it\n", [("p1", 0, "of it", True, True), ("p1", 3, "it", True, False)]),
        ("[x *[y]{term=nep}*]{person=larina} NEP\n", [("p1", 2, "y", True, False), ("p1", 4, "NEP", False, True)]),
    ],
)
def test_a_mark_that_is_not_shown_is_recorded(body, expected):
    """In a link or a mark no other can stand, but the mention is one all the same."""
    assert where(body) == expected
    marks = [each for each in nodes(text_of(joined(annotated(body), NEP, LARINA))) if isinstance(each, Link | Mark)]
    assert not any(isinstance(part, Mark) for each in marks for part in walk(each.children))


@pytest.mark.parametrize("body", ["[The [NEP]{term=nep} Years]{.title}\n", "[not [NEP]{term=nep}]{.unmarked}\n"])
def test_a_mark_of_the_editors_is_a_mention_also_where_nothing_is_looked_for(body):
    """Whoever marks words by hand means it."""
    edition = joined(annotated(body), NEP)
    assert [(each.form, each.declared) for each in mentions(edition)] == [("NEP", True)]
    assert [each.first for each in nodes(text_of(edition)) if isinstance(each, Mark)] == [True]


@pytest.mark.parametrize(
    "body",
    [
        "## [NEP]{term=nep}\n",
        "::: title-block\n[NEP]{term=nep}\n:::\n",
        "::: editorial\n[NEP]{term=nep}\n:::\n",
        "[see [NEP]{term=nep}]{.editorial} and more.\n",
        "One.[^1]\n\n[^1]: [as for [NEP]{term=nep}]{.lost}\n",
    ],
)
def test_a_mark_of_the_editors_where_no_mention_stands_leads_to_the_entry(body):
    """There is no gloss on the page that it could lead to, so it is a link to the entry's own page."""
    edition = joined(annotated(body), NEP)
    assert mentions(edition) == []
    assert [type(each) for each in nodes(text_of(edition)) if isinstance(each, Mark | EntryLink)] == [EntryLink]


@pytest.mark.parametrize(
    "body",
    [
        "[see [NEP]{term=nep}](#p1)\n",
        "[the [NEP]{term=nep} wife]{person=larina}\n",
        "[her [[nep]]]{person=larina}\n",
        "[her [page](#p1)]{person=larina}\n",
        "[NEP]{term=nep person=larina}\n",
        "[[larina|the NEP]] NEP\n",
        "*Anna[^1]* Larina\n\n[^1]: A.\n",
        "*Anna* [Larna]{correction=Larina} Larina\n",
        "[x[^1]]{person=larina}\n\n[^1]: A.\n",
    ],
)
def test_no_link_stands_inside_another(body):
    """HTML has no links in links: a browser would tear them apart."""
    edition = joined(annotated(body), NEP, LARINA, marking=Marking.ALL)
    linking = Link | EntryLink | Mark | NoteReference | ReadingReference
    for node in nodes(text_of(edition)):
        if isinstance(node, Link | EntryLink | Mark):
            assert not [each for each in walk(children(node)) if isinstance(each, linking)], node
    assert edition.findings == () or {each.code for each in edition.findings} <= {"note-unused"}


def test_references_inside_a_mention_follow_the_mark():
    """Also from deep inside."""
    edition = joined(
        annotated("**Anna *L[^1]*** x; *Anna[^2]* Larina[^3] y\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n"), LARINA
    )
    shown = html(text_of(edition).body)
    assert "<em>Anna</em> Larina</a><sup" in shown
    assert shown.index(">2</a>") < shown.index(">3</a>")


def test_a_mention_does_not_run_from_one_paragraph_of_a_note_into_the_next():
    """A note is one passage, but its paragraphs are apart."""
    edition = joined(annotated("One.[^1]\n\n[^1]: It was Anna\n\n    Larina.\n"), LARINA)
    assert [(each.form, each.note, each.start) for each in mentions(edition)] == [("Larina", "n1", 12)]


def test_a_mention_crosses_the_end_of_a_line_and_emphasis():
    """The mark stands around all of it, the printed words stay as they are."""
    edition = joined(annotated("One Anna\nLarina; *Anna* Larina; *Anna Larina*.\n"), LARINA, marking=Marking.ALL)
    shown = html(text_of(edition).body)
    assert ">Anna\nLarina</a>" in shown
    assert "><em>Anna</em> Larina</a>" in shown
    assert [each.form for each in mentions(edition)] == ["Anna Larina"] * 3


def test_a_mention_knows_its_sentence():
    """Before, the form, after."""
    (found, _) = mentions(joined(annotated("One. The NEP’s end. NEP.\n"), NEP))
    assert found.sentence == ("The ", "NEP", "’s end.")


def test_headings_and_gaps_begin_sections_also_inside_quotations():
    """The section counts, not the block."""
    edition = joined(annotated("::: quotation\nNEP.\n\n* * *\n\nNEP.\n:::\n\nNEP.\n"), NEP)
    assert marked(edition) == [True, True, False]


def test_every_text_begins_anew():
    """What was marked in one text is marked in the next."""
    texts = [annotated("NEP.\n", name=name) for name in ("one", "two")]
    edition = joined(*texts, NEP, marking=Marking.FIRST_IN_TEXT)
    assert [(each.text, each.marked) for each in edition.mentions["nep"]] == [("one", True), ("two", True)]


def test_entries_and_pages_are_not_searched():
    """Mentions are places in texts."""
    other = entry("term", "kulak", "title: kulak", "Under NEP.")
    assert joined(annotated("One.\n"), NEP, other).mentions == {}


def words_of(text, mention):
    """The words of the paragraph or note in which a mention stands."""
    if mention.note:
        note = next(each for each in text.notes if each.id == mention.note)
        return "\n".join(plain_text(each.children) for each in note.children)
    return next(plain_text(each.children) for each in walk(text.body) if getattr(each, "id", "") == mention.paragraph)


PIECES = st.sampled_from(
    [
        "NEP", "Anna", "Larina", "Anna Larina", "NEP's", "*Anna* Larina", "**NEP**", "*see Anna*", " ", "\n", ", ",
        ". ", "[she]{person=larina}", "[NEP]{.unmarked}", "[NEP]{correction=x}", "[x]{.editorial}", "[^1]", "[^2]",
        "`NEP`",
        "&amp;", "\\*", "[NEP](#p1)", "[[nep]]", "[Anna *Larina*]{lang=ru}", "\n\n", "\n\n* * *\n\n", "\n\n## Part\n\n",
        "\n\n- ", "\n\n> ", "[The [NEP]{term=nep}]{.title}",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from(list(Marking)))
def test_every_mention_stands_where_it_says_and_marks_add_no_words(body, marking):
    """For any text: the form is at its offset, the words are as before, marks hold no links, firsts are unique."""
    before = annotated(body + "\n\nEnd.[^1][^2]\n\n[^1]: A NEP.\n\n    Larina.\n\n[^2]: NEP.\n")
    edition = joined(before, NEP, LARINA, marking=marking)
    after = text_of(edition)
    for mention in mentions(edition):
        words = words_of(after, mention)
        assert words[mention.start : mention.start + len(mention.form)] == mention.form
        assert "".join(mention.sentence) in words or "…" in "".join(mention.sentence)
    bare = text_of(joined(before, *(replace(each, fields=replace(each.fields, forms=())) for each in (NEP, LARINA))))
    assert paragraphs(after) == paragraphs(bare)
    marks = [each for each in nodes(after) if isinstance(each, Mark)]
    firsts = [each.entry for each in marks if each.first]
    assert sorted(firsts) == sorted({each.entry for each in marks})
    assert len(marks) == sum(marked(edition))
    assert not [part for each in marks for part in walk(each.children) if isinstance(part, Mark | Link | NoteReference)]
    assert not [part for each in nodes(after) if isinstance(each, Heading) for part in walk([each]) if part in marks]


def paragraphs(document):
    """The words of every block that holds words."""
    return [
        plain_text(each.children) for each in nodes(document) if type(each).__name__ in ("Paragraph", "Heading", "Cell")
    ]
