"""The files of content that a TEI document of Glossator's was made from."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from glossator.imports.markup import Node, Unreadable, attribute, name_of, parsed_xml
from glossator.imports.own.blocks import blocks, note, notes_at
from glossator.imports.own.features import Fields, features_in
from glossator.imports.own.inlines import Home
from glossator.imports.own.writing import bibliography, document, edition
from glossator.model.kinds import (
    EVENT,
    MANUAL,
    ORGANISATION,
    PAGE,
    PARALLEL,
    PERSON,
    PLACE,
    TERM,
    TEXT,
    WORK,
    Kind,
)

IDENT = "glossator"
MARK = re.compile(rb"<application\b")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FILE = re.compile(r"[\w][\w .,()+-]*")
ENTRIES: Mapping[str, Kind] = MappingProxyType(
    {"person": PERSON, "place": PLACE, "org": ORGANISATION, "event": EVENT, "bibl": WORK, "item": TERM}
)
TITLES = ("persname", "placename", "orgname", "label", "title")
NAMED = (PERSON, PLACE, ORGANISATION)
PARTS = {each.name: each for each in (TEXT, PAGE, MANUAL)}


@dataclass(slots=True)
class Content:
    """What is found in a document: the files by their paths in the content folder, and the records of works."""

    files: dict[str, bytes] = field(default_factory=dict)
    records: list[Fields] = field(default_factory=list)


def is_own(root: Node) -> bool:
    """Whether Glossator wrote a document, as its header says."""
    if name_of(root) not in ("tei", "teicorpus") or not len(root) or name_of(root[0]) != "teiheader":
        return False
    return any(name_of(each) == "application" and attribute(each, "ident") == IDENT for each in root[0].iter())


def content_of(file: bytes) -> dict[str, bytes] | None:
    """The files of content that a TEI document was made from, by their paths in the content folder; none for one that
    Glossator did not write. Raises ``Unreadable`` for one that is not as Glossator writes it.
    """
    try:
        root = parsed_xml(file) if MARK.search(file) else None
    except Unreadable:
        return None
    if root is None or not is_own(root):
        return None
    content = Content()
    try:
        for part in (root, *(each for each in root if name_of(each) == "tei")):
            beside(part, content)
            if name_of(part) == "tei":
                whole(part, content, inner=part is not root)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, StopIteration) as error:
        raise Unreadable(f"this is no TEI as Glossator writes it: {str(error)[:120]}") from error
    if content.records:
        content.files["bibliography.json"] = bibliography(content.records)
    return content.files


def inside(node: Node, *names: str) -> Iterator[Node]:
    """The elements of some names directly in an element."""
    return (each for each in node if name_of(each) in names)


def beside(part: Node, content: Content) -> None:
    """The edition's own fields, entries and parallels."""
    for stand_off in inside(part, "standoff"):
        if (said := features_in(stand_off, "edition")) is not None:
            content.files["edition.toml"] = edition(said)
        for listed in inside(stand_off, "listperson", "listplace", "listorg", "listevent", "listbibl"):
            for node in listed:
                entry(node, attribute(node, "id"), words_of(node), content)
        for listed in inside(stand_off, "list"):
            glossed(listed, content)


def glossed(listed: Node, content: Content) -> None:
    """The terms of a list of them, or the comments on parallels."""
    for item in inside(listed, "item"):
        label = item.getprevious()
        if label is not None and name_of(label) == "label":
            term = next(inside(label, "term"))
            entry(item, attribute(term, "id"), term.text or "", content)
        else:
            article(item, PARALLEL, attribute(item, "id").removeprefix("parallel."), {}, content)


def words_of(node: Node) -> str:
    """The title of an entry."""
    return next((each.text or "" for each in inside(node, *TITLES)), "")


def entry(node: Node, address: str, title: str, content: Content) -> None:
    """An entry: its file, and what a bibliography says of it."""
    kind = ENTRIES.get(name_of(node))
    if kind is None:
        return
    fields: Fields = {"title": title}
    forms = [each.text or "" for each in inside(node, *TITLES) if attribute(each, "type") == "form"]
    if forms and kind in NAMED:
        fields["forms"] = forms
    if (record := features_in(node, "csl")) is not None:
        content.records.append(record)
    article(node, kind, address.removeprefix("entry."), fields, content)


def article(node: Node, kind: Kind, name: str, fields: Fields, content: Content) -> None:
    """The file of an entry or a parallel; none for a work of which only a bibliography or a note knows."""
    for holder in inside(node, "note"):
        said = features_in(holder, kind.name)
        if said is not None:
            home = Home(path_of(kind, name), f"{kind.name if kind is PARALLEL else 'entry'}.{name}.")
            content.files[home.path] = written(kind, home, {**fields, **said}, blocks(holder, home), [])


def whole(part: Node, content: Content, *, inner: bool) -> None:
    """The file of a text or of a page, and the source of a text."""
    kind, name = PARTS[attribute(part, "type")], attribute(part, "n")
    home = Home(path_of(kind, name), f"{kind.name}.{name}." if inner else "")
    said = next(filter(None, (features_in(each, kind.name) for each in inside(part, "standoff"))), {})
    title = next(words for each in part[0].iter() if name_of(each) == "title" and (words := each.text or ""))
    text = next(inside(part, "text"))
    body = [each for place in inside(text, "front", "body") for each in blocks(place, home)]
    notes = [each for back in inside(text, "back") for group in inside(back, "div") for each in inside(group, "note")]
    content.files[home.path] = written(kind, home, {"title": title, **said}, body, notes)
    source = said.get("source", {}).get("file", "")
    for packed in (each for place in inside(part, "sourcedoc") for each in inside(place, "binaryobject")):
        if FILE.fullmatch(source):
            content.files[f"sources/{source}"] = b64decode(packed.text or "")


def written(kind: Kind, home: Home, fields: Fields, body: list[str], notes: list[Node]) -> bytes:
    """A file of content, its notes where they stood."""
    found = [(attribute(each, "n"), note(each, home)) for each in notes]
    places = fields.pop("notes", [])
    return document(kind, fields, notes_at(found, places, body))


def path_of(kind: Kind, name: str) -> str:
    """The path of a document in the content folder. Raises ``ValueError`` for a name that no document has."""
    if not ID.fullmatch(name):
        raise ValueError(f"`{name[:60]}` is no id")
    return f"{kind.folder}/{name}.md"
