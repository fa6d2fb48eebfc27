"""Each text as a TEI document, and the whole edition as one."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from glossator import __version__
from glossator.model.address import WHOLE_TEI, export_paths, page_of
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document
from glossator.model.edition import Parallel
from glossator.model.kinds import EVENT, ORGANISATION, PARALLEL, PERSON, PLACE, TERM, TEXT, WORK, Export, Rights
from glossator.publish.epub.volume import Volume
from glossator.publish.iso_dates import dating
from glossator.publish.press import Press
from glossator.publish.tei.block import blocks, body, front
from glossator.publish.tei.encoding import encoding, fields_of, made, note, prefix_of
from glossator.publish.tei.entries import items
from glossator.publish.tei.features import features, written
from glossator.publish.tei.values import (
    CorpusView,
    ImprintView,
    LinkItem,
    RightsItem,
    SourceItem,
    StandOffView,
    TeiView,
)
from glossator.publish.values import LinkView
from glossator.publish.xml_names import xml_id

LARGEST = 7_000_000
"""The bytes of the largest source that a document holds; readers of XML refuse more in one element."""
FREE = ("creativecommons.org/", "/vocab/NoC-US/", "/vocab/NKC/")


def tei(press: Press) -> Iterator[Artifact]:
    """The TEI document of every text, and that of the edition; none for the preview."""
    texts = press.exported(Export.TEI)
    yield from press.make(tei_text, press, texts)
    if texts:
        yield Artifact(WHOLE_TEI, press.templates.render("tei/edition.xml", corpus(press)), Stage.PAGE)


def tei_text(press: Press, text: Document) -> Artifact:
    """The TEI document of a text."""
    content = press.templates.render("tei/text.xml", view(Volume(press, (text,)), text))
    return Artifact(export_paths(text.id)["TEI"], content, Stage.PAGE, text.source.path)


def corpus(press: Press) -> CorpusView:
    """What the document of the whole edition holds."""
    volume = Volume(press, press.edition.texts, whole=True)
    documents = (*volume.texts, *press.edition.pages)
    parts = (press.templates.render("tei/text.xml", view(volume, each)).decode() for each in documents)
    return CorpusView(
        imprint=imprint(press, own=True),
        rights=rights(press.edition.fields.rights),
        address=press.base_url,
        beside=beside(volume),
        parts=tuple(map(made, parts)),
    )


def view(volume: Volume, document: Document) -> TeiView:
    """What the document of a text or of a page holds."""
    press, fields, to = volume.press, document.fields, encoding(volume, document)
    original = press.edition.originals.get(f"sources/{fields.source.file}") if document.kind is TEXT else None
    without = () if volume.whole else ("introduction",)
    return TeiView(
        imprint=imprint(press, own=not volume.whole),
        kind=document.kind.name,
        id=document.id,
        language=getattr(fields, "language", "") or press.edition.fields.language,
        title=fields.title,
        author=getattr(fields, "author", ""),
        address=press.base_url and press.base_url + page_of(document),
        source=source(document) if document.kind is TEXT else None,
        rights=rights(fields.rights if document.kind is TEXT else press.edition.fields.rights),
        beside=None if volume.whole else beside(volume),
        fields=made(fields_of(document, ("title", *without))),
        packed=b64encode(original.content).decode() if original and len(original.content) <= LARGEST else "",
        front=made(front(document.body, to)),
        body=made(body(document.body, to)),
        notes=tuple(note(each, to) for each in document.notes),
    )


def imprint(press: Press, *, own: bool) -> ImprintView:
    """What every header says."""
    edition = press.edition.fields
    return ImprintView(
        words=press.words,
        version=__version__,
        site_language=edition.language,
        editor=edition.editor,
        edition=edition.title,
        description=edition.description,
        date=edition.date,
        own=own,
    )


def beside(volume: Volume) -> StandOffView:
    """What stands beside a text or the whole edition."""
    edition = volume.press.edition
    without = () if volume.whole else ("introduction",)
    ids = {each.id for each in volume.texts}
    every = zip(edition.parallels, edition.of(PARALLEL), strict=True)
    concerned = ((each, own) for each, own in every if any(one.text in ids for one in each.passages))
    return StandOffView(
        edition=made(features("edition", written(edition.fields, without))),
        people=items(volume, PERSON),
        places=items(volume, PLACE),
        organisations=items(volume, ORGANISATION),
        works=items(volume, WORK),
        events=items(volume, EVENT),
        terms=items(volume, TERM),
        parallels=tuple(link(volume, *each) for each in concerned),
    )


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


def rights(stated: Rights) -> RightsItem:
    """What may be done with a text."""
    free = any(each in stated.statement for each in FREE)
    address = stated.statement if stated.statement.startswith(("https://", "http://")) else ""
    return RightsItem(LinkView(stated.label, address), free, stated.holder, stated.note)


def link(volume: Volume, parallel: Parallel, document: Document) -> LinkItem:
    """A parallel with the addresses of the first paragraphs of its passages; in the document of the whole edition with
    its comment, too.
    """
    texts = {each.id: each for each in volume.texts}
    ways = []
    for each in parallel.passages:
        text = texts.get(each.text)
        name = xml_id((prefix_of(volume, text) if text else "") + each.paragraphs[0])
        ways.append(f"#{name}" if text else f"{each.text}.xml#{name}")
    item = LinkItem(parallel.relation.value, parallel.topic, " ".join(ways))
    return replace(item, id=f"parallel.{parallel.id}", body=comment(volume, document)) if volume.whole else item


def comment(volume: Volume, document: Document) -> Markup:
    """The comment on a parallel, with its fields."""
    return made(fields_of(document) + "\n" + blocks(document.body, encoding(volume, document)))
