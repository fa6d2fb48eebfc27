"""What the pages of emendations and of voices receive."""

from __future__ import annotations

from dataclasses import dataclass

from glossator.publish.text_values import VoiceLine
from glossator.publish.values import LinkView, PageView, ReadingView


@dataclass(frozen=True, slots=True)
class ReadingGroup:
    """The emendations of one text; ``language`` is the text's, where it is not the edition's."""

    text: LinkView
    author: str
    language: str
    readings: tuple[ReadingView, ...]


@dataclass(frozen=True, slots=True)
class ReadingsView:
    """The page of all emendations."""

    page: PageView
    count: int
    groups: tuple[ReadingGroup, ...]


@dataclass(frozen=True, slots=True)
class VoiceGroup:
    """The quotations of one speaker."""

    speaker: LinkView
    id: str
    lines: tuple[VoiceLine, ...]


@dataclass(frozen=True, slots=True)
class VoicesView:
    """The page of voices: who is quoted, by whom, where."""

    page: PageView
    count: int
    groups: tuple[VoiceGroup, ...]
