"""How the page of a work describes it, and the records of works and texts as files."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from glossator.model.address import page_of, relative
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document
from glossator.model.kinds import WORK
from glossator.publish.citing import item_of
from glossator.publish.formats.catalogue import FORMATS
from glossator.publish.html_styled import styled
from glossator.publish.press import Press
from glossator.publish.records import record
from glossator.publish.styles.catalogue import STYLES
from glossator.publish.values import Description, LinkView

ALL, TEXTS = "data/works", "data/texts"


def descriptions(press: Press, entry: Document) -> tuple[Description, ...]:
    """A work in every style; nothing for an entry of another kind."""
    if entry.kind is not WORK:
        return ()
    item = record(press, entry)
    return tuple(Description(style.label, styled(style.bibliography(item))) for style in STYLES)


def downloads(entry: Document) -> tuple[LinkView, ...]:
    """The files of a work's record; nothing for an entry of another kind."""
    if entry.kind is not WORK:
        return ()
    page = page_of(entry)
    return tuple(LinkView(each.label, relative(f"{ALL}/{entry.id}{each.ending}", page)) for each in FORMATS)


def records_of(text: Document) -> dict[str, str]:
    """The paths of the files of a text's own record, by the formats' names."""
    return {each.label: f"{TEXTS}/{text.id}{each.ending}" for each in FORMATS}


def text_records(press: Press) -> Iterator[Artifact]:
    """The record of every text of the edition, in every format; the preview has none."""
    texts = () if press.preview else press.edition.texts
    return chain.from_iterable(press.make(records_of_text, press, texts))


def records_of_text(press: Press, text: Document) -> tuple[Artifact, ...]:
    """The record of a text in every format."""
    item, paths = item_of(press, text), records_of(text).values()
    return tuple(
        Artifact(path, form.text([item]).encode("utf-8"), Stage.PAGE, text.source.path)
        for form, path in zip(FORMATS, paths, strict=True)
    )


def records(press: Press) -> Iterator[Artifact]:
    """The record of every work, and of all works, in every format."""
    if press.edition.of(WORK):
        yield from chain.from_iterable(press.make(all_records, press, (ALL,)))
    yield from chain.from_iterable(press.make(work_records, press, press.edition.of(WORK)))


def all_records(press: Press, path: str) -> tuple[Artifact, ...]:
    """The records of all works in every format."""
    items = [record(press, work) for work in press.edition.of(WORK)]
    return tuple(Artifact(f"{path}{form.ending}", form.text(items).encode("utf-8"), Stage.INDEX) for form in FORMATS)


def work_records(press: Press, work: Document) -> tuple[Artifact, ...]:
    """The record of a work in every format."""
    item = record(press, work)
    return tuple(
        Artifact(f"{ALL}/{work.id}{form.ending}", form.text([item]).encode("utf-8"), Stage.PAGE) for form in FORMATS
    )
