"""What kind of entry a name would have: a guess from its words and from what stands before it."""

from __future__ import annotations

import re

from glossator.suggest.evidence import Evidence, is_acronym
from glossator.suggest.grouping import ADJECTIVE, Group, initials, personal
from glossator.suggest.phrases import Phrase
from glossator.suggest.vocabulary import DETERMINERS, DIRECTIONS, PLACING, TITULAR

DOCTRINE = re.compile(r"(?:isms?|ismus|isme|изма?|ists?|isten|ites?)$")
LAND = re.compile(r"(?:land|burg|grad|stan|polis|ville|shire|[aeiou]nia|[sv]ia)$")
HALF = 0.5
QUARTER = 0.25


def kind_of(group: Group, evidence: Evidence) -> str:
    """The kind of entry that a name most likely is."""
    words = tuple(evidence.folding.fold(each).rstrip(".") for each in group.words)
    if any(each.titled for each in group.phrases):
        return "person"
    named = next((kind for kind, known in TITULAR.items() if len(words) > 1 and not known.isdisjoint(words)), "")
    return named or by_shape(group, words) or by_place(group, words)


def by_shape(group: Group, words: tuple[str, ...]) -> str:
    """What the letters of a name say: of several words, of a doctrine, of a country; nothing where they say nothing."""
    if len(group.words) == 1 and is_acronym(group.words[0].replace(".", "")):
        return "organisation"
    if DOCTRINE.search(words[-1]) or (len(words) == 1 and ADJECTIVE.fullmatch(words[0])):
        return "term"
    if words[0] in DIRECTIONS or (len(words) == 1 and LAND.search(words[0])):
        return "place"
    return "person" if initials(group.words) else ""


def by_place(group: Group, words: tuple[str, ...]) -> str:
    """What the words before a name say."""
    if placed(group, words):
        return "place"
    if ADJECTIVE.fullmatch(words[0]) or share(group, DETERMINERS) >= HALF:
        return "term"
    return "person" if personal(words) else "term"


def placed(group: Group, words: tuple[str, ...]) -> bool:
    """Whether a name stands where those of places do: after `in`, but not before a possessive."""
    count = sum(each.before in PLACING and not is_possessive(each) for each in group.phrases)
    if len(words) > 1 and personal(words):
        return count > 1 and count >= len(group.phrases) * HALF
    return count >= len(group.phrases) * QUARTER


def is_possessive(phrase: Phrase) -> bool:
    """Whether something of somebody's is named."""
    end = phrase.tokens[-1].end
    return phrase.passage.words.text[end : end + 1] in ("’", "'")


def share(group: Group, words: frozenset[str]) -> float:
    """Which part of the places of a name has one of some words before it."""
    return sum(each.before in words for each in group.phrases) / len(group.phrases)


def is_adjective(group: Group, evidence: Evidence) -> bool:
    """Whether a single word is used as an adjective: it looks so, or stands between an article and a noun."""
    if len(group.words) > 1 or is_acronym(group.words[0]):
        return False
    if ADJECTIVE.fullmatch(evidence.folding.fold(group.words[0])):
        return True
    between = sum(each.before in DETERMINERS and each.after.islower() for each in group.phrases)
    return between > len(group.phrases) * 0.4
