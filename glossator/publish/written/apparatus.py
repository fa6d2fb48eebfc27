"""What stands after a text in written forms, as blocks that each form writes in its own way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from glossator.model.block import Block, Heading, List, ListItem, Paragraph
from glossator.model.document import Document
from glossator.model.edition import Passage
from glossator.model.inline import Emphasis, HardBreak, Inline, Link, Text
from glossator.model.kinds import PARALLEL
from glossator.model.source import Span
from glossator.publish.epub.frame import on_web
from glossator.publish.epub.volume import Volume
from glossator.publish.html_block import speakers
from glossator.publish.human import human_date
from glossator.publish.pages.entry import facts
from glossator.publish.pages.parallel_parts import passage_view, relation_words
from glossator.publish.pages.places import place_in
from glossator.publish.pages.provenance import provenance
from glossator.publish.pages.voices import opening
from glossator.publish.records import record
from glossator.publish.styles import chicago
from glossator.publish.styles.text import Runs

NOWHERE = Span(0, 0)


def apparatus(volume: Volume, level: int) -> tuple[Block, ...]:
    """Emendations, voices, parallels, glossary, works, provenance and rights of the text of a volume, each with a
    heading of a ``level``.
    """
    words, text = volume.press.words, volume.texts[0]
    parts = (
        ("heading-readings", "_readings", readings(volume, text)),
        ("heading-voices", "_voices", voices(volume, text)),
        ("heading-parallels", "_parallels", parallels(volume, level + 1)),
        ("listing-term", "_glossary", glossary(volume, level + 1)),
        ("listing-work", "_bibliography", works(volume, level + 1)),
        ("heading-provenance", "_provenance", rights(volume, text)),
    )
    made: list[Block] = []
    for key, name, blocks in parts:
        found = tuple(blocks)
        if found:
            made += [heading(words[key], level, name), *found]
    return tuple(made)


def words_of(words: str) -> Text:
    """Words of the edition's."""
    return Text(NOWHERE, words)


def heading(words: str, level: int, name: str) -> Heading:
    """A heading with its address."""
    return Heading(NOWHERE, min(level, 6), (words_of(words),), name)


def paragraph(*parts: Inline) -> Paragraph:
    """A paragraph."""
    return Paragraph(NOWHERE, parts)


def items(lines: Iterable[tuple[Inline, ...]]) -> Iterator[List]:
    """A list, if there are lines."""
    shown = tuple(ListItem(NOWHERE, (Paragraph(NOWHERE, each, tight=True),)) for each in lines)
    if shown:
        yield List(NOWHERE, None, shown)


def readings(volume: Volume, text: Document) -> Iterator[Block]:
    """The emendations."""
    said = volume.press.words
    return items(
        (
            words_of(
                f"°{each.number} {place_in(volume.press, text, each.address)}: {said['reading-printed']} "
                f"“{each.printed}”, {said['reading-proposed']} “{each.proposed}” "
                f"({said[f'certainty-{each.certainty}']}). {each.reason}".rstrip()
            ),
        )
        for each in text.readings
    )


def voices(volume: Volume, text: Document) -> Iterator[Block]:
    """The quotations that say who speaks."""
    to = volume.rendering()
    return items(
        (words_of(f"{place_in(volume.press, text, each.address)}: {speakers(each, to)}: {opening(each.words)}"),)
        for each in text.voices
    )


def parallels(volume: Volume, level: int) -> Iterator[Block]:
    """The parallels, each with its passages."""
    press = volume.press
    for each in volume.parallels:
        yield heading(each.topic, level, volume.within(PARALLEL.listing, each.id))
        yield paragraph(Emphasis(NOWHERE, (words_of(relation_words(press, each.relation)),)))
        yield from each.comment
        yield from items(tuple(passage(volume, one)) for one in each.passages)


def passage(volume: Volume, passage: Passage) -> Iterator[Inline]:
    """A passage of a parallel: who says it and where, and its first words if it stands in another text."""
    shown = passage_view(volume.press, passage, "")
    yield words_of(f"{shown.who}, ")
    yield Emphasis(NOWHERE, (words_of(shown.text),))
    said = f": {shown.words}" if passage.text not in {each.id for each in volume.texts} else ""
    yield words_of(f", {shown.place.label}{said}" + (f" ({shown.note})" if shown.note else ""))


def glossary(volume: Volume, level: int) -> Iterator[Block]:
    """The entries that the text names: what they are, and their glosses."""
    press = volume.press
    for each in volume.entries:
        yield heading(each.fields.title, level, volume.entry_id(each))
        stated = [press.words[f"kind-{each.kind.name}"], *(f"{fact.label} {fact.value}" for fact in facts(press, each))]
        yield paragraph(Emphasis(NOWHERE, (words_of("; ".join(stated)),)))
        yield from each.body[:1]


def works(volume: Volume, level: int) -> Iterator[Block]:
    """The works that the text names or cites, by the names that citations have for them."""
    press = volume.press
    for each in sorted(volume.works, key=lambda one: (press.short_name(one.id).casefold(), one.id)):
        yield heading(press.short_name(each.id), level, volume.entry_id(each))
        yield paragraph(*described(chicago.bibliography(record(press, each))))
        yield from each.body[:1]


def described(runs: Runs) -> Iterator[Inline]:
    """The description of a work."""
    for each in runs:
        shown = words_of(each.text)
        yield Emphasis(NOWHERE, (shown,)) if each.italic else shown


def rights(volume: Volume, text: Document) -> Iterator[Block]:
    """Where the text comes from and what may be done with it, and with the edition's own words."""
    press, fields, said = volume.press, text.fields, provenance(volume.press, text)
    words, own = press.words, press.edition.fields
    supplied = ", ".join(words.get(f"fact-supplied-{name}", name) for name in fields.supplied)
    if supplied:
        yield paragraph(words_of(f"{press.say('supplied', names=supplied)}. {fields.supplied_from}".rstrip()))
    yield from (paragraph(words_of(each)) for each in (said.statement,) if each)
    if said.file:
        yield paragraph(words_of(f"{words['source-file']}: {said.file} ({words['source-sha256']} {said.sha256})"))
    yield paragraph(words_of(f"{words['rights']}: "), *stated(said.rights.label, said.rights.href))
    yield from (paragraph(words_of(each)) for each in (said.holder, said.rights_note) if each)
    if own.rights.label:
        start = words_of(f"{own.title}. {words['rights-own']} ")
        yield paragraph(start, *stated(own.rights.label, own.rights.statement))
    if own.editor:
        yield paragraph(words_of(press.say("edited-by", name=own.editor)))
    if own.date or press.base_url:
        parts: list[Any] = [words_of(human_date(own.date, words))] if own.date else []
        parts += [HardBreak(NOWHERE)] if parts and press.base_url else []
        yield paragraph(*parts, *stated(press.base_url, press.base_url))


def stated(label: str, address: str) -> Iterator[Inline]:
    """Words that lead to an address on the web."""
    if label:
        shown = words_of(label)
        yield Link(NOWHERE, address, "", (shown,), address) if on_web(address) else shown
