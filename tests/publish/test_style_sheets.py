"""One design system: every style sheet of the theme takes its sizes, spaces, lines and colours from the same tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.rooms import ROOT

ASSETS = ROOT / "templates" / "assets"
SHEETS = sorted(ASSETS.glob("*.css"))
# Not among them: the preview's sheet lives in a shadow root, apart from any theme, and has tokens of its own; reading
# systems for books know no custom properties.

STRINGS = re.compile(r"\"[^\"]*\"|'[^']*'|url\([^)]*\)")
COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)
DECLARATION = re.compile(r"([{};])\s*(-?-?[a-z][\w-]*)\s*:\s*([^;{}]*)(?=[;}])")
TOKEN = re.compile(r"var\((--[\w-]+)[^()]*\)")
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)a?\(")
LENGTH = re.compile(r"(?<![\w.-])-?\d*\.?\d+(?:[a-z]+\b|(?![\w.%]))")
SPACES = re.compile(r"(?:margin|padding)(?:-(?:block|inline)(?:-start|-end)?)?|(?:row-|column-)?gap")

# Given by scripts or by the sheet of one text, not declared here.
GIVEN = {"--r", "--p", "--x", "--y", "--share"}

# What may differ, and why; every line is used by some sheet.
SIZES = {
    "13.5px var(--face)": "letters in a drawing are measured as the drawing is",
    "12px": "letters in a drawing are measured as the drawing is",
    "11pt": "paper is measured in points",
    '8pt "", Georgia, serif': "margins of paper know neither tokens nor faces of the page",
}
HEIGHTS = {
    "0": "a superior letter makes its line no higher",
    "1": "a sign stands alone",
    "24px": "a sign is as high as a finger needs",
    "calc(var(--leading) * 1rem)": "a number stands on the first line of its paragraph",
}
APART = {
    "22mm": "margins of paper",
    "26mm": "margins of paper",
    "24mm": "margins of paper",
    "50vw": "half a window, less half a measure: what is fixed stands on the edges of the text",
}


class Declaration(NamedTuple):
    """A property and its value, where they stand."""

    sheet: str
    name: str
    value: str


def declarations(sheet: Path) -> Iterator[Declaration]:
    """All declarations of a sheet, those of tokens too."""
    text = STRINGS.sub('""', COMMENTS.sub("", sheet.read_text("utf-8")))
    for _, name, value in DECLARATION.findall(text):
        yield Declaration(sheet.name, name, " ".join(value.removesuffix("!important").split()))


ALL = [each for sheet in SHEETS for each in declarations(sheet)]
TOKENS = {each.name: each.value for each in ALL if each.name.startswith("--")}
PLAINLY = [each for each in ALL if not each.name.startswith("--")]


def test_the_sheets_are_read():
    """What the tests below look at is there."""
    assert len(SHEETS) >= 7
    assert len(ALL) > 800
    assert {"--s1", "--s8", "--small", "--ink", "--rule", "--round"} <= TOKENS.keys()


def test_every_token_is_declared_and_used():
    """No value is taken from a token that does not exist, and no token is left over."""
    used = {name for each in ALL for name in TOKEN.findall(each.value)}
    assert used - TOKENS.keys() - GIVEN == set()
    assert TOKENS.keys() - used - GIVEN == set()


def test_sizes_of_letters():
    """They are tokens."""
    sizes = [each for each in PLAINLY if each.name == "font-size" and each.value not in {"inherit", *SIZES}]
    assert len(sizes) > 60
    assert [each for each in sizes if not TOKEN.fullmatch(each.value)] == []
    short = [each for each in PLAINLY if each.name == "font" and each.value not in {"inherit", *SIZES}]
    bare = [(each, TOKEN.sub("", each.value).replace("calc( * 1rem)", "").removeprefix("400 ")) for each in short]
    assert [each for each, left in bare if re.search(r"\d", left)] == []


def test_heights_of_lines():
    """They are tokens."""
    given = [each for each in PLAINLY if each.name == "line-height"]
    assert [each for each in given if not TOKEN.fullmatch(each.value) and each.value not in HEIGHTS] == []


def test_spaces():
    """Margins, paddings and gaps are steps of the one scale, shares of a window or a sum of such."""
    given = [each for each in PLAINLY if SPACES.fullmatch(each.name)]
    assert len(given) > 250
    bare = [(each, LENGTH.findall(re.sub(r"\* -1\b|/ 2\b", "", TOKEN.sub("", each.value)))) for each in given]
    assert [each for each, lengths in bare if set(lengths) - {"0"} - APART.keys()] == []


def test_colours():
    """Only tokens name colours; masks and colours of the system are none."""
    given = [each for each in PLAINLY if each.name != "mask-image"]
    assert [each for each in given if COLOUR.search(each.value)] == []


def test_lines_and_corners():
    """Borders are one of three lines, and corners are round in one way."""
    borders = [each for each in PLAINLY if each.name.startswith("border") and "CanvasText" not in each.value]
    assert [each for each in borders if re.search(r"\d\S* (solid|dashed|dotted|double)", each.value)] == []
    corners = [each for each in PLAINLY if each.name == "border-radius"]
    assert {each.value for each in corners} == {"0", "var(--round)"}


@pytest.mark.parametrize("exceptions", [SIZES, HEIGHTS, APART])
def test_no_exception_is_left_over(exceptions):
    """An exception that no sheet needs is taken from the list."""
    words = {word for each in PLAINLY for word in (each.value, *re.split(r"[ ()]+", each.value))}
    assert exceptions.keys() - words == set()


def test_every_step_is_larger():
    """The scale of spaces and that of letters rise."""
    steps = [float(TOKENS[f"--s{number}"].removesuffix("rem")) for number in range(1, 9)]
    assert all(1.3 < after / before < 1.8 for before, after in pairwise(steps))
    letters = [float(TOKENS[name].removesuffix("rem")) for name in ("--tiny", "--small", "--note", "--body", "--large")]
    assert letters == sorted(letters)
