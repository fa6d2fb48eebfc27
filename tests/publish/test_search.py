"""The index of the search: what is in it, how it is cut, that nothing is lost."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossator.model.block import Paragraph
from glossator.model.folding import LONGEST, Folding
from glossator.model.plain import plain_text
from glossator.model.tree import walk
from glossator.pipeline import Order, assemble, build, publish
from glossator.publish.search.index import index as index_files
from glossator.publish.search.packing import MOST, ROOM
from glossator.publish.search.spellings import distance, spellings
from glossator.publish.search.units import Found, searched
from glossator.publish.search.words import file_name, shards, size
from glossator.theme import default_theme
from glossator.toolchain import Toolchain
from tests.hostile import EDITION
from tests.hostile import text as text_with
from tests.publish.search_reader import Index

ROOT = Path(__file__).parent.parent.parent
CASES = json.loads((Path(__file__).parent / "folding.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """The index of the project's own edition, and the edition's data."""
    output = tmp_path_factory.mktemp("own") / "site"
    assert not build(Order(ROOT / "content", output)).failed
    files = {each.relative_to(output).as_posix(): each.read_bytes() for each in output.rglob("search/*.js")}
    return Index(files), json.loads((output / "data" / "edition.json").read_text("utf-8")), files


def index_of(site):
    """The index of an edition under test, whatever its findings are."""
    return Index(files_of(site.build(write=False).edition))


def files_of(edition):
    """The files of an edition's site."""
    artifacts = publish(edition, default_theme(), Toolchain(), Order(Path(), Path()))
    return {each.path: each.content for each in artifacts}


def plainly_folded(text):
    """The words of a text, folded in the plainest way there is; good enough for words of Latin letters and Cyrillic."""
    text = unicodedata.normalize("NFC", text).replace("й", "\0").replace("Й", "\0")
    text = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return re.findall(r"[^\W_]+", text.replace("\0", "й").lower())


# ---- Folding


@pytest.mark.parametrize(("text", "words"), CASES, ids=[each[0] for each in CASES])
def test_folding(text, words):
    """The browser's tests read the same table."""
    assert Folding().words(text) == words


@given(st.text())
def test_folding_twice_is_folding_once(text):
    """So what a reader copies from the index is found by it; a mark on nothing is nothing."""
    folding = Folding()
    once = folding.words(text)
    assert folding.words(" ".join(once)) == once
    assert all(0 < len(each) <= LONGEST for each in once)


# ---- What is found


def test_every_word_of_the_edition_is_found(own):
    """Every word of every paragraph and note, by a reader that shares no code with the writer."""
    index, data, _ = own
    units = {(each["path"], each["address"]): each for each in reversed(index.passages)}
    count = 0
    for text in data["texts"]:
        for kind, field in ((Found.TEXT, "paragraphs"), (None, "notes")):
            for each in text[field]:
                unit = units[text["url"], each["id"]]
                if kind is not None:
                    assert unit["text"] == unicodedata.normalize("NFC", each["text"])
                for word in plainly_folded(each["text"]):
                    assert unit in index.find(word), word
                    count += 1
    assert count > 10_000


def test_entries_and_works_are_found_by_title_form_and_gloss(own):
    index, data, _ = own
    for entry in data["entries"]:
        for words in (entry["title"], *entry["forms"], entry["gloss"]):
            for word in plainly_folded(words):
                assert any(each["path"] == entry["url"] for each in index.find(word)), (entry["id"], word)
    kinds = {kind & 15 for kind in index.kinds}
    assert kinds == {int(each) for each in Found}


def test_both_readings_of_every_emendation_are_found_at_its_place(own):
    index, data, _ = own
    count = 0
    for text in data["texts"]:
        for each in text["emendations"]:
            for reading in (each["printed"], each["proposed"]):
                for word in plainly_folded(reading):
                    places = [(found["path"], found["address"]) for found in index.find(word)]
                    assert (text["url"], each["paragraph"]) in places, (each, word)
                    count += 1
    assert count > 20


def test_what_a_passage_says_of_itself(site):
    """Its address, its number, its kind; one without an address has that of the one before it."""
    site.text(
        """\
        First words.[^1][^a]

        ## A heading {#part}

        Second [misprnt]{correction=misprint certainty=certain reason=typo}.

        - an item

        ::: editorial
        Editor’s block.
        :::

        [^1]: Author’s note.

        [^a]: Editor’s note.
        """
    )
    site.entry("person", "krupskaya", "title: Krupskaya\nforms: [Krupskaia]", "A gloss.\n\nAn article.")
    site.write("pages/about.md", "---\ntitle: About\n---\n\nWords of a page.\n")
    site.write("manual/index.md", "---\ntitle: Manual\n---\n\nManually.\n")
    index = index_of(site)
    rows = [
        (kind, each["path"], each["address"], each["label"], each["text"], each["proposed"])
        for kind, each in zip(index.kinds, index.passages, strict=True)
    ]
    one, krupskaya = "texts/one.html", "entries/krupskaya.html"
    assert rows == [
        (Found.TEXT + 16, one, "", "", "One · An Author", ""),
        (Found.TEXT, one, "p1", "1", "First words.", ""),
        (Found.TEXT, one, "part", "", "A heading", ""),
        (Found.TEXT, one, "p2", "2", "Second misprnt.", "Second misprint."),
        *(row for row in rows if row[4] == "an item"),
        (Found.EDITOR, one, rows[5][2], "", "Editor’s block.", ""),
        (Found.NOTE, one, "n1", "1", "Author’s note.", ""),
        (Found.EDITOR, one, "na", "a", "Editor’s note.", ""),
        (Found.ENTRY + 16, krupskaya, "", "", "Krupskaya · Krupskaia", ""),
        (Found.ENTRY, krupskaya, "", "", "A gloss.", ""),
        (Found.ENTRY, krupskaya, "", "", "An article.", ""),
        (Found.PAGE + 16, "about.html", "", "", "About", ""),
        (Found.PAGE, "about.html", "", "", "Words of a page.", ""),
    ]
    assert (
        [each["address"] for each in index.find("misprnt")]
        == ["p2"]
        == [each["address"] for each in index.find("misprint")]
    )
    assert index.find("manually") == []
    assert index.catalogue["texts"] == {"one": [0, 8]}


# ---- Spellings


def test_names_show_their_spellings(site):
    """One name spelled in two ways; not two names, not a word and its plural, not the terms of a family."""
    site.entry("person", "krupskaya", "title: Nadezhda Krupskaya\nforms: [Krupskaia]")
    site.entry("person", "stalin", "title: Stalin\nforms: [Koba, Stalins]")
    site.entry("person", "preobrazhensky", "title: Preobrazhensky\nforms: [Preobrazhenskii]")
    site.entry("term", "stalinism", "title: Stalinism\nforms: [Stalinist]")
    site.write(
        "edition.toml", 'title = "E"\n[search]\nspellings = [["Peking", "Beijing", "Pékin"], ["colour", "color"]]\n'
    )
    assert spellings(site.edition()) == (
        ("beijing", "pekin", "peking"),
        ("color", "colour"),
        ("krupskaia", "krupskaya"),
        ("preobrazhenskii", "preobrazhensky"),
    )


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_the_distance_of_words(one, other):
    """As the definition of it reckons."""

    def plainly(a, b):
        if not a or not b:
            return len(a) + len(b)
        return min(plainly(a[1:], b) + 1, plainly(a, b[1:]) + 1, plainly(a[1:], b[1:]) + (a[0] != b[0]))

    assert distance(one, other) == plainly(one, other)


@pytest.mark.parametrize("value", ['"Peking"', '["Peking", "Beijing"]', "[[1, 2], 3]", "{a = 1}"])
def test_wrong_spellings_are_findings(site, value):
    """Never a traceback."""
    site.write("edition.toml", f'title = "E"\n[search]\nspellings = {value}\n')
    assert {each.code for each in site.findings()} == {"field-type"}


# ---- Files

WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "M", "P", "Zs"]), max_size=12)


def escaped(sign):
    """A sign that means nothing in Markdown."""
    return "\\" + sign if sign.isascii() and not sign.isalnum() and sign != " " else sign


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=6))
def test_every_word_of_any_paragraph_is_found(paragraphs):
    """Whatever the letters are; files are never larger than their limit and hold nothing but data."""
    body = "\n\n".join("".join(map(escaped, part)) for part in paragraphs)
    edition = assemble({"edition.toml": EDITION, **text_with(body)}, Toolchain())
    files = {each.path: each.content for each in index_files(edition, tuple(searched(edition, {})))}
    index = Index(files)
    folding = Folding()
    for number, each in enumerate(index.passages):
        for word in folding.words(each["text"]):
            assert number in index.places[word]
    printed = {each["text"] for each in index.passages}
    numbered = (node for node in walk(edition.texts[0].body) if isinstance(node, Paragraph) and node.number)
    assert {unicodedata.normalize("NFC", words) for each in numbered if (words := plain_text(each.children))} <= printed
    assert all(len(each) <= MOST for each in files.values())


@settings(max_examples=30)
@given(st.dictionaries(st.text("abcdж", min_size=1, max_size=5), st.integers(1, 20_000), min_size=1, max_size=60))
def test_shards_are_cut_until_they_fit(sizes):
    """Each word is once in the shard with the longest beginning it has, and every shard fits."""
    lines = {word: f"{word} {'1 ' * (size // 2)}1" for word, size in sorted(sizes.items())}
    found = shards(lines)
    assert sorted(line for some in found.values() for line in some) == sorted(lines.values())
    for prefix, some in found.items():
        assert size(some) <= ROOM
        for line in some:
            word = line.split(" ")[0]
            assert prefix == max((each for each in found if word.startswith(each)), key=len)


def test_a_word_with_more_places_than_a_file_has_room_for_is_alone():
    """It is the only one that may be longer; packing makes it shorter."""
    long = "the " + "1 " * ROOM
    found = shards({"that": "that 1", "the": long, "then": "then 1"})
    assert found == {"t": ["that 1", "then 1"], "the": [long]} or found["the"] == [long]


def test_names_of_files_are_plain():
    """Of small letters, digits and hyphens, and none is a name that a system keeps for itself."""
    names = [file_name(each) for each in ("a", "con", "nul", "2", "ж", "жу", "𐐨")]
    assert all(re.fullmatch(r"words-[a-z0-9-]+", each) for each in names)
    assert len(set(names)) == len(names)


def test_a_text_too_long_for_one_file_has_several(site):
    """Passages are told apart by their numbers across files; the first file keeps the text's name."""
    paragraph = " ".join(f"word{number}" for number in range(400))
    site.text("\n\n".join(f"{paragraph} p{number}x" for number in range(60)))
    index = index_of(site)
    names = [name for name, _ in index.catalogue["blocks"] if name.startswith("text-")]
    assert names[:2] == ["text-one", "text-one--2"]
    files = files_of(site.build(write=False).edition)
    assert all(len(content) <= MOST for path, content in files.items() if path.startswith("search/"))
    assert [each["address"] for each in index.find("p41x")] == ["p42"]


def test_an_unchanged_edition_writes_nothing_and_gives_the_same_bytes(site):
    site.text("Words, мой café.")
    site.build()
    first = site.files()
    outcome = site.build()
    assert outcome.written
    assert outcome.written.changed == ()
    assert site.files() == first


def test_endless_words_do_no_harm(site):
    """Only the first letters of a word count."""
    site.text("x" * 50_000 + " y" * 10 + "\n\n" + "ab" * 30_000)
    index = index_of(site)
    assert index.find("x" * LONGEST)
    assert index.find(("ab" * 30)[:LONGEST])


def test_files_of_the_own_edition_are_small(own):
    _, _, files = own
    assert max(map(len, files.values())) <= MOST / 2
    assert len(files) < 80
