"""The examples of the manual's page on importing are what happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from glossator.imports.plain_text import plain_text
from tests.imports.judging import codes_of, markdown, written

PAGE = (Path(__file__).parent.parent.parent / "content" / "manual" / "importing.md").read_text("utf-8")
PAIRS = re.findall(r"```text\n(.*?)```\n\nbecomes\n\n```markdown\n(.*?)```", PAGE, re.DOTALL)


def test_there_are_examples():
    """The page shows what it says."""
    assert len(PAIRS) == 3


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_an_example_of_the_manual(text, expected):
    """The text becomes the Markdown."""
    made = written(plain_text("sources/book.txt", text), content=text.encode())
    assert markdown(made) == expected
    assert codes_of(made) == []
