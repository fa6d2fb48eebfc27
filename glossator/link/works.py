"""The works that citations can mean, found by author and by title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from glossator.model.document import Document

WORD = re.compile(r"[^\W_]+")
LITTLE = frozenset(("a", "an", "the", "of", "in", "on", "and", "to", "by"))
ARTICLES = (" the ", " a ", " an ", " der ", " die ", " das ", " le ", " la ", " les ")
PARTICLES = frozenset(WORD.findall("de du des la le von van der den di da del dos al el bin ibn ten ter zu"))
PLAIN = str.maketrans(
    {"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "æ": "ae", "Æ": "ae", "œ": "oe", "’": "'"}
)
HONOURS = frozenset(
    WORD.findall("dr prof professor mr mrs ms sir lord lady comrade general marshal father rev see also cf")
)
LONGEST_NAME = 4


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """The words of a text without capitals, accents and signs, each with a space on both sides."""
    plain = unicodedata.normalize("NFKD", f"{text} ".translate(PLAIN).replace("'s ", " ")).casefold()
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    return f" {' '.join(WORD.findall(plain))} "


def without_article(words: str) -> str:
    """A folded title without the article at its beginning."""
    article = next((each for each in ARTICLES if words.startswith(each) and words != each), " ")
    return words[len(article) - 1 :]


class Author(NamedTuple):
    """An author of a work, folded: the family name, and the given names as words, which may be initials; and the name
    as it is.
    """

    family: str
    given: tuple[str, ...] = ()
    name: str = ""

    def can_be(self, before: Sequence[str]) -> bool:
        """Whether given names or initials, folded, as they are printed, can be this author's."""
        return not (self.given and before) or before[0][0] == self.given[0][0]


@dataclass(frozen=True, slots=True)
class Work:
    """A work: its id, its authors, its titles (as they are, and up to the colon), and its year."""

    id: str
    authors: tuple[Author, ...]
    titles: tuple[str, ...]
    mains: tuple[str, ...] = ()
    year: str = ""

    def called(self, title: str) -> int:
        """How well a printed title is one of the work's, from 0 to 4.

        4 where it is the title, with or without subtitle and article; 3 where one begins with the other; 2 where the
        printed words stand in the title; 1 where their chief words do.
        """
        words, main = without_article(folded(title)), without_article(folded(title.partition(":")[0]))
        if not words.strip():
            return 0
        plain = ":" not in title
        if words in self.titles or (plain and words in self.mains) or (not plain and main in self.titles):
            return 4
        if any(begins(each, words) for each in self.titles) or (
            plain and any(begins(each, words) for each in self.mains)
        ):
            return 3
        if any(words in each for each in self.titles):
            return 2
        chief = [word for word in words.split() if word not in LITTLE]
        return int(bool(chief) and any(all(f" {word} " in each for word in chief) for each in self.titles))


def begins(title: str, words: str) -> bool:
    """Whether a title begins with some words, or some words with a title of three words or more."""
    return title.startswith(words) or (words.startswith(title) and title.count(" ") > 3)


@dataclass(frozen=True, slots=True)
class Works:
    """All works by id, by author's family name, and by the first word of their titles."""

    by_id: Mapping[str, Work]
    by_family: Mapping[str, tuple[tuple[Author, Work], ...]]
    by_first: Mapping[str, tuple[tuple[str, Work], ...]]
    by_title: Mapping[str, tuple[Work, ...]]

    def of_authors(self, words: str) -> tuple[Work, ...]:
        """The works by the author who is named among some words; by all of them where several are named."""
        named = [tuple(dict.fromkeys(found)) for found in self.named(folded(words).split())]
        named = [found for found in named if found]
        everyone = tuple(dict.fromkeys(work for found in named for work in found))
        together = tuple(work for work in everyone if all(work in found for found in named))
        return together or everyone

    def named(self, words: Sequence[str]) -> Iterator[list[Work]]:
        """For each family name among some words, the works of those who bear it and whose given names agree."""
        start = last = 0
        while start < len(words):
            name, end = self.family_at(words, start)
            if name:
                yield self.by_name(name, words[last:start])
                last = end
            start = end

    def by_name(self, name: str, before: Sequence[str]) -> list[Work]:
        """The works of the authors of a family name; where given names stand before it, of those who can have them."""
        mine = self.by_family[name]
        given = [each for each in before if each not in LITTLE and each not in HONOURS]
        exact = [work for author, work in mine if set(author.given) & {each for each in given if len(each) > 1}]
        return exact or [work for author, work in mine if author.can_be(given)]

    def family_at(self, words: Sequence[str], start: int) -> tuple[str, int]:
        """The longest family name that begins at a word, and the word after it; an empty one where there is none."""
        for end in range(min(start + LONGEST_NAME, len(words)), start, -1):
            name = f" {' '.join(words[start:end])} "
            if name in self.by_family:
                return name, end
        return "", start + 1

    def titled(self, words: str) -> tuple[Work, ...]:
        """The works whose title of two or more words stands among some words: those with the longest."""
        text = folded(words)
        found: list[tuple[str, Work]] = []
        for word in dict.fromkeys(text.split()):
            found += [(title, work) for title, work in self.by_first.get(word, ()) if title in text]
        longest = max((len(title) for title, _ in found), default=0)
        return tuple(dict.fromkeys(work for title, work in found if len(title) == longest))

    def exactly(self, words: str) -> tuple[Work, ...]:
        """The works of which some words are the title, or the title up to the colon."""
        return self.by_title.get(without_article(folded(words)), ())


class Known(NamedTuple):
    """The works that are known at some point, and the name they have together."""

    name: str
    works: tuple[Work, ...]


def works_in(_: None, known: Known) -> Works:
    """The works that are known, ready to be found."""
    return works_of(known.works)


def works_of(entries: Iterable[Work]) -> Works:
    """The works in an order that does not depend on that of the entries."""
    works = sorted(entries, key=lambda each: each.id)
    families: dict[str, list[tuple[Author, Work]]] = {}
    firsts: dict[str, list[tuple[str, Work]]] = {}
    titles: dict[str, list[Work]] = {}
    for work in works:
        for author in work.authors:
            for name in dict.fromkeys((author.family, without_particles(author.family))):
                families.setdefault(name, []).append((author, work))
        for title in dict.fromkeys((*work.titles, *work.mains)):
            titles.setdefault(title, []).append(work)
            if title.count(" ") > 2:
                firsts.setdefault(title.split()[0], []).append((title, work))
    return Works(
        {work.id: work for work in works},
        {family: tuple(found) for family, found in families.items()},
        {first: tuple(found) for first, found in firsts.items()},
        {title: tuple(found) for title, found in titles.items()},
    )


def without_particles(family: str) -> str:
    """A family name without `de`, `von` and the like before it."""
    words = family.split()
    while len(words) > 1 and words[0] in PARTICLES:
        words = words[1:]
    return f" {' '.join(words)} "


def work_called(name: str, authors: Iterable[Author], titles: Iterable[str], year: str) -> Work:
    """A work with its titles folded."""
    whole = [title for title in titles if WORD.search(title)]
    fulls = tuple(dict.fromkeys(without_article(folded(title)) for title in whole))
    mains = tuple(dict.fromkeys(without_article(folded(title.partition(":")[0])) for title in whole if ":" in title))
    return Work(name, tuple(dict.fromkeys(authors)), fulls, mains, year)


def work_of(entry: Document, people: Mapping[str, Document]) -> Work:
    """The work that an entry describes; its authors may be entries themselves."""
    fields = entry.fields
    return work_called(entry.id, authors_of(fields.author, people), (fields.title, *fields.forms), fields.date[:4])


def authors_of(field: str, people: Mapping[str, Document]) -> Iterator[Author]:
    """The authors in a field; one who is an entry under every spelling of the family name among its forms."""
    for part in filter(None, (part.strip() for part in field.split(";"))):
        entry = people.get(part)
        author = author_named((entry.fields.sort or entry.fields.title) if entry else part)
        if author.family.strip():
            yield author
        if entry:
            for form in entry.fields.forms:
                other = author_named(form)
                if other.family[1:2] == author.family[1:2] and other.family.strip():
                    yield other._replace(given=other.given or author.given, name=author.name)


def author_named(name: str) -> Author:
    """An author from `Family, Given` or `Given Family`."""
    family, comma, given = name.partition(",")
    if not comma:
        given, _, family = name.strip().rpartition(" ")
    whole = ", ".join(part.strip() for part in (family, given) if part.strip())
    return Author(folded(family), tuple(folded(given).split()), whole)
