"""Every mark says why it was made, and which lines of content decided it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.editing.support import Editor


def explained(reader: Editor, **mark: Any) -> list[dict[str, Any]]:
    """What is said of a mark."""
    answer = reader.desk.answer({"wish": "explain", "page": "texts/one.html", "mark": mark})
    return list(answer["explained"])


def at(reader: Editor, words: str, address: str = "p1") -> list[dict[str, Any]]:
    """What is said of the first such words."""
    return explained(reader, address=address, start=reader.words(address).index(words))


def said(found: dict[str, Any]) -> str:
    """All sentences of an explanation."""
    return " ".join([found["title"], *found["lines"]])


def places(found: dict[str, Any]) -> dict[str, str]:
    """The places of an explanation by what they are."""
    return {each["label"]: each["where"] for each in found["places"]}


def test_a_mention_that_was_found(editor):
    """The form, where it is written, the policy and where it is stated."""
    reader = editor("Here Anna Larina met him, and Larina went.\n")
    [found] = at(reader, "Anna")
    assert found["title"] == "A mention of Anna Larina (person)"
    assert "The form “Anna Larina” of the entry matches." in found["lines"]
    assert "`first-in-section`" in said(found)
    assert "So this one is marked." in found["lines"]
    assert places(found)["the form"] == "entries/person/larina.md:3"
    assert places(found)["the policy"] == "edition.toml:1"
    [second] = at(reader, "Larina went")
    assert "not marked: an earlier one in the section" in said(second)


@pytest.mark.parametrize(
    ("field", "where", "whose"),
    [
        ("edition.toml", "edition.toml:3", "the edition"),
        ("texts/one.md", "texts/one.md:2", "the text"),
        ("entries/person/lenin.md", "entries/person/lenin.md:2", "the entry"),
    ],
)
def test_the_policy_is_that_of_the_entry_the_text_or_the_edition(editor, field, where, whose):
    """The one that decides is named, with its line."""
    reader = editor("Lenin came, and Lenin went.\n")
    path = reader.site.content / field
    words = path.read_text("utf-8")
    path.write_text(
        words + 'marking = "all"\n' if field.endswith("toml") else words.replace("---\n", "---\nmarking: all\n", 1),
        "utf-8",
    )
    [found] = at(reader, "Lenin went")
    assert f"The policy of {whose} is `all`" in said(found)
    assert "So this one is marked." in said(found)
    assert places(found)["the policy"] == where


def test_forms_that_follow_from_others(editor):
    """A plural names the form it comes from; in an emendation, the reading counts."""
    reader = editor('The NEPs of [Lennin]{correction="Lenin" certainty=certain}.\n', "The NEPs of Lennin.\n")
    [found] = at(reader, "NEPs")
    assert "The form “NEP” of the entry matches, as a plural" in said(found)
    mention, emendation = at(reader, "Lennin")
    assert "in the reading that is proposed" in said(mention)
    assert emendation["title"] == "An emendation: “Lenin”"
    assert places(emendation) == {"in the text": "texts/one.md:13"}


def test_a_mark_of_the_editors(editor):
    """It says where it stands."""
    reader = editor("With [his wife]{person=larina} here.\n")
    [found] = at(reader, "wife")
    assert found["lines"] == ["The editor has marked it in the text."]
    assert places(found) == {"the mark": "texts/one.md:13", "the entry larina": "entries/person/larina.md:2"}


def test_notes_and_citations(editor):
    """A note by its label, a citation by how it was understood."""
    body = "One.[^1] Two.[^2] Three.[^1]\n\n[^1]: Larina, p. 20.\n\n[^2]: Ibid., p. 5. See Nobody, *No Book*, p. 3.\n"
    reader = editor(body, "nothing to compare")
    note = explained(reader, note="n1")[0]
    assert said(note) == "The author’s note 1 Its label is `[^1]`. The text refers to it 2 times."
    assert places(note) == {"in the text": "texts/one.md:15"}
    short = at(reader, "p. 20", "n1")[-1]
    assert "It means larina-1993, 20." in short["lines"]
    assert "the entry larina-1993" in places(short)
    ibid = at(reader, "Ibid", "n2")[-1]
    assert "cited last before it" in said(ibid)


def test_what_else_is_marked(editor):
    """Dates, quotations, links, titles, words in other languages."""
    reader = editor(
        'In [1924]{date=1924}, ["so"]{speaker=lenin}, [[lenin|he]] [went](https://example.org/) by [A Book]{.title} '
        "as [glasnost]{lang=ru} to [Lenin]{.unmarked}.\n"
    )
    for words, expected in [
        ("1924", "A date: 1924"),
        ('"so"', "A quotation"),
        ("he", "A link to lenin"),
        ("went", "A link It leads to https://example.org/."),
        ("A Book", "The title of a work"),
        ("glasnost", "Words in another language: ru"),
        ("Lenin", "Words without mentions"),
    ]:
        [found] = at(reader, words)
        assert expected in said(found)
        assert places(found)["in the text"] == "texts/one.md:13"


def test_a_parallel(editor):
    """It leads to its file."""
    reader = editor("One.\n\nTwo.\n")
    values = {"one": "one#p1", "other": "one#p2", "topic": "A night", "relation": "conflict", "comment": "So."}
    assert "done" in reader.wish("parallel", **values)
    [found] = explained(reader, parallel="a-night")
    assert "`conflict`" in said(found)
    assert places(found) == {"the passages": "parallels/a-night.md:5"}


def test_addresses_open_the_places(editor):
    """Whatever makes them is given."""
    reader = editor("Lenin was here.\n")
    reader.desk.link = lambda place: f"x:{place.path}:{place.line}"
    [found] = at(reader, "Lenin")
    assert all(each["href"] == f"x:{each['where']}" for each in found["places"])
    answer = reader.wish("mark", reader.select("here"), entry="nep")
    assert answer["lines"][0]["href"] == "x:texts/one.md:13"
