"""A text in a single file, opened from disk: nothing is asked for, and it works as the page of the site does."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.browser.chromium import MARK, REFERENCE, expect_closed, expect_open, focused

FILE = "mc5-on-larina.html"
FACES = "document.fonts.ready.then(() => [...document.fonts].filter((each) => each.status === 'loaded').length)"


@pytest.fixture
def alone(edition: Path, tmp_path: Path) -> str:
    """The address of a folder that has the file and nothing else."""
    shutil.copy(edition / "exports" / "texts" / FILE, tmp_path)
    return f"{tmp_path.as_uri()}/"


@pytest.mark.parametrize(("mark", "name"), [(MARK, "This I Cannot Forget"), (REFERENCE, "Note 1")])
def test_notes_and_entries_open_where_the_reader_is(visit, alone, mark, name):
    """The scripts inside work: a mark opens, Escape closes and leads back."""
    page = visit(FILE, base=alone)
    page.locator(mark).first.focus()
    page.keyboard.press("Enter")
    expect_open(page)
    assert name in page.get_by_role("dialog").inner_text()
    page.keyboard.press("Escape")
    expect_closed(page)
    assert focused(page, mark)


@pytest.mark.parametrize("script", [True, False])
def test_nothing_is_asked_for(visit, alone, script):
    """One request, for the file itself; the faces inside are used, with scripts or without."""
    page = visit(FILE, base=alone, java_script_enabled=script)
    asked: list[str] = []
    page.on("request", lambda each: asked.append(each.url))
    page.reload()
    assert page.evaluate(FACES) >= 2
    assert [each for each in asked if not each.startswith("data:")] == [alone + FILE]


def test_a_mark_leads_to_its_entry_without_scripts(visit, alone):
    """A mark is a link to the glossary or the works at the end."""
    page = visit(FILE, base=alone, java_script_enabled=False)
    page.locator(MARK).first.click()
    target = page.url.partition("#")[2]
    assert page.locator(f"[id='{target}']").is_visible()
