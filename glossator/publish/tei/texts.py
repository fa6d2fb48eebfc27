"""Each text as a TEI document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from glossator.model.address import export_paths, page_of, relative
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document, Note
from glossator.model.edition import Parallel
from glossator.model.kinds import EVENT, ORGANISATION, PERSON, PLACE, TERM, WORK, Export
from glossator.publish.epub.volume import Volume, site_path
from glossator.publish.iso_dates import dating
from glossator.publish.passages import ELSEWHERE
from glossator.publish.press import Press
from glossator.publish.tei.block import blocks, body, front
from glossator.publish.tei.entries import entry_id, items
from glossator.publish.tei.inline import Encoding
from glossator.publish.tei.values import LinkItem, NoteItem, ReadingItem, RightsItem, SourceItem, TeiView
from glossator.publish.values import LinkView
from glossator.publish.xml_names import xml_id

FREE = ("creativecommons.org/", "/vocab/NoC-US/", "/vocab/NKC/")


def tei(press: Press) -> Iterator[Artifact]:
    """The TEI document of every text; none for the preview."""
    for text in press.exported(Export.TEI):
        content = press.templates.render("tei/text.xml", view(press, text))
        yield Artifact(export_paths(text.id)["TEI"], content, Stage.PAGE, text.source.path)


def view(press: Press, text: Document) -> TeiView:
    """What the document of a text holds."""
    fields, edition = text.fields, press.edition.fields
    volume, to = Volume(press, (text,)), encoding(press, text)
    return TeiView(
        words=press.words,
        language=fields.language or edition.language,
        site_language=edition.language,
        title=fields.title,
        author=fields.author,
        editor=edition.editor,
        edition=edition.title,
        description=edition.description,
        date=edition.date,
        address=press.base_url and press.base_url + page_of(text),
        source=source(text),
        rights=rights(text),
        people=items(volume, PERSON),
        places=items(volume, PLACE),
        organisations=items(volume, ORGANISATION),
        works=items(volume, WORK),
        events=items(volume, EVENT),
        terms=items(volume, TERM),
        parallels=tuple(parallel(text, each) for each in press.edition.parallels if concerns(each, text)),
        front=made(front(text.body, to)),
        body=made(body(text.body, to)),
        notes=tuple(note(each, to) for each in text.notes),
        readings=tuple(ReadingItem(f"#s{each.number}", each.reason) for each in text.readings if each.reason),
    )


def made(words: str) -> Markup:
    """XML for a template."""
    return Markup(words)  # noqa: S704 - made from the tree, every word escaped


def encoding(press: Press, text: Document) -> Encoding:
    """What TEI of a text needs to know."""
    volume, home, here = Volume(press, (text,)), page_of(text), export_paths(text.id)["TEI"]

    def entry(name: str) -> str:
        return f"#{entry_id(name)}" if volume.needs(name) and name in press.entries else ""

    def way(href: str) -> str:
        if ELSEWHERE.match(href):
            return href
        path, _, fragment = site_path(href, home).partition("#")
        if path == home:
            return f"#{xml_id(fragment)}" if fragment in volume.ids[home] else ""
        if path.startswith("media/"):
            return relative(path, here)
        return press.base_url and press.base_url + site_path(href, home)

    kinds = {each.id: each.kind.name for each in press.edition.entries}
    return Encoding(replace(press.rendering(home), entry=entry), way, kinds)


def note(one: Note, to: Encoding) -> NoteItem:
    """A note with the addresses of its references."""
    targets = " ".join(f"#{xml_id(each)}" for each in one.references)
    return NoteItem(xml_id(one.id), one.label, one.series, targets, made(blocks(one.children, to)))


def source(text: Document) -> SourceItem:
    """What a text was printed in and transcribed from."""
    fields = text.fields
    return SourceItem(
        title=fields.title,
        author=fields.author,
        date=fields.date,
        dates=dating(fields.date),
        published=fields.published,
        provenance=fields.provenance,
        file=fields.source.file,
        sha256=fields.source.sha256,
    )


def rights(text: Document) -> RightsItem:
    """What may be done with a text."""
    stated = text.fields.rights
    free = any(each in stated.statement for each in FREE)
    return RightsItem(LinkView(stated.label, stated.statement), free, stated.holder, stated.note)


def concerns(parallel: Parallel, text: Document) -> bool:
    """Whether a parallel has a passage in a text."""
    return any(each.text == text.id for each in parallel.passages)


def parallel(text: Document, parallel: Parallel) -> LinkItem:
    """A parallel with the addresses of the first paragraphs of its passages."""
    ways = (
        f"{'' if each.text == text.id else each.text + '.xml'}#{xml_id(each.paragraphs[0])}"
        for each in parallel.passages
    )
    return LinkItem(parallel.relation.value, parallel.topic, " ".join(ways))
