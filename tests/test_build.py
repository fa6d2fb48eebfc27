"""Whole small editions: built, edited, built again."""

from __future__ import annotations

import json
from pathlib import Path

from glossator.model.address import EXPORTS


def test_a_second_build_writes_nothing(site):
    """What did not change is not written again."""
    site.text("A paragraph about the NEP.")
    site.entry("term", "nep", "title: NEP")
    assert site.build().written.replaced
    assert site.build().written.changed == ()


def test_an_edit_changes_only_the_pages_that_show_it(site):
    """A changed word of one text leaves the pages of all others as they are; the search has another index."""
    site.text("A paragraph about the NEP.", name="one")
    site.text("Another paragraph.", name="two", title="Two")
    site.entry("term", "nep", "title: NEP")
    site.build()
    site.text("Another line.", name="two", title="Two")
    index = {"search.html", *(f"search/{each}.js" for each in ("catalogue", "text-two", "words-l", "words-p"))}
