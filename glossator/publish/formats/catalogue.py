"""The formats there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from glossator.model.csl import Item
from glossator.publish.formats.biblatex import biblatex
from glossator.publish.formats.csl import csl
from glossator.publish.formats.ris import ris


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name for readers, the ending of its files, its media type, and what makes its text."""

    label: str
    ending: str
    media_type: str
    text: Callable[[Sequence[Item]], str]


FORMATS = (
    Format("BibTeX", ".bib", "application/x-bibtex", biblatex),
    Format("RIS", ".ris", "application/x-research-info-systems", ris),
    Format("CSL-JSON", ".json", "application/vnd.citationstyles.csl+json", csl),
)
