"""The fields at the beginning of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from glossator.model.document import Document
from glossator.model.kinds import MANUAL, PAGE, PERSON, TERM, TEXT, Kind, Marking
from glossator.model.source import Span
from glossator.read.document import read
from glossator.read.front_matter import StringLoader, events
from tests.rooms import codes, found, written


def filed(text: str, kind: Kind = PAGE) -> Document:
    """A file as it is."""
    return read(f"{kind.folder}/one.md", text.encode(), kind)


FAULTS = {
    "a field that is not one": ("---\ntitle: One\nauther: MC5\n---\n", "3:1 field-unknown"),
    "a field inside a record that is not one": (
        "---\ntitle: One\nauthor: A\ndate: 1974\nrights:\n  statement: https://x\n  lable: x\n  label: x\n"
        "source: {file: a.txt, sha256: b}\n---\n",
        "7:3 field-unknown",
    ),
    "a field that is missing": ("---\norder: 1\n---\n", "2:1 field-missing"),
    "a field left empty": ("---\ntitle:\norder: 1\n---\n", "2:1 field-missing"),
    "a field written twice": ("---\ntitle: One\norder: 1\ntitle: Two\n---\n", "4:1 field-duplicate"),
    "words where a number is taken": ("---\ntitle: One\norder: first\n---\n", "3:8 field-type"),
    "a list where words are taken": ("---\ntitle: [One, Two]\n---\n", "2:8 field-type"),
    "words with a colon": ("---\ntitle: Stalin: a life\n---\n", "2:14 front-matter-syntax"),
    "a quotation mark that does not close": ('---\ntitle: "One\n---\n', "2:8 front-matter-syntax"),
    "a tab for indentation": ("---\ntitle: One\nrights:\n\tlabel: x\n---\n", "4:1 front-matter-syntax"),
    "an anchor": ("---\ntitle: &a One\n---\n", "2:8 front-matter-syntax"),
    "an alias": ("---\ntitle: *a\n---\n", "2:8 front-matter-syntax"),
    "a tag": ("---\ntitle: !!str One\n---\n", "2:8 front-matter-syntax"),
    "a list instead of fields": ("---\n- One\n- Two\n---\n", "2:1 front-matter-syntax"),
    "words instead of fields": ("---\nOne\n---\n", "2:1 front-matter-syntax"),
    "a second document": ("---\ntitle: One\n--- \n---\n", None),
    "no front matter": ("## One\n", "1:1 front-matter-missing"),
    "front matter that does not end": ("---\ntitle: One\n", "1:1 front-matter-missing"),
    "an empty file": ("", "1:1 front-matter-missing"),
}


@pytest.mark.parametrize(("text", "expected"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_reported_at_its_line_and_column(text, expected):
    """Who reads the report finds the fault at once."""
    kind = TEXT if "sha256" in text else PAGE
    assert found(filed(text, kind)) == ([expected] if expected else [])


def test_all_faults_of_the_fields_are_reported_at_once():
    """One wrong field does not hide the next."""
    text = "---\ntitel: One\norder: x\nshort-title: [a]\n---\n"
    assert found(filed(text)) == [
        "2:1 field-missing",
        "2:1 field-unknown",
        "3:8 field-type",
        "4:14 field-type",
    ]


def test_an_unknown_field_names_the_nearest_one():
    """A slip of the keyboard is answered with what was meant."""
    (finding,) = [each for each in filed("---\ntitle: One\nordr: 1\n---\n").findings if each.code == "field-unknown"]
    assert finding.hint == "did you mean `order`?"


WORDS = ["NO", "no", "yes", "1.10", "12:30", "0o17", "1e3", "null", "~", "2001-12-14", "0x1F", "true", ".inf", "1_000"]


@pytest.mark.parametrize("value", WORDS)
def test_every_value_is_the_words_that_were_written(value):
    """The country code `NO` is no truth value, and `1.10` keeps its nought."""
    document = filed(f"---\ntitle: {value}\n---\n")
    assert document.fields.title == value
    assert document.findings == ()


@pytest.mark.parametrize("value", WORDS)
def test_items_of_lists_are_words_too(value):
    """A form `No` is found in the text as it is."""
    document = filed(f"---\ntitle: One\nforms: [{value}]\n---\n", TERM)
    assert document.fields.forms == (value,)


def test_what_a_value_means_is_for_its_field_to_say():
    """Numbers, truth values and choices are read only where the field takes them."""
    document = written("", PAGE, fields="order: -3")
    assert document.fields.order == -3
    document = written("", TERM, fields="plural: no\nmarking: all")
    assert document.fields.plural is False
    assert document.fields.marking is Marking.ALL


@pytest.mark.parametrize("value", ["1.5", "1e3", "x", "12345678901", "٣x"])
def test_a_number_that_is_none_is_a_finding(value):
    """A place in a list is a whole number."""
    assert codes(filed(f"---\ntitle: One\norder: {value}\n---\n")) == ["field-type"]


def test_every_field_has_its_place():
    """Other rooms can point at a field's value, also inside lists and records."""
    document = written("", PERSON, fields="see: [nep, kulak]\nborn: 1888-10-09")
    text = document.source.text
    places = {name: text[span.start : span.end] for name, span in document.places.items()}
    assert places["see.1"] == "kulak"
    assert places["born"] == "1888-10-09"
    nested = written("")
    start, end = nested.field_span("source.file")
    assert nested.source.text[start:end] == "one.txt"
    assert nested.field_span("published") == Span(0, 0)


def test_the_body_begins_after_the_second_fence():
    """A line of hyphens in the body is a gap, not the end of the front matter."""
    document = filed("---\ntitle: One\n---\n\nWords.\n\n---\n\nMore.\n")
    assert [type(each).__name__ for each in document.body] == ["Paragraph", "Gap", "Paragraph"]
    assert document.source.place(document.body[0].span).line == 5


def test_windows_line_ends_and_a_byte_order_mark_change_nothing():
    """The same file saved by another program is the same text, with the same places."""
    text = "---\ntitle: One\n---\n\nWords *and*\nwords.\n"
    plain = read("pages/one.md", text.encode(), PAGE)
    other = read("pages/one.md", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), PAGE)
    assert other == plain


def test_deep_nesting_and_great_length_are_refused():
    """Front matter that only a machine would write does not keep a machine busy."""
    deep = "---\ntitle: " + "[" * 50 + "]" * 50 + "\n---\n"
    assert codes(filed(deep)) == ["front-matter-syntax"]
    long = "---\ntitle: One\ndescription: " + "x" * 70_000 + "\n---\n"
    assert codes(filed(long)) == ["front-matter-syntax"]


def test_bytes_that_are_no_characters_are_reported_where_they_stand():
    """A file saved in another encoding names its first wrong byte."""
    document = read("manual/one.md", "---\ntitle: Café\n---\n".encode("latin-1"), MANUAL)
    assert found(document) == ["2:11 encoding"]


@pytest.mark.parametrize("name", ["Leo Trotsky", "nep_", "-x", "x--y", "é", ""])
def test_a_name_that_cannot_be_an_id_is_reported(name):
    """The name of a file is a part of its address."""
    assert codes(read(f"pages/{name}.md", b"---\ntitle: One\n---\n", PAGE)) == ["id-form"]


SIGNS = tuple("a1\"'#é[]{}|>?-%@`~=:🙂\n\t\u2028\x85\u00a0\ufeff")
WORDS = ("title", "“q”", ">+", "&a", "*a", "!t", "---", "...", "<<", "\\n")
SPACED = ("x y", ": ", "- ", ", ", " # c", "\n  ", "\n\n")
LINES = ("key: v\n", "- b\n", "l:\n  - z\n", "s: |\n  words\n", 'q: "x\n  y"\n', "f: [a, b]\n")
PIECES = (*SIGNS, *WORDS, *SPACED, *LINES)


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="there is no libyaml here")
@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
@settings(max_examples=1000)
def test_both_parsers_read_the_same(text):
    """Or the quick one is not asked; so it does not matter which machine has it."""
    assert told(partial(events, text)) == told(partial(yaml.parse, text, Loader=StringLoader))


def told(parse: Callable[[], Iterable[yaml.Event]]) -> object:
    """What is read: sorts of events, words and places; or that there is a fault."""
    try:
        return [
            (type(each), getattr(each, "value", None), each.start_mark.index, each.end_mark.index) for each in parse()
        ]
    except yaml.YAMLError as error:
        return type(error)


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="there is no libyaml here")
def test_most_headers_are_read_by_the_quick_parser(monkeypatch):
    monkeypatch.setattr("glossator.read.front_matter.StringLoader", None)
    text = 'title: Nikolai Bukharin\nforms: [Bukharin, "Bukharin’s"]\nborn: 1888-10-09\nrights:\n  label: x\n'
    assert len(list(events(text))) == 20
