"""The lines of the index: put together in steps, they are what they would be if they were written at once."""

from __future__ import annotations

from collections import Counter, defaultdict

from hypothesis import given
from hypothesis import strategies as st

from glossator.model.making import each_made
from glossator.publish.search import lines
from glossator.publish.search.units import Found, Searched, Unit

WORDS = st.lists(st.sampled_from(("a", "ab", "b", "ба", "бо")), max_size=4).map(" ".join)
UNITS = st.lists(WORDS, max_size=7)


def searched(number, passages):
    """A document with some passages."""
    units = tuple(Unit(Found.TEXT, f"p{each}", "", words) for each, words in enumerate(passages))
    return Searched(str(number), "", "", "", "", "", units, ())


def written_at_once(documents):
    """The lines by their words: a word, and its passages by their distances."""
    places = defaultdict(list)
    for number, unit in enumerate(unit for each in documents for unit in each.units):
        for word, times in Counter(unit.text.split()).items():
            places[word].append((number, f"x{times}" if times > 1 else ""))
    found = {}
    for word, some in places.items():
        before = [0, *(number for number, _ in some)]
        gaps = (f" {number - last}{times}" for (number, times), last in zip(some, before, strict=False))
        found[word] = word + "".join(gaps)
    return found


@given(st.lists(UNITS, max_size=20))
def test_lines_are_put_together_in_steps(passages):
    """However many documents and passages there are, with words in all of them, in some and in one."""
    documents = [searched(number, each) for number, each in enumerate(passages)]
    found = [line for data in lines.word_files(documents, each_made).values() for line in data.split("\n")]
    assert sorted(found) == sorted(written_at_once(documents).values())


@given(st.lists(st.integers(0, lines.PASSAGES * 2), max_size=30))
def test_bundles_are_all_documents_in_their_order(lengths):
    """Few in each, and not too much; every so many one begins."""
    unit = Unit(Found.TEXT, "", "", "")
    documents = [Searched(str(number), "", "", "", "", "", (unit,) * each, ()) for number, each in enumerate(lengths)]
    bundles = list(lines.bundled(documents))
    assert [each for some in bundles for each in some] == documents
    assert all(some and len(some) <= lines.SOME for some in bundles)
    assert all(len(some) == 1 or sum(lines.lengths(some)) <= lines.PASSAGES for some in bundles)
    begins = {int(some[0].id) for some in bundles}
    assert begins >= set(range(0, len(documents), lines.SOME))
