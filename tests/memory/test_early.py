"""Pages that are wanted early are there before what is gathered from all texts; in the end everything is as it is in a
clean build.
"""

from __future__ import annotations

import itertools
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from glossator.memory.kept import Memory
from glossator.model.making import Interrupted, never
from glossator.pipeline import Order, Outcome, build
from tests.conftest import Site


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path in it."""
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@pytest.fixture
def order(site: Site) -> Order:
    """A preview that has been built once."""
    site.text("Bukharin wrote of the NEP.", name="one", title="One")
    site.entry("term", "nep", "title: NEP")
    site.entry("person", "bukharin", "title: Bukharin")
    return Order(site.content, site.folder / "early", preview=True, early=True)


def same_as_clean(order: Order, site: Site) -> None:
    """The site is what a clean build makes."""
    clean = replace(order, output=site.folder / "clean", early=False)
    assert not build(clean).failed
    assert files(order.output) == files(clean.output)


def test_pages_come_before_the_search(order, site):
    memory = Memory()
    first = build(order, memory=memory)
    assert (order.output / "texts/one.html").is_file()
    assert not (order.output / "search/catalogue.js").exists()
    assert first.rest
    assert not first.rest(never).failed
    same_as_clean(order, site)


def test_an_edit_is_on_its_page_at_once(order, site):
    memory = Memory()
    whole(build(order, memory=memory))
    site.entry("term", "nep", "title: NEP", "Quite another gloss.")
    first = build(order, memory=memory)
    assert first.written
    assert set(first.written.changed) == {"entries/nep.html", "glossary.html", "texts/one.html"}
    assert "Quite another gloss" in (order.output / "texts/one.html").read_text()
    assert "Quite another" not in (order.output / "data/edition.json").read_text()
    whole(first)
    assert "Quite another" in (order.output / "data/edition.json").read_text()
    same_as_clean(order, site)


def test_what_a_sentence_leaves_as_it_was_is_the_same_thing(order, site):
    """So nobody has to compare it, however many have read of it: the forms, the works, the links to entries."""
    memory = Memory()

    def looked_at() -> list[object]:
        whole(outcome := build(order, memory=memory))
        roots = {name[1]: each.root.value for name, each in memory.groups.items()}
        return [roots["mentions_of"].forms, roots["understood"], outcome.edition.backlinks]

    words = "See the term. 1\n\n1. Cohen, A Life, p. 1."
    note = "See [the term](../entries/term/nep.md). [^1]\n\n[^1]: Cohen, *A Life*, p. 1."
    site.text(note, words, name="two", title="Two")
    site.entry("work", "cohen", "title: A Life\nauthor: Stephen Cohen")
    before = looked_at()
    site.text("Bukharin never wrote of the NEP.", name="one", title="One")
    assert all(each is other for each, other in zip(before, looked_at(), strict=True))
    site.entry("work", "other", "title: Another Work\nauthor: Stephen Cohen")
    assert all(each is not other for each, other in zip(before[:2], looked_at(), strict=False))


def test_what_was_not_gathered_is_gathered_later(order, site):
    """A second edit comes before the rest of the first was made."""
    memory = Memory()
    whole(build(order, memory=memory))
    site.entry("term", "nep", "title: NEP", "Quite another gloss.")
    build(order, memory=memory)
    site.entry("term", "kulak", "title: Kulak", "One more.")
    (site.content / "entries/person/bukharin.md").unlink()
    whole(build(order, memory=memory))
    same_as_clean(order, site)
    assert not (order.output / "entries/bukharin.html").exists()


def test_what_was_gathered_before_it_was_late_is_kept(order, site):
    """However often the rest is left, each time some more of it is done."""
    memory = Memory()
    first = build(order, memory=memory)
    assert first.rest
    for most in itertools.count(5, 5):
        asked = itertools.count()
        before = len(list(memory.kept))
        with suppress(Interrupted):
            first.rest(lambda most=most, asked=asked: next(asked) >= most)
            break
        assert len(list(memory.kept)) >= before
    assert most > 5
    same_as_clean(order, site)


def whole(outcome: Outcome) -> None:
    """Do the rest of a build."""
    assert not outcome.failed
    assert outcome.rest and not outcome.rest(never).failed
