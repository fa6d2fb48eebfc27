"""What the template of the search receives."""

from __future__ import annotations

from dataclasses import dataclass

from glossator.publish.values import ListingCard, PageView


@dataclass(frozen=True, slots=True)
class OptionView:
    """A choice: what the script calls it, and what readers do."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """The page of the search: the texts and the kinds of passage to choose among, and where else to look things up."""

    page: PageView
    texts: tuple[OptionView, ...]
    kinds: tuple[OptionView, ...]
    listings: tuple[ListingCard, ...]
