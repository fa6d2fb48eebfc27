"""The timeline: events, what the texts say of them, other things that the texts date, and the texts themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from glossator.model.block import Heading, Paragraph, Table
from glossator.model.dates import parse_date
from glossator.model.document import Document
from glossator.model.edition import Mention
from glossator.model.inline import Dated
from glossator.model.kinds import EVENT, TEXT, Dating
from glossator.model.making import Make, each_made
from glossator.model.plain import plain_text
from glossator.model.timeline import DatedPassage, TimelineItem
from glossator.model.tree import walk, walk_blocks

Mentions = Mapping[str, Sequence[Mention]]
Places = Mapping[str, tuple[int, Mapping[str, int]]]
"""For each text its number, and the places of its addresses."""


class Dates(NamedTuple):
    """What a text dates, each with its words; and its addresses, each with its place among them."""

    words: tuple[tuple[Dated, DatedPassage], ...]
    places: Mapping[str, int]


def timeline_of(documents: Sequence[Document], mentions: Mentions, make: Make = each_made) -> tuple[TimelineItem, ...]:
    """Everything that has a date, in the order of the dates."""
    texts = [each for each in documents if each.kind is TEXT]
    dates = make(dates_in, None, texts)
    by_event: dict[str, list[DatedPassage]] = defaultdict(list)
    by_title: dict[str, list[DatedPassage]] = defaultdict(list)
    for each in dates:
        for node, found in each.words:
            if node.event:
                by_event[node.event].append(found)
            elif node.title:
                by_title[node.title].append(found)
    places = {text.id: (number, each.places) for number, (text, each) in enumerate(zip(texts, dates, strict=True))}
    items = [text_item(each) for each in texts]
    items += [event_item(each, by_event[each.id], mentions, places) for each in documents if each.kind is EVENT]
    items += [titled_item(number, title, found) for number, (title, found) in enumerate(by_title.items(), 1)]
    readable = [(said.key, each) for each in items if (said := parse_date(each.date)) is not None]
    return tuple(each for _, each in sorted(readable, key=lambda pair: (pair[0], pair[1].title, pair[1].id)))


def addressed(text: Document) -> Iterator[tuple[str, Paragraph | Heading | Table]]:
    """The paragraphs, headings and tables of a text and of its notes, each with the address it stands at."""
    for node in walk_blocks(text.body):
        if isinstance(node, Paragraph | Heading | Table) and node.id:
            yield node.id, node
    for note in text.notes:
        for node in walk_blocks(note.children):
            if isinstance(node, Paragraph | Table):
                yield note.id, node


def dates_in(_: None, text: Document) -> Dates:
    """What a text dates; a date that cannot be read is a finding elsewhere."""
    parts = list(addressed(text))
    words = (
        (part, passage(text, address, part))
        for address, node in parts
        for part in walk(node.children)
        if isinstance(part, Dated) and parse_date(part.date)
    )
    return Dates(tuple(words), {name: place for place, name in enumerate(dict.fromkeys(name for name, _ in parts))})


def passage(text: Document, address: str, node: Dated) -> DatedPassage:
    """What some words say of a date."""
    words = plain_text(node.children)
    dating = Dating.COMPUTED if node.dating == "computed" else Dating.STATED
    return DatedPassage(text.id, address, words, node.date, node.old_style, dating, node.remark)


def text_item(text: Document) -> TimelineItem:
    """The appearance of a text; its date is printed with it, or the editor has supplied it."""
    dating = Dating.EDITORIAL if "date" in text.fields.supplied else Dating.STATED
    title = text.fields.short_title or text.fields.title
    return TimelineItem(f"_text-{text.id}", title, text.fields.date, dating, text=text.id)


def event_item(event: Document, said: Sequence[DatedPassage], mentions: Mentions, places: Places) -> TimelineItem:
    """An event, dated by its entry or else by the first passage that dates it, with all that speak of it."""
    fields = event.fields
    taken = {(each.text, each.address) for each in said}
    named = {(each.text, each.address): each for each in reversed(mentions.get(event.id, ()))}
    others = [DatedPassage(*where, each.form) for where, each in named.items() if where not in taken]
    item = TimelineItem(
        event.id, fields.title, fields.date, fields.dating, event.id, "", fields.old_style, fields.remark
    )
    if not item.date and said:
        item = replace(item, date=said[0].date, dating=said[0].dating, old_style=said[0].old_style)
    passages = sorted([*said, *others], key=lambda each: place_of(each, places))
    return replace(item, passages=compared(item.date, passages))


def place_of(passage: DatedPassage, places: Places) -> tuple[int, ...]:
    """Where in the edition a passage stands: the number of its text, and the place in it; nothing if it has none."""
    number, inside = places.get(passage.text, (0, {}))
    return (number, inside[passage.address]) if passage.address in inside else ()


def titled_item(number: int, title: str, said: Sequence[DatedPassage]) -> TimelineItem:
    """What passages date and name by the same title."""
    first = said[0]
    return TimelineItem(
        f"_dated-{number}",
        title,
        first.date,
        first.dating,
        old_style=first.old_style,
        passages=compared(first.date, said),
    )


def compared(date: str, passages: Iterable[DatedPassage]) -> tuple[DatedPassage, ...]:
    """The passages, each with whether its date can be true together with the others and with the item's."""
    passages = tuple(passages)
    dates = {each: said for each in (date, *(each.date for each in passages)) if each and (said := parse_date(each))}
    different = {each for each, said in dates.items() if not all(map(said.agrees, dates.values()))}
    return tuple(replace(each, differs=True) if each.date in different else each for each in passages)
