"""The styles there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from glossator.model.csl import Item
from glossator.publish.styles import apa, chicago, mla
from glossator.publish.styles.pages import Locator
from glossator.publish.styles.text import Runs


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name in data and addresses, its name for readers, and its two functions.

    ``bibliography`` describes a work in a list; ``reference`` refers to it, in a note or in the text.
    """

    name: str
    label: str
    bibliography: Callable[[Item], Runs]
    reference: Callable[[Item, Locator | None], Runs]


STYLES = (
    Style("chicago", "Chicago", chicago.bibliography, chicago.full_note),
    Style("mla", "MLA", mla.bibliography, mla.in_text),
    Style("apa", "APA", apa.bibliography, apa.in_text),
)
