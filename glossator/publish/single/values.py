"""What the template of single files receives."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from glossator.publish.epub.values import EntriesLeaf, ParallelsLeaf, RightsLeaf, TextLeaf
from glossator.publish.text_values import CitationView
from glossator.publish.values import LinkView, OutlineItem, PageView


@dataclass(frozen=True, slots=True)
class SingleView:
    """A text with its notes, its entries and works, its parallels, its provenance and rights.

    ``edition`` leads to the edition where its address is known. ``sheet`` is the style, ``first`` the script that comes
    before it, ``scripts`` are those at the end, ``icon`` is the edition's; ``policy`` allows these and nothing else.
    """

    page: PageView
    text: TextLeaf
    contents: tuple[OutlineItem, ...]
    parallels: ParallelsLeaf | None
    glossary: EntriesLeaf | None
    bibliography: EntriesLeaf | None
    rights: RightsLeaf
    citations: tuple[CitationView, ...]
    margin: bool
    edition: LinkView
    sheet: Markup
    first: Markup
    scripts: tuple[Markup, ...]
    icon: str
    policy: str
