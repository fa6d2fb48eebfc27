"""The page of all emendations, text by text."""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model.address import EMENDATIONS, page_of, relative
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document, Reading
from glossator.publish.apparatus_values import ReadingGroup, ReadingsView
from glossator.publish.pages.places import place_in
from glossator.publish.press import Press
from glossator.publish.values import Backlink, LinkView, ReadingView

PATH = EMENDATIONS


def emendations(press: Press) -> Iterator[Artifact]:
    """The page of all emendations, if there are any."""
    groups = tuple(group(press, text) for text in press.edition.texts if text.readings)
    if groups:
        page = press.page(PATH, "readings", press.words["heading-readings"], press.words["readings-intro"])
        count = sum(len(each.readings) for each in groups)
        yield press.artifact("emendations.html", PATH, ReadingsView(page, count, groups), Stage.INDEX)


def group(press: Press, text: Document) -> ReadingGroup:
    """The emendations of a text."""
    language = text.fields.language if text.fields.language != press.edition.fields.language else ""
    readings = tuple(reading_view(press, text, each, PATH) for each in text.readings)
    return ReadingGroup(press.link(text, PATH), text.fields.author, language, readings)


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
