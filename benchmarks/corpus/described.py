"""What a corpus has beside its texts: terms with their forms, and works that are cited."""

from __future__ import annotations

import random
from collections.abc import Iterable

from benchmarks.corpus.values import SPARE, Shape, Term, Work
from benchmarks.corpus.vocabulary import Vocabulary, made_word

KINDS = (*["term"] * 13, *["person"] * 3, *["place"] * 2, "organisation", "event")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
PLACES = ("Ardle", "Brimmouth", "Corvale", "Dunster", "Eastwick")
FEWEST_WORKS, MOST_WORKS = 20, 5000


def terms(shape: Shape, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The terms; no form belongs to two of them or is an ordinary word, and neither is its plural.

    The gloss of the first is marked, so that it can be edited.
    """
    chance = random.Random(f"{shape.seed}:terms")
    taken = {*vocabulary.words, *SPARE}
    found: list[Term] = []
    while len(found) < shape.terms:
        forms = some_forms(chance, vocabulary)
        kind = KINDS[len(found) % len(KINDS)]
        gloss = " ".join(vocabulary.some(chance, chance.randint(12, 35)))
        date = f"{chance.randint(1800, 1950)}-{chance.randint(1, 12):02}" if kind == "event" else ""
        mark = "" if found else ", gloss-0"
        claims = with_plurals(forms)
        if taken.isdisjoint(claims):
            taken |= claims
            slug = forms[0].replace(" ", "-")
            found.append(Term(slug, kind, forms, f"{gloss[0].upper()}{gloss[1:]}{mark}.", date))
    return tuple(found)


def some_forms(chance: random.Random, vocabulary: Vocabulary) -> tuple[str, ...]:
    """A head of one word or several, what is derived from it, and sometimes another name."""
    stem, shape = made_word(chance, 2, 3), chance.random()
    if shape < 0.7:
        forms = [stem, f"{stem}s", f"{stem}ic", *([f"{stem}ically"] if chance.random() < 0.4 else [])]
    else:
        head = f"{stem}{' of the' if shape > 0.9 else ''} {chance.choice(vocabulary.subjects)}"
        forms = [head, f"{head}s", f"{stem}ine"]
    if chance.random() < 0.3:
        forms.append(made_word(chance, 2, 3))
    return tuple(dict.fromkeys(forms))


def with_plurals(forms: Iterable[str]) -> set[str]:
    """Forms with the plurals that a tool may derive from them."""
    return {f"{form}{end}" for form in forms for end in ("", "s", "es")} | {f"{form[:-1]}ies" for form in forms}


def works(shape: Shape, vocabulary: Vocabulary) -> tuple[Work, ...]:
    """The works; no two authors have the same name, and no two titles."""
    chance = random.Random(f"{shape.seed}:works")
    wanted = max(FEWEST_WORKS, min(MOST_WORKS, shape.texts))
    found: dict[str, Work] = {}
    titles: set[str] = set()
    while len(found) < wanted:
        family = f"{made_word(chance, 2, 3)}by".capitalize()
        title = " ".join(word.capitalize() for word in chance.sample(vocabulary.subjects, 4))
        year, given = chance.randint(1850, 1990), made_word(chance, 2, 2).capitalize()
        place = chance.choice(PLACES)
        if title not in titles and family not in found:
            titles.add(title)
            key = f"{family.lower()}-{year}"
            found[family] = Work(key, family, given, title, place, f"{chance.choice(PLACES)} Press", year)
    return tuple(found.values())


def when(date: str) -> str:
    """A month of a year in words."""
    year, month = date.split("-")
    return f"in {MONTHS[int(month) - 1]} {year}"
