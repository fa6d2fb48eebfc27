"""The texts of a corpus: paragraphs of sentences with terms, notes, citations, links, dates and a little code.

A text is the same whatever else is in the corpus; only the targets of links are taken modulo the number of texts.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.corpus.described import terms, when, works
from benchmarks.corpus.values import (
    SPARE,
    SPARE_EVERY,
    Block,
    Code,
    Dated,
    Emphasis,
    Inline,
    Link,
    Named,
    Reference,
    Run,
    Shape,
    Term,
    Text,
    Watched,
    Work,
)
from benchmarks.corpus.vocabulary import Vocabulary, vocabulary

NAMED, CODE, LINK, EMPHASIS = 0.022, 0.0235, 0.0245, 0.0275
"""Of a word's chances: that a term stands there, code, a link, or an emphasised word."""
FAVOURED, CITED, CITING = 60, 8, 1 / 3
STRIDES = (1, 2, 3, 5, 8, 13, 21, 55, 144)


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that texts are made from."""

    shape: Shape
    vocabulary: Vocabulary
    terms: tuple[Term, ...]
    works: tuple[Work, ...]

    def texts(self) -> Iterator[Text]:
        """The texts, one after the other: none is kept."""
        return (self.text(number) for number in range(self.shape.texts))

    def text(self, number: int) -> Text:
        """One text by its number."""
        return Writer(self, number).text()


def corpus(shape: Shape) -> Corpus:
    """The corpus of a shape."""
    words = vocabulary(shape.seed)
    return Corpus(shape, words, terms(shape, words), works(shape, words))


class Writer:
    """Writes one text, in reading order."""

    def __init__(self, given: Corpus, number: int) -> None:
        self.given, self.number = given, number
        self.chance = random.Random(f"{given.shape.seed}:text:{number}")
        self.favoured = self.chance.sample(given.terms, min(FAVOURED, len(given.terms)))
        self.cited = self.chance.sample(given.works, CITED)
        self.events = [each for each in given.terms if each.date]
        self.notes: list[Run] = []
        self.named: set[str] = set()
        self.last: Work | None = None
        self.owed = 0.0

    def text(self) -> Text:
        """The text."""
        subjects = self.given.vocabulary.subjects
        title = " ".join(word.capitalize() for word in self.chance.choices(subjects, k=3))
        author = self.chance.choice(self.given.works)
        year = self.chance.randint(1900, 1999)
        blocks = tuple(self.blocks())
        name = f"{author.given} {author.family}"
        return Text(self.number, f"{title} {self.number}", name, year, blocks, tuple(self.notes))

    def blocks(self) -> Iterator[Block]:
        """Headings, paragraphs and quotations until there are enough words."""
        done = paragraph = rest = 0
        while done < self.given.shape.words:
            if not rest:
                words = self.chance.choices(self.given.vocabulary.subjects, k=self.chance.randint(2, 4))
                level = "h3" if paragraph and self.chance.random() < 0.4 else "h2"
                yield Block(level, (" ".join(words).capitalize(),))
                rest = self.chance.randint(4, 8)
            count = self.chance.randint(80, 200)
            done += count
            run = (*self.paragraph(count), *self.special(paragraph, done >= self.given.shape.words))
            yield Block("quotation" if paragraph % 11 == 7 else "paragraph", run)
            if paragraph == 15 and self.number % 5 == 0:
                yield Block("code", (self.listing(),))
            paragraph, rest = paragraph + 1, rest - 1

    def special(self, paragraph: int, is_last: bool) -> Iterator[Inline]:  # noqa: FBT001
        """What some paragraphs have beside their words: the edited sentence, spare words, a date, missing notes."""
        if paragraph == 1:
            yield " "
            yield Watched("The marker sentence of this text has revision number sentence-0 and stands here.")
        if paragraph == 2 and self.number % SPARE_EVERY == 3:
            yield f" They wrote {' and '.join(SPARE)} there."
        if paragraph in (4, 9) and self.events:
            event = self.chance.choice(self.events)
            yield " That was "
            yield Dated(when(event.date), event)
            yield "."
        while is_last and len(self.notes) < self.given.shape.notes:
            yield self.note()

    def paragraph(self, count: int) -> Iterator[Inline]:
        """Sentences of so many words, with references to notes at the ends of some."""
        while count > 0:
            length = min(self.chance.randint(8, 24), count)
            count -= length
            yield from self.sentence(length)
            self.owed += length * self.given.shape.notes / self.given.shape.words
            if self.owed >= 1 and len(self.notes) < self.given.shape.notes:
                self.owed -= 1
                yield self.note()
            if count > 0:
                yield " "

    def sentence(self, length: int) -> Iterator[Inline]:
        """A sentence, its plain words joined."""
        plain = ""
        for place, word in enumerate(self.given.vocabulary.some(self.chance, length)):
            found = self.inline(word, place)
            comma = "," if place < length - 1 and self.chance.random() < 0.07 else ""
            space = " " if place else ""
            if isinstance(found, str):
                plain += f"{space}{found}{comma}"
                continue
            if plain or space:
                yield plain + space
            yield found
            plain = comma
        yield f"{plain}."

    def inline(self, word: str, place: int) -> Inline:
        """What stands at a place of a sentence."""
        share = self.chance.random()
        if share < NAMED and self.favoured:
            return self.name(is_first=not place)
        if share < CODE:
            return Code(f"{word}_{place}") if share >= NAMED else word
        if share < LINK:
            target = (self.number + self.chance.choice(STRIDES)) % self.given.shape.texts
            return Link(f"{word} {self.chance.choice(self.given.vocabulary.subjects)}", target)
        word = word if place else f"{word[0].upper()}{word[1:]}"
        return Emphasis(word) if share < EMPHASIS else word

    def name(self, *, is_first: bool) -> Named:
        """A term by one of its forms, with a capital where a sentence begins."""
        term = self.chance.choice(self.favoured if self.chance.random() < 0.8 else self.given.terms)
        form = term.head if self.chance.random() < 0.5 else self.chance.choice(term.forms)
        return Named(f"{form[0].upper()}{form[1:]}" if is_first else form, term)

    def note(self) -> Reference:
        """A new note; some of them cite."""
        run: list[Inline] = [*self.sentence(self.chance.randint(12, 40))]
        if self.chance.random() < CITING:
            run += [" ", *self.citation()]
        self.notes.append(tuple(run))
        return Reference(len(self.notes))

    def citation(self) -> Iterator[Inline]:
        """A work in full, then by its author and title, then by a word that refers back."""
        work = self.last if self.last and self.chance.random() < 0.4 else self.chance.choice(self.cited)
        page = self.chance.randint(1, 400)
        if work is self.last:
            yield f"Ibid., p. {page}."
        elif work.key in self.named:
            yield f"{work.family}, "
            yield Emphasis(work.title)
            yield f", p. {page}."
        else:
            yield f"{work.given} {work.family}, "
            yield Emphasis(work.title)
            yield f" ({work.place}: {work.publisher}, {work.year}), p. {page}."
        self.last = work
        self.named.add(work.key)

    def listing(self) -> str:
        """A short listing of code."""
        names = self.chance.sample(self.given.vocabulary.subjects, 4)
        lines = [f"class {names[0].capitalize()}:"]
        for name in names[1:]:
            lines += [f"    def {name}(self, n: int) -> str:", f'        """What {name} makes of n."""']
            lines += [f"        return '{names[0]} ' * (n % {self.chance.randint(2, 9)})", ""]
        return "\n".join(lines).rstrip()
