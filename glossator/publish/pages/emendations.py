"""The page of all emendations, text by text; many go on on further pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from glossator.model.address import EMENDATIONS, page_of, relative
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document, Reading
from glossator.publish.apparatus_values import ReadingGroup, ReadingsView
from glossator.publish.pages.places import place_in
from glossator.publish.press import Press
from glossator.publish.runs import Cut, Run, counted, runs
from glossator.publish.values import Backlink, LinkView, ReadingView

PATH = EMENDATIONS


class Emended(NamedTuple):
    """An emendation: the id of its text, and its place among those of the text."""

    text: str
    place: int


def emendations(press: Press) -> Iterator[Artifact]:
    """The pages of all emendations, if there are any."""
    found = [Emended(text.id, place) for text in press.edition.texts for place in range(len(text.readings))]
    if found:
        how = Cut(press.rooms.readings, counted, (text_of,))
        yield from press.make(emendations_page, press, tuple(runs(PATH, found, how, len(found))))


def text_of(emended: Emended) -> str:
    """The text of an emendation."""
    return emended.text


def emendations_page(press: Press, run: Run[Emended]) -> Artifact:
    """A page of emendations."""
    title = press.words["heading-readings"]
    page = run.page(press.page(run.path, "readings", title, press.words["readings-intro"]), title)
    groups = tuple(
        group(press, press.texts[name], [each.place for each in some], run.path)
        for name, some in groupby(run.items, key=text_of)
    )
    return press.artifact("emendations.html", run.path, ReadingsView(page, run.count, groups), Stage.INDEX)


def group(press: Press, text: Document, places: Sequence[int], path: str) -> ReadingGroup:
    """Some emendations of a text, by their places among all of them."""
    language = text.fields.language if text.fields.language != press.edition.fields.language else ""
    readings = tuple(reading_view(press, text, text.readings[each], path) for each in places)
    return ReadingGroup(press.link(text, path), text.fields.author, language, readings)


def reading_view(press: Press, text: Document, reading: Reading, path: str) -> ReadingView:
    """An emendation as the page at ``path`` lists it; its place leads to the very words."""
    page = page_of(text)
    sign = relative(f"{page}#s{reading.number}", path)
    place = place_in(press, text, reading.address)
    here = relative(f"{page}#{reading.address}", path) if path == page and reading.address else sign
    return ReadingView(
        id=f"e{reading.number}",
        paragraph=LinkView(place, here),
        printed=reading.printed,
        proposed=reading.proposed,
        certainty=press.words[f"certainty-{reading.certainty}"],
        reason=reading.reason,
        backlink=Backlink(sign, press.say("back-to-reading", printed=reading.printed)),
    )
