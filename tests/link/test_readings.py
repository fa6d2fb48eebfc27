"""An entry is also mentioned by the reading that is proposed for printed words."""

from __future__ import annotations

import pytest

from tests.rooms import annotated, entry, html, joined, mentions

ENTRIES = (
    entry("person", "bukharin", "title: Nikolai Bukharin\nforms: [Bukharin]"),
    entry("person", "larina", "title: Anna Larina\nforms: [Anna Larina, Larina]"),
    entry("person", "larin", "title: Larin\nforms: [Larin]"),
    entry("term", "nep", "title: NEP\nforms: [New Economic Policy, NEP]"),
)


def found(body: str) -> list[tuple[str, str, int]]:
    """The mentions in a text: entry, printed form, start."""
    return [(each.entry, each.form, each.start) for each in mentions(joined(annotated(body), *ENTRIES))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "So [Burkharin]{correction=Bukharin} spoke to Larina.",
            [("bukharin", "Burkharin", 3), ("larina", "Larina", 22)],
        ),
        ("So [Burkharin]{correction=Bukharin certainty=probable}'s way.", [("bukharin", "Burkharin", 3)]),
        ("So [Burkharin]{correction=Bukharin certainty=annotated} spoke.", []),
        ("[Anne]{correction=Anna} Larina spoke.", [("larina", "Anne Larina", 0)]),
        ("New [Ekonomic]{correction=Economic} Policy", [("nep", "New Ekonomic Policy", 0)]),
        ("[Larin]{correction=Larina} spoke.", [("larina", "Larin", 0)]),
        ('[teh Bukharin of old]{correction="the Bukharin of old"}', [("bukharin", "Bukharin", 4)]),
        ('[to be be]{correction="to be"} Bukharin', [("bukharin", "Bukharin", 9)]),
        ('[was]{correction=""} Bukharin', [("bukharin", "Bukharin", 4)]),
        ("[]{correction=Bukharin} spoke to Bukharin", [("bukharin", "Bukharin", 10)]),
        ("[Of [Burkharin]{correction=Bukharin}]{.title} Larina", [("larina", "Larina", 13)]),
        ("[[Burkharin]{correction=Bukharin}]{.unmarked} Larina", [("larina", "Larina", 10)]),
        ('[x Burkharin]{correction="Bukharin, Bukharin"}', [("bukharin", "x Burkharin", 0)]),
        ('[Bukarin Bukharin]{correction="Bukharin Bukharin"}', [("bukharin", "Bukharin", 8)]),
    ],
)
def test_mentions_by_the_proposed_reading(body, expected):
    """The form and the place of a mention are those of the printed words."""
    assert found(body) == expected


def test_emended_words_are_marked_whole():
    """The mark stands around the emendation, its sign after it."""
    text = joined(annotated("So [Burkharin]{correction=Bukharin} spoke."), *ENTRIES).texts[0]
    shown = html(text.body)
    assert 'href="#t-bukharin"><span class="emendation"' in shown
    assert 'Burkharin</span></a><a class="reading"' in shown


def test_in_a_note():
    """A note's misprints count as well."""
    edition = joined(annotated("One.[^1]\n\n[^1]: By [Burkharin]{correction=Bukharin}.\n"), *ENTRIES)
    assert [(each.note, each.form, each.start) for each in mentions(edition)] == [("n1", "Burkharin", 3)]
