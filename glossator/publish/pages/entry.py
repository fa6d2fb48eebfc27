"""The page of an entry: what it is, and every place where a text names it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from glossator.model.address import page_of, relative
from glossator.model.artifact import Artifact
from glossator.model.document import Document
from glossator.model.edition import Mention
from glossator.model.plain import plain_text
from glossator.publish.human import human_date
from glossator.publish.linked_data import entry_data, linked
from glossator.publish.pages.citations import citation_groups, cited_places, place
from glossator.publish.pages.describing import descriptions, downloads
from glossator.publish.pages.pointing import named_by
from glossator.publish.press import Press
from glossator.publish.values import EntryView, Fact, FormCount, LinkView, MentionGroup, MentionLine

DATES = ("born", "died", "founded", "dissolved", "date")
FACTS = ("author", "born", "died", "located", "founded", "dissolved", "date", "publisher", "container")


def entries(press: Press) -> Iterator[Artifact]:
    """The page of every entry."""
    yield from press.make(entry_page, press, press.edition.entries)


def entry_page(press: Press, entry: Document) -> Artifact:
    """The page of an entry."""
    return press.artifact("entry.html", page_of(entry), view(press, entry), made_from=entry.source.path)


def view(press: Press, entry: Document) -> EntryView:
    """What the page of an entry shows."""
    path = page_of(entry)
    to = press.rendering(path)
    mentions = press.edition.mentions.get(entry.id, ())
    forms = Counter(each.form for each in mentions)
    description = plain_text(getattr(entry.body[0], "children", ())) if entry.body else ""
    listing = LinkView(press.words[f"listing-{entry.kind.name}"], relative(entry.kind.listing, path))
    return EntryView(
        page=replace(
            press.page(path, "entry", entry.fields.title, description), linked=linked(entry_data(press, entry))
        ),
        kind=press.words[f"kind-{entry.kind.name}"],
        listing=listing,
        facts=tuple(facts(press, entry)),
        gloss=press.gloss(entry, to),
        article=press.markup(entry.body[1:], to),
        forms=tuple(
            FormCount(form, count) for form, count in sorted(forms.items(), key=lambda each: (-each[1], each[0]))
        ),
        count=len(mentions),
        groups=tuple(groups(press, mentions, path)),
        citations=tuple(citation_groups(press, entry.id, path)),
        cited_places=cited_places(press, entry.id, path),
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


def groups(press: Press, mentions: tuple[Mention, ...], path: str) -> Iterator[MentionGroup]:
    """The mentions, text by text."""
    for name, found in groupby(mentions, key=lambda each: each.text):
        text = press.texts[name]
        lines = tuple(line(press, each, relative(page_of(text), path)) for each in found)
        yield MentionGroup(press.link(text, path), text.fields.author, lines)


def line(press: Press, mention: Mention, page: str) -> MentionLine:
    """A mention in its sentence."""
    before, form, after = mention.sentence
    return MentionLine(before, form, after, place(mention.address, press.words), f"{page}#{mention.address}")
