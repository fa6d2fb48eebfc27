"""The page of the search, and the index that it reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from glossator.model.address import SEARCH
from glossator.model.artifact import Artifact, Stage
from glossator.model.kinds import PARALLEL
from glossator.publish.pages.library import listings
from glossator.publish.press import Press
from glossator.publish.search.index import index
from glossator.publish.search.units import TITLE, Searched, searched
from glossator.publish.search_values import OptionView, SearchView
from glossator.publish.values import ListingCard, PageView

SHEET = "assets/search.css"
SCRIPTS = ("assets/search-words.js", "assets/search-index.js", "assets/search.js")


class Choices(NamedTuple):
    """What the page lets readers choose among: texts, kinds of passages, and lists."""

    name: str
    texts: tuple[OptionView, ...]
    kinds: tuple[int, ...]
    listings: tuple[ListingCard, ...]


def search(press: Press) -> Iterator[Artifact]:
    """The page, and every file of the index."""
    documents = [at_its_page(press, each) for each in searched(press.edition, press.words, press.make)]
    yield from index(press.edition, documents, press.make)
    texts = tuple(OptionView(each.id, each.title) for each in documents if is_text(each))
    kinds = sorted({kind % TITLE for each in documents for kind, _ in each.runs})
    yield from press.make(search_page, press, (Choices(SEARCH, texts, tuple(kinds), tuple(listings(press))),))


def search_page(press: Press, choices: Choices) -> Artifact:
    """The page."""
    kinds = tuple(OptionView(str(kind), press.words[f"seek-kind-{kind}"]) for kind in choices.kinds)
    view = SearchView(page(press), choices.texts, kinds, choices.listings)
    return press.artifact("search.html", SEARCH, view, Stage.INDEX)


def page(press: Press) -> PageView:
    """What every page has, with the script and the style of this one."""
    return replace(
        press.page(SEARCH, "search", press.words["nav-search"], press.words["search-description"]),
        styles=(SHEET,),
        scripts=SCRIPTS,
    )


def at_its_page(press: Press, document: Searched) -> Searched:
    """A document with the page that has it: a parallel may be on a further page of the list."""
    path = press.at(f"{document.path}#{document.id}").partition("#")[0] if document.path == PARALLEL.listing else ""
    return replace(document, path=path) if path not in ("", document.path) else document


def is_text(document: Searched) -> bool:
    """Whether a document is a text, not an entry or a page."""
    return document.group == f"text-{document.id}"
