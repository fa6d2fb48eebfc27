"""The page of an entry: what it is, and every place where a text names it. Many places go on on further pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby
from posixpath import basename
from typing import NamedTuple

from glossator.model.address import page_of, relative
from glossator.model.artifact import Artifact
from glossator.model.citation import Citation
from glossator.model.document import Document
from glossator.model.edition import Mention
from glossator.model.plain import plain_text
from glossator.publish.human import human_date
from glossator.publish.linked_data import entry_data, linked
from glossator.publish.pages.citations import citation_groups, cited_places, place
from glossator.publish.pages.describing import descriptions, downloads
from glossator.publish.pages.pointing import named_by
from glossator.publish.press import Press
from glossator.publish.runs import Cut, Run, numbers, runs
from glossator.publish.values import (
    CitedPlace,
    EntryView,
    Fact,
    FormCount,
    LinkView,
    MentionGroup,
    MentionLine,
)

DATES = ("born", "died", "founded", "dissolved", "date")
FACTS = ("author", "born", "died", "located", "founded", "dissolved", "date", "publisher", "container")


class Place(NamedTuple):
    """A place that speaks of an entry: the text that cites it, or names it, or the place in it that is cited there."""

    part: str
    said: Citation | Mention | LinkView


def entries(press: Press) -> Iterator[Artifact]:
    """The page of every entry, and those on which its citations and mentions go on."""
    some = press.make(runs_of, press, press.edition.entries)
    yield from press.make(entry_page, press, tuple(chain.from_iterable(some)))


def runs_of(press: Press, entry: Document) -> list[Run[Place]]:
    """The pages of an entry, with the places that speak of it: citations, places cited, mentions."""
    mentions = press.edition.mentions.get(entry.id, ())
    places = [
        *(Place(each.text, each) for each in press.citations_of.get(entry.id, ())),
        *(Place(each.locator, link) for each in cited_places(press, entry.id, page_of(entry)) for link in each.links),
        *(Place(each.text, each) for each in mentions),
    ]
    how = Cut(press.rooms.mentions, numbers, (part_of,))
    return runs(page_of(entry), places, how, len(mentions))


def part_of(place: Place) -> tuple[type, str]:
    """What a place stands under."""
    return type(place.said), place.part


def entry_page(press: Press, run: Run[Place]) -> Artifact:
    """A page of an entry: the first one says what it is."""
    entry = press.entries[basename(run.first).removesuffix(".html")]
    shown = said(press, entry, run) if run.number > 1 else view(press, entry, run)
    return press.artifact("entry.html", run.path, shown, made_from=entry.source.path)


def said(press: Press, entry: Document, run: Run[Place], description: str = "") -> EntryView:
    """What a page has of what speaks of an entry, and nothing else."""
    path = run.path
    page = press.page(path, "entry", entry.fields.title, description)
    mentions = [each.said for each in run.items if isinstance(each.said, Mention)]
    citations = [each.said for each in run.items if isinstance(each.said, Citation)]
    cited = groupby((each for each in run.items if isinstance(each.said, LinkView)), key=lambda each: each.part)
    return EntryView(
        page=run.page(page, entry.fields.title, "run-page"),
        kind=press.words[f"kind-{entry.kind.name}"],
        listing=LinkView(press.words[f"listing-{entry.kind.name}"], relative(entry.kind.listing, path)),
        count=run.count,
        groups=tuple(groups(press, mentions, path)),
        citations=tuple(citation_groups(press, citations, path)),
        cited_places=tuple(
            CitedPlace(locator, tuple(each.said for each in some if isinstance(each.said, LinkView)))
            for locator, some in cited
        ),
    )


def view(press: Press, entry: Document, run: Run[Place]) -> EntryView:
    """What the first page of an entry shows."""
    path = page_of(entry)
    to = press.rendering(path)
    mentions = press.edition.mentions.get(entry.id, ())
    forms = Counter(each.form for each in mentions)
    description = plain_text(getattr(entry.body[0], "children", ())) if entry.body else ""
    shown = said(press, entry, run, description)
    return replace(
        shown,
        page=replace(shown.page, linked=linked(entry_data(press, entry))),
        facts=tuple(facts(press, entry)),
        gloss=press.gloss(entry, to),
        article=press.markup(entry.body[1:], to),
        forms=tuple(
            FormCount(form, count) for form, count in sorted(forms.items(), key=lambda each: (-each[1], each[0]))
        ),
        descriptions=descriptions(press, entry),
        downloads=downloads(entry),
        see=links(press, entry.fields.see, path),
        named_by=named_by(press, entry.id, path),
        check=entry.fields.check,
    )


def links(press: Press, names: tuple[str, ...], path: str) -> tuple[LinkView, ...]:
    """Links to the entries among some ids."""
    return tuple(press.link(press.entries[name], path) for name in names if name in press.entries)


def facts(press: Press, entry: Document) -> Iterator[Fact]:
    """The short statements that the fields of an entry make."""
    for name in FACTS:
        value = getattr(entry.fields, name, "")
        if value:
            old_style = getattr(entry.fields, "old_style", "") if name == "date" else ""
            shown = human_date(value, press.words, old_style) if name in DATES else authors(press, value)
            yield Fact(press.words[f"fact-{name}"], shown)


def authors(press: Press, value: str) -> str:
    """Names, with the titles of entries for the ids among them."""
    parts = [part.strip() for part in value.split(";")]
    return "; ".join(press.entries[part].fields.title if part in press.entries else part for part in parts)


def groups(press: Press, mentions: Sequence[Mention], path: str) -> Iterator[MentionGroup]:
    """The mentions, text by text."""
    for name, found in groupby(mentions, key=lambda each: each.text):
        text = press.texts[name]
        lines = tuple(line(press, each, relative(page_of(text), path)) for each in found)
        yield MentionGroup(press.link(text, path), text.fields.author, lines)


def line(press: Press, mention: Mention, page: str) -> MentionLine:
    """A mention in its sentence."""
    before, form, after = mention.sentence
    return MentionLine(before, form, after, place(mention.address, press.words), f"{page}#{mention.address}")
