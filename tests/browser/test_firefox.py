"""What is Firefox's own: its console, and notes in the margin. The rest is in test_engines_*.py."""

from __future__ import annotations

import pytest

from tests.browser.margin import ANCHORS, MEASURE, WIDTHS, misplaced
from tests.browser.server import hosted
from tests.browser.survey import NOTES, TEXT
from tests.browser.waiting import until


def test_a_word_would_be_heard(firefox, noisy):
    """What the policy forbids and what fails is heard, so silence means something."""
    firefox.open(noisy + "index.html")
    until(lambda: "CSP" in str(firefox.heard()), "the policy is heard")
    until(lambda: "a failure" in str(firefox.heard()), "the script is heard")


@pytest.mark.parametrize("width", WIDTHS)
def test_every_note_stands_beside_its_reference(firefox, host, width):
    """All notes stand in the margin, each beside its reference or below the note before it, none over another."""
    firefox.open(host + TEXT, width=width)
    assert firefox.ask(ANCHORS), "this Firefox is too old for notes in the margin"
    assert misplaced(firefox.ask(MEASURE, NOTES)) == []


def test_notes_stay_with_their_references_when_the_faces_come_late(firefox, edition):
    """When the letters change after the page is seen, lines break elsewhere, and the notes follow."""
    waits = iter([0.0, 0.1, 0.2, 0.05, 0.0, 0.4, 0.1, 0.05, 0.2, 0.0] * 6)
    with hosted(edition, lambda path: next(waits) if path.endswith(".woff2") else 0.0) as host:
        for _ in range(10):
            firefox.forget()
            firefox.open(host + TEXT, width=1440)
            until(lambda: not misplaced(firefox.ask(MEASURE, NOTES)), "all notes stand beside their references", 3)
