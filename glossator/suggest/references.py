"""Words that have the shape of a citation and are none yet: outside notes and parentheses, or of an unknown work.

What has the shape of a citation is for a reader of citations to say, which is given; this file chooses where it is
asked, and what of its answers an editor should see.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from glossator.model.citation import Locator, Printed
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.model.folding import Folding
from glossator.model.kinds import WORK
from glossator.suggest.hint import Hint
from glossator.suggest.reading import Occurrence, Passage, covering

Citations = Callable[[str], Iterable[Printed]]
SIGN = re.compile(
    r"\bpp?\.\s?[\divx]|\bvols?\.\s?[\divxlIVXL]|\bch(?:ap)?s?\.\s?[\dIVX]|\b[Ii]bid\b|\bop\.\s?cit\b|\bloc\.\s?cit\b"
    r"|(?<![\w.])[Ss]\.\s?\d{1,4}\b|(?<![\w.])с\.\s?\d|\bBd\.\s?[\dIVX]"
)
TITLE_YEAR = re.compile(
    r"(?P<title>[“\"«„][^”\"»“]{4,120}[”\"»“]|[A-ZÀ-ÞА-Я][\w’'-]+(?:\s(?:[A-ZÀ-ÞА-Я][\w’'-]+|of|the|and|in|on|a|an|to|for"
    r"|und|der|die|des|et|de|la|le|du|и|в|о)){1,11}),?\s\((?:[^()]{1,60}[,:]\s)?(?P<year>1[5-9]\d\d|20\d\d)\)"
)
CAPITAL = re.compile(r"(?<![\w’'-])[“\"«„‘]?[A-ZÀ-ÞА-Я]")
REACH = 160
AFTER = 40
LEAST_WORDS = 3
NAMED = 4.0
SHAPED = 2.5
TITLED = 2.0
UNRESOLVED = 3.0


def citation_hints(edition: Edition, passages: Iterable[Passage], read: Citations) -> Iterator[Hint]:
    """The suggestions to say what is cited."""
    passages = tuple(passages)
    works = names_of(edition.of(WORK))
    for passage in passages:
        taken = list(passage.cited)
        for place, score in found_in(passage, read):
            if covering(taken, place.start, place.end) < 0:
                taken = sorted([*taken, (place.start, place.end)])
                yield hint("outside notes", place, score, works)
    yield from unresolved(edition, passages, works)


def found_in(passage: Passage, read: Citations) -> Iterator[tuple[Occurrence, float]]:
    """What may be a citation in a paragraph of a text; in notes all that has the shape of one was read already."""
    if passage.note:
        return
    text = passage.words.text
    for sign in SIGN.finditer(text):
        if found := cited_at(text, sign.start(), read):
            start, printed = found
            yield Occurrence(passage, start, start + len(printed.words)), SHAPED + (not printed.tentative)
    for match in TITLE_YEAR.finditer(text):
        title = match["title"]
        if title[0] in '“"«„' or len(title.split()) >= LEAST_WORDS:
            yield Occurrence(passage, *match.span()), TITLED


def cited_at(text: str, sign: int, read: Citations) -> tuple[int, Printed] | None:
    """The longest citation with a sign in it, and where it begins: with a capital, after the words of the sentence."""
    reach = max(0, sign - REACH)
    for capital in CAPITAL.finditer(text, reach, sign):
        start = capital.start()
        first = next(iter(read(text[start : sign + AFTER])), None)
        if first and first.start == 0 and first.end > sign - start and first.head and shaped(first):
            return start, first
    return None


def shaped(printed: Printed) -> bool:
    """Whether a citation says where: a page by its name, a volume, an imprint."""
    return not printed.sentence and (printed.locator != Locator() or bool(printed.imprint))


def unresolved(edition: Edition, passages: Sequence[Passage], works: Mapping[str, str]) -> Iterator[Hint]:
    """Citations in notes and parentheses that name no known work, and which no finding reports."""
    known = {(each.text, each.address, each.start) for each in edition.citations}
    told = {(each.place.path, each.place.line, each.place.column) for each in edition.findings}
    by_address: dict[tuple[str, str], list[Passage]] = {}
    for passage in passages:
        by_address.setdefault((passage.text, passage.address), []).append(passage)
    for text in edition.texts:
        for where in text.citing:
            for each in where.printed:
                place = text.source.place(each.span)
                if each.pin or not each.head or each.sentence or (text.id, where.address, each.start) in known:
                    continue
                if (place.path, place.line, place.column) not in told:
                    found = located(by_address.get((text.id, where.address), ()), each)
                    if found:
                        yield hint("unresolved", found, UNRESOLVED, works)


def located(passages: Sequence[Passage], printed: Printed) -> Occurrence | None:
    """Where a citation stands, among the paragraphs of its note; nowhere if it is a citation already."""
    start = printed.start
    for passage in passages:
        if start + len(printed.words) <= len(passage.words.text):
            closed = covering(passage.cited, start, start + len(printed.words)) >= 0
            return None if closed else Occurrence(passage, start, start + len(printed.words))
        start -= len(passage.words.text) + 1
    return None


def names_of(works: Iterable[Document]) -> Mapping[str, str]:
    """The ids of works by their titles and by the family names of their authors with the year, folded."""
    folding = Folding()
    found: dict[str, str] = {}
    for each in works:
        for name in (each.fields.title, *each.fields.forms):
            if len(folding.words(name)) > 1:
                found.setdefault(" ".join(folding.words(name)), each.id)
        family = folding.words(each.fields.author.partition(",")[0])
        if family:
            found.setdefault(f"{family[-1]} {each.fields.date[:4]}", each.id)
    return found


def meant(words: str, works: Mapping[str, str]) -> str:
    """The id of the work that some words name; empty where they name none."""
    folded = " ".join(Folding().words(words))
    return max((name for name in works if f" {name} " in f" {folded} "), key=len, default="")


def hint(kind: str, place: Occurrence, score: float, works: Mapping[str, str]) -> Hint:
    """The suggestion to say which work some words cite."""
    name = meant(place.words, works)
    work = works.get(name, "open")
    advice = f"pin it: `{work}` has this name" if name else "add the work to the bibliography, or pin it as open"
    return Hint(
        section="citations",
        kind=kind,
        words=" ".join(place.words.split()),
        score=round(score + (NAMED if name else 0.0), 2),
        advice=advice,
        file=place.passage.source.path,
        write=f"[{place.words}]{{cites={work}}}",
        occurrences=(place,),
    )
