"""Making the citation that stands for printed words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from glossator.model.citation import Citation, CitingPassage, Locator, Printed, Via

COMMENT = re.compile(r"(?:,|\s(?:on|for|in|about|where|who|which|that))\s(?:[a-z]|$)")

LOCATOR = re.compile(
    r"(?:\b(?:[Pp]p?|[Vv]ols?|[Cc]h(?:s|aps?)?|[Ff]ols?|S|с)\.|§|\b[ivxlcIVXLC]+,|\b\d)[^a-z]*[\s\d].*$"
)


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the citation that stands for printed words of a passage."""

    text: str
    passage: CitingPassage
    printed: Printed

    def of_name(self, name: str) -> Maker:
        """The maker of the citation that begins with a name, where a comment stands before it."""
        at = self.printed.words.rfind(name) if name else -1
        return self.of(at, len(self.printed.words)) if at > 0 else self

    def of_title(self) -> Maker:
        """The maker of the citation without the comment behind it."""
        end = COMMENT.search(self.printed.words)
        return self.of(0, end.start()) if end else self

    def of_locator(self) -> Maker:
        """The maker of the citation that is the locator at the end of the words alone."""
        begin = LOCATOR.search(self.printed.words)
        return self.of(begin.start(), len(self.printed.words)) if begin else self

    def of(self, start: int, end: int) -> Maker:
        """The maker of the citation that is a part of the words."""
        printed = self.printed
        part = replace(printed, start=printed.start + start, end=printed.start + end, words=printed.words[start:end])
        return replace(self, printed=part)

    def unresolved(self) -> Citation:
        """What stands in the chain where a citation could not be resolved."""
        return self.citation("", Via.UNRESOLVED, certainty="conjecture")

    def like(self, antecedent: Citation, via: Via, locator: Locator, *, doubtful: bool = False) -> Citation:
        """A citation of the work of another one, as certain as that, or less."""
        certainty = "probable" if doubtful and antecedent.certainty == "certain" else antecedent.certainty
        conjecture = antecedent.conjecture
        return self.citation(antecedent.work, via, certainty=certainty, locator=locator, conjecture=conjecture)

    def citation(
        self,
        work: str,
        via: Via,
        *,
        certainty: str = "certain",
        locator: Locator | None = None,
        conjecture: str = "",
    ) -> Citation:
        """The citation of a work; the locator is the printed one unless another is given."""
        return Citation(
            text=self.text,
            address=self.passage.address,
            series=self.passage.series,
            start=self.printed.start,
            printed=self.printed.words,
            work=work,
            locator=self.printed.locator if locator is None else locator,
            via=via,
            certainty=certainty,
            conjecture=conjecture,
        )
