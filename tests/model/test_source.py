"""Places in a source, and how much room they take."""

from __future__ import annotations

import pytest

from glossator.model.source import FEW, Source, Span, span


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 7), (FEW - 1, FEW + 3), (FEW, FEW * 9), (0, FEW)])
def test_a_span_that_is_kept_is_a_span(start, end):
    """Also where a text is longer than those whose positions are there once."""
    assert span(start, end) == Span(start, end)


def test_spans_share_their_positions():
    """The numbers of many spans in many texts take no room of their own."""
    texts = [[span(start, start + 300) for start in range(0, FEW - 300, 100)] for _ in range(3)]
    numbers = {id(number) for spans in texts for each in spans for number in each}
    assert len(numbers) == len({number for spans in texts for each in spans for number in each})


def test_places_in_a_line_share_its_words():
    """A line in which much is found is there once; one in which nothing is, not at all."""
    source = Source("texts/a.md", "one\ntwo words\nthree")
    first, second = source.place(Span(4, 7)), source.place(Span(8, 13))
    assert first.excerpt is second.excerpt
    assert (first.line, first.column, second.column, second.excerpt) == (2, 1, 5, "two words")
    assert source.excerpts == {1: "two words"}
