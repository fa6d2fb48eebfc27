"""Names and recurring phrases with capitals that have no entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log2

from glossator.suggest.evidence import Evidence, is_acronym
from glossator.suggest.grouping import Group, initials
from glossator.suggest.hint import Hint
from glossator.suggest.kinds import is_adjective, kind_of
from glossator.suggest.stubs import entry_path, entry_stub

LEAST = 1.0
SEVERAL_WORDS = 1.0
PERSONAL = 0.7
ANOTHER_TEXT = 0.6
ADJECTIVE = 1.6
EVERYTHING = 99.0
NOUNS = 0.06
ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
NOUN_ENDINGS = ("ung", "heit", "keit", "schaft", "tum", "tat", "tion", "nis", "chen")


@dataclass(frozen=True, slots=True)
class Naming:
    """What names are judged by: the evidence, and the ids that are taken."""

    evidence: Evidence
    taken: frozenset[str]

    def hints(self, groups: Iterable[Group]) -> Iterator[Hint]:
        """A suggestion for every name that is worth one."""
        for group in groups:
            score = self.score(group)
            if score >= LEAST:
                yield self.hint(group, score)

    def score(self, group: Group) -> float:
        """How much use an entry promises: often named, in several texts, and certainly a name."""
        if not group.surely:
            return 0.0
        texts = {each.passage.text for each in group.phrases}
        score = log2(1 + len(group.phrases)) + ANOTHER_TEXT * min(len(texts) - 1, 4)
        if len(group.words) > 1:
            score += SEVERAL_WORDS
        if initials(group.words) or any(each.titled for each in group.phrases):
            score += PERSONAL
        if is_adjective(group, self.evidence):
            score -= ADJECTIVE
        if len(group.words) == 1 and not is_acronym(group.words[0]):
            score -= 2 * self.evidence.small_share(group.words[0])
        return score - self.common(group)

    def common(self, group: Group) -> float:
        """How much a name loses where the language writes every noun with a capital: all, if it has a noun in it."""
        titled = any(each.titled for each in group.phrases)
        if group.phrases[0].passage.language != "de" or titled or initials(group.words) or is_acronym(group.words[0]):
            return 0.0
        if any(self.is_noun(each) for each in group.words if each[0].isupper()):
            return EVERYTHING
        modified = sum(each.before.endswith(ADJECTIVE_ENDINGS) for each in group.phrases)
        return EVERYTHING if modified * 3 > len(group.phrases) else 0.4

    def is_noun(self, word: str) -> bool:
        """Whether a German word with a capital is a noun: it has an article now and then, or ends as nouns do."""
        return self.evidence.noun_share(word) > NOUNS or self.evidence.folding.fold(word).endswith(NOUN_ENDINGS)

    def hint(self, group: Group, score: float) -> Hint:
        """The suggestion to write an entry."""
        kind = kind_of(group, self.evidence)
        path = entry_path(kind, group.words, self.taken)
        return Hint(
            section="names",
            kind=kind,
            words=" ".join(group.words),
            score=round(score, 2),
            advice="write a new entry",
            file=path,
            write=entry_stub(kind, group.words, group.forms),
            occurrences=tuple(each.occurrence for each in group.phrases),
        )
