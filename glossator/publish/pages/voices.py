"""The page of voices: who is quoted, by whom, where; and the list of voices that a text ends with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from glossator.model.address import VOICES, page_of, relative
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document, Voice
from glossator.publish.apparatus_values import VoiceGroup, VoicesView
from glossator.publish.pages.places import place_in
from glossator.publish.press import Press
from glossator.publish.sorting import sort_key
from glossator.publish.text_values import VoiceLine
from glossator.publish.values import Backlink, LinkView

PATH = VOICES
WORDS = 14


def voices(press: Press) -> Iterator[Artifact]:
    """The page of voices, if there are any: those who speak in alphabetical order."""
    lines: dict[str, list[VoiceLine]] = defaultdict(list)
    for text in press.edition.texts:
        for voice in text.voices:
            for name in voice.speakers:
                lines[name].append(voice_line(press, text, voice, PATH))
    if not lines:
        return
    speakers = sorted((press.entries[name] for name in lines), key=sort_key)
    groups = tuple(VoiceGroup(speaker(press, each), f"v-{each.id}", tuple(lines[each.id])) for each in speakers)
    page = press.page(PATH, "voices", press.words["heading-voices"], press.words["voices-intro"])
    count = sum(len(text.voices) for text in press.edition.texts)
    yield press.artifact("voices.html", PATH, VoicesView(page, count, groups), Stage.INDEX)


def speaker(press: Press, entry: Document) -> LinkView:
    """Who speaks, as lists sort the name."""
    return LinkView(entry.fields.sort or entry.fields.title, relative(page_of(entry), PATH))


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
