"""Reading from the disk, without a host."""

from __future__ import annotations

import pytest

from tests.browser.chromium import MARK, REFERENCE, expect_closed, expect_open, focused, is_dark
from tests.browser.survey import TEXT

FACES = """async () => {
  await document.fonts.ready;
  return [...document.fonts].filter((face) => !face.family.includes("Like")).map((face) => face.status);
}"""


@pytest.mark.parametrize("script", [True, False])
def test_styles_and_faces_apply(visit, disk, script):
    """The style sheets hold, and the face of the text is loaded from its file."""
    page = visit(TEXT, base=disk, java_script_enabled=script)
    faces = page.evaluate(FACES)
    assert "loaded" in faces
    assert "error" not in faces
    assert page.locator("article").evaluate("(each) => each.getBoundingClientRect().width") < 700


@pytest.mark.parametrize(("mark", "name"), [(MARK, "This I Cannot Forget"), (REFERENCE, "Note 1")])
def test_popovers_open(visit, disk, mark, name):
    """The script runs: a mark opens, Escape closes and leads back."""
    page = visit(TEXT, base=disk)
    page.locator(mark).first.focus()
    page.keyboard.press("Enter")
    expect_open(page, name)
    page.keyboard.press("Escape")
    expect_closed(page)
    assert focused(page, mark)


def test_settings_are_kept(visit, disk):
    """The choice of colours outlives a reload."""
    page = visit(TEXT, base=disk, color_scheme="light")
    page.locator("details.settings > summary").click()
    page.get_by_role("radio", name="Dark").check()
    page.reload()
    assert is_dark(page)


def test_links_lead_on(visit, disk):
    """From the library to a text, from a gloss to the entry, from a mention back to its paragraph."""
    page = visit("index.html", base=disk)
    page.locator("main a[href*='mc5-on-larina']").first.click()
    page.wait_for_url(disk + TEXT)
    page.locator("#t-nep a[href$='entries/nep.html']").click()
    page.wait_for_url(disk + "entries/nep.html")
    page.locator(f"a[href$='{TEXT}#p7'], a[href*='{TEXT}#']").locator("visible=true").first.click()
    page.wait_for_url(disk + TEXT + "#*")
