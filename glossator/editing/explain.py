"""Why a mark on a page was made: from its place to sentences, each with the lines of content that decided it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from glossator.editing.asked import Asked, told
from glossator.editing.explain_mention import mentions_at
from glossator.editing.place import lines_of
from glossator.editing.request import number, string
from glossator.editing.values import Declined
from glossator.link.passages import placed
from glossator.model.block import Heading, Paragraph
from glossator.model.citation import Citation, Via
from glossator.model.inline import Cited, Dated, Emendation, EntryLink, Foreign, Link, Quoted, Title, Unmarked
from glossator.model.kinds import PARALLEL
from glossator.model.tree import children, walk

Explained = dict[str, Any]
ID = 200

VIA: Mapping[Via, str] = {
    Via.FULL: "A full reference: its author, title and imprint name the work.",
    Via.SHORT_TITLE: "Its author, title or year are those of one work that is known.",
    Via.IBID: "It refers to the work that is cited last before it.",
    Via.OP_CIT: "It refers to the work of that author that is cited last before it.",
    Via.LOC_CIT: "It refers to the work and the place that are cited last before it.",
    Via.IDEM: "It refers to the author that is cited last before it.",
    Via.PINNED: "The editor has pinned what it means.",
    Via.OPEN: "The editor has left open what it means.",
    Via.KEY: "The editor’s own citation, by the id of the work.",
    Via.UNRESOLVED: "It has the form of a citation, but no work is known that it could mean.",
}


def explained(asked: Asked, mark: Mapping[str, Any]) -> list[Explained]:
    """What there is to say of a mark on the page of a text: of a note or a parallel by its name, of anything else by
    its place. Raises ``Declined`` where there is nothing.
    """
    found = [
        *note(asked, string(mark, "note", ID)),
        *parallel(asked, string(mark, "parallel", ID)),
        *words_at(asked, string(mark, "address", ID), number(mark, "start")),
    ]
    if not found:
        raise Declined("Nothing is marked here.")
    return found


def note(asked: Asked, name: str) -> Iterator[Explained]:
    """A note, and by which label it is referred to."""
    for each in asked.text.notes:
        if each.id == name:
            whose = "The editor’s note" if each.series == "editor" else "The author’s note"
            times = len(each.references)
            referred = f"The text refers to it {times} times." if times > 1 else ""
            yield told(f"{whose} {each.label}", [f"Its label is `[^{each.label}]`.", referred], asked.here(each.span))


def parallel(asked: Asked, name: str) -> Iterator[Explained]:
    """A parallel and its file."""
    for each in asked.edition.of(PARALLEL):
        if each.id == name:
            line = f"An editor has declared that its passages stand to each other as `{each.fields.relation}`."
            place = each.source.place(each.field_span("passages"))
            yield told(f"The parallel “{each.fields.topic}”", [line], asked.at(place, "the passages"))


def words_at(asked: Asked, address: str, start: int) -> Iterator[Explained]:
    """Everything that is said of the character at a place: mentions first, then the rest from the outside inwards."""
    around = tuple(nodes_at(asked, address, start)) if address else ()
    yield from mentions_at(asked, address, start, around)
    for node in around:
        yield from of_node(asked, node)


def nodes_at(asked: Asked, address: str, start: int) -> Iterator[Any]:
    """The nodes around a character of an address, the outermost first."""
    lines: list[tuple[Sequence[Any], int]] = [
        (node.children, 0)
        for node in walk(asked.text.body)
        if isinstance(node, Paragraph | Heading) and node.id == address
    ]
    lines += [(line.nodes, line.begin) for each in asked.text.notes if each.id == address for line in lines_of(each)]
    for nodes, begin in lines:
        yield from around_in(nodes, begin, start)


def around_in(nodes: Sequence[Any], begin: int, start: int) -> Iterator[Any]:
    """The same among sibling nodes."""
    for each in placed(nodes, begin):
        if each.start <= start < each.end:
            yield each.node
            yield from around_in(children(each.node), each.start, start)


def of_node(asked: Asked, node: Any) -> Iterator[Explained]:
    """What is said of a node that is no mention."""
    here = asked.here(node.span)
    match node:
        case Cited(citation=Citation() as found):
            yield citation(asked, found, here)
        case Emendation():
            sure = "It is only annotated." if node.certainty == "annotated" else f"The reading is {node.certainty}."
            yield told(f"An emendation: “{node.correction}”", [sure, node.reason], here)
        case Dated():
            lines = [f"The date is {node.dating}.", node.remark]
            yield told(f"A date: {node.date}", lines, here, *asked.entries(node.event))
        case Quoted():
            names = (*node.speakers, *node.addressees, *node.via)
            yield told("A quotation", [f"Spoken by {', '.join(node.speakers)}."], here, *asked.entries(*names))
        case EntryLink():
            line = "A link of the editor’s, and no mention."
            yield told(f"A link to {node.entry}", [line], here, *asked.entries(node.entry))
        case Link():
            yield told("A link", [f"It leads to {node.target}."], here)
        case Title():
            yield told("The title of a work", ["The editor has marked it so; nothing in it is found."], here)
        case Unmarked():
            yield told("Words without mentions", ["The editor has said that nothing in them is a mention."], here)
        case Foreign():
            yield told(f"Words in another language: {node.language}", ["The editor has said which."], here)


def citation(asked: Asked, found: Citation, here: dict[str, str]) -> Explained:
    """A citation: how it was understood, and as what."""
    place = f", {found.locator}" if str(found.locator) else ""
    means = f"It means {found.work}{place}." if found.work else ""
    sure = f"That is {found.certainty}." if found.certainty != "certain" else ""
    guess = f"It may mean {found.conjecture}." if found.conjecture else ""
    lines = [VIA[found.via], means, guess, sure, found.remark]
    return told(f"A citation: “{found.printed}”", lines, here, *asked.entries(found.work, found.conjecture))
