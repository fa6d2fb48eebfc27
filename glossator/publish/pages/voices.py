"""The page of voices: who is quoted, by whom, where, many of them on further pages; and the lines of the list of voices
that a text ends with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from glossator.model.address import VOICES, page_of, relative
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document, Voice
from glossator.publish.apparatus_values import VoiceGroup, VoicesView
from glossator.publish.pages.crossing import bare, headword, letter
from glossator.publish.pages.places import place_in
from glossator.publish.press import Press
from glossator.publish.runs import Cut, Run, alphabetical, places, runs
from glossator.publish.sorting import sort_key
from glossator.publish.text_values import VoiceLine
from glossator.publish.values import Backlink, LinkView

PATH = VOICES
WORDS = 14


class Heard(NamedTuple):
    """A quotation under one who speaks in it: the name as lists sort it, the entry of that id, the id of the text, and
    the place among the quotations there.
    """

    name: str
    speaker: str
    text: str
    place: int


def voices(press: Press) -> Iterator[Artifact]:
    """The pages of voices, if there are any: those who speak in alphabetical order."""
    found: dict[str, list[Heard]] = defaultdict(list)
    for text in press.edition.texts:
        for place, voice in enumerate(text.voices):
            for name in voice.speakers:
                found[name].append(Heard(headword(press.entries[name]), name, text.id, place))
    if found:
        heard = [each for name in sorted(found, key=lambda name: sort_key(press.entries[name])) for each in found[name]]
        count = sum(len(text.voices) for text in press.edition.texts)
        how = Cut(press.rooms.voices, names_of, (letter_of, speaker_of), names=lambda heard: (f"v-{heard.speaker}",))
        some = tuple(runs(PATH, heard, how, count))
        yield from press.make(voices_page, press, some)
        yield from places(some)


def names_of(some: Sequence[Sequence[Heard]]) -> list[str]:
    """What the pages are called."""
    return alphabetical(some, letter_of, lambda heard: bare(heard.name))


def letter_of(heard: Heard) -> str:
    """The letter under which a quotation stands."""
    return letter(heard.name)


def speaker_of(heard: Heard) -> str:
    """The one under whom it stands."""
    return heard.speaker


def voices_page(press: Press, run: Run[Heard]) -> Artifact:
    """A page of voices."""
    title = press.words["heading-voices"]
    page = run.page(press.page(run.path, "voices", title, press.words["voices-intro"]), title)
    groups = tuple(group(press, name, list(some), run.path) for name, some in groupby(run.items, key=speaker_of))
    return press.artifact("voices.html", run.path, VoicesView(page, run.count, groups), Stage.INDEX)


def group(press: Press, speaker: str, some: Sequence[Heard], path: str) -> VoiceGroup:
    """Some quotations of one who speaks."""
    entry = press.entries[speaker]
    link = LinkView(headword(entry), relative(page_of(entry), path))
    found = ((press.texts[each.text], each.place) for each in some)
    lines = tuple(voice_line(press, text, text.voices[place], path) for text, place in found)
    return VoiceGroup(link, f"v-{speaker}", lines)


def voice_line(press: Press, text: Document, voice: Voice, path: str) -> VoiceLine:
    """A quotation as the page at ``path`` lists it; its place leads to the very words, or to its paragraph."""
    page = page_of(text)
    sign = "" if voice.set_off else relative(f"{page}#q{voice.number}", path)
    here = relative(f"{page}#{voice.address}", path)
    return VoiceLine(
        id=f"v{voice.number}",
        place=LinkView(place_in(press, text, voice.address), here if path == page or not sign else sign),
        text=press.link(text, path),
        speakers=people(press, voice.speakers, path),
        addressees=people(press, voice.addressees, path),
        via=people(press, voice.via, path),
        words=opening(voice.words),
        language=text.fields.language if text.fields.language != press.edition.fields.language else "",
        backlink=Backlink(sign, press.say("back-to-quotation", words=opening(voice.words))) if sign else None,
    )


def people(press: Press, names: tuple[str, ...], path: str) -> tuple[LinkView, ...]:
    """Links to the entries of those who speak or listen."""
    return tuple(press.link(press.entries[name], path) for name in names if name in press.entries)


def opening(words: str) -> str:
    """The opening words of a quotation; an ellipsis stands for the rest."""
    parts = words.split()
    return " ".join(parts[:WORDS]) + (" …" if len(parts) > WORDS else "")
