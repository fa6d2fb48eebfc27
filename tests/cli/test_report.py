"""How findings are printed: for people with carets under the words that are meant, for programs as JSON and SARIF."""

from __future__ import annotations

import json
import unicodedata

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossator.cli.formats import report
from glossator.cli.report import WIDTH, columns, drawn, text_report
from glossator.model.diagnostic import Code, Diagnostic, Level
from glossator.model.source import Place, Source, Span
from glossator.toolchain import CODES

CODE = Code("a-code", Level.ERROR, "a summary", "An explanation.", "bad", "good")


def finding(line: str, words: str, message: str = "something", hint: str = "") -> Diagnostic:
    """A finding about the first place of some words in a line."""
    start = line.index(words)
    return CODE.at(Source("a.md", line).place(Span(start, start + len(words))), message, hint)


def excerpt(found: Diagnostic) -> tuple[str, str]:
    """The line and the carets of a finding, without the margin."""
    _, line, carets = drawn(found, "content").splitlines()
    margin = line.index("| ") + 2
    assert carets[:margin].strip() == "|"
    return line[margin:], carets[margin:]


def under(line: str, carets: str) -> str:
    """The characters of a line that stand over carets on a terminal."""
    first = len(carets) - len(carets.lstrip())
    column, found = 0, ""
    for sign in line:
        wide = columns(sign)
        if wide and first <= column < len(carets):
            found += sign
        column += wide
    return found


LINES = {
    "plain": ("A word here.", "word"),
    "at the beginning": ("word here.", "word"),
    "at the end": ("A word", "word"),
    "one sign": ("A word.", "."),
    "after a tab": ("\tA\tword here.", "word"),
    "after combining marks": ("Cafe\u0301 re\u0301sume\u0301 word.", "word"),
    "combining marks of class 0": ("\u0e01\u0e31\u0e07 \u0915\u093f word.", "word"),
    "after an enclosing mark": ("a\u20dd word.", "word"),
    "after a variation": ("❤\ufe0f word.", "word"),
    "after wide characters": ("日本語の word.", "word"),
    "wide characters": ("A 日本 here.", "日本"),
    "after half-wide characters": ("ｱｲｳ word.", "word"),
    "after full-wide characters": ("ＡＢ word.", "word"),
    "after an emoji": ("😀😀 word.", "word"),
    "after letters beyond the BMP": ("𝔄𝔅 word.", "word"),
    "after joined signs": ("a\u200db\u200c word.", "word"),
    "after signs from right to left": ("\u202eabc\u202c word.", "word"),
    "after Hebrew": ("אבג word.", "word"),
    "after a soft hyphen": ("so\u00adft word.", "word"),
    "after a no-break space": ("a\u00a0b word.", "word"),
    "after a zero-width space": ("a\u200bb word.", "word"),
    "after a line separator": ("a\u2028b word.", "word"),
    "after an escape": ("\x1b[31m word.", "word"),
    "far in a long line": ("x" * 300 + " word " + "y" * 300, "word"),
    "early in a long line": ("A word " + "y" * 300, "word"),
    "at the end of a long line": ("x" * 300 + " word", "word"),
    "far in a long line of wide characters": ("日" * 300 + " word " + "本" * 300, "word"),
    "far in a long line of marks": ("e\u0301" * 300 + " word " + "e\u0301" * 30, "word"),
}


@pytest.mark.parametrize("name", LINES)
def test_carets_stand_under_the_words(name):
    """Whatever stands before the words, the carets are under them, and as many as they take columns."""
    line, words = LINES[name]
    shown, carets = excerpt(finding(line, words))
    assert under(shown, carets) == words
    assert carets.strip() == "^" * columns(words)


def test_long_lines_are_cut_on_both_sides():
    """What is cut is shown as cut, and the words stay in sight."""
    shown, carets = excerpt(finding("x" * 300 + " word " + "y" * 300, "word"))
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) == WIDTH + 2
    assert len(carets) <= len(shown)


def test_carets_end_where_the_excerpt_ends():
    """Words that are longer than what is shown are marked as far as they are shown."""
    shown, carets = excerpt(finding("x" * 300, "x" * 300))
    assert len(carets) <= len(shown)


def test_words_over_several_lines_are_marked_in_the_first():
    """A finding about a paragraph shows its first line."""
    place = Source("a.md", "one\ntwo words\nthree").place(Span(4, 19))
    assert (place.line, place.column, place.length) == (2, 1, 9)
    assert excerpt(CODE.at(place, "x")) == ("two words", "^^^^^^^^^")


@pytest.mark.parametrize("place", [Place("a.md", 1, 1), Place("a.md", 3, 4, 1, ""), Place("a.md", 3, 4, 1, "   ")])
def test_a_finding_without_words_is_one_line(place):
    """A whole file, or an empty line, has no excerpt."""
    assert len(drawn(CODE.at(place, "x"), "content").splitlines()) == 1


def test_a_place_beyond_the_end_is_at_the_end():
    """A span that nothing stands at is shown at the end of the text."""
    source = Source("a.md", "one\ntwo")
    for span in (Span(7, 7), Span(100, 200), Span(-5, -1)):
        place = source.place(span)
        assert place.line in (1, 2)
        assert place.column >= 1
        assert place.length >= 1
        assert drawn(CODE.at(place, "x"), "content")


CONTROLS = (
    "".join(chr(number) for number in (*range(32), *range(127, 160))) + "\u202e\u2066\u200f\ufeff\udcff\u2028\ue000"
)


def test_no_control_characters_pass():
    """Not from the path, the line, the message or the hint; each finding keeps its lines."""
    place = Place(f"a{CONTROLS}.md", 1, 2, 3, f"x{CONTROLS}y")
    found = CODE.at(place, f"message{CONTROLS}", f"hint{CONTROLS}")
    printed = text_report([found], "content")
    assert all(sign.isprintable() or sign == "\n" for sign in printed)
    assert len(printed.splitlines()) == 5
    for form in ("json", "sarif"):
        words = report([found], form, f"content{CONTROLS}")
        assert all(sign.isprintable() or sign == "\n" for sign in words)
        words.encode("utf-8")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300), st.text(max_size=20))
def test_any_line_is_drawn(line, start, length, message):
    """Carets never stand beyond the line, and only printable characters are printed."""
    source = Source("a.md", line)
    printed = drawn(CODE.at(source.place(Span(start, start + length)), message, message), "content")
    lines = printed.split("\n")
    assert all(sign.isprintable() for each in lines for sign in each)
    carets = next((each for each in lines[1:] if each.rstrip().endswith("^")), "")
    assert columns(carets) <= max(map(columns, lines[1:]), default=0) + 1


@given(st.characters())
def test_a_character_is_none_one_or_two_columns_wide(sign):
    """Marks take no column, East Asian wide characters two."""
    assert columns(sign) in (0, 1, 2)
    assert columns(sign) > 0 or unicodedata.category(sign).startswith("M")


@pytest.mark.parametrize(("folder", "path"), [("content", "content/a.md"), ("content/", "content/a.md"), (".", "a.md")])
def test_paths_are_as_the_caller_can_open_them(folder, path):
    """The content folder stands before the path as the caller named it."""
    assert drawn(CODE.at(Place("a.md", 1, 1), "x"), folder).startswith(f"{path}:1:1: ")


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        ("e", "1 error"),
        ("ee", "2 errors"),
        ("w", "1 warning"),
        ("eww", "1 error, 2 warnings"),
    ],
)
def test_findings_are_counted(levels, words):
    """The last line says how many there are of each."""
    found = [
        Diagnostic("a-code", Level.ERROR if each == "e" else Level.WARNING, Place("a.md", number, 1), "x")
        for number, each in enumerate(levels, 1)
    ]
    assert text_report(found, "content").splitlines()[-1] == words


def test_no_findings_are_no_report():
    """Nothing to say is said by nothing."""
    assert text_report([], "content") == ""


FOUND = (
    finding("A word.", "word", "something is wrong", "do it right"),
    CODES[0].at(Place("texts/a b#c%.md", 1, 1), "a whole file"),
)


def test_json_has_every_part_of_a_finding():
    """A program finds the place, the words and the hint."""
    value = json.loads(report(FOUND, "json", "content"))
    assert value["format"] == 1
    assert value["findings"][0] == {
        "code": "a-code",
        "level": "error",
        "file": "content/a.md",
        "line": 1,
        "column": 3,
        "length": 4,
        "excerpt": "A word.",
        "message": "something is wrong",
        "hint": "do it right",
    }


def test_json_leaves_very_long_lines_out():
    """A line of a million characters is not repeated for every finding in it."""
    words = report([finding("x" * 100_000 + " word", "word")] * 3, "json", "content")
    assert len(words) < 2_000


STRING = {"type": "string", "minLength": 1}
MESSAGE = {"type": "object", "required": ["text"], "properties": {"text": STRING}}
NUMBER = {"type": "integer", "minimum": 1}
REGION = {
    "type": "object",
    "required": ["startLine", "startColumn", "endColumn"],
    "properties": {"startLine": NUMBER, "startColumn": NUMBER, "endColumn": {"type": "integer", "minimum": 2}},
}
LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation", "region"],
            "properties": {
                "artifactLocation": {
                    "required": ["uri"],
                    "properties": {"uri": {"type": "string", "pattern": "^[!-~]+$"}},
                },
                "region": REGION,
            },
        }
    },
}
RESULT = {
    "type": "object",
    "required": ["ruleId", "level", "message", "locations"],
    "properties": {
        "ruleId": STRING,
        "level": {"enum": ["error", "warning", "note", "none"]},
        "message": MESSAGE,
        "locations": {"type": "array", "minItems": 1, "items": LOCATION},
    },
}
RULE = {
    "type": "object",
    "required": ["id", "shortDescription", "fullDescription"],
    "properties": {"id": STRING, "shortDescription": MESSAGE, "fullDescription": MESSAGE},
}
DRIVER = {
    "type": "object",
    "required": ["name", "version", "rules"],
    "properties": {"name": STRING, "version": STRING, "rules": {"type": "array", "items": RULE}},
}
SARIF = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "tool": {"type": "object", "required": ["driver"], "properties": {"driver": DRIVER}},
                    "columnKind": {"const": "unicodeCodePoints"},
                    "results": {"type": "array", "items": RESULT},
                },
            },
        },
    },
}


@pytest.mark.parametrize("found", [FOUND, ()], ids=["some", "none"])
def test_sarif_has_the_form_that_sarif_has(found):
    """The parts of SARIF 2.1.0 that a viewer of findings needs are there."""
    value = json.loads(report(found, "sarif", "content"))
    jsonschema.validate(value, SARIF)
    rules = value["runs"][0]["tool"]["driver"]["rules"]
    assert [each["id"] for each in rules] == [code.name for code in CODES]


def test_sarif_paths_are_addresses():
    """Signs that an address cannot have are written as addresses write them."""
    results = json.loads(report(FOUND, "sarif", "content"))["runs"][0]["results"]
    paths = [each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results]
    assert paths == ["content/a.md", "content/texts/a%20b%23c%25.md"]
