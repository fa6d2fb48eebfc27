"""The timeline: what is dated, and what the texts say of it."""

from __future__ import annotations

from dataclasses import dataclass

from glossator.model.kinds import Dating


@dataclass(frozen=True, slots=True)
class DatedPassage:
    """A passage that speaks of something dated; with a ``date``, it says when that was.

    ``address`` is the paragraph's or the note's, ``words`` are those of the text. ``differs`` says that its date and
    another one of the same thing cannot both be true.
    """

    text: str
    address: str
    words: str
    date: str = ""
    old_style: str = ""
    dating: Dating = Dating.STATED
    remark: str = ""
    differs: bool = False


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """Something dated: an event, by the id of its ``entry``; the appearance of a ``text``; or what passages name.

    ``id`` is its address on the page of the timeline.
    """

    id: str
    title: str
    date: str
    dating: Dating
    entry: str = ""
    text: str = ""
    old_style: str = ""
    remark: str = ""
    passages: tuple[DatedPassage, ...] = ()

    @property
    def in_conflict(self) -> bool:
        """Whether dates of it cannot all be true."""
        return any(each.differs for each in self.passages)
