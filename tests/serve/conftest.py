"""The small site under test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.serve.support import Small


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """A small site of one file."""
    made = Small(tmp_path)
    made.write("first")
    return made
