"""Each wish is written as a person would have written it."""

from __future__ import annotations

import pytest


def test_words_become_a_mention(editor):
    """The braces name the entry by its kind; nothing else in the file is another."""
    reader = editor("He met his wife, *Anna* Larina, there.\n\nAnd here.\n")
    assert reader.done("mark", reader.select("his wife"), entry="larina") == (
        "He met [his wife]{person=larina}, *Anna* Larina, there.\n\nAnd here.\n"
    )
    assert [each.declared for each in reader.desk.now().edition.mentions["larina"]] == [True, False]


@pytest.mark.parametrize(
    ("body", "words", "expected"),
    [
        ("So *very old* it was.", "very old", "So [*very old*]{term=nep} it was."),
        ("So *very old* it was.", "very", "So *[very]{term=nep} old* it was."),
        ("So *very old* it was.", "So very old", "[So *very old*]{term=nep} it was."),
        ("A &amp; B &lt;C", "& B", "A [&amp; B]{term=nep} &lt;C"),
        ("He wrote \\*this\\* once.", "*this*", "He wrote [\\*this\\*]{term=nep} once."),
        ("He said “so” and 'so'.", "“so” and 'so'", "He said [“so” and 'so']{term=nep}."),
        ("One\nof two lines.", "One of", "[One\nof]{term=nep} two lines."),
        ("The [misprnt]{correction=x} here.", "misprnt", "The [[misprnt]{correction=x}]{term=nep} here."),
        ("One. {#first}", "One", "[One]{term=nep}. {#first}"),
        ("> Words of hers\n> in a quotation.", "hers in", "> Words of [hers\n> in]{term=nep} a quotation."),
        ("- a point\n- another", "another", "- a point\n- [another]{term=nep}"),
    ],
)
def test_marks_stand_right_among_mark_up(editor, body, words, expected):
    """Emphasis, entities, backslashes, quotation marks, line ends, ids and quotations around the words stay."""
    reader = editor(body + "\n", "nothing to compare")
    address = {"One. {#first}": "first", "- a point\n- another": "p2"}.get(body, "p1")
    assert reader.done("mark", reader.select(words, address), entry="nep") == expected + "\n"


def test_references_to_notes_stay_where_they_are(editor):
    """A mark is a link and would push one that stands among its words; it can stand right before it, and an emendation
    around it.
    """
    body = "His wife[^1] of old.\n\n[^1]: Her.\n"
    reader = editor(body, "His wife(1) of old.\n\n1. Her.\n")
    assert "push" in reader.refused("mark", reader.select("wife of"), entry="larina")
    emended = reader.done("emend", reader.select("wife of"), correction="wives of")
    assert emended.startswith('His [wife[^1] of]{correction="wives of" certainty=certain} old.')
    assert reader.done("mark", reader.select("wife"), entry="larina").startswith("His [[wife]{person=larina}[^1] of]{")


@pytest.mark.parametrize(
    ("body", "words", "reason"),
    [
        ("So *very old* it was.", "old it", "inside marked-up words (emphasis)"),
        ("A &NotEqualTilde; B", "A ≂", "inside a character"),
        ("See [the list](https://example.org/) there.", "the list", "around a link|in a link"),
        ("See [the list](https://example.org/) there.", "list", "in a link"),
        ("See [her]{person=larina} there.", "See her", "around a mark of `larina`"),
        ("See [her own]{person=larina} there.", "own", "in a mark of `larina`"),
        ("An [odd one.", "[odd", "would"),
        ("Old `code` here.", "ode", "inside a character or a piece of code|inside marked-up"),
    ],
)
def test_what_cannot_be_marked_safely_is_refused(editor, body, words, reason):
    """The reason is said, and nothing is written."""
    reader = editor(body + "\n", "nothing to compare")
    said = reader.refused("mark", reader.select(words), entry="nep")
    assert any(each in said for each in reason.split("|")), said


def test_no_mark_in_a_heading(editor):
    """A heading has no mentions."""
    reader = editor("## On Lenin {#on}\n\nHe was.\n")
    assert "heading" in reader.refused("mark", reader.select("Lenin", "on"), entry="lenin")


def test_a_note_follows_the_signs_that_close_the_words(editor):
    """The reference stands behind the full stop, the note after the last one of the editor's, further paragraphs
    indented.
    """
    reader = editor("It was so. And more.[^a]\n\n[^a]: First.\n", "It was so. And more.\n")
    assert reader.done("note", reader.select("was so"), note="See [[lenin]].\n\nAnd more.") == (
        "It was so.[^b] And more.[^a]\n\n[^a]: First.\n\n[^b]: See [[lenin]].\n\n    And more.\n"
    )
    assert [each.label for each in reader.text.notes] == ["a", "b"]


def test_a_first_note_stands_at_the_end(editor):
    """Without a note of the editor's, it follows the last one of the author's, or the words."""
    reader = editor("It “was so”, they said.\n")
    assert reader.done("note", reader.select("was so"), note="Note.") == (
        "It “was so”,[^a] they said.\n\n[^a]: Note.\n"
    )


def test_a_note_leaves_emphasis_and_refuses_links(editor):
    """At the end of emphasised words it stands behind them, inside a link nowhere."""
    reader = editor("So *very old* it [was here](https://example.org/).\n", "So very old it was here.\n")
    assert "*very old*[^a] it" in reader.done("note", reader.select("old"), note="Note.")
    assert "inside a link" in reader.refused("note", reader.select("was"), note="Note.")


def test_a_note_without_words_is_refused(editor):
    """So is one that would be no note."""
    reader = editor("It was so.\n")
    assert "missing" in reader.refused("note", reader.select("so"), note="  \n ")
    assert "inside of one" in reader.refused("note", reader.select("It wa"), note="Note.")
    assert reader.refused("note", reader.select("so"), note="A link to [[nobody]].")


def test_an_emendation(editor):
    """Quotation marks and backslashes in the reason are written so that they are read."""
    reader = editor("The fascination of Burkharin lasts.\n")
    reason = 'A "misprint"\nof \\ his name.'
    assert reader.done("emend", reader.select("Burkharin"), correction="Bukharin", reason=reason) == (
        'The fascination of [Burkharin]{correction="Bukharin" certainty=certain '
        'reason="A \\"misprint\\" of \\\\ his name."} lasts.\n'
    )
    assert reader.text.readings[0].reason == 'A "misprint" of \\ his name.'
    assert "printed one" in reader.refused("emend", reader.select("lasts"), correction="lasts")
    assert "certainty" in reader.refused("emend", reader.select("lasts"), correction="last", certainty="sure")


def test_a_voice_takes_the_printed_quotation_marks(editor):
    """The brackets go around them."""
    reader = editor('He told her: "Do not be sad." So he did.\n')
    assert reader.done("voice", reader.select("Do not be sad."), speaker="lenin", to="larina", via="larina lenin") == (
        'He told her: ["Do not be sad."]{speaker=lenin to=larina via="larina lenin"} So he did.\n'
    )
    assert "no entry `nobody`" in reader.refused("voice", reader.select("So he did"), speaker="nobody")
    assert "voice" in reader.refused("voice", reader.select("So he did"), speaker="nep")


def test_a_citation_is_pinned_as_a_whole(editor):
    """Of a citation that is found, all words are taken."""
    body = "As she says.[^1]\n\n[^1]: Larina, p. 20.\n"
    reader = editor(body, "As she says.(1)\n\n1. Larina, p. 20.\n")
    done = reader.done("cite", reader.select("Larina", "n1"), cites="larina-1993", certainty="probable", remark="So.")
    assert done.endswith('[^1]: [Larina, p. 20]{cites=larina-1993 certainty=probable remark="So."}.\n')
    assert "not a work" in reader.refused("cite", reader.select("As she"), cites="lenin")


def test_a_citation_can_be_left_open(editor):
    """With a conjecture."""
    body = "As she says.[^1]\n\n[^1]: Some book, p. 20.\n"
    reader = editor(body, "As she says.(1)\n\n1. Some book, p. 20.\n")
    done = reader.done("cite", reader.select("Some book, p. 20", "n1"), cites="open", conjecture="larina-1993")
    assert done.endswith("[^1]: [Some book, p. 20]{cites=open conjecture=larina-1993}.\n")


def test_a_new_entry_finds_its_form(editor):
    """Only a file is added; the words are a mention by their form."""
    reader = editor("The Old Guard fell.\n")
    before = reader.written
    gloss = "The first Bolsheviks.\n\nMore of them."
    done = reader.done(
        "entry", reader.select("Old Guard"), kind="term", title="Old Guard: who", forms="Old Guard", gloss=gloss
    )
    assert done == before
    assert (reader.site.content / "entries/term/old-guard-who.md").read_text("utf-8") == (
        '---\ntitle: "Old Guard: who"\nforms:\n  - Old Guard\n---\n\nThe first Bolsheviks.\n\nMore of them.\n'
    )


def test_a_new_entry_whose_form_is_the_title_says_it_once(editor):
    """The title is a form."""
    reader = editor("The Old Guard fell.\n")
    reader.done("entry", reader.select("Old Guard"), kind="term", title="Old Guard", forms="Old Guard", gloss="They.")
    written = (reader.site.content / "entries/term/old-guard.md").read_text("utf-8")
    assert written == "---\ntitle: Old Guard\n---\n\nThey.\n"


def test_words_that_no_form_finds_are_marked_as_well(editor):
    """Both files change, and both are taken back."""
    reader = editor("The aged ones fell.\n")
    before = reader.files()
    place = reader.select("aged ones")
    done = reader.done("entry", place, kind="term", title="Old Guard", forms="Old Guard", gloss="They.")
    assert done == "The [aged ones]{term=old-guard} fell.\n"
    reader.done("undo")
    assert reader.files() == before


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"title": "Lenin"}, "already the id"),
        ({"title": "Ulyanov", "forms": "Lenin"}, "also a form of"),
        ({"title": "Ulyanov", "id": "../ulyanov"}, "cannot be an id"),
        ({"title": "Ulyanov", "kind": "../../etc"}, "no kind"),
        ({"title": "Ulyanov", "gloss": " "}, "gloss is missing"),
    ],
)
def test_an_entry_that_would_be_wrong_is_refused(editor, values, reason):
    """With the reason."""
    reader = editor("Lenin was here.\n")
    typed = {"kind": "person", "forms": "was here", "gloss": "A gloss.", **values}
    assert reason in reader.refused("entry", reader.select("was here"), **typed)


def test_a_parallel_names_both_passages(editor):
    """From the first paragraph to the last one, and it stands after all others."""
    reader = editor("One.\n\nTwo.\n\nThree.\n\nFour.\n")
    values = {"one": "one#p1", "one_last": "p2", "other": "one#p4", "topic": "A night", "relation": "conflict"}
    reader.done("parallel", **values, comment="They differ.")
    assert (reader.site.content / "parallels/a-night.md").read_text("utf-8") == (
        "---\ntopic: A night\nrelation: conflict\npassages:\n  - {text: one, paragraphs: [p1, p2]}\n"
        "  - {text: one, paragraphs: [p4]}\n---\n\nThey differ.\n"
    )
    assert "same passage" in reader.refused(
        "parallel", **{**values, "other": "one#p1", "other_last": "p2"}, comment="x"
    )
    assert "paragraphs" in reader.refused("parallel", **{**values, "other": "one#p9"}, comment="x")
    assert "relation" in reader.refused("parallel", **{**values, "relation": "x"}, comment="x")


def test_values_of_front_matter_are_read_as_they_were_typed(editor):
    """Whatever signs are in them."""
    reader = editor("Words here.\n")
    for number, title in enumerate(
        ["No", "null", "1974: a year", "- a dash", "a # sign", '"so"', "it's [so]", "a: b", "end:"]
    ):
        reader.done("entry", kind="term", id=f"t{number}x", title=title, gloss="A gloss.")
        assert (
            next(each for each in reader.desk.now().edition.entries if each.id == f"t{number}x").fields.title == title
        )


def test_a_new_file_names_its_schema_where_others_do(editor):
    """As its neighbours have it."""
    reader = editor("Words here.\n")
    comment = "# yaml-language-server: $schema=../../.schemas/term.schema.json"
    reader.site.entry("term", "nep", f"{comment}\ntitle: NEP")
    reader.done("entry", kind="term", title="Old Guard", gloss="They.")
    reader.done("entry", kind="person", title="Rykov", gloss="He.")
    written = (reader.site.content / "entries/term/old-guard.md").read_text("utf-8")
    assert written == f"---\n{comment}\ntitle: Old Guard\n---\n\nThey.\n"
    assert "schema" not in (reader.site.content / "entries/person/rykov.md").read_text("utf-8")
