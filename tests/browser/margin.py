"""How notes stand in the margin: one judgement for all browsers."""

from __future__ import annotations

from typing import Any

from tests.browser.survey import NOTES

WIDTHS = (1024, 1280, 1440, 1920)
NEAR = 12  # a note and its reference are set in letters of two sizes
MEASURE = """
  const box = (name) => document.getElementById(name).getBoundingClientRect().toJSON();
  const numbers = Array.from({ length: arguments[0] }, (_, number) => number + 1);
  const text = document.getElementById("p1").getBoundingClientRect();
  return {
    notes: numbers.map((number) => [box(`n${number}`), box(`r${number}`)]),
    right: text.right,
    foot: document.querySelector("main").getBoundingClientRect().bottom,
    window: document.documentElement.clientWidth,
    wide: document.documentElement.scrollWidth,
  };
"""
ANCHORS = "return CSS.supports('position-anchor: normal')"


def misplaced(measured: dict[str, Any]) -> list[str]:
    """The notes that do not stand right of the text, beside their references or as close below as others allow."""
    wrong = []
    bottom = float("-inf")
    for number, (note, reference) in enumerate(measured["notes"], 1):
        if not measured["right"] < note["left"] < note["right"] <= measured["window"]:
            wrong.append(f"note {number} is not in the margin: {note['left']}–{note['right']}")
        if note["height"] < NEAR:
            wrong.append(f"note {number} has no height")
        if note["top"] < bottom:
            wrong.append(f"note {number} begins {bottom - note['top']} pixels above the end of the one before")
        if note["top"] < reference["top"] - NEAR:
            wrong.append(f"note {number} begins above its reference")
        if note["top"] > max(reference["top"], bottom + 2 * NEAR) + NEAR:
            wrong.append(f"note {number} begins {note['top'] - reference['top']} pixels below its reference")
        bottom = note["bottom"]
    if bottom > measured["foot"]:
        wrong.append("the last note reaches beyond the text")
    if measured["wide"] > measured["window"]:
        wrong.append("the page scrolls sideways")
    assert len(measured["notes"]) == NOTES
    return wrong
