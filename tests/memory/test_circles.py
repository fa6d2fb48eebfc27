"""A preview runs for days: what it has no more use for is gone, though nobody looks for circles in its memory."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from glossator.memory.kept import Memory
from glossator.model.making import never
from glossator.pipeline import Order, build
from tests.conftest import Site


@pytest.fixture(autouse=True)
def uncollected() -> Iterator[None]:
    """As in the preview."""
    gc.disable()
    yield
    gc.enable()


def test_a_build_leaves_no_circles(site: Site):
    site.entry("term", "nep", "title: NEP\nforms: [New Economic Policy]")
    order, memory = Order(site.content, site.output, preview=True, early=True), Memory()
    left = []
    for words in ("the NEP", "of the New Economic Policy", "that", "NEP, and that"):
        site.text(f"Bukharin wrote of {words}.")
        outcome = build(order, memory=memory)
        assert not outcome.failed
        outcome = outcome.rest(never) if outcome.rest else outcome
        del outcome
        left.append(gc.collect())
    assert left[-2:] == [0, 0]
