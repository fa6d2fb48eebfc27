"""What else speaks of a paragraph: events of the timeline, the editor's notes, and whatever links to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from glossator.model.address import beside_page, page_of, relative
from glossator.model.document import Document
from glossator.model.inline import NoteReference
from glossator.model.kinds import EVENT
from glossator.model.tree import walk
from glossator.publish.html_inline import Beside
from glossator.publish.human import human_date
from glossator.publish.pages.citations import place
from glossator.publish.pages.pointing import links_to
from glossator.publish.passages import Spoken
from glossator.publish.press import Press
from glossator.publish.text_values import AsideView
from glossator.publish.values import Backlink, LinkView


def asides_in(press: Press, text: Document, path: str) -> Iterator[AsideView]:
    """The paragraphs of a text of which something else speaks, in reading order, for the page at ``path``."""
    events, home = events_at(press, text, path), page_of(text)
    for address, spoken in press.spoken[text.id].items():
        label = spoken.paragraph.label
        aside = AsideView(
            id=f"w-{address}",
            address=address,
            title=press.say("aside-title", number=label),
            events=events.get(address, ()),
            notes=tuple(notes_on(press, text, spoken, path)),
            named_by=links_to(press, f"{text.id}#{address}", path),
            backlink=Backlink(relative(f"{home}#{address}", path), press.say("back-to-aside", number=label)),
        )
        if aside.events or aside.notes or aside.named_by:
            yield aside


def with_marks(
    marks: Mapping[str, tuple[Beside, ...]], asides: Iterable[AsideView], text: Document
) -> Mapping[str, tuple[Beside, ...]]:
    """The marks in the margin of a text and, after those of each paragraph, one for its aside."""
    both = dict(marks)
    page = relative(beside_page(text.id), page_of(text))
    for each in asides:
        mark = Beside("", f"{page}#{each.id}", each.title)
        both[each.address] = (*both.get(each.address, ()), mark)
    return both


def events_at(press: Press, text: Document, path: str) -> Mapping[str, tuple[LinkView, ...]]:
    """What the timeline has of the paragraphs of a text, by their addresses, each once."""
    found: dict[str, dict[str, LinkView]] = {}
    for address, item in press.events_in[text.id]:
        date = human_date(item.date, press.words, item.old_style)
        words = press.say("aside-event", date=date, title=item.title)
        found.setdefault(address, {})[item.id] = LinkView(words, f"{relative(EVENT.listing, path)}#{item.id}")
    return {address: tuple(links.values()) for address, links in found.items()}


def notes_on(press: Press, text: Document, spoken: Spoken, path: str) -> Iterator[LinkView]:
    """The editor's notes with a reference in a paragraph, for the page at ``path``."""
    inside = {node.id for node in walk(spoken.paragraph.children) if isinstance(node, NoteReference)}
    for note in text.notes:
        if note.series == "editor" and not inside.isdisjoint(note.references):
            yield LinkView(place(note.id, press.words), relative(f"{page_of(text)}#{note.id}", path))
