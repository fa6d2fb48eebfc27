"""The list of what was written: which paths it may have."""

from __future__ import annotations

import pytest

from glossator.store.manifest import is_plain, read_manifest, write_manifest
from glossator.store.refusal import MANIFEST


def test_the_list_comes_back(tmp_path):
    """What was written is read, and is not written twice."""
    sums = {"a.html": ("1",), "b/ä\u2028.html": ("2", "3")}
    assert write_manifest(tmp_path, sums)
    assert read_manifest(tmp_path) == sums
    assert not write_manifest(tmp_path, sums)
    assert [each.name for each in tmp_path.iterdir()] == [MANIFEST]


@pytest.mark.parametrize("path", ["a", "a/b.html", "..a/b", "a..b", "ж/é.js", "a b"])
def test_plain_paths(path):
    """They stay in their folder."""
    assert is_plain(path)


@pytest.mark.parametrize(
    "path", ["/a", "\\a", "..", "../a", "a/../b", "a\\..\\b", "c:a", "a\nb", "a\0", "a\x1f", "a\ud800", "\udfff"]
)
def test_paths_that_are_not_plain(path):
    """They leave it, or no file can have them as a name."""
    assert not is_plain(path)
