"""What is made of a thing is made again when something that was read for it is another, and only then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from glossator.memory.kept import Memory
from glossator.model.document import Document
from glossator.model.edition import Edition, EditionFields, Mention
from glossator.model.kinds import TERM, TEXT
from tests.rooms import entry, joined, written

NEP, KULAK = entry("term", "nep", "title: NEP"), entry("term", "kulak", "title: kulak")
ONE, TWO = written("One.\n", name="one"), written("Two.\n", name="two")
EDITION = Edition(
    EditionFields(title="An edition"),
    (NEP, KULAK, ONE, TWO),
    mentions={"nep": (Mention("nep", "one", "p1", "", "NEP", 0, ("", "NEP", "")),)},
)


@dataclass
class Worker:
    """Counts how often something was made."""

    read: Callable[[Edition, Document], object]
    memory: Memory = field(default_factory=Memory)
    done: int = 0

    def work(self, edition: Edition, document: Document) -> object:
        """What is made of a document."""
        self.done += 1
        return self.read(edition, document)

    def made(self, edition: Edition, *documents: Document) -> list[object]:
        """What the memory gives."""
        return self.memory.make(self.work, edition, documents)


READS = {
    "a title": lambda edition, _: edition.documents[0].fields.title,
    "the mentions of an entry": lambda edition, _: edition.mentions.get("nep"),
    "mentions that there are not": lambda edition, _: edition.mentions.get("kulak", ()),
    "whether there are mentions": lambda edition, _: "kulak" in edition.mentions,
    "the keys of a mapping": lambda edition, _: tuple(edition.mentions),
    "whether there are any": lambda edition, _: bool(edition.mentions),
    "how many keys there are": lambda edition, _: len(edition.mentions),
    "documents of a kind": lambda edition, _: tuple(each.id for each in edition.of(TERM)),
    "a property": lambda edition, _: tuple(each.id for each in edition.texts),
    "the edition's fields": lambda edition, _: edition.fields.title,
    "an empty row": lambda edition, _: edition.citations,
}
MORE = {**EDITION.mentions, "kulak": EDITION.mentions["nep"]}
CHANGES: dict[str, Edition] = {
    "another title": replace(EDITION, documents=(entry("term", "nep", "title: The NEP"), KULAK, ONE, TWO)),
    "a document more": replace(EDITION, documents=(NEP, KULAK, ONE, TWO, entry("term", "a", "title: A"))),
    "a document less": replace(EDITION, documents=(NEP, KULAK, ONE)),
    "another order": replace(EDITION, documents=(KULAK, NEP, TWO, ONE)),
    "more mentions": replace(EDITION, mentions=MORE),
    "other mentions": replace(EDITION, mentions={"nep": ()}),
    "no mentions": replace(EDITION, mentions={}),
    "no documents": replace(EDITION, documents=()),
    "other fields": replace(EDITION, fields=EditionFields(title="Another")),
}


def told(read: Callable[[Edition, Document], object], edition: Edition) -> object:
    """What is read, or that it is not there."""
    try:
        return read(edition, ONE)
    except IndexError:
        return IndexError


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("read", READS)
def test_what_is_given_is_what_would_be_made(read, change):
    """Whatever is read and whatever changes; and it is made once where nothing of it changed."""
    worker = Worker(lambda edition, _: told(READS[read], edition))
    assert worker.made(EDITION, ONE) == [told(READS[read], EDITION)]
    assert worker.made(replace(EDITION), ONE) == [told(READS[read], EDITION)]
    assert worker.done == 1
    changed = CHANGES[change]
    assert worker.made(changed, ONE) == [told(READS[read], changed)]
    assert worker.made(EDITION, ONE) == [told(READS[read], EDITION)]


def test_other_parts_of_what_was_read_do_not_matter():
    """Who reads a title does not mind another body; who reads one entry not another one."""
    worker = Worker(lambda edition, _: (edition.documents[0].fields.title, edition.mentions["nep"]))
    worker.made(EDITION, ONE)
    other = replace(entry("term", "nep", "title: NEP", "Another gloss."), source=NEP.source)
    worker.made(replace(EDITION, documents=(other, KULAK, ONE, TWO), mentions=MORE), ONE)
    assert worker.done == 1


def test_what_was_read_to_change_something_counts():
    """A changed copy is made of what stands in, and is a real one."""
    worker = Worker(lambda edition, _: replace(edition.fields, subtitle="A part"))
    assert worker.made(EDITION, ONE) == [EditionFields(title="An edition", subtitle="A part")]
    assert worker.made(CHANGES["no documents"], ONE) == [EditionFields(title="An edition", subtitle="A part")]
    assert worker.done == 1
    assert worker.made(CHANGES["other fields"], ONE) == [EditionFields(title="Another", subtitle="A part")]


def test_another_thing_is_made_again():
    """The thing itself counts, whatever is read."""
    worker = Worker(lambda _, document: document.body)
    worker.made(EDITION, ONE, TWO)
    fresh = replace(written("One and more.\n", name="one"))
    assert worker.made(EDITION, fresh, TWO) == [fresh.body, TWO.body]
    assert worker.done == 3


def test_a_whole_can_be_a_mapping():
    """Of which what was read counts."""
    memory, done = Memory(), []

    def work(words: dict[str, str], name: str) -> str:
        done.append(name)
        return words.get(name, "")

    assert memory.make(work, {"a": "1", "b": "2"}, ("a",)) == ["1"]
    assert memory.make(work, {"a": "1"}, ("a",)) == ["1"]
    assert memory.make(work, {"a": "3"}, ("a",)) == ["3"]
    assert memory.make(work, {}, ("a",)) == [""]
    assert len(done) == 3


def test_what_is_equal_stays_the_same():
    """Further on nobody takes for new what was made again and is what it was."""
    worker = Worker(lambda edition, document: (document.id, bool(edition.fields.title)))
    (before,) = worker.made(EDITION, ONE)
    (after,) = worker.made(CHANGES["other fields"], ONE)
    assert worker.done == 2
    assert before is after


def test_what_is_not_asked_for_is_forgotten():
    """A memory keeps what the last complete build was made of."""
    worker = Worker(lambda _, document: document.id)
    worker.made(EDITION, ONE, TWO)
    worker.memory.sweep()
    worker.made(EDITION, ONE)
    worker.memory.sweep()
    assert len(list(worker.memory.kept)) == 1


def test_the_real_edition_is_not_held():
    """What is made holds on to nothing that stands in for the edition: it is what would be made without a memory."""
    edition = joined(NEP, KULAK)
    worker = Worker(lambda edition, _: edition.of(TERM)[0].body)
    assert worker.made(edition, ONE)[0] is edition.of(TERM)[0].body
    assert edition.of(TEXT) == ()
