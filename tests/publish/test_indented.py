"""JSON with indents is what the standard library writes."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as some

from glossator.publish.indented import indented

SCALARS = some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text()
VALUES = some.recursive(
    SCALARS,
    lambda inner: some.lists(inner) | some.tuples(inner, inner) | some.dictionaries(some.text(), inner),
)


@given(VALUES)
def test_it_is_what_the_library_writes(value):
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=1)
