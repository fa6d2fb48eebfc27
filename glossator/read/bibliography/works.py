"""The works of a bibliography as entries, where no file describes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from typing import NamedTuple

from glossator.model.csl import Item, Name, When
from glossator.model.document import Document
from glossator.model.kinds import WORK, WorkFields
from glossator.model.making import Make, each_made
from glossator.model.source import Source, Span
from glossator.read.bibliography.record import Bibliography, Record

TAG = re.compile(r"</?[a-z][^<>]*>")


def work_id(key: str) -> str:
    """The key of a work as an id: `cohenBukharin1973` is `cohenbukharin1973`, `Larina:1993` is `larina-1993`."""
    folded = unicodedata.normalize("NFKD", key).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-") or "work"


def items_of(bibliography: Bibliography) -> dict[str, Item]:
    """The records of a bibliography by the ids of their works; of two keys with the same id the first."""
    return {work_id(each.item.id): each.item for each in reversed(bibliography.records)}


class Known(NamedTuple):
    """A work of a bibliography by its id."""

    name: str
    record: Record


def undescribed(bibliography: Bibliography, described: Container[str], make: Make = each_made) -> list[Document]:
    """The works of a bibliography that are not among those that files describe, as entries without words."""
    found: dict[str, Known] = {}
    for record in bibliography.records:
        name = work_id(record.item.id)
        if name not in described and name not in found:
            found[name] = Known(name, record)
    return make(work_document, None, tuple(found.values()))


def work_document(_: None, known: Known) -> Document:
    """The entry of a work that only the bibliography knows."""
    item, place = known.record.item, known.record.place
    start = place.line - 1
    source = Source(place.path, "\n" * start + place.excerpt)
    fields = WorkFields(
        title=TAG.sub("", item.title) or item.id,
        type=item.type,
        author="; ".join(map(written, item.author or item.editor)),
        date=date_of(item.issued),
        publisher=": ".join(part for part in (item.publisher_place, item.publisher) if part),
        container=TAG.sub("", item.container_title),
    )
    places = {"title": Span(start, start + len(place.excerpt))}
    return Document(WORK, known.name, source, fields, places, described=False)


def written(name: Name) -> str:
    """A name with the family name first."""
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    return ", ".join(part for part in (family, name.given) if part) or name.literal


def date_of(when: When | None) -> str:
    """A date as content writes dates; empty where there is none."""
    if when is None or not when.start:
        return ""
    parts = [f"{part:02d}" for part in when.start[1:]]
    return "-".join([f"{when.start[0]:04d}", *parts]) + ("~" if when.circa else "")
