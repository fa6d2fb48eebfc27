"""From all documents to one edition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from glossator.link.forms import forms_of
from glossator.link.links import linked
from glossator.link.mentions import Policy, mentions_of
from glossator.link.targets import duplicates, targets_of
from glossator.model.document import Document
from glossator.model.edition import Edition, EditionFields, Mention, Original
from glossator.model.kinds import ENTRY_KINDS, TEXT


def link(fields: EditionFields, documents: Iterable[Document], originals: Mapping[str, Original]) -> Edition:
    """The edition made of these documents: links resolved, mentions found and marked, every join known both ways."""
    ordered = in_order(documents)
    images = frozenset(path for path in originals if path.startswith("images/"))
    targets = targets_of(ordered, images)
    backlinks: dict[str, list[str]] = defaultdict(list)
    resolved: list[Document] = []
    for document in ordered:
        done, named = linked(document, targets)
        resolved.append(done)
        for entry in named:
            if document.kind in ENTRY_KINDS:
                backlinks[entry].append(document.id)
    entries = tuple(each for each in resolved if each.kind in ENTRY_KINDS)
    forms, findings = forms_of(entries)
    policy = Policy(fields.marking, {each.id: each.fields.marking for each in entries if each.fields.marking})
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for number, document in enumerate(resolved):
        if document.kind is TEXT:
            resolved[number], found = mentions_of(document, forms, policy)
            for mention in found:
                mentions[mention.entry].append(mention)
    return Edition(
        fields,
        tuple(resolved),
        originals,
        {entry: tuple(found) for entry, found in mentions.items()},
        {entry: tuple(ids) for entry, ids in backlinks.items()},
        (*findings, *duplicates(ordered), *(finding for each in resolved for finding in each.findings)),
    )


def in_order(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Documents in the order in which readers meet them: by the order they declare, then by id."""
    return tuple(sorted(documents, key=lambda each: (getattr(each.fields, "order", 0), each.id, each.source.path)))
