"""Annotating where one reads, in Firefox and in WebKit: one wish, from the selected words to the file and back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.desk import SELECT, Serving, serving
from tests.browser.engines import focused, silent, words
from tests.browser.waiting import until

TEXT = "texts/one.html"
HAND = f"({SELECT % 'getSelection().addRange(range);'})(arguments)"
PANEL = "document.querySelector('.glossator-preview')?.shadowRoot"
NAMED = f"return {PANEL}?.activeElement?.name || {PANEL}?.activeElement?.textContent || ''"
SEEN = f"return {PANEL}?.querySelector(arguments[0])?.checkVisibility() ?? false"
SAID = f"return {PANEL}?.querySelector('.told')?.textContent || ''"
UNDO = f"[...{PANEL}.querySelectorAll('.tools button')].find((each) => each.textContent === 'Undo').click()"


@pytest.fixture
def desk(tmp_path) -> Iterator[Serving]:
    """A preview of a small edition."""
    with serving(tmp_path) as running:
        yield running


def test_a_misprint_is_emended_by_keyboard(reader, desk):
    """The palette, the form and its button are reached; the file is changed, and changed back."""
    reader.open(desk.address + TEXT)
    until(lambda: reader.ask("return Boolean(window.glossatorPreview?.selected)"), "the preview's scripts are there")
    until(lambda: reader.ask(f"return {PANEL}.querySelector('[aria-pressed=true]')?.textContent") == "Annotate", "on")
    before = desk.file()
    reader.ask("document.getElementById('p7').scrollIntoView({ block: 'center' })")
    reader.ask(HAND, "p7", "Burkharin")
    until(lambda: reader.ask(SEEN, ".palette"), "the palette is there")
    reader.press("tab", "right", "right", "right")
    assert reader.ask(NAMED) == "Emend"
    reader.press("enter")
    until(lambda: reader.ask(NAMED) == "correction", "the form asks for a reading")
    reader.press(*["shift+left"] * len("Burkharin"), *"Bukharin", "enter")
    until(lambda: desk.file() != before, "it is written")
    after = before.replace("Burkharin", '[Burkharin]{correction="Bukharin" certainty=certain}')
    assert desk.file() == after
    until(lambda: words(reader, "#p7 [data-sic]") == "Burkharin", "the page is loaded again")
    until(lambda: focused(reader, "#p7"), "the keyboard goes on from there")
    until(lambda: reader.ask(SAID), "it is told what was written")
    reader.ask(UNDO)
    until(lambda: desk.file() == before, "it is taken back")
    until(lambda: not words(reader, "#p7 [data-sic]"), "the page is as it was")
    assert silent(reader)
