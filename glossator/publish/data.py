"""The whole edition as data: ``data/edition.json``."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from glossator.model.address import page_of
from glossator.model.addressed import note_text
from glossator.model.artifact import Artifact, Stage
from glossator.model.block import Paragraph, Quotation
from glossator.model.citation import Citation
from glossator.model.csl_json import to_json
from glossator.model.dates import parse_date
from glossator.model.document import Document, Note, Reading, Voice
from glossator.model.edition import Mention, Parallel
from glossator.model.kinds import WORK
from glossator.model.labels import number_of
from glossator.model.plain import plain_text
from glossator.model.timeline import DatedPassage, TimelineItem
from glossator.model.tree import children, walk_blocks
from glossator.publish.annotations import annotation_data
from glossator.publish.press import Press
from glossator.publish.records import record

FORMAT = 1
PATH = "data/edition.json"
PRECISIONS = ("day", "month", "year")


class Listed(NamedTuple):
    """What there are many of: the name of their list, and the line of each."""

    name: str
    lines: tuple[bytes, ...]


class Parts(NamedTuple):
    """What the file is joined of."""

    path: str
    fields: Mapping[str, Any]
    lists: tuple[Listed, ...]


def data(press: Press) -> Iterator[Artifact]:
    """The edition's data; a text, an entry or what else there are many of has a line."""
    edition = press.edition
    fields = {
        "format": FORMAT,
        "title": edition.fields.title,
        "introduction": address_of(press, edition.fields.introduction),
    }
    many = {
        "texts": press.make(text_line, press, edition.texts),
        "entries": press.make(entry_line, press, edition.entries),
        "parallels": press.make(parallel_line, None, edition.parallels),
        "timeline": press.make(item_line, None, edition.timeline),
        "annotations": [line(annotation_data(each)) for each in edition.annotations],
    }
    lists = tuple(Listed(name, tuple(some)) for name, some in many.items())
    yield from press.make(joined, None, (Parts(PATH, fields, lists),))


def joined(_: None, parts: Parts) -> Artifact:
    """The file. It may be large, so its pieces are put together at once."""
    return Artifact(parts.path, b"".join(pieces(parts)), Stage.INDEX)


def pieces(parts: Parts) -> Iterator[bytes]:
    """What the file is joined of, piece by piece."""
    between = b"{\n"
    for name, value in parts.fields.items():
        yield between + b" %b: %b" % (line(name), line(value))
        between = b",\n"
    for name, some in parts.lists:
        yield between + b" %b: [" % line(name)
        for number, each in enumerate(some):
            yield b",\n  " if number else b"\n  "
            yield each
        yield b"\n ]" if some else b"]"
        between = b",\n"
    yield b"\n}\n"


def line(value: Any) -> bytes:
    """A value as JSON, in a line: versions can be compared, and it is written at once."""
    return json.dumps(value, ensure_ascii=False).encode()


def text_line(press: Press, text: Document) -> bytes:
    """A text in a line."""
    return line(text_data(press, text))


def entry_line(press: Press, entry: Document) -> bytes:
    """An entry in a line."""
    return line(entry_data(press, entry))


def parallel_line(_: None, parallel: Parallel) -> bytes:
    """A parallel in a line."""
    return line(parallel_data(parallel))


def item_line(_: None, item: TimelineItem) -> bytes:
    """Something dated in a line."""
    return line(item_data(item))


Cited = Mapping[str, list[Citation]]


def by_address(citations: Iterable[Citation]) -> Cited:
    """The citations of a text by the note or paragraph they stand in."""
    found: dict[str, list[Citation]] = defaultdict(list)
    for each in citations:
        found[each.address].append(each)
    return found


def address_of(press: Press, page: str) -> str | None:
    """The address of a page about the edition, by its id."""
    return page_of(press.pages[page]) if page in press.pages else None


def text_data(press: Press, text: Document) -> dict[str, Any]:
    """A text: its paragraphs, notes and emendations."""
    fields, citations = text.fields, by_address(press.citations_in[text.id])
    return {
        "id": text.id,
        "title": fields.title,
        "author": fields.author,
        "date": fields.date,
        "url": page_of(text),
        "introduction": address_of(press, fields.introduction),
        "exports": {} if press.preview else press.files_of(text),
        "source": {"file": fields.source.file, "sha256": fields.source.sha256},
        "rights": {"statement": fields.rights.statement, "label": fields.rights.label},
        "paragraphs": [with_citations(each, citations) for each in paragraphs(text.body, None)],
        "notes": [note_data(each, citations) for each in text.notes],
        "emendations": [reading_data(each) for each in text.readings],
        "quotations": [voice_data(text, each) for each in text.voices],
    }


def paragraphs(nodes: tuple[Any, ...], quotation: Quotation | None) -> Iterator[dict[str, Any]]:
    """The numbered paragraphs with their words, and with who speaks where they are quoted."""
    for node in nodes:
        if isinstance(node, Paragraph):
            if node.id:
                yield {"id": node.id, "text": plain_text(node.children), "quotation": quotation_data(quotation)}
        else:
            inside = node if isinstance(node, Quotation) else quotation
            yield from paragraphs(tuple(part for part in children(node) if is_block(part)), inside)


def with_citations(paragraph: dict[str, Any], citations: Cited) -> dict[str, Any]:
    """A paragraph with the citations in its parentheses."""
    return {**paragraph, "citations": [citation_data(each) for each in citations.get(paragraph["id"], ())]}


def is_block(node: Any) -> bool:
    """Whether a node can hold paragraphs."""
    return type(node).__module__.endswith(".block")


def quotation_data(quotation: Quotation | None) -> dict[str, Any] | None:
    """Who speaks in a quotation."""
    if quotation is None:
        return None
    return {
        "speaker": " ".join(quotation.speakers),
        "to": list(quotation.addressees),
        "via": list(quotation.via),
    }


def note_data(note: Note, citations: Cited) -> dict[str, Any]:
    """A note."""
    return {
        "id": note.id,
        "number": number_of(note.label),
        "series": note.series,
        "text": note_text(note),
        "lost": note.lost,
        "references": list(note.references),
        "citations": [citation_data(each) for each in citations.get(note.id, ())],
    }


def citation_data(citation: Citation) -> dict[str, Any]:
    """A citation: the printed words, and what they mean."""
    return {
        "work": citation.work or None,
        "locator": str(citation.locator),
        "printed": citation.printed,
        "start": citation.start,
        "via": citation.via.value,
        "certainty": citation.certainty,
        "conjecture": citation.conjecture or None,
        "remark": citation.remark or None,
    }


def reading_data(reading: Reading) -> dict[str, Any]:
    """An emendation."""
    return {
        "paragraph": reading.address,
        "printed": reading.printed,
        "proposed": reading.proposed,
        "certainty": reading.certainty,
        "reason": reading.reason,
    }


def voice_data(text: Document, voice: Voice) -> dict[str, Any]:
    """A quotation that says who speaks."""
    in_note = any(note.id == voice.address for note in text.notes)
    return {
        "paragraph": None if in_note else voice.address,
        "note": voice.address if in_note else None,
        "text": voice.words,
        "set-off": voice.set_off,
        "speaker": list(voice.speakers),
        "to": list(voice.addressees),
        "via": list(voice.via),
    }


def entry_data(press: Press, entry: Document) -> dict[str, Any]:
    """An entry with all its mentions; a work with its bibliographic fields."""
    fields = entry.fields
    value = {
        "id": entry.id,
        "kind": entry.kind.name,
        "title": fields.title,
        "gloss": plain_text(getattr(entry.body[0], "children", ())) if entry.body else "",
        "url": page_of(entry),
        "forms": list(fields.forms or (fields.title,)),
        "mentions": [mention_data(each) for each in press.edition.mentions.get(entry.id, ())],
    }
    return {**value, "csl": to_json(record(press, entry))} if entry.kind is WORK else value


def mention_data(mention: Mention) -> dict[str, Any]:
    """A mention; in a table it has the table's address."""
    table = {"table": mention.table} if mention.table else {}
    return {
        "text": mention.text,
        "paragraph": mention.paragraph or None,
        "note": mention.note or None,
        "form": mention.form,
        "start": mention.start,
        "marked": mention.marked,
        **table,
    }


def parallel_data(parallel: Parallel) -> dict[str, Any]:
    """A parallel with its passages."""
    comment = (plain_text(node.children) for node in walk_blocks(parallel.comment) if isinstance(node, Paragraph))
    return {
        "id": parallel.id,
        "topic": parallel.topic,
        "relation": parallel.relation.value,
        "comment": "\n".join(comment),
        "passages": [
            {"text": each.text, "paragraphs": list(each.paragraphs), "note": each.note or None}
            for each in parallel.passages
        ],
    }


def item_data(item: TimelineItem) -> dict[str, Any]:
    """Something dated, with the passages that speak of it."""
    said = parse_date(item.date)
    exact = said.precision if said else "range"
    return {
        "date": item.date,
        "precision": exact if exact in PRECISIONS else "range",
        "old-style": item.old_style or None,
        "title": item.title,
        "entry": item.entry or None,
        "dating": item.dating.value,
        "conflict": item.in_conflict,
        "passages": [dated_data(each) for each in item.passages],
        "remark": item.remark or None,
    }


def dated_data(passage: DatedPassage) -> dict[str, Any]:
    """A passage that speaks of something dated, and the date it says, if it says one."""
    return {
        "text": passage.text,
        "paragraph": passage.address,
        "words": passage.words,
        "date": passage.date or None,
        "old-style": passage.old_style or None,
        "dating": passage.dating.value if passage.date else None,
        "differs": passage.differs,
        "remark": passage.remark or None,
    }
