"""What the page of what stands beside a text receives, and the scripts that hold parts of it."""

from __future__ import annotations

from dataclasses import dataclass

from glossator.publish.text_values import AsideView
from glossator.publish.values import BesideView, GlossView, LinkView, PageView


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """A paragraph that something else speaks of: ``place`` leads to it, ``opening`` are its first words."""

    id: str
    place: LinkView
    opening: str
    parallels: tuple[BesideView, ...]
    aside: AsideView | None


@dataclass(frozen=True, slots=True)
class ParagraphsView:
    """The paragraphs of a text that something else speaks of; ``language`` is the text's."""

    page: PageView
    text: LinkView
    language: str
    paragraphs: tuple[SpokenOf, ...]


@dataclass(frozen=True, slots=True)
class LaidView:
    """What a script lays beside the page of a text, for readers who use it: glosses, or what stands behind the marks
    in its margin.
    """

    page: PageView
    glosses: tuple[GlossView, ...] = ()
    paragraphs: tuple[SpokenOf, ...] = ()
