"""The page of the search, and the index that it reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glossator.model.address import SEARCH
from glossator.model.artifact import Artifact, Stage
from glossator.publish.pages.library import listings
from glossator.publish.press import Press
from glossator.publish.search.index import index
from glossator.publish.search.units import Searched, searched
from glossator.publish.search_values import OptionView, SearchView
from glossator.publish.values import PageView

SHEET = "assets/search.css"
SCRIPTS = ("assets/search-words.js", "assets/search-index.js", "assets/search.js")


def search(press: Press) -> Iterator[Artifact]:
    """The page, and every file of the index."""
    documents = searched(press.edition, press.words, press.make)
    yield from index(press.edition, documents, press.make)
    kinds = sorted({unit.kind for each in documents for unit in each.units})
    view = SearchView(
        page=page(press),
        texts=tuple(OptionView(each.id, each.title) for each in documents if is_text(each)),
        kinds=tuple(OptionView(str(int(kind)), press.words[f"seek-kind-{int(kind)}"]) for kind in kinds),
        listings=tuple(listings(press)),
    )
    yield press.artifact("search.html", SEARCH, view, Stage.INDEX)


def page(press: Press) -> PageView:
    """What every page has, with the script and the style of this one."""
    return replace(
        press.page(SEARCH, "search", press.words["nav-search"], press.words["search-description"]),
        styles=(SHEET,),
        scripts=SCRIPTS,
    )


def is_text(document: Searched) -> bool:
    """Whether a document is a text, not an entry or a page."""
    return document.group == f"text-{document.id}"
