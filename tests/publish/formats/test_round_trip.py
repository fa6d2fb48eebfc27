"""What is written is read again as the same records."""

from __future__ import annotations

import json
import re
import string
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossator.model.biblatex import DROPPED_PARTICLES, ENTRIES
from glossator.model.csl import DATES, PEOPLE, TYPES, Item, Name, When
from glossator.model.csl_json import from_json, to_json
from glossator.publish.formats.biblatex import biblatex
from glossator.publish.formats.catalogue import FORMATS
from glossator.publish.formats.csl import csl
from glossator.read.bibliography.files import read_bibliography
from tests.publish.styles.reference import items as our_items

LETTERS = string.ascii_letters + "éüŁžßøñÅıлюБΩ漢字"
SIGNS = " .,:;!?-–—'’“”\"\\{}$%&#_~^`@=<>()[]/*+|\u00a0"


def single(text: str) -> str:
    """Words with one space between them: BibLaTeX does not tell one from several."""
    return re.sub(" +", " ", text).strip()


words = st.text(LETTERS + string.digits + SIGNS, max_size=24).map(single)
tagged = st.builds(
    lambda before, tag, inside, after: f"{before} <{tag}>{inside}</{tag}> {after}".strip(),
    words,
    st.sampled_from(["i", "b", "sup", "sub"]),
    words,
    words,
)
family = st.text(LETTERS + " -'", min_size=1, max_size=12).map(single).filter(bool)
particles = st.sampled_from(["", "van der", "von", "de", "d’", "La", "af"])
literal = words.map(lambda text: single(text.replace("\u00a0", " ")))
names = st.builds(Name, literal=literal) | st.builds(
    Name,
    family=family,
    given=family | st.just(""),
    dropping_particle=particles,
    non_dropping_particle=particles,
    suffix=st.sampled_from(["", "Jr.", "III"]),
    comma_suffix=st.booleans(),
)
parts = (
    st.dates()
    .map(lambda day: (day.year, day.month, day.day))
    .flatmap(lambda whole: st.sampled_from([whole[:1], whole[:2], whole]))
)
dates = st.builds(When, start=parts, end=parts | st.just(()), circa=st.booleans(), season=st.integers(0, 4))
dates |= st.builds(When, literal=words)
values = {
    each.name: st.lists(names, max_size=3).map(tuple)
    if each.name in PEOPLE
    else st.none() | dates
    if each.name in DATES
    else words
    for each in fields(Item)
}
values |= {
    "id": st.text(string.ascii_lowercase + string.digits + "-:.", min_size=1, max_size=12),
    "type": st.sampled_from(TYPES),
    "title": words | tagged,
    "language": st.sampled_from(["", "en", "en-US", "ru", "de-AT", "x-other"]),
}
records = st.builds(Item, **values)


def read_again(some: list[Item]) -> list[Item]:
    """What is read from what is written."""
    read = read_bibliography("bibliography.bib", biblatex(some).encode("utf-8"))
    assert [each for each in read.findings if each.code == "bibliography-syntax"] == [], biblatex(some)
    return [each.item for each in read.records]


@settings(max_examples=60, deadline=None)
@given(st.lists(records, max_size=2))
def test_biblatex_is_read_as_it_was_written(some):
    """Once BibLaTeX has said of a record what it can, writing and reading change nothing any more."""
    once = read_again(some)
    assert len(once) == len(some)
    again = read_again(once)
    assert again == once
    assert biblatex(again) == biblatex(once)


@settings(max_examples=300, deadline=None)
@given(words)
def test_words_survive_biblatex(text):
    """Every sign of a title comes back, except spaces at its ends and what could be a tag."""
    title = single(text.replace("<", ""))
    assert read_again([Item(id="x", title=title)])[0].title == title


@pytest.mark.parametrize("name", our_items())
def test_our_items_survive_biblatex(name):
    """The items of the tests come back whole, but for what BibLaTeX cannot say."""
    item = from_json(our_items()[name])
    same = Name.__dataclass_fields__.keys() - {"comma_suffix"}
    back = read_again([item])[0]
    for each in fields(Item):
        ours, theirs = getattr(item, each.name), getattr(back, each.name)
        if each.name in PEOPLE:
            ours, theirs = ([[getattr(one, part) for part in sorted(same)] for one in some] for some in (ours, theirs))
        if not both_particles(item):
            assert theirs == ours, each.name


def both_particles(item: Item) -> bool:
    """Whether a name has two particles, of which BibLaTeX keeps one."""
    return any(one.dropping_particle and one.non_dropping_particle for field in PEOPLE for one in getattr(item, field))


@settings(max_examples=60, deadline=None)
@given(records)
def test_csl_json_is_exact(item):
    """A record as CSL-JSON is read as itself."""
    normal = from_json(to_json(item))
    assert from_json(json.loads(json.dumps(to_json(normal)))) == normal
    assert read_bibliography("bibliography.json", csl([normal]).encode()).records[0].item == normal


@pytest.mark.parametrize("name", our_items())
def test_our_items_are_exact(name):
    """Whatever we keep of CSL-JSON goes out as it came in."""
    assert to_json(from_json(our_items()[name])) == {
        key: {**value, "circa": True} if isinstance(value, dict) and value.get("circa") else value
        for key, value in our_items()[name].items()
    }


@pytest.mark.parametrize("kind", ENTRIES)
def test_every_type_comes_back(kind):
    """A CSL type is the same after a journey through BibLaTeX."""
    assert read_again([Item(id="x", type=kind, title="T")])[0].type == kind


@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.label)
def test_the_same_records_make_the_same_text(each):
    """Formats are deterministic, end with a line's end, and take none, one or many."""
    some = [from_json(value) for value in our_items().values()]
    assert each.text(some) == each.text(list(some))
    assert each.text(some).endswith("\n")
    assert each.text(some[:1])
    assert isinstance(each.text([]), str)


def test_keys_are_made_safe_and_kept_apart():
    """An id that is no key becomes one, and no two are the same."""
    text = biblatex([Item(id="a b", title="1"), Item(id="a,b", title="2"), Item(id="{}", title="3")])
    assert [line for line in text.splitlines() if line.startswith("@")] == ["@misc{a-b,", "@misc{a-b-2,", "@misc{work,"]


def test_particles_that_drop_are_known():
    """The short form of a name is written only where it says which kind of particle it is."""
    dropped = Name(family="Beauvoir", given="Simone", dropping_particle="de")
    kept = Name(family="Gaulle", given="Charles", non_dropping_particle="de")
    text = biblatex([Item(id="x", author=(dropped, kept))])
    assert "de" in DROPPED_PARTICLES
    assert "de Beauvoir, Simone and family={Gaulle}, given={Charles}, prefix={de}, useprefix=true" in text
