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
    events, notes, home = events_at(press, text, path), notes_at(press, text, path), page_of(text)
    for address, spoken in press.spoken[text.id].items():
        on_it = notes_on(spoken, notes)
        named_by = links_to(press, f"{text.id}#{address}", path)
        if address in events or on_it or named_by:
            label = spoken.paragraph.label
            yield AsideView(
                id=f"w-{address}",
                address=address,
                title=press.say("aside-title", number=label),
                events=events.get(address, ()),
                notes=on_it,
                named_by=named_by,
                backlink=Backlink(relative(f"{home}#{address}", path), press.say("back-to-aside", number=label)),
            )


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
        found.setdefault(address, {})[item.id] = LinkView(words, relative(press.at(f"{EVENT.listing}#{item.id}"), path))
    return {address: tuple(links.values()) for address, links in found.items()}


def notes_at(press: Press, text: Document, path: str) -> Mapping[str, LinkView]:
    """Links to the editor's notes by the references to them, in the order of the notes, for the page at ``path``."""
    return {
        reference: LinkView(place(note.id, press.words), relative(f"{page_of(text)}#{note.id}", path))
        for note in text.notes
        if note.series == "editor"
        for reference in note.references
    }


def notes_on(spoken: Spoken, notes: Mapping[str, LinkView]) -> tuple[LinkView, ...]:
    """Those of some notes, which are given by their references, that have one in a paragraph, each once."""
    if not notes:
        return ()
    inside = {node.id for node in walk(spoken.paragraph.children) if isinstance(node, NoteReference)}
    return tuple(dict.fromkeys(link for reference, link in notes.items() if reference in inside))
