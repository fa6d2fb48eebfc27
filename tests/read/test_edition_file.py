"""`edition.toml`: what is wrong with it is said in our own words, where it stands."""

from __future__ import annotations

import pytest

from glossator.read.config import read_edition

FAULTS = {
    "title = My edition": (1, "what stands behind `=` is not in quotation marks"),
    'title "x"': (1, "a name stands here without `=` and words behind it"),
    'title = "x"\ntitle = "y"': (2, "this field is written a second time"),
    'title = "x"\n[rights]\n[rights]': (3, "this table is written a second time"),
    'title = "x" "y"': (1, "something stands behind the words of this field"),
    'title = "x\ny"': (1, "these words do not end with a quotation mark in their line"),
    'title = "x': (1, "these words do not end with a quotation mark"),
    'title = "a\\cb"': (1, "a backslash among words stands for itself only if there are two"),
    'title = "x"\n[rights': (2, "the name of a table does not end with `]`"),
    'title = ["x"': (1, "a list does not end with `]`"),
    "title = 2024-13-45": (1, "something stands behind the words of this field"),
    "title = " + "9" * 5000: (1, "a number is beyond all measure"),
    "= x": (1, ""),
    "title = inf": (1, "`title` takes words between quotation marks, not a number"),
    "title = 12:30:00": (1, "`title` takes words between quotation marks, not a date or a time"),
    'title = "x"\nlanguage = "-"': (2, "`language` cannot be `-`, which is no language tag"),
    'title = "x"\nrights.statement = "y"\nrights.label = 5': (
        3,
        "`rights.label` takes words between quotation marks",
    ),
    'title = "x"\n[rights]\nstatement = "y"\nlabel = 5': (4, "`rights.label` takes words between quotation marks"),
}


@pytest.mark.parametrize("text", FAULTS, ids=[each[:40] for each in FAULTS])
def test_a_fault_is_said_in_our_own_words(text):
    """The finding has the line, and no word of Python's."""
    line, message = FAULTS[text]
    found = read_edition(text.encode()).findings
    assert len(found) == 1
    assert found[0].message.startswith(message)
    assert found[0].place.line == line
