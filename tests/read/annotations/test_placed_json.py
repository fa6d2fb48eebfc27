"""JSON with places is read as the standard library reads JSON."""

from __future__ import annotations

import json
from json.decoder import JSONDecodeError
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.read.annotations.placed_json import DEPTH, Value, parse

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=12,
)
NOT_JSON = [
    "", "{", "[", '"', "[1", "[1,]", '{"a":1,}', '{"a"}', '{"a":}', "{a:1}", "[1 2]", "[] []", "nul", "'a'", "01",
    "NaN", '"\\u0000"', '"\\ud800"', '"a\nb"', "[" * (DEPTH + 1),
]  # fmt: skip


def plain(value: Value) -> Any:
    """A value without places."""
    if value.is_object:
        return {each.name: plain(each.value) for each in reversed(value.members)}
    return [plain(each) for each in value.items] if isinstance(value.value, tuple) else value.value


@given(VALUES, st.sampled_from([None, 1]))
def test_it_reads_what_json_is(value, indent):
    """What was written is read, and every value stands where it says."""
    text = json.dumps(value, indent=indent)
    read = parse(f" {text}\n")
    assert plain(read) == value
    assert json.loads(f" {text}\n"[slice(*read.span)]) == value


@pytest.mark.parametrize("text", NOT_JSON)
def test_it_says_where_something_is_no_json(text):
    """Nothing else is taken, and the place of the fault is in the text."""
    with pytest.raises(JSONDecodeError) as fault:
        parse(text)
    assert 0 <= fault.value.pos <= len(text)


@given(st.text('[]{},:"a1 \\', max_size=20))
def test_what_is_taken_is_json(text):
    """A text that is read is one that the standard library reads too."""
    try:
        read = parse(text)
    except JSONDecodeError:
        return
    assert plain(read) == json.loads(text, object_pairs_hook=lambda pairs: dict(reversed(pairs)))
