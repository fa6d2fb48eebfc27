"""What TEI of one document needs to know: addresses inside it, and the ways that lead out of it."""

from __future__ import annotations

from dataclasses import replace
from posixpath import dirname, join, normpath
from typing import Any

from markupsafe import Markup

from glossator.model.address import WHOLE_TEI, export_paths, page_of, relative
from glossator.model.document import Document, Note
from glossator.model.inline import Image
from glossator.model.kinds import ENTRY_KINDS, TEXT, declared_fields
from glossator.publish.epub.volume import Volume, ids_in, site_path
from glossator.publish.passages import ELSEWHERE
from glossator.publish.tei.block import blocks
from glossator.publish.tei.features import features, written
from glossator.publish.tei.inline import Encoding, printed
from glossator.publish.tei.values import NoteItem
from glossator.publish.xml_names import xml_id

CONTENT = "content:"
"""The scheme of addresses that are paths in the content folder."""


def entry_id(name: str) -> str:
    """The address of an entry in the document."""
    return f"entry.{name}"


def prefix_of(volume: Volume, document: Document) -> str:
    """What stands before the addresses inside a document: nothing where it has a file for itself."""
    if not volume.whole and document.kind is TEXT:
        return ""
    return f"{'entry' if document.kind in ENTRY_KINDS else document.kind.name}.{document.id}."


def encoding(volume: Volume, document: Document) -> Encoding:
    """What TEI of a document needs to know."""
    press, home = volume.press, page_of(document)
    ids, prefix = frozenset(ids_in(document)), prefix_of(volume, document)
    here = WHOLE_TEI if volume.whole else export_paths(volume.texts[0].id)["TEI"]

    def entry(name: str) -> str:
        return f"#{entry_id(name)}" if volume.needs(name) and name in press.entries else ""

    def way(node: Any) -> str:
        if ELSEWHERE.match(node.href):
            return str(node.href)
        path, _, fragment = site_path(node.href, home).partition("#")
        if isinstance(node, Image):
            return relative(path, here)
        if path == home and fragment in ids:
            return f"#{xml_id(prefix + fragment)}"
        if volume.whole or path in volume.places:
            return CONTENT + normpath(join(dirname(document.source.path), node.target or document.source.path))
        return press.base_url and press.base_url + site_path(node.href, home)

    return Encoding(replace(press.rendering(home), entry=entry), way, volume.kinds, prefix)


def made(words: str) -> Markup:
    """XML for a template."""
    return Markup(words)  # noqa: S704 - made from the tree, every word escaped


def note(one: Note, to: Encoding) -> NoteItem:
    """A note with the addresses of its references."""
    targets = " ".join(f"#{to.name(each)}" for each in one.references)
    name, style = to.name(one.id) or "", printed(one.printed)
    return NoteItem(name, one.label, one.series, targets, made(blocks(one.children, to)), style)


def fields_of(document: Document, without: tuple[str, ...] = ()) -> str:
    """The fields of a document that no element says, with the places of its notes: how many blocks stand before each. A
    list that was written and is empty is not one that was left out: `forms: []` are no forms at all.
    """
    starts = [each.span.start for each in document.body]
    notes = [f"{each.label} {sum(start < each.span.start for start in starts)}" for each in document.notes]
    declared = declared_fields(type(document.fields)).items()
    empty = [name for name, each in declared if getattr(document.fields, each.name) == () and name in document.places]
    said = written(document.fields, without) | {name: [] for name in empty} | ({"notes": notes} if notes else {})
    return features(document.kind.name, said)
