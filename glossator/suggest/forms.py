"""Words that may be forms of entries that are there: in another spelling, with another ending, with given names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log2

from glossator.model.document import Document
from glossator.model.kinds import PERSON
from glossator.suggest.grouping import Group, one_person
from glossator.suggest.hint import Hint
from glossator.suggest.near import Forms, Near
from glossator.suggest.phrases import Phrase
from glossator.suggest.reading import Occurrence, Passage, State, Token
from glossator.suggest.stubs import forms_line

LONG_ENOUGH = 7
RARELY = 3
GIVEN = "with given names"
SLIP = "nearly the same letters"


@dataclass(frozen=True, slots=True)
class Divided:
    """Names, divided into those that may be forms of an entry, and others."""

    near: tuple[tuple[Near, Group], ...]
    others: tuple[Group, ...]


def divided(groups: Iterable[Group], forms: Forms) -> Divided:
    """Names, each with the entry that it may be a form of.

    What is written exactly as a form is no mention because the editor said so, and is left out.
    """
    near: list[tuple[Near, Group]] = []
    others: list[Group] = []
    for group in groups:
        found = next(nearest_of(group, forms), None)
        if found and found.form in group.forms:
            continue
        if found and group.surely:
            near.append((found, group))
        else:
            others.append(group)
    return Divided(tuple(near), tuple(others))


def nearest_of(group: Group, forms: Forms) -> Iterator[Near]:
    """The entries that the ways to write a name are near to."""
    language = group.phrases[0].passage.language
    for words in dict.fromkeys((group.words, *(tuple(each.split()) for each in group.forms))):
        if found := forms.near(words, language):
            yield found


def form_hints(near: Iterable[tuple[Near, Group]]) -> Iterator[Hint]:
    """The suggestions to add forms to entries, all forms of an entry in one."""
    by_entry: dict[str, list[tuple[Near, Group]]] = defaultdict(list)
    for each in near:
        by_entry[each[0].entry.id].append(each)
    for some in by_entry.values():
        best = max((each for each, _ in some), key=lambda each: each.weight)
        places = tuple(each.occurrence for _, group in some for each in group.phrases)
        yield form_hint(best, tuple(form for _, group in some for form in group.forms), places)


def form_hint(near: Near, new: tuple[str, ...], places: tuple[Occurrence, ...]) -> Hint:
    """The suggestion to add some forms to an entry; a slip may be a misprint."""
    entry = near.entry
    advice = f"{near.why} as `{near.form}` of `{entry.id}`: add it to the forms"
    if near.why == SLIP:
        advice += f', or mend a misprint with `[{new[0]}]{{correction="{near.form}"}}`'
    return Hint(
        section="forms",
        kind=near.why,
        words=", ".join(new),
        score=round(near.weight + log2(1 + len(places)), 2),
        advice=advice,
        file=entry.source.path,
        write=forms_line(entry, new),
        occurrences=places,
    )


def with_given_names(partly: Iterable[Phrase], entries: Mapping[str, Document], forms: Forms) -> Iterator[Hint]:
    """The suggestions to add given names and initials that stand before the mention of a person they agree with."""
    found: dict[str, list[Occurrence]] = defaultdict(list)
    for phrase in partly:
        token = phrase.tokens[-1]
        person = entries.get(token.entry)
        free = [each for each in phrase.tokens if each.state is State.FREE]
        if person is None or person.kind is not PERSON or {each.entry for each in phrase.tokens} - {"", token.entry}:
            continue
        if phrase.tokens[: len(free)] == tuple(free) and agrees(phrase, person, forms):
            found[person.id].append(phrase.occurrence)
    for name, places in found.items():
        new = tuple(Counter(" ".join(each.words.split()) for each in places))
        yield form_hint(Near(entries[name], entries[name].fields.title, GIVEN, 1.5), new, tuple(places))


def agrees(phrase: Phrase, person: Document, forms: Forms) -> bool:
    """Whether the name in a phrase can be a person's, by the entry's title."""
    fold = forms.folding
    name = tuple(fold.fold(each) for each in phrase.words)
    known = tuple(fold.words(person.fields.title))
    return len(known) > 1 and one_person((*known[:-1], ""), (*name[:-1], ""))


def small_words(
    tokens: Iterable[tuple[Passage, tuple[Token, ...]]], forms: Forms, small: Counter[str]
) -> Iterator[Hint]:
    """The suggestions to add to a term a rare word in small letters that is nearly one of its forms."""
    found: dict[str, list[Occurrence]] = defaultdict(list)
    for passage, some in tokens if forms.small else ():
        for each in some:
            if each.state is State.FREE and not each.capital and len(each.word) >= LONG_ENOUGH:
                found[each.word].append(Occurrence(passage, each.start, each.end))
    for word, places in found.items():
        if small[forms.folding.fold(word)] <= RARELY and (near := forms.small_slip(word)):
            yield form_hint(near, (word,), tuple(places))
