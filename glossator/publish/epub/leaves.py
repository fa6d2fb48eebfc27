"""The pages of a book: texts, glossary, bibliography, parallels, pages about the edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from glossator.model.address import page_of
from glossator.model.document import Document, Note, Reading, Voice
from glossator.model.edition import Parallel, Passage
from glossator.model.kinds import PARALLEL
from glossator.publish.epub.values import (
    EntriesLeaf,
    EntryLine,
    LeafView,
    PageLeaf,
    ParallelLine,
    ParallelsLeaf,
    PlacesView,
    TextLeaf,
    VoiceView,
)
from glossator.publish.epub.volume import BIBLIOGRAPHY, GLOSSARY, PARALLELS, Volume
from glossator.publish.html_block import speakers
from glossator.publish.html_inline import Beside
from glossator.publish.html_styled import styled
from glossator.publish.human import human_date
from glossator.publish.pages.beside import marks_beside
from glossator.publish.pages.emendations import reading_view
from glossator.publish.pages.entry import facts
from glossator.publish.pages.parallel_parts import passage_view, relation_words
from glossator.publish.pages.places import place_in
from glossator.publish.pages.text import note_view
from glossator.publish.pages.voices import opening
from glossator.publish.records import record
from glossator.publish.styles import chicago
from glossator.publish.values import Backlink, LinkView, PassageView, ReadingView


class Leaf(NamedTuple):
    """A page of a book: its file, its title, its bytes."""

    path: str
    title: str
    content: bytes


def leaves(volume: Volume) -> Iterator[Leaf]:
    """The pages of a book in reading order."""
    for page in volume.pages:
        yield leaf(volume, volume.places[page_of(page)], "page", page_view(volume, page))
    for text in volume.texts:
        yield leaf(volume, volume.places[page_of(text)], "text", text_view(volume, text))
    if volume.has_parallels:
        yield leaf(volume, PARALLELS, "parallels", parallels_view(volume))
    if volume.entries:
        yield leaf(volume, GLOSSARY, "glossary", glossary_view(volume))
    if volume.works:
        yield leaf(volume, BIBLIOGRAPHY, "bibliography", bibliography_view(volume))


View = TextLeaf | EntriesLeaf | ParallelsLeaf | PageLeaf


def leaf(volume: Volume, path: str, template: str, view: View) -> Leaf:
    """A page made with a template of books."""
    return Leaf(path, view.leaf.title, volume.press.templates.render(f"book/{template}.xhtml", view))


def head(volume: Volume, title: str, language: str = "") -> LeafView:
    """What every page has."""
    return LeafView(title, language or volume.language, volume.language, volume.press.words)


def text_view(volume: Volume, text: Document) -> TextLeaf:
    """A text with everything that belongs to it alone."""
    press, fields, path = volume.press, text.fields, page_of(text)
    to = replace(volume.rendering(marks(volume, text)), before=volume.prefixes.get(path, ""))
    adapted = replace(text, notes=tuple(note_in(volume, path, each) for each in text.notes))
    work = press.entries.get(fields.reviews)
    dated = human_date(fields.date, press.words)
    return TextLeaf(
        leaf=replace(head(volume, fields.title, fields.language), prefix=to.before),
        author=fields.author,
        imprint=", ".join(each for each in (fields.published, dated) if each),
        reviews=LinkView(work.fields.title, volume.entry(work.id)) if work else None,
        supplied=", ".join(press.words.get(f"fact-supplied-{name}", name) for name in fields.supplied),
        ground=fields.supplied_from,
        body=press.markup(volume.adapted(text.body, path), to),
        notes=tuple(note_view(press, note, to) for note in adapted.notes if note.series == "author"),
        editor_notes=tuple(note_view(press, note, to) for note in adapted.notes if note.series == "editor"),
        readings=tuple(reading(volume, text, each) for each in text.readings),
        voices=tuple(voice_view(volume, text, each) for each in text.voices),
    )


def note_in(volume: Volume, path: str, note: Note) -> Note:
    """A note of the page at ``path`` as the book has it."""
    return replace(
        note,
        id=volume.within(path, note.id),
        references=tuple(volume.within(path, each) for each in note.references),
        children=volume.adapted(note.children, path),
    )


def reading(volume: Volume, text: Document, reading: Reading) -> ReadingView:
    """An emendation as the list after the text has it."""
    path = page_of(text)
    shown = reading_view(volume.press, text, reading, path)

    def way(href: str) -> str:
        return f"#{volume.within(path, href.removeprefix('#'))}"

    return replace(
        shown,
        id=volume.within(path, shown.id),
        paragraph=replace(shown.paragraph, href=way(shown.paragraph.href)),
        backlink=replace(shown.backlink, href=way(shown.backlink.href)),
    )


def marks(volume: Volume, text: Document) -> dict[str, tuple[Beside, ...]]:
    """The marks of parallels in the margin of a text."""
    if not volume.has_parallels:
        return {}
    path, beside = page_of(text), marks_beside(volume.press, text)
    return {
        volume.within(path, paragraph): tuple(
            each._replace(href=volume.address(f"{PARALLEL.listing}#{each.parallel}")) for each in some
        )
        for paragraph, some in beside.items()
    }


def voice_view(volume: Volume, text: Document, voice: Voice) -> VoiceView:
    """A quotation as the list after the text has it."""
    press, path = volume.press, page_of(text)
    words, sign = opening(voice.words), f"#{volume.within(path, f'q{voice.number}')}"
    back = None if voice.set_off else Backlink(sign, press.say("back-to-quotation", words=words))
    place = LinkView(place_in(press, text, voice.address), f"#{volume.within(path, voice.address)}")
    name = volume.within(path, f"v{voice.number}")
    return VoiceView(name, place, speakers(voice, volume.rendering()), words, back)


def glossary_view(volume: Volume, *, brief: bool = False) -> EntriesLeaf:
    """Every entry that is no work; a ``brief`` one has the glosses alone."""
    words, some = volume.press.words, map(glossed, volume.entries) if brief else volume.entries
    lines = tuple(entry_line(volume, each, each.fields.title, words[f"kind-{each.kind.name}"]) for each in some)
    return EntriesLeaf(head(volume, words["listing-term"]), lines)


def glossed(entry: Document) -> Document:
    """An entry with its gloss alone."""
    return replace(entry, body=entry.body[:1])


def bibliography_view(volume: Volume, *, brief: bool = False) -> EntriesLeaf:
    """Every work, as a list of works describes it; a ``brief`` one has the glosses alone."""
    some = map(glossed, volume.works) if brief else volume.works
    described = [(chicago.bibliography(record(volume.press, each)), each) for each in some]
    described.sort(key=lambda one: ("".join(run.text for run in one[0]).casefold(), one[1].id))
    lines = tuple(entry_line(volume, each, styled(runs)) for runs, each in described)
    return EntriesLeaf(head(volume, volume.press.words["listing-work"]), lines)


def entry_line(volume: Volume, entry: Document, title: str | Markup, kind: str = "") -> EntryLine:
    """An entry, its article, and the ways back to the texts."""
    press, name = volume.press, volume.entry_id(entry)
    see = [press.entries[each] for each in entry.fields.see if each in press.entries and volume.needs(each)]
    texts = (press.edition.mentions_in[each.id] for each in volume.texts)
    mentions = ((each.text, each.address) for text in texts for each in text.get(entry.id, ()))
    cited = ((each.text, each.address) for each in volume.cited.get(entry.id, ()))
    return EntryLine(
        id=name,
        title=title,
        kind=kind,
        facts=tuple(facts(press, entry)) if kind else (),
        body=press.markup(volume.adapted(entry.body, page_of(entry), f"{name}-"), volume.rendering()),
        see=tuple(LinkView(each.fields.title, volume.entry(each.id)) for each in see),
        named=tuple(places(volume, mentions)),
        cited=tuple(places(volume, cited)),
    )


def places(volume: Volume, found: Iterable[tuple[str, str]]) -> Iterator[PlacesView]:
    """Where the texts of the book name something: by text and address, each place once."""
    titles = {each.id: each for each in volume.texts}
    for name, some in groupby(found, key=lambda each: each[0]):
        text = titles.get(name)
        if text:
            path = page_of(text)
            file = volume.places[path].partition("#")[0]
            addresses = dict.fromkeys(address for _, address in some)
            links = tuple(
                LinkView(place_in(volume.press, text, each), f"{file}#{volume.within(path, each)}")
                for each in addresses
            )
            yield PlacesView(short_title(text) if volume.whole else "", links)


def short_title(text: Document) -> str:
    """The title of a text where there is little room."""
    return str(text.fields.short_title or text.fields.title)


def parallels_view(volume: Volume) -> ParallelsLeaf:
    """All parallels."""
    lines = tuple(parallel_line(volume, each) for each in volume.parallels)
    return ParallelsLeaf(head(volume, volume.press.words["heading-parallels"]), lines)


def parallel_line(volume: Volume, parallel: Parallel) -> ParallelLine:
    """A parallel with its passages."""
    press = volume.press
    return ParallelLine(
        id=volume.within(PARALLEL.listing, parallel.id),
        topic=parallel.topic,
        label=relation_words(press, parallel.relation),
        comment=press.markup(volume.adapted(parallel.comment, PARALLEL.listing, f"{parallel.id}-"), volume.rendering()),
        passages=tuple(passage(volume, each) for each in parallel.passages),
    )


def passage(volume: Volume, passage: Passage) -> PassageView:
    """A passage, with the way to its first paragraph in the book."""
    shown = passage_view(volume.press, passage, "")
    return replace(shown, place=replace(shown.place, href=volume.address(shown.place.href)))


def page_view(volume: Volume, page: Document) -> PageLeaf:
    """A page about the edition."""
    path = page_of(page)
    body = volume.press.markup(volume.adapted(page.body, path), volume.rendering())
    return PageLeaf(replace(head(volume, page.fields.title), prefix=volume.prefixes.get(path, "")), body)
