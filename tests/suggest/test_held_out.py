"""Entries taken out of the shipped edition come back as suggestions, and most of what is suggested is of use."""

from __future__ import annotations

import random
import re
import time

import pytest

from glossator.model.kinds import PERSON, PLACE
from glossator.pipeline import Order, assemble, build
from glossator.suggest.sections import sections
from glossator.toolchain import Toolchain
from tests.rooms import ROOT, annotated, joined

CONTENT = ROOT / "content"
DECLARED = re.compile(r"\[((?:[^\[\]])*)\]\{(?:person|place)=(\w[\w-]*)\}")
TAKEN = 40
FOUND = 0.85
OF_USE = 0.8


@pytest.fixture(scope="module")
def full():
    return build(Order(CONTENT, CONTENT, write=False)).edition


@pytest.fixture(scope="module")
def files():
    folders = ("texts", "entries", "edition.toml")
    paths = (path for name in folders for path in (CONTENT / name, *(CONTENT / name).rglob("*")) if path.is_file())
    return {path.relative_to(CONTENT).as_posix(): path.read_bytes() for path in paths}


def without(files, gone):
    """The content without some entries, and without the marks by hand that name them."""

    def unmarked(content):
        words = content.decode()
        return DECLARED.sub(lambda found: found[1] if found[2] in gone else found[0], words).encode()

    kept = {path: content for path, content in files.items() if path.rpartition("/")[2].removesuffix(".md") not in gone}
    return {path: unmarked(content) if path.startswith("texts/") else content for path, content in kept.items()}


@pytest.mark.parametrize("seed", range(3))
def test_entries_that_are_taken_out_come_back(full, files, seed):
    """Of those that the texts name by themselves; a few are named in titles and the editor's notes only."""
    pool = sorted(each.id for each in full.of(PERSON, PLACE))
    gone = set(random.Random(seed).sample(pool, TAKEN))
    found = sections(assemble(without(files, gone), Toolchain()), only=("names", "forms"))
    hints = [each for some in found.values() for each in some]
    places = {
        (each.passage.text, each.passage.address, at)
        for hint in hints
        for each in hint.occurrences
        for at in range(each.start, each.end)
    }
    named = {name: [each for each in full.mentions.get(name, ()) if not each.declared] for name in gone}
    named = {name: some for name, some in named.items() if some}
    back = [
        name
        for name, some in named.items()
        if any((each.text, each.address, each.start + at) in places for each in some for at in range(len(each.form)))
    ]
    assert len(back) >= FOUND * len(named), sorted(named.keys() - set(back))


def test_most_of_the_first_fifty_names_are_entries_of_the_edition(full, files):
    """Without any entry, what is suggested first is what the editors of the edition thought worth one."""
    gone = {each.id for each in full.entries}
    bare = {path: content for path, content in without(files, gone).items() if not path.startswith("entries/")}
    found = sections(assemble(bare, Toolchain()), only=("names",))["names"][:50]
    mentions = {
        (each.text, each.address, at)
        for some in full.mentions.values()
        for each in some
        for at in range(each.start, each.start + len(each.form))
    }
    known = [
        each
        for each in found
        if any((one.passage.text, one.passage.address, one.start) in mentions for one in each.occurrences)
    ]
    assert len(known) >= OF_USE * len(found), [each.words for each in found if each not in known]


def test_twice_the_texts_take_little_more_than_twice_the_time(files):
    words = " ".join(re.findall(r"[\w’',.-]+", files["texts/bukharins-way.md"].decode().split("---\n")[2]))

    def seconds(count):
        edition = joined(*(annotated(f"{number} {words}\n", name=f"t{number}") for number in range(count)))
        started = time.process_time()
        assert sections(edition)["names"]
        return time.process_time() - started

    assert seconds(12) < 4 * seconds(6) + 1
