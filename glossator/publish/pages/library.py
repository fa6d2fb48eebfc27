"""The library: what there is to read and to look up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glossator.model.address import LIBRARY, WHOLE_BOOK, WHOLE_PRINT, WHOLE_TEI, page_of, relative
from glossator.model.artifact import Artifact, Stage
from glossator.model.block import Paragraph
from glossator.model.document import Document
from glossator.model.kinds import EVENT, PARALLEL, Export, Kind
from glossator.model.tree import walk_blocks
from glossator.publish.human import human_date
from glossator.publish.linked_data import edition_data, linked
from glossator.publish.margins import words_in
from glossator.publish.pages import emendations, voices
from glossator.publish.press import Press
from glossator.publish.runs import Cut, Run, counted, runs
from glossator.publish.values import LibraryView, ListingCard, TextCard

PATH = LIBRARY
WORDS_A_MINUTE = 230


def library(press: Press) -> Iterator[Artifact]:
    """The library page, and those on which the texts go on that it has no room for."""
    cards = tuple(press.make(card, press, press.edition.texts))
    named = tuple(zip(press.texts, cards, strict=True))
    first, *rest = runs(PATH, named, Cut(press.rooms.library, counted), len(cards))
    page = press.page(PATH, "library", press.site.title, press.site.description)
    introduction = press.introduction(press.edition.fields.introduction, PATH)
    view = LibraryView(
        page=replace(first.page(page, press.words["nav-library"]), linked=linked(edition_data(press))),
        introduction=introduction,
        introduced=press.pages[press.edition.fields.introduction].fields.description if introduction else "",
        texts=tuple(shown for _, shown in first.items),
        listings=tuple(listings(press)),
        downloads=press.exports(files(press) if cards else {}, PATH),
    )
    yield press.artifact("library.html", PATH, view, Stage.INDEX)
    yield from press.make(further, press, rest)


def further(press: Press, run: Run[tuple[str, TextCard]]) -> Artifact:
    """A page on which the texts go on, which are given by their ids."""
    page = run.page(press.page(run.path, "library", press.site.title), press.words["nav-library"])
    shown = tuple(replace(each, href=relative(page_of(press.texts[name]), run.path)) for name, each in run.items)
    return press.artifact("library.html", run.path, LibraryView(page, shown), Stage.INDEX)


def files(press: Press) -> dict[str, str]:
    """The paths of the files that hold the whole edition, by their formats."""
    whole = {Export.EPUB: ("EPUB", WHOLE_BOOK), Export.TEI: ("TEI", WHOLE_TEI)}
    made = dict(found for each, found in whole.items() if each in press.edition.fields.exports)
    return made | ({"PDF": WHOLE_PRINT} if press.printer else {})


def listings(press: Press) -> Iterator[ListingCard]:
    """The lists in which things can be looked up, as pages beside the library say where they are."""
    for kind in press.listed:
        yield ListingCard(press.words[f"listing-{kind.name}"], kind.listing, listed(press, kind))
    if press.edition.parallels:
        yield ListingCard(press.words["nav-parallels"], PARALLEL.listing, len(press.edition.parallels))
    yield from apparatus(press)


def listed(press: Press, kind: Kind) -> int:
    """How many things the list of a kind of entry holds; the timeline has more than the events with an entry."""
    edition = press.edition
    if kind is not EVENT:
        return len(edition.of(kind))
    undated = {each.id for each in edition.of(EVENT)} - {each.entry for each in edition.timeline}
    return len(edition.timeline) + len(undated)


def apparatus(press: Press) -> Iterator[ListingCard]:
    """The lists of emendations and of voices, where there are any."""
    counts = (
        ("heading-readings", emendations.PATH, sum(len(each.readings) for each in press.edition.texts)),
        ("heading-voices", voices.PATH, sum(len(each.voices) for each in press.edition.texts)),
    )
    yield from (ListingCard(press.words[key], path, count) for key, path, count in counts if count)


def card(press: Press, text: Document) -> TextCard:
    """A text as the library shows it."""
    fields = text.fields
    paragraphs = sum(isinstance(node, Paragraph) and bool(node.id) for node in walk_blocks(text.body))
    return TextCard(
        title=fields.title,
        author=fields.author,
        date=human_date(fields.date, press.words),
        published=fields.published,
        description=fields.description,
        href=page_of(text),
        paragraphs=paragraphs,
        notes=len(text.notes),
        minutes=max(1, round(words_in(text.body) / WORDS_A_MINUTE)),
        introduction=press.introduction(fields.introduction, PATH),
    )
