"""Names without an entry: what is one, what is none, what belongs together, and the entry that is proposed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.model.kinds import ENTRY_KINDS
from glossator.suggest.sections import sections
from tests.rooms import annotated, entry, joined
from tests.suggest.hints import hints, words

KOBA = entry("person", "koba")


def test_a_name_is_suggested_with_its_sentence_and_an_entry():
    (found,) = hints("names", "Nobody came. Then the old Nikolai Yezhov came in.\n")
    assert (found.words, found.kind, found.file) == ("Nikolai Yezhov", "person", "entries/person/yezhov.md")
    assert found.write.startswith(
        "---\ntitle: Nikolai Yezhov\nsort: Yezhov, Nikolai\nforms:\n  - Nikolai Yezhov\n---\n"
    )
    assert (found.occurrences[0].place.line, found.occurrences[0].place.column) == (9, 27)


@pytest.mark.parametrize(
    "body",
    [
        "However, nobody came. Perhaps it rained.\n",
        "He said: “Nothing of the kind.” Nothing came of it.\n",
        "Workers came. The workers went. Of all workers none stayed.\n",
        "On Monday and in March, I was there.\n",
        "He came. (Nobody saw him.) It was in part II.\n",
        "THE WORKERS CAME AND WENT.\n",
        "So we read in [Terror and Communism]{.title} of [Koba]{.unmarked}.\n",
        "As it is said, `Koba Soso` and [Red Star](https://example.org/).\n",
    ],
)
def test_what_is_no_name_is_not_suggested(body):
    assert words("names", body) == []


def test_a_capital_at_a_beginning_counts_once_the_word_is_known_as_a_name():
    """A word that begins sentences only says nothing; where it has a capital inside one too, all its places count."""
    assert words("names", "Yezhov came. Yezhov went.\n") == []
    (found,) = hints("names", "Yezhov came. Then came Yezhov.\n")
    assert len(found.occurrences) == 2


def test_the_first_word_of_a_sentence_is_no_part_of_a_name_unless_it_may_be():
    assert words("names", "Suddenly Yezhov came, and suddenly went. Nikolai Beria stayed.\n") == [
        "Nikolai Beria",
        "Yezhov",
    ]


@pytest.mark.parametrize(
    ("body", "name", "kind"),
    [
        ("It was Comrade Yezhov’s idea.\n", "Yezhov", "person"),
        ("We saw Mr. Yezhov there.\n", "Yezhov", "person"),
        ("It is by N. I. Yezhov of course.\n", "N. I. Yezhov", "person"),
        ("It is by N.I. Yezhov of course.\n", "N.I. Yezhov", "person"),
        ("The son of Otto von Bismarck came.\n", "Otto von Bismarck", "person"),
        ("It came from Charles de la Tour then.\n", "Charles de la Tour", "person"),
        ("He left the CPSU soon.\n", "CPSU", "organisation"),
        ("He left the U.S.S.R. soon.\n", "U.S.S.R.", "organisation"),
        ("He joined the Union of Soviet Writers then.\n", "Union of Soviet Writers", "organisation"),
        ("He was born in Alma-Ata and stayed.\n", "Alma-Ata", "place"),
        ("He lived in St. Petersburg then.\n", "St. Petersburg", "place"),
        ("He lived in North Korea then.\n", "North Korea", "place"),
        ("He knew the Great Northern War well.\n", "Great Northern War", "event"),
        ("It was Jean-Paul O’Neill’s idea.\n", "Jean-Paul O’Neill", "person"),
        ("They believed in Trotskyism then.\n", "Trotskyism", "term"),
        ("It was a Russian plan.\n" * 6, "Russian", "term"),
        ("It was Milosevic then.\n", "Milosevic", "person"),
        ("It was Jean Anouilh then.\n", "Jean Anouilh", "person"),
    ],
)
def test_names_of_every_shape(body, name, kind):
    found = hints("names", body)
    assert [(each.words, each.kind) for each in found] == [(name, kind)]


def test_given_names_initials_plurals_and_possessives_are_one_name():
    body = "So said Nikolai Yezhov. Then Yezhov’s men, N. Yezhov and the two Yezhovs came. Not Anna Yezhov.\n"
    found = {each.words: each for each in hints("names", body)}
    assert list(found) == ["Nikolai Yezhov", "Anna Yezhov"]
    assert len(found["Nikolai Yezhov"].occurrences) == 4
    assert "  - Yezhov\n" in found["Nikolai Yezhov"].write


def test_what_is_often_named_and_in_several_texts_comes_first():
    body = "It was Beria. It was Yezhov. It was Yezhov. It was Molotov.\n"
    assert words("names", body, more=["It was Molotov.\n"])[:3] == ["Molotov", "Yezhov", "Beria"]


def test_what_has_an_entry_is_not_suggested():
    assert words("names", "It was Koba. Koba came. It was Soso.\n", KOBA) == ["Soso"]


def test_an_id_that_is_taken_is_not_proposed():
    found = hints("names", "It was Joseph Koba-Yezhov and Anna Soso.\n", entry("term", "soso", "title: x"))
    assert [each.file for each in found] == ["entries/person/koba-yezhov.md", "entries/person/anna-soso.md"]


def test_a_longer_name_around_a_mention_is_suggested_if_it_recurs():
    once = "It was the Koba Prize.\n"
    assert words("names", once, KOBA) == []
    assert words("names", once + "\n" + once, KOBA) == ["Koba Prize"]


def test_german_nouns_are_no_names():
    """Every noun has a capital; what stands without an article, or with a title or initials, may be a name."""
    body = (
        "Der Krieg war ein Unglück, und die Arbeiter wußten es. Damals sprach Radek von der Freiheit der Völker, "
        "und Radek wurde gehört. Auch Genosse Sinowjew und W. I. Lenin waren in dem Saal. Das war der Krieg.\n"
    )
    assert set(words("names", body, language="de")) == {"Radek", "Sinowjew", "W. I. Lenin"}


def test_russian_cases_are_one_name():
    body = (
        "Потом пришёл Бухарин. Мы видели Бухарина и говорили с Бухариным о войне. Однако Н. И. Бухарину было всё "
        "равно. Это было в Москве.\n"
    )
    found = {each.words: each for each in hints("names", body, language="ru")}
    assert set(found) == {"Н. И. Бухарину", "Москве"}
    assert len(found["Н. И. Бухарину"].occurrences) == 4
    assert found["Н. И. Бухарину"].file == "entries/person/bukharinu.md"


NAMES = ("Koba", "Soso", "Yezhov", "Anna Yezhov", "Alma-Ata", "the CPSU", "N. I. Beria")
sentences = st.lists(
    st.lists(st.sampled_from((*NAMES, "he", "came", "and")), min_size=1, max_size=7), min_size=1, max_size=5
)
ALL = ("names", "forms", "citations", "dates", "works", "entries")


@given(sentences, st.sets(st.sampled_from(NAMES)))
def test_nothing_is_suggested_that_is_covered_and_the_order_is_always_the_same(rows, known):
    """Whatever the text and the entries: every suggested place has words outside all mentions."""
    body = " ".join(f"Then {' '.join(row)}." for row in rows) + "\n"
    entries = [entry("person", f"e{number}", f'title: "{name}"') for number, name in enumerate(sorted(known))]
    edition = joined(annotated(body), *entries)
    found = sections(edition, only=ALL)
    mentions = [each for some in edition.mentions.values() for each in some]
    covered = {at for each in mentions for at in range(each.start, each.start + len(each.form))}
    for some in found.values():
        for hint in some:
            for each in hint.occurrences:
                letters = [at for at in range(each.start, each.end) if each.passage.words.text[at].isalpha()]
                assert not covered.issuperset(letters), hint
    again = sections(joined(annotated(body), *reversed(entries)), only=ALL)
    assert found["names"] == again["names"]
    assert {each: [hint.order for hint in some] for each, some in found.items()} == {
        each: sorted(hint.order for hint in some) for each, some in found.items()
    }


@given(st.text(max_size=80))
def test_any_text_can_be_read(body):
    sections(joined(annotated(body + "\n"), KOBA), only=ALL)


def test_a_stub_becomes_an_entry():
    """What is proposed can be written as it stands: it is read, and covers what it was proposed for."""
    body = "It was Nikolai Yezhov, and Yezhov’s “No, Anna: Never” of N. I. Yezhov.\n"
    found = hints("names", body)
    kinds = {each.name: each for each in ENTRY_KINDS}
    made = [
        annotated(each.write.split("---\n\n")[1], kinds[each.kind], f"e{number}", each.write.split("---\n")[1])
        for number, each in enumerate(found)
    ]
    assert [each.findings for each in made] == [()] * len(made)
    assert words("names", body, *made) == []
