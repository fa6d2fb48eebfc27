"""What is suggested of one thing: how often it is found and where, and what an editor would write."""

from __future__ import annotations

from dataclasses import dataclass

from glossator.model.source import Place
from glossator.suggest.reading import Occurrence


@dataclass(frozen=True, slots=True)
class Hint:
    """One suggestion.

    ``section`` is the list it belongs to, ``kind`` what it is in that list, ``words`` what it is about. ``advice`` says
    what would be done in ``file``, by its path in the content folder, and ``write`` is the new file, or the line.
    ``score`` grows with the use it promises. One without ``occurrences`` is about ``place``.
    """

    section: str
    kind: str
    words: str
    score: float
    advice: str
    file: str
    write: str
    occurrences: tuple[Occurrence, ...] = ()
    place: Place | None = None

    @property
    def texts(self) -> int:
        """In how many texts it is found."""
        return len({each.passage.text for each in self.occurrences})

    @property
    def order(self) -> tuple[float, str, int, int, str]:
        """The most useful first; of equals, the one that stands first."""
        place = self.occurrences[0].place if self.occurrences else self.place
        where = (place.path, place.line, place.column) if place else ("", 0, 0)
        return (-self.score, *where, self.words)
