"""Templates are compiled once for all builds: what they compile to depends on their words alone, and it takes half of
the time of a small build.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import CodeType
from typing import Any
from unittest.mock import patch

import pytest
from jinja2 import Environment


@pytest.fixture(scope="package", autouse=True)
def compiled_once() -> Iterator[None]:
    known: dict[tuple[Any, ...], CodeType] = {}
    compiled = Environment.compile

    def once(self: Environment, *given: Any, **named: Any) -> Any:
        key = (given, tuple(named.items()))
        if key not in known:
            known[key] = compiled(self, *given, **named)
        return known[key]

    with patch.object(Environment, "compile", once):
        yield
