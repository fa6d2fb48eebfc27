"""Finding the forms of entries in words."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from glossator.link.forms import forms_of
from glossator.link.match import matches
from tests.rooms import entry


def found(text: str, *entries: tuple[str, str]) -> list[str]:
    """The mentions in a text as `words=entry`; entries are given as kind and fields, `title` first."""
    documents = tuple(entry(kind, f"e{number}", fields) for number, (kind, fields) in enumerate(entries))
    forms, _ = forms_of(documents)
    return [f"{text[each.start : each.end]}={each.entry}" for each in matches(forms, text)]


BUKHARIN = ("person", "title: Nikolai Bukharin\nforms: [Bukharin, Nikolai Ivanovich Bukharin, Nikolai Ivanovich]")
KULAK = ("term", "title: kulak\nforms: [kulak]")
NEP = ("term", "title: New Economic Policy\nforms: [New Economic Policy, NEP]")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nikolai Ivanovich Bukharin said.", ["Nikolai Ivanovich Bukharin=e0"]),
        ("Nikolai Ivanovich, Bukharin said.", ["Nikolai Ivanovich=e0", "Bukharin=e0"]),
        ("Nikolai Bukharin", ["Bukharin=e0"]),
        ("Nikolai\nIvanovich   Bukharin", ["Nikolai\nIvanovich   Bukharin=e0"]),
        ("Nikolai\u00a0Ivanovich", ["Nikolai\u00a0Ivanovich=e0"]),
        ("Nikolai-Ivanovich", []),
        ("Bukharin's wife", ["Bukharin=e0"]),
        ("Bukharin’s wife", ["Bukharin=e0"]),
        ("BUKHARIN", []),
        ("bukharin", []),
        ("Bukharinism", []),
        ("anti-Bukharin", ["Bukharin=e0"]),
        ("Bukharin-Stalin", ["Bukharin=e0"]),
        ("(Bukharin)", ["Bukharin=e0"]),
        ("“Bukharin”—", ["Bukharin=e0"]),
        ("Bukharin_", ["Bukharin=e0"]),
        ("Bukharin2", []),
        ("Bukharin", ["Bukharin=e0"]),
        ("", []),
    ],
)
def test_a_name_is_found_as_it_is_written(text, expected):
    """Word by word, the longest form first, over any white space, without what hangs on it."""
    assert found(text, BUKHARIN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kulak Kulak KULAK", ["kulak=e0", "Kulak=e0"]),
        ("kulaks Kulaks", ["kulaks=e0", "Kulaks=e0"]),
        ("the kulaks' land", ["kulaks=e0"]),
        ("the kulaks’ land", ["kulaks=e0"]),
        ("kulak's", ["kulak=e0"]),
        ("kulak'd and kulak’ll", []),
        ("kulakization", []),
    ],
)
def test_a_term_in_small_letters_is_found_with_a_capital_and_in_the_plural(text, expected):
    """A contraction is another word, a possessive is not."""
    assert found(text, KULAK) == expected


@pytest.mark.parametrize(
    ("form", "plural"),
    [
        ("zig-zag", "zig-zags"),
        ("policy", "policies"),
        ("boss", "bosses"),
        ("box", "boxes"),
        ("waltz", "waltzes"),
        ("branch", "branches"),
        ("bush", "bushes"),
        ("boy", "boys"),
        ("NEPman", "NEPmans"),
    ],
)
def test_the_regular_plural_of_one_word(form, plural):
    """As English makes it; a form of several words has none."""
    expected = [] if "-" in form else [f"{plural}=e0"]
    assert found(plural, ("term", f"title: x\nforms: [{form}]")) == expected


def test_the_plural_can_be_switched():
    """Terms have one unless they say no, others only if they say yes."""
    assert found("kulaks", ("term", "title: kulak\nplural: no")) == []
    assert found("Cains", ("person", "title: Cain")) == []
    assert found("Cains", ("person", "title: Cain\nplural: yes")) == ["Cains=e0"]


def test_a_written_form_wins_over_one_that_is_derived():
    """The plural of one entry is not found where another entry is called so."""
    entries = [("term", "title: soviet"), ("organisation", "title: Soviets")]
    assert found("Soviets and soviets", *entries) == ["Soviets=e1", "soviets=e0"]


def test_the_longest_form_wins_over_all_entries():
    """Whichever entry it belongs to."""
    entries = [
        ("term", "title: opposition"),
        ("term", "title: Left opposition\nforms: [Left opposition, left opposition]"),
    ]
    assert found("The Left opposition, the left opposition, an opposition", *entries) == [
        "Left opposition=e1",
        "left opposition=e1",
        "opposition=e0",
    ]


def test_exceptions_are_phrases_in_which_a_form_is_not_the_entry():
    """Only that entry is kept out of them, and only at that place."""
    stalin = ("person", "title: Stalin\nexcept: [Stalin Constitution, the Stalin Prize]")
    entries = [stalin, ("term", "title: Constitution")]
    text = "Stalin and the Stalin Constitution, the Stalin’s Constitution, the Stalin Prize; Stalin"
    assert found(text, *entries) == [
        "Stalin=e0",
        "Constitution=e1",
        "Stalin=e0",
        "Constitution=e1",
        "Stalin=e0",
    ]


def test_a_form_hidden_by_an_exception_may_go_to_a_shorter_form_of_another_entry():
    """What is not this entry may be that one."""
    entries = [("term", "title: left"), ("place", "title: left bank\nexcept: [left bank]")]
    assert found("the left bank", *entries) == ["left=e0"]


def test_forms_with_signs():
    """Apostrophes of either kind match each other, and so do quotation marks; what is inside a form must be there."""
    entries = [
        ("event", "title: Writers' Congress"),
        ("work", "title: What Is to Be Done?"),
        ("term", 'title: "“enrich yourselves”"'),
        ("organisation", "title: U.S."),
        ("event", "title: 1905"),
    ]
    text = "Writers’ Congress, What is to be done, What Is to Be Done? “enrich yourselves” U.S. US 1905 1905-6"
    assert found(text, *entries) == [
        "Writers’ Congress=e0",
        "What Is to Be Done?=e1",
        "enrich yourselves”=e2",
        "U.S.=e3",
        "1905=e4",
        "1905=e4",
    ]


def test_two_entries_may_not_claim_one_form():
    """Also where the forms differ only in the kind of apostrophe or space; small and large letters are different."""
    documents = (
        entry("person", "larin", "title: Larin\nforms: [Larin, 'Larin’s  son']"),
        entry("person", "larina", 'title: Larina\nforms: [Larina, "Larin\'s son", larin]'),
    )
    _, findings = forms_of(documents)
    assert [each.code for each in findings] == ["form-collision"]
    assert findings[0].place.excerpt.strip().startswith("forms:")


def test_a_form_without_words_is_reported():
    """It would be found nowhere."""
    _, findings = forms_of((entry("term", "dash", "title: '—'"),))
    assert [each.code for each in findings] == ["form-empty"]


def test_an_empty_list_of_forms_finds_nothing():
    """An entry may be meant for marks by hand only."""
    assert found("The Trial", ("event", "title: The Trial\nforms: []")) == []


# The same by another way: every form at every place, compared sign by sign.

QUOTES = {"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "‑": "-"}


class Naive(NamedTuple):
    """A form as the oracle has it."""

    entry: str
    pattern: re.Pattern[str]
    words: int
    signs: int
    written: bool
    exact: str


def plain_signs(text: str) -> str:
    """Apostrophes, quotation marks and spaces of one kind."""
    return "".join(QUOTES.get(each, each) for each in text)


def naive_forms(entries: dict[str, tuple[list[str], bool]]) -> list[Naive]:
    """Every form of every entry with its capitals and plurals, as a pattern."""
    result = []
    for name, (forms, plurals) in entries.items():
        for form in forms:
            text = unicodedata.normalize("NFC", plain_signs(form)).strip()
            body = re.search(r"[^\W_](?:.*[^\W_])?", text, re.DOTALL)
            if body is None:
                continue
            core, tail = body[0], text[body.end() :]
            variants = [(core, True)]
            words = re.findall(r"[^\W_]+", core)
            if plurals and len(words) == 1:
                variants.append((naive_plural(core), False))
            if words[0].islower():
                variants += [(each[0].upper() + each[1:], False) for each, _ in variants]
            for each, written in variants:
                pattern = r"\s+".join(re.escape(part) for part in re.split(r"\s+", each))
                regex = re.compile(rf"(?<![^\W_]){pattern}(?![^\W_])(?:{re.escape(tail)})?")
                result.append(Naive(name, regex, len(words), len("".join(re.findall(r"[^\W_]", each))), written, each))
    return result


def naive_plural(word: str) -> str:
    """The plural of an English word."""
    if word[-1] == "y" and len(word) > 1 and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "es" if word.endswith(("s", "x", "z", "ch", "sh")) else word + "s"


def naive(entries: dict[str, tuple[list[str], bool]], text: str) -> list[tuple[int, int, str]]:
    """The mentions, found by trying every form at every place: more words first, then more letters, then as written."""
    text = plain_signs(text)
    forms = naive_forms(entries)
    result, place = [], 0
    while place < len(text):
        best = None
        for form in forms:
            match = form.pattern.match(text, place)
            if match is None or contraction(text, match.end()):
                continue
            rank = (form.words, form.signs, form.written)
            if best is None or rank > best[0]:
                best = (rank, match.end(), form.entry)
        if best is None:
            place += 1
        else:
            result.append((place, best[1], best[2]))
            place = best[1]
    return result


def contraction(text: str, end: int) -> bool:
    """Whether an apostrophe and more than an `s` follow."""
    match = re.match(r"'([^\W_]+)", text[end:])
    return match is not None and match[1] not in ("s", "S")


WORDS = st.sampled_from(["a", "b", "A", "Ab", "as", "bs", "by", "bies", "É", "x", "xes", "s", "ll", "1"])
BETWEEN = st.sampled_from([" ", "  ", "\n", "\u00a0", "-", "'", "’", ", ", ".", "—", '"', "”", "_"])
PHRASE = st.lists(st.tuples(WORDS, BETWEEN), min_size=1, max_size=3).map(
    lambda parts: "".join(word + sign for word, sign in parts[:-1]) + parts[-1][0]
)
LONG = st.lists(st.tuples(WORDS, BETWEEN), max_size=25).map(lambda parts: "".join(a + b for a, b in parts))
ENTRIES = st.lists(st.tuples(st.lists(PHRASE, min_size=1, max_size=3), st.booleans()), min_size=1, max_size=4)


def claims(entries: dict[str, tuple[list[str], bool]]) -> bool:
    """Whether two entries could claim the same words, which is an error of its own and has no one answer."""
    seen: dict[str, str] = {}
    for form in naive_forms(entries):
        key = re.sub(r"\s+", " ", form.exact)
        if seen.setdefault(key, form.entry) != form.entry:
            return True
    return False


@settings(max_examples=400, deadline=None)
@example([(["a b"], False), (["b"], True)], "a\nb b's bs A B")
@given(ENTRIES, LONG)
def test_the_matcher_finds_what_trying_every_form_at_every_place_finds(entries, text):
    """Random forms in random texts: quick and naive agree on every place."""
    named = {f"e{number}": each for number, each in enumerate(entries)}
    if claims(named):
        return
    documents = tuple(
        entry("term", name, f"title: x\nplural: {'yes' if plural else 'no'}\nforms: {quoted(forms)}")
        for name, (forms, plural) in named.items()
    )
    table, _ = forms_of(documents)
    assert [tuple(each) for each in matches(table, text)] == naive(named, text)


@settings(max_examples=200, deadline=None)
@given(ENTRIES, LONG, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 10)), max_size=3))
def test_mentions_lie_apart_and_outside_closed_stretches(entries, text, stretches):
    """No mention touches another, or a place in which nothing is looked for."""
    documents = tuple(
        entry("term", f"e{number}", f"title: x\nforms: {quoted(forms)}") for number, (forms, _) in enumerate(entries)
    )
    closed, free = [], 0
    for start, length in sorted(stretches):
        if start >= free:
            closed.append((start, start + length))
            free = start + length
    table, _ = forms_of(documents)
    result = matches(table, text, closed)
    ends = [0, *(each.end for each in result)]
    assert all(each.start >= end for each, end in zip(result, ends, strict=False))
    assert all(each.end <= start or each.start >= end for each in result for start, end in closed)


def quoted(forms: list[str]) -> str:
    """Forms as a YAML list, whatever signs they have."""
    escapes = str.maketrans({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\u00a0": "\\_"})
    return "[" + ", ".join(f'"{each.translate(escapes)}"' for each in forms) + "]"
