"""The way from one page to another is that of the system's own reckoning of paths."""

from __future__ import annotations

from posixpath import dirname, relpath

from hypothesis import assume, given
from hypothesis import strategies as st

from glossator.model.address import relative

NAMES = st.text("abc", min_size=1, max_size=2)
PATHS = st.lists(NAMES, min_size=1, max_size=4).map("/".join)


@given(PATHS, PATHS)
def test_it_is_what_posixpath_says(target, page):
    assume(not page.startswith(f"{target}/"))  # a file is no folder
    assert relative(target, page) == relpath(target, dirname(page) or ".")


@given(PATHS, NAMES)
def test_a_place_on_the_same_page_is_only_a_fragment(page, name):
    assert relative(f"{page}#{name}", page) == f"#{name}"
