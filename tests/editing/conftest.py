"""The edition that is annotated."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import Site
from tests.editing.support import Editor


@pytest.fixture
def editor(site: Site) -> Callable[..., Editor]:
    """Makes an editor of a text with a body, in an edition with two persons, a term and a work."""

    def made(body: str, source: str = "") -> Editor:
        site.text(body, source or None)
        site.entry("person", "lenin", "title: Lenin", "A gloss.")
        site.entry("person", "larina", "title: Anna Larina\nforms: [Larina, Anna Larina]", "A gloss.")
        site.entry("term", "nep", "title: NEP", "A gloss.")
        site.entry("work", "larina-1993", "title: This I Cannot Forget\nauthor: larina\ndate: 1993", "A book.")
        return Editor(site)

    return made
