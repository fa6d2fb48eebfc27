"""A source may print notes in the middle of a paragraph, as a page's end does; nothing else may stand elsewhere."""

from __future__ import annotations

import pytest

BODY = "One two [^1] three four.[^2] Five six.[^3]\n\n[^1]: A note.\n\n[^2]: Another.\n\n[^3]: Last.\n\nSeven.\n"
ALIKE = {
    "after it": "One two 1 three four.2 Five six.3 | 1. A note. | 2. Another. | 3. Last. | Seven.",
    "once": "One two 1 three | 1. A note. | four.2 Five six.3 | 2. Another. | 3. Last. | Seven.",
    "twice": "One two 1 | 1. A note. | three four.2 Five | 2. Another. | six.3 | 3. Last. | Seven.",
    "all at once": "One two 1 three four.2 Five | 1. A note. | 2. Another. | 3. Last. | six.3 | Seven.",
}
UNLIKE = {
    "a word of a note": "One two 1 three | 1. No note. | four.2 Five six.3 | 2. Another. | 3. Last. | Seven.",
    "a word is missing": "One two 1 three | 1. A note. | 2 Five six.3 | 2. Another. | 3. Last. | Seven.",
    "a word more": "One two 1 three | 1. A note. | four.2 Five more six.3 | 2. Another. | 3. Last. | Seven.",
    "notes in another order": "One two 1 three | 2. Another. | 1. A note. | four.2 Five six.3 | 3. Last. | Seven.",
    "words in another order": "One two 1 four.2 | 1. A note. | three Five six.3 | 2. Another. | 3. Last. | Seven.",
    "a note in two pieces": "One two 1 three | 1. A | four.2 note. Five six.3 | 2. Another. | 3. Last. | Seven.",
    "behind the next paragraph": "One two 1 three four.2 Five six.3 | 1. A note. | 2. Another. | Seven. | 3. Last.",
    "before it": "1. A note. | One two 1 three four.2 Five six.3 | 2. Another. | 3. Last. | Seven.",
}


@pytest.mark.parametrize("name", ALIKE)
def test_notes_may_interrupt_a_paragraph(site, name):
    """The transcription has them after it."""
    site.text(BODY, ALIKE[name].replace(" | ", "\n\n"))
    assert [each.code for each in site.findings()] == []


@pytest.mark.parametrize("name", UNLIKE)
def test_nothing_else_may_differ(site, name):
    """A word more or less, another order, a note elsewhere."""
    site.text(BODY, UNLIKE[name])
    assert {each.code for each in site.findings()} == {"source-different"}


def test_a_difference_before_and_one_after_are_told(site):
    """What interrupts a paragraph hides neither."""
    source = ALIKE["twice"].replace(" | ", "\n\n").replace("One", "Once").replace("Seven", "Eleven")
    site.text(BODY, source)
    assert [each.message for each in site.findings()] == [
        "`One` is `Once` in the source",
        "`Seven.` is `Eleven.` in the source",
    ]
