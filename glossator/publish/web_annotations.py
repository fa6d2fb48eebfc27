"""Notes, marks and parallels in the W3C's Web Annotation model, for programs that collect what is said of texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from glossator.model.address import page_of, relative
from glossator.model.addressed import note_text
from glossator.model.artifact import Artifact, Stage
from glossator.model.block import Paragraph
from glossator.model.document import Document, Note
from glossator.model.edition import Mention, Parallel
from glossator.model.plain import plain_text
from glossator.model.tree import walk_blocks
from glossator.publish.annotations import CONTEXT
from glossator.publish.indented import indented
from glossator.publish.press import Press

PARALLELS = "data/parallels.jsonld"
AROUND = 32
Data = dict[str, Any]


def annotations_path(text: str) -> str:
    """Where the annotations of a text lie, by the text's id."""
    return f"data/texts/{text}.jsonld"


def web_annotations(press: Press) -> Iterator[Artifact]:
    """A collection of the notes and marks of each text, and one of the parallels; the preview has none."""
    if press.preview:
        return
    yield from press.make(annotations_of_text, press, press.edition.texts)
    if press.edition.parallels:
        items = [parallel_data(press, each) for each in press.edition.parallels]
        yield collection(press, press.words["nav-parallels"], items, PARALLELS)


def annotations_of_text(press: Press, text: Document) -> Artifact:
    """The notes and the marks of a text."""
    path = annotations_path(text.id)
    here, page = iri(press, path, path), iri(press, page_of(text), path)
    items = [note_data(press, text, each, path) for each in text.notes if each.references and not each.lost]
    marks = [each for some in press.edition.mentions_in[text.id].values() for each in some if each.marked]
    for number, each in enumerate(sorted(marks, key=lambda each: (each.address, each.start)), 1):
        entry = iri(press, page_of(press.entries[each.entry]), path)
        items.append(mark_data(each, f"{here}#mark-{number}", page, entry))
    return collection(press, text.fields.title, items, path)


def collection(press: Press, label: str, items: Sequence[Data], path: str) -> Artifact:
    """Annotations as a collection with its one page in it."""
    address = iri(press, path, path)
    page = {"id": f"{address}#page", "type": "AnnotationPage", "startIndex": 0, "items": items}
    value = {
        "@context": CONTEXT,
        "id": address,
        "type": "AnnotationCollection",
        "label": label,
        "total": len(items),
        "first": page,
    }
    return Artifact(path, (indented(value) + "\n").encode("utf-8"), Stage.INDEX)


def iri(press: Press, address: str, path: str) -> str:
    """An address in the site as the file at ``path`` names it: in full where that of the site is known."""
    return press.base_url + address if press.base_url else relative(address, path)


def note_data(press: Press, text: Document, note: Note, path: str) -> Data:
    """A note: a comment of the author's or the editor's on each place that refers to it."""
    author = text.fields.author if note.series == "author" else press.edition.fields.editor
    language = text.fields.language if note.series == "author" else ""
    targets = [iri(press, f"{page_of(text)}#{each}", path) for each in note.references]
    return {
        "id": f"{iri(press, path, path)}#{note.id}",
        "type": "Annotation",
        "motivation": "commenting",
        **({"creator": {"type": "Person", "name": author}} if author else {}),
        "body": {
            "type": "TextualBody",
            "value": note_text(note),
            "format": "text/plain",
            "language": language or press.edition.fields.language,
        },
        "target": one_or_all(targets),
    }


def mark_data(mention: Mention, name: str, page: str, entry: str) -> Data:
    """A mark by its name, on a page: it says which entry is meant by some words."""
    before, _, after = mention.sentence
    quote = {"type": "TextQuoteSelector", "exact": mention.form, "prefix": before[-AROUND:], "suffix": after[:AROUND]}
    place = {"type": "TextPositionSelector", "start": mention.start, "end": mention.start + len(mention.form)}
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "identifying",
        "body": {"id": entry, "type": "Text", "format": "text/html"},
        "target": {
            "type": "SpecificResource",
            "source": f"{page}#{mention.address}" if mention.address else page,
            "selector": [{name: value for name, value in quote.items() if value}, place],
        },
    }


def parallel_data(press: Press, parallel: Parallel) -> Data:
    """A parallel: its passages, linked by the editor's comment."""
    words = (plain_text(node.children) for node in walk_blocks(parallel.comment) if isinstance(node, Paragraph))
    targets = [
        iri(press, f"{page_of(press.texts[each.text])}#{address}", PARALLELS)
        for each in parallel.passages
        for address in each.paragraphs
    ]
    body = {
        "type": "TextualBody",
        "value": "\n\n".join((parallel.topic, *words)),
        "format": "text/plain",
        "language": press.edition.fields.language,
    }
    return {
        "id": f"{iri(press, PARALLELS, PARALLELS)}#{parallel.id}",
        "type": "Annotation",
        "motivation": "linking",
        "body": body,
        "target": one_or_all(targets),
    }


def one_or_all(targets: Sequence[str]) -> str | Sequence[str]:
    """A single target as it is, several as a list."""
    return targets[0] if len(targets) == 1 else targets
