"""Putting resolved citations into a tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from glossator.link.citations import resolved
from glossator.link.marks import Wanted, with_marks
from glossator.link.passages import passage, placed
from glossator.link.references import Made
from glossator.link.works import Known, Works, work_of, works_in
from glossator.model.block import Paragraph
from glossator.model.citation import Citation
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document, Note
from glossator.model.inline import Cited, EntryLink, Text
from glossator.model.kinds import ENTRY_KINDS, TEXT, WORK
from glossator.model.making import Make, each_made
from glossator.model.plain import plain_text
from glossator.model.tree import children, rewrite, walk, walk_blocks


class Understood(NamedTuple):
    """A text with its citations in place, the citations, what was found, and the works that only it makes known."""

    document: Document
    citations: tuple[Citation, ...]
    findings: tuple[Diagnostic, ...]
    made: tuple[Made, ...]


class AllCited(NamedTuple):
    """All documents with their citations in place, the works that only notes make known among them; what was found."""

    documents: tuple[Document, ...]
    citations: tuple[Citation, ...]
    findings: tuple[Diagnostic, ...]


def cite(documents: Sequence[Document], make: Make = each_made) -> AllCited:
    """Resolve the citations of every text, one text after the other; a work made known in one is known in the next."""
    people = {each.id: each for each in documents if each.kind in ENTRY_KINDS}
    known = Known("all", tuple(work_of(each, people) for each in documents if each.kind is WORK))
    (works,) = make(works_in, None, (known,))
    result: list[Document] = []
    citations: list[Citation] = []
    findings: list[Diagnostic] = []
    new: list[Document] = []
    for document in documents:
        if document.kind is TEXT and document.citing:
            (done,) = make(understood, works, (document,))
            if done.made:
                known = Known(document.id, (*works.by_id.values(), *(each.work for each in done.made)))
                (works,) = make(works_in, None, (known,))
            citations += done.citations
            findings += done.findings
            new += [each.document(document) for each in done.made]
            document = done.document
        result.append(document)
    return AllCited((*result, *new), tuple(citations), tuple(findings))


def understood(works: Works, document: Document) -> Understood:
    """A text with its citations, as they are understood by the works that are known before it."""
    done = resolved(document, works)
    citations = tuple(done.citations)
    return Understood(with_citations(document, citations), citations, tuple(done.findings), tuple(done.made))


def with_citations(document: Document, citations: Sequence[Citation]) -> Document:
    """A text in which the words of every citation know what they mean."""
    here: dict[str, list[Citation]] = {}
    for each in citations:
        here.setdefault(each.address, []).append(each)

    def change(node: Paragraph) -> Iterator[Any]:
        some = here.get(node.id)
        yield replace(node, children=cited(node.children, some, 0)) if some else node

    body = rewrite(document.body, change, (Paragraph,), lines=False) if here else document.body
    return replace(document, body=body, notes=tuple(note_with(each, here.get(each.id, ())) for each in document.notes))


def note_with(note: Note, citations: Sequence[Citation]) -> Note:
    """A note with its citations."""
    if not citations:
        return note
    starts = iter(list(paragraph_starts(note)))

    def change(node: Paragraph) -> Iterator[Any]:
        yield replace(node, children=cited(node.children, citations, next(starts)))

    return replace(note, children=rewrite(note.children, change, (Paragraph,), lines=False))


def paragraph_starts(note: Note) -> Iterator[int]:
    """Where each paragraph of a note begins in the note's text."""
    start = 0
    for node in walk_blocks(note.children):
        if isinstance(node, Paragraph):
            yield start
            growth = sum(each for _, each in grown(node.children))
            start += len(passage([node.children]).text) - growth + 1


def cited(nodes: Sequence[Any], citations: Sequence[Citation], start: int) -> tuple[Any, ...]:
    """The parts of a paragraph that begins at ``start`` of its passage, with its citations around their words."""
    pinned = [each for each in citations if each.by_hand]
    found = [each for each in citations if not each.by_hand]
    growth = tuple(grown(nodes))
    wanted = [
        Wanted(
            moved(each.start - start, growth),
            moved(each.start - start + len(each.printed), growth),
            made(each),
            link=False,
        )
        for each in found
    ]
    marked, done = with_marks(nodes, wanted)
    if len(done) < len(wanted):
        marked, _ = with_marks(nodes, [each if each in done else widened(each, nodes) for each in wanted])
    rest = iter(each for each in pinned if each.start >= start)

    def change(node: Cited) -> Iterator[Any]:
        yield replace(node, citation=next(rest, None)) if node.pin is not None else node

    return rewrite(marked, change, (Cited,))


def grown(nodes: Sequence[Any]) -> Iterator[tuple[int, int]]:
    """Where links to entries without words of their own stood when citations were read, and by how much they have
    grown since, from the entry's id to its title.
    """
    position = 0
    for node in walk(nodes):
        if isinstance(node, EntryLink) and [each.span for each in node.children] == [node.span]:
            yield position, len(plain_text(node.children)) - len(node.entry)
            position += len(node.entry) - len(plain_text(node.children))
        if not children(node):
            position += len(plain_text((node,)))


def moved(position: int, growth: Sequence[tuple[int, int]]) -> int:
    """Where a character of a paragraph stands now."""
    return position + sum(more for begin, more in growth if begin < position)


def widened(wanted: Wanted, nodes: Sequence[Any]) -> Wanted:
    """A stretch of words that begins or ends inside a node, as in `*See Larina*, p. 5`, with the whole of that node."""
    cut = [each for each in placed(nodes) if each.start < wanted.end and each.end > wanted.start]
    parts = [each for each in cut if not isinstance(each.node, Text)]
    begin = min([wanted.start, *(each.start for each in parts)])
    return wanted._replace(start=begin, end=max([wanted.end, *(each.end for each in parts)]))


def made(citation: Citation) -> Callable[[Any, tuple[Any, ...]], Cited]:
    """What makes the node of a citation."""
    return lambda span, parts: Cited(span, parts, citation=citation)
