"""Words that two texts share: eight or more in a row, whatever the signs between them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from glossator.model.edition import Edition
from glossator.model.plain import plain
from glossator.model.source import Source, Span
from glossator.suggest.suggestion import Spot, Suggestion, declared, numbered

LENGTH = 8
WORD = re.compile(r"[^\W_]+")


class Row(NamedTuple):
    """The words of a paragraph: as they are printed, as they are compared, and where each stands in the source."""

    text: str
    paragraph: str
    source: Source
    printed: tuple[str, ...]
    words: tuple[str, ...]
    spans: tuple[Span, ...]

    def spot(self, at: int, length: int) -> Spot:
        """Where some words stand."""
        span = self.spans[at].cover(self.spans[at + length - 1])
        return Spot(self.text, self.paragraph, self.source.place(span))


class At(NamedTuple):
    """A word: the number of its row, and its own in the row."""

    row: int
    word: int


def shared_quotations(edition: Edition) -> tuple[Suggestion, ...]:
    """The words that texts share, the longest first; those of a declared parallel are left out."""
    rows = tuple(rows_of(edition))
    places = places_of(rows)
    covered: set[At] = set()
    found: list[Suggestion] = []
    for number, row in enumerate(rows):
        for word in range(len(row.words) - LENGTH + 1):
            here = At(number, word)
            if here not in covered and (others := elsewhere(rows, places, here)):
                runs = {there: run(rows, here, there) for there in others}
                for start, length in ((here, max(runs.values())), *runs.items()):
                    covered.update(At(start.row, start.word + step) for step in range(length))
                found.extend(suggestion(edition, rows, here, runs))
    return tuple(sorted(found, key=lambda each: each.order))


def rows_of(edition: Edition) -> Iterator[Row]:
    """The words of every numbered paragraph."""
    for text in edition.texts:
        for paragraph in numbered(text):
            words = plain(paragraph.children)
            found = list(WORD.finditer(words.text))
            printed = tuple(each[0] for each in found)
            folded = tuple(unicodedata.normalize("NFKC", each).casefold() for each in printed)
            spans = tuple(words.span(*each.span()) for each in found)
            yield Row(text.id, paragraph.id, text.source, printed, folded, spans)


def places_of(rows: Sequence[Row]) -> Mapping[tuple[str, ...], tuple[At, ...]]:
    """Where each row of eight words stands, if it stands in two texts; in each text the first place only."""
    first: dict[int, str] = {}
    several: set[int] = set()
    for row in rows:
        for gram in grams(row):
            if first.setdefault(hash(gram), row.text) != row.text:
                several.add(hash(gram))
    places: dict[tuple[str, ...], dict[str, At]] = defaultdict(dict)
    for number, row in enumerate(rows):
        for word, gram in enumerate(grams(row)):
            if hash(gram) in several:
                places[gram].setdefault(row.text, At(number, word))
    return {gram: tuple(some.values()) for gram, some in places.items() if len(some) > 1}


def grams(row: Row) -> Iterator[tuple[str, ...]]:
    """Every eight words in a row."""
    return (row.words[word : word + LENGTH] for word in range(len(row.words) - LENGTH + 1))


def elsewhere(rows: Sequence[Row], places: Mapping[tuple[str, ...], tuple[At, ...]], here: At) -> tuple[At, ...]:
    """Where the eight words that begin here stand in later texts."""
    gram = rows[here.row].words[here.word : here.word + LENGTH]
    text = rows[here.row].text
    return tuple(each for each in places.get(gram, ()) if each.row > here.row and rows[each.row].text != text)


def run(rows: Sequence[Row], one: At, other: At) -> int:
    """How many words two places share."""
    length = 0
    for a, b in zip(rows[one.row].words[one.word :], rows[other.row].words[other.word :], strict=False):
        if a != b:
            break
        length += 1
    return length


def suggestion(edition: Edition, rows: Sequence[Row], here: At, runs: Mapping[At, int]) -> Iterator[Suggestion]:
    """The suggestion to set a quotation beside the others, unless a parallel has them all."""
    row = rows[here.row]
    mine = (row.text, row.paragraph)
    new = {
        at: run for at, run in runs.items() if not declared(edition, mine, (rows[at.row].text, rows[at.row].paragraph))
    }
    if new:
        length = max(new.values())
        spots = (row.spot(here.word, length), *(rows[at.row].spot(at.word, run) for at, run in new.items()))
        yield Suggestion("shared-quotation", length, row.printed[here.word : here.word + length], spots)
