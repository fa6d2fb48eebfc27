"""The feed of texts and their changes (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from glossator.model.address import page_of
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document
from glossator.publish.finish.values import FeedItem, FeedView
from glossator.publish.press import FEED, Press


def feed(press: Press, _: Sequence[Artifact]) -> Iterator[Artifact]:
    """The feed, where the address of the site and the day of the edition are known."""
    if not press.has_feed:
        return
    edition = press.edition.fields
    items = sorted((item(press, text) for text in press.edition.texts), key=lambda each: each.changed, reverse=True)
    shown = FeedView(
        address=press.base_url + FEED,
        home=press.base_url,
        title=edition.title,
        subtitle=edition.subtitle or edition.description,
        language=edition.language,
        author=edition.editor or edition.title,
        changed=moment(max(edition.date, items[0].changed[:10])),
        items=tuple(items),
    )
    yield Artifact(FEED, press.templates.render("feeds/atom.xml", shown), Stage.INDEX)


def item(press: Press, text: Document) -> FeedItem:
    """A text in the feed."""
    fields = text.fields
    return FeedItem(
        address=press.address(page_of(text)),
        title=fields.title,
        author=fields.author,
        changed=moment(fields.changed or press.edition.fields.date),
        summary=fields.description,
        rights=f"{fields.rights.label} ({fields.rights.statement})",
    )


def moment(day: str) -> str:
    """The beginning of a day (RFC 3339)."""
    return f"{day}T00:00:00Z"
