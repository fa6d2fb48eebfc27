"""From all documents to one edition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from glossator.link.citing import cite
from glossator.link.forms import forms_of
from glossator.link.grouped import Grouped, Mentioned, by_entry, merged
from glossator.link.introductions import unknown_introductions
from glossator.link.links import linked
from glossator.link.mentions import Policy, Sought, mentions_of
from glossator.link.parallels import parallels_at, parallels_of
from glossator.link.targets import Targets, duplicates, targets_of
from glossator.link.timeline import timeline_of
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Backlink, Edition, EditionFields, Mention, Original
from glossator.model.kinds import ENTRY_KINDS, TEXT, Marking
from glossator.model.making import Make, each_made
from glossator.model.source import Place


def link(
    fields: EditionFields,
    documents: Iterable[Document],
    originals: Mapping[str, Original],
    places: Mapping[str, Place] = MappingProxyType({}),
    make: Make = each_made,
) -> Edition:
    """The edition made of these documents: links resolved, citations understood, mentions found, joins known both
    ways. ``places`` says where the edition's own fields were written; ``make`` does what is done to each document.
    """
    ordered = in_order(documents)
    images = frozenset(path for path in originals if path.startswith("images/"))
    joined, backlinks = with_links(ordered, targets_of(ordered, images, make), make)
    cited = cite(joined, make)
    marked, mentions_in, findings = with_mentions(cited.documents, fields.marking, make)
    mentions = merged(mentions_in.values())
    parallels, more = parallels_of(marked, make)
    found = (
        *findings,
        *cited.findings,
        *more,
        *duplicates(ordered),
        *unknown_introductions(fields, ordered, places),
        *(finding for each in marked for finding in each.findings),
    )
    return Edition(
        fields,
        marked,
        originals,
        mentions=mentions,
        mentions_in=mentions_in,
        backlinks=backlinks,
        citations=cited.citations,
        parallels=parallels,
        parallels_at=parallels_at(parallels),
        timeline=timeline_of(marked, mentions, make),
        findings=found,
        faulty=frozenset(each.place.path for each in found),
    )


Links = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
"""What documents link to: the path of each, and the goals with the notes that lead there."""


def with_links(
    documents: Sequence[Document], targets: Targets, make: Make
) -> tuple[tuple[Document, ...], Mapping[str, tuple[Backlink, ...]]]:
    """The documents with their links resolved, and for every entry and place of a text what links to it."""
    made = make(linked, targets, documents)
    links = tuple((document.source.path, named) for document, (_, named) in zip(documents, made, strict=True) if named)
    (backlinks,) = make(backlinks_of, None, (links,))
    return tuple(done for done, _ in made), backlinks


def backlinks_of(_: None, links: Links) -> dict[str, tuple[Backlink, ...]]:
    """For every entry and place of a text what links to it."""
    found: dict[str, list[Backlink]] = defaultdict(list)
    for path, named in links:
        for goal, note in named:
            found[goal].append(Backlink(path, note))
    return {goal: tuple(some) for goal, some in found.items()}


def with_mentions(
    documents: Sequence[Document], marking: Marking, make: Make
) -> tuple[tuple[Document, ...], Mapping[str, Grouped], tuple[Diagnostic, ...]]:
    """The documents with their texts marked, the mentions in every text by the entries they are of, and what is wrong
    with the forms.
    """
    entries = tuple(each for each in documents if each.kind in ENTRY_KINDS)
    forms, findings = forms_of(entries, make)
    policy = Policy(marking, {each.id: each.fields.marking for each in entries if each.fields.marking})
    mentions: dict[str, tuple[Mention, ...]] = {}
    result = list(documents)
    texts = [number for number, each in enumerate(documents) if each.kind is TEXT]
    done = make(mentions_of, Sought(forms, policy), [documents[number] for number in texts])
    for number, (marked, found) in zip(texts, done, strict=True):
        result[number] = marked
        mentions[marked.id] = (*mentions[marked.id], *found) if marked.id in mentions else found
    grouped = make(by_entry, None, [Mentioned(*each) for each in mentions.items()])
    return tuple(result), dict(zip(mentions, grouped, strict=True)), findings


def in_order(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Documents in the order in which readers meet them: by the order they declare, then by id."""
    return tuple(sorted(documents, key=lambda each: (getattr(each.fields, "order", 0), each.id, each.source.path)))
