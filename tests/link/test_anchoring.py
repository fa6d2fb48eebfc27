"""Quoted words are found again, or it is said that they are not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.link.anchoring import find
from glossator.model.annotation import Quote

CASES = json.loads((Path(__file__).parent / "anchors.json").read_text("utf-8"))
WORDS = st.lists(
    st.sampled_from(["a", "wolf", "wolves", "day", "the", "walked", "𝄞", "is"]), min_size=1, max_size=12
).map(" ".join)
TEXTS = st.lists(WORDS, min_size=1, max_size=5)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_a_case_of_the_table(case):
    """The table that the script for readers' marks is tried on too."""
    spot = find(case["words"], case["address"], Quote(**case["quote"]))
    assert (spot and [spot.address, spot.start]) == case["found"]


def quoted(data: st.DataObject, words: dict[str, str], context: int = 8) -> tuple[str, Quote]:
    """Some words of a text, with their address."""
    address = data.draw(st.sampled_from(list(words)))
    text = words[address]
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    return address, Quote(text[start:end], text[max(start - context, 0) : start], text[end : end + context], start)


def addresses(texts: list[str]) -> dict[str, str]:
    return {f"p{number}": text for number, text in enumerate(texts, 1)}


@given(st.data(), TEXTS)
def test_a_quote_of_an_unchanged_text_stands_where_it_was(data, texts):
    """Nothing has changed, so the words are found at their place, however often they stand elsewhere."""
    words = addresses(texts)
    address, quote = quoted(data, words)
    spot = find(words, address, quote)
    assert spot is not None
    assert (spot.address, spot.start) == (address, quote.start)


@given(st.data(), TEXTS, TEXTS)
def test_what_is_found_in_a_changed_text_is_the_quote(data, before, after):
    """Whatever the text has become, words are found only where they stand; a quote that stands nowhere is not found."""
    address, quote = quoted(data, addresses(before))
    words = addresses(after)
    spot = find(words, address, quote)
    if spot:
        assert words[spot.address][spot.start :].startswith(quote.exact)
    if not any(quote.exact in text for text in words.values()):
        assert spot is None


@given(st.data(), TEXTS, WORDS)
def test_a_new_paragraph_before_does_not_lose_a_long_quote(data, texts, new):
    """Every address has moved by one; a quote with all its context is found or stands in several places."""
    address, quote = quoted(data, addresses(texts), 99)
    words = addresses([new, *texts])
    spot = find(words, address, quote)
    whole = quote.prefix + quote.exact + quote.suffix
    if [text for text in words.values() if whole in text] == [whole] and len(quote.exact) >= 8:
        assert spot is not None
        assert words[spot.address] == whole
        assert spot.start == quote.start
