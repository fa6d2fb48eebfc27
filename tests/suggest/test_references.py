"""Citations without mark-up, works that are never cited, entries that no text mentions."""

from __future__ import annotations

import pytest

from tests.rooms import entry
from tests.suggest.hints import hints, words

TERROR = entry("work", "larina-1993", 'title: This I Cannot Forget\nauthor: "Larina, Anna"\ndate: 1993')
RARE = entry("work", "rare", 'title: A Rare Book\nauthor: "Nobody, Never"\ndate: 1901')


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("It is said in Larina, This I Cannot Forget, p. 34, and so on.\n", "Larina, This I Cannot Forget, p. 34"),
        ("He wrote Terror and Communism (1920) for this.\n", "Terror and Communism (1920)"),
        ("He wrote “Terror” (London: Verso, 1920) for this.\n", "“Terror” (London: Verso, 1920)"),
        ("As Deutscher, vol. II, p. 7, has it.\n", "Deutscher, vol. II, p. 7"),
    ],
)
def test_words_with_the_shape_of_a_citation(body, printed):
    assert words("citations", body) == [printed]


@pytest.mark.parametrize(
    "body",
    [
        "In May (1920) he wrote.\n",
        "Koba (1878–1953) came.\n",
        "He came at 3 p.m. and sat on p.\n",
        "[Larina, p. 34]{cites=larina-1993} says so.\n",
        "He said so (Larina, p. 34).\n",
    ],
)
def test_what_is_no_citation_or_is_one_already(body):
    assert words("citations", body, TERROR) == []


def test_the_work_that_is_named_is_proposed():
    (found,) = hints("citations", "It is said in Larina, This I Cannot Forget, p. 34.\n", TERROR)
    assert found.write == "[Larina, This I Cannot Forget, p. 34]{cites=larina-1993}"


def test_what_looked_like_a_citation_and_names_no_work_is_told():
    """An author and a page in brackets cite nothing, silently, unless the work is known."""
    (found,) = hints("citations", "So it is said (Deutscher 115) of him.\n", TERROR)
    assert (found.words, found.kind, found.write) == ("Deutscher 115", "unresolved", "[Deutscher 115]{cites=open}")
    assert words("citations", "So it is said (Larina 115) of him.\n", TERROR) == []


def test_works_that_are_never_cited():
    """Those that nothing mentions come first; a work that is cited or reviewed is none of them."""
    body = "She wrote This I Cannot Forget.[^1]\n\n[^1]: Larina, p. 34.\n"
    assert words("works", body, TERROR, RARE) == ["A Rare Book"]
    found = hints("works", "She wrote This I Cannot Forget.\n", TERROR, RARE)
    assert [(each.words, "1 mention" in each.advice) for each in found] == [
        ("A Rare Book", False),
        ("This I Cannot Forget", True),
    ]


def test_entries_that_no_text_mentions():
    """The words that nearly name one are told with it."""
    koba, soso = entry("person", "koba"), entry("person", "zinoviev")
    found = hints("entries", "It was Zinovyev.\n", koba, soso)
    assert [(each.words, each.write) for each in found] == [("Zinoviev", "  - Zinovyev"), ("Koba", "")]
    assert words("entries", "It was Koba and Zinoviev.\n", koba, soso) == []
