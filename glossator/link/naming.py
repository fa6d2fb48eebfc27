"""Which works the name in a citation can mean: by author, by title, by year, and by what was cited before."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from glossator.link.works import Work, Works, folded, without_article
from glossator.model.citation import Locator, Printed

YEAR = re.compile(r"\b((?:1[4-9]|20)\d\d)([a-z]?)\b")
DATED = re.compile(r",?\s?[(\[]?\b((?:1[4-9]|20)\d\d[a-z]?)[)\]]?$")
QUOTED = re.compile(r"[“\"‘«„]([^“”\"«»]{1,300}?)[,.]?[”\"’»“](?=[\s,.;:)]|$)")
MASK = re.compile(r"“[^“”]{1,300}”|\"[^\"]{1,300}\"|\([^()]{1,200}\)")
CROSS = re.compile(
    r"[\s,(\[]+(?:(?:above|supra|see),?\s)?\b(?:nn?\.?|note)\s?(\d{1,4})(?:\s(?:above|supra))?[)\]]?(?=[\s.,:]|$)"
)
NO_TITLE = re.compile(
    r"(?:(?:and\sothers|et\sal\.?|\(?eds?\.?\)?|hrsg\.?|trans\.?|op\.?\s?cit\.?|loc\.?\s?cit\.?|(?:[A-Z]\.\s?)+)(?:,\s|\s|$))+"
)
AFTER_TITLE = re.compile(
    r"[,.]?\s(?:\(?eds?\.|edited\sby|trans\.|translated\sby|tr\.|intro\.|with\san?\s|op\.?\scit|loc\.?\scit|rev\.\sed"
    r"|\d+(?:st|nd|rd|th)\sedn?|vols?\.|\d+\svols|supra|above,|\().*$",
    re.DOTALL,
)
PIECE = re.compile(r"(?:,|:|(?<=\w\w)\.)\s+")
CAPITALS = r"(?:(?:(?:de|von|van|der|di|la)\s)*[^\W\d_a-z][\w.’'-]*)"
FIRST_RUN = re.compile(rf"{CAPITALS}(?:\s{CAPITALS}){{0,3}}")
LAST_RUN = re.compile(rf"(?:^|\s)({CAPITALS}(?:\s{CAPITALS}){{0,3}})$")
POSSESSIVE = re.compile(r"['’]s$")


class Meant(NamedTuple):
    """The works that a citation can mean; the name with which its words begin, where a comment stands before it;
    whether the author that is printed is another than theirs.
    """

    works: tuple[Work, ...] = ()
    name: str = ""
    doubted: bool = False


@dataclass(frozen=True, slots=True)
class Naming:
    """The works of an edition, those ``cited`` before in the text, and those of the note that a citation points to."""

    works: Works
    cited: Collection[str] = ()
    noted: Collection[str] = ()

    def meant(self, printed: Printed) -> Meant:
        """The works that a citation can mean by its name."""
        return self.in_sentence(printed) if printed.sentence else self.by_name(printed)

    def by_name(self, printed: Printed) -> Meant:
        """By an author, an author and a title, or a title."""
        head = CROSS.sub("", printed.head)
        author, rest = divided(head)
        mine = self.pointed(self.works.of_authors(DATED.sub("", author)))
        rest = title_in(rest, mine)
        quoted = QUOTED.search(rest)
        if mine and quoted:
            found = best(mine, (quoted[1], rest))
            return Meant(self.chosen(found, printed)) if found or printed.imprint else Meant()
        titled = self.works.titled(printed.words)
        if found := [work for work in titled if work in mine or begins_with(head, work)]:
            return Meant(self.chosen(found, printed))
        if mine:
            found = best(mine, (rest, *PIECE.split(rest)[:1])) if rest else [*mine, *self.works.exactly(author)]
            return Meant(self.chosen(found, printed))
        if titled:
            return self.by_title(titled, printed)
        return Meant(self.chosen(self.short_title(author, rest), printed))

    def by_title(self, titled: Sequence[Work], printed: Printed) -> Meant:
        """Works whose title stands after a name that is none of their authors': doubtful, unless they have none."""
        years = {year for year, _ in YEAR.findall(printed.imprint)}
        if years and not any(work.year in years for work in titled) and all(work.authors for work in titled):
            return Meant()
        return Meant(self.chosen(titled, printed), doubted=all(work.authors for work in titled))

    def short_title(self, author: str, rest: str) -> list[Work]:
        """The works whose title, or the beginning of it, is all that is printed."""
        if rest and not NO_TITLE.match(f"{rest} "):
            return []
        words = AFTER_TITLE.sub("", author)
        return best(self.works.by_id.values(), (words,), least=3 if " " not in words.strip() else 2)

    def in_sentence(self, printed: Printed) -> Meant:
        """By a title in a sentence, by the author named last, or by one cited before with whom it begins."""
        if titled := self.works.titled(printed.words):
            return Meant(self.chosen(titled, printed))
        if printed.locator == Locator():
            return Meant()
        last = LAST_RUN.search(printed.head)
        if last and (mine := self.works.of_authors(last[1])):
            return Meant(self.chosen(mine, printed), name=last[1])
        first = FIRST_RUN.match(printed.head)
        mine = self.works.of_authors(first[0]) if first and not POSSESSIVE.search(first[0]) else ()
        return Meant(tuple(work for work in mine if work.id in self.cited))

    def pointed(self, works: Sequence[Work]) -> Sequence[Work]:
        """Those of some works that the note pointed to cites; all of them where no note is pointed to."""
        return [work for work in works if work.id in self.noted] or works if self.noted else works

    def chosen(self, works: Sequence[Work], printed: Printed) -> tuple[Work, ...]:
        """Of several works those of the year that is printed, and of these those cited before."""
        works = tuple(dict.fromkeys(works))
        if dated := DATED.search(divided(CROSS.sub("", printed.head))[0]):
            return of_year(works, dated[1])
        years = {year for year, _ in YEAR.findall(printed.imprint)}
        of_years = tuple(work for work in works if work.year in years)
        if years and printed.tentative and printed.locator == Locator():
            return of_years
        works = of_years or works
        return tuple(work for work in works if work.id in self.cited) or works if len(works) > 1 else works


def of_year(works: Sequence[Work], year: str) -> tuple[Work, ...]:
    """The works of a year; of `1973a` those whose id ends so, where there are such."""
    same = tuple(work for work in works if work.year == year[:4])
    return tuple(work for work in same if work.id.endswith(f"-{year}")) or same if year[4:] else same


def divided(head: str) -> tuple[str, str]:
    """A head up to the first comma outside quotation marks and brackets, and after it."""
    hidden = MASK.sub(lambda match: "Q" * len(match[0]), head)
    match = re.search(r",\s+", hidden)
    if match is None:
        quote = re.search(r"\s(?=[“\"«])", head)
        return (head[: quote.start()], head[quote.end() :]) if quote else (head, "")
    return head[: match.start()], head[match.end() :]


def title_in(rest: str, mine: Iterable[Work]) -> str:
    """What follows an author, without given names, editors, years and what follows the title."""
    given = {name for work in mine for author in work.authors for name in author.given}
    while True:
        piece = PIECE.split(rest, maxsplit=1)
        words = folded(piece[0]).split()
        if words and len(piece) > 1 and all(word in given or len(word) == 1 for word in words):
            rest = piece[1]
        elif (match := NO_TITLE.match(rest)) and match.end():
            rest = rest[match.end() :]
        else:
            break
    rest = DATED.sub("", rest) if DATED.fullmatch(f" {rest}") else rest
    return rest if QUOTED.match(rest) else AFTER_TITLE.sub("", rest).strip(" ,:.")


def best(works: Iterable[Work], titles: Iterable[str], least: int = 1) -> list[Work]:
    """The works that are best called by one of some titles."""
    words = [title for title in titles if title]
    levels = {work: max((work.called(title) for title in words), default=0) for work in works}
    highest = max(levels.values(), default=0)
    return [work for work, level in levels.items() if level == highest and level >= least]


def begins_with(head: str, work: Work) -> bool:
    """Whether some words begin with the title of a work."""
    words = without_article(folded(head))
    return any(words.startswith(title) for title in (*work.titles, *work.mains))
