"""Each text as a file of plain text and as one of Markdown."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from glossator.model.address import export_paths, page_of, relative
from glossator.model.artifact import Artifact, Stage
from glossator.model.block import Block, BlockQuote, Heading, Matter
from glossator.model.document import Document, Note
from glossator.model.inline import Image, Link, NoteReference
from glossator.model.kinds import PARALLEL, Export
from glossator.model.tree import rewrite, walk
from glossator.publish.epub.volume import Volume, every_block, site_path
from glossator.publish.human import human_date
from glossator.publish.passages import ELSEWHERE
from glossator.publish.press import Press
from glossator.publish.written.apparatus import NOWHERE, apparatus, heading, paragraph, words_of
from glossator.publish.written.markdown import Markdown, address
from glossator.publish.written.plain import Plain

HANGING = 6


def written(press: Press) -> Iterator[Artifact]:
    """Both files of every text; none for the preview."""
    yield from press.make(markdown_file, press, press.exported(Export.MARKDOWN))
    yield from press.make(plain_file, press, press.exported(Export.TXT))


def markdown_file(press: Press, text: Document) -> Artifact:
    """A text as Markdown, in its file."""
    content = markdown(press, text).encode("utf-8")
    return Artifact(export_paths(text.id)["Markdown"], content, Stage.PAGE, text.source.path)


def plain_file(press: Press, text: Document) -> Artifact:
    """A text as plain text, in its file."""
    return Artifact(export_paths(text.id)["TXT"], plain(press, text).encode("utf-8"), Stage.PAGE, text.source.path)


def markdown(press: Press, text: Document) -> str:
    """A text as Markdown: facts, text, notes, and the rest as a block of the editor's."""
    volume = Volume(press, (text,), joined=True)
    body, notes, after = parts(volume, text, export_paths(text.id)["Markdown"])
    after = (*inner_notes(press, body, notes), *after)
    reached = {node.id for node in walk((*body, *after)) if isinstance(node, Heading)}

    def way(href: str) -> str:
        if not href.startswith("#"):
            return href
        return f"#{address(href[1:])}" if href[1:] in reached and address(href[1:]) else ""

    form = Markdown(replace(volume.rendering(), entry=lambda name: way(volume.entry(name))), way)
    shown = (form.blocks(body), *map(form.note, notes), form.blocks([Matter(NOWHERE, "editorial", after)]))
    return "\n\n".join((facts(press, text), *(each for each in shown if each))) + "\n"


def inner_notes(press: Press, body: tuple[Block, ...], notes: tuple[Note, ...]) -> Iterator[Block]:
    """The notes that only other notes refer to, once more: Pandoc knows no notes on notes and leaves them out."""
    named = {node.note for node in walk(body) if isinstance(node, NoteReference)}
    inner = [each for each in notes if each.id not in named]
    if inner:
        yield heading(press.words["heading-inner-notes"], 2, "")
    for each in inner:
        yield paragraph(words_of(f"[{each.label}]"))
        yield BlockQuote(NOWHERE, each.children)


def facts(press: Press, text: Document) -> str:
    """What Pandoc calls a metadata block; strings of JSON are strings of YAML."""
    fields, stated = text.fields, text.fields.rights
    said = {
        "title": fields.title,
        "author": fields.author,
        "date": fields.date,
        "lang": fields.language or press.edition.fields.language,
        "source": ", ".join(each for each in (fields.published, fields.provenance) if each),
        "rights": " ".join(each for each in (stated.label, stated.statement and f"<{stated.statement}>") if each),
    }
    lines = (
        f"{name}: {json.dumps(' '.join(words.split()), ensure_ascii=False)}" for name, words in said.items() if words
    )
    return "\n".join(("---", *lines, "---"))


def plain(press: Press, text: Document) -> str:
    """A text in lines, with what it is before it and its notes and the rest after it."""
    volume, fields = Volume(press, (text,), joined=True), text.fields
    body, notes, after = parts(volume, text, export_paths(text.id)["TXT"])
    form = Plain(volume.rendering(), str)
    work = press.entries.get(fields.reviews)
    head = (
        fields.author,
        ", ".join(each for each in (fields.published, human_date(fields.date, press.words)) if each),
        f"{press.words['reviewed']} {work.fields.title}" if work else "",
    )
    opening = [heading(fields.title, 1, ""), *(paragraph(words_of(each)) for each in head if each)]
    shown = [form.blocks(opening), form.deeper(HANGING).blocks(body)]
    for key, series in (("heading-notes", "author"), ("heading-editor-notes", "editor")):
        some = [form.note(each) for each in notes if each.series == series]
        shown += [form.blocks([heading(press.words[key], 2, "")]), *some] if some else []
    shown.append(form.blocks(after))
    return "\n\n".join(each for each in shown if each).lstrip("\n") + "\n"


def parts(volume: Volume, text: Document, here: str) -> tuple[tuple[Block, ...], tuple[Note, ...], tuple[Block, ...]]:
    """The text, its notes and what stands after them, with ways that lead out of the file at ``here``."""
    home = page_of(text)
    level = max(2, min((each.level for each in text.outline), default=2))
    after = apparatus(volume, level)
    homes = {id(node): page_of(entry) for entry in volume.looked_up for node in every_block(entry)}
    homes |= {id(node): PARALLEL.listing for each in volume.parallels for node in each.comment}
    led = [leading(volume, (node,), homes.get(id(node), ""), here) for node in after]
    notes = tuple(replace(each, children=leading(volume, each.children, home, here)) for each in text.notes)
    return leading(volume, text.body, home, here), notes, tuple(node for some in led for node in some)


def leading(volume: Volume, nodes: Iterable[Any], home: str, here: str) -> tuple[Any, ...]:
    """Nodes of the page ``home`` of the site with ways that lead out of the file at ``here``; without a page, as they
    are.
    """
    return rewrite(nodes, changing(volume, home, here)) if home else tuple(nodes)


def changing(volume: Volume, home: str, here: str) -> Callable[[Any], Iterator[Any]]:
    """What makes of a node the one that the file has."""

    def change(node: Any) -> Iterator[Any]:
        if not isinstance(node, Link | Image) or not node.href or ELSEWHERE.match(node.href):
            yield node
        elif isinstance(node, Link):
            yield replace(node, href=volume.address(site_path(node.href, home)))
        else:
            yield replace(node, href=relative(site_path(node.href, home), here))

    return change
