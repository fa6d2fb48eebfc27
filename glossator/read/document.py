"""From a file of content to a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model.block import Block, Division, Paragraph, RawBlock
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.inline import RawInline, Text
from glossator.model.kinds import Kind
from glossator.model.source import Place, Source
from glossator.model.tree import walk
from glossator.read.blocks import build_blocks
from glossator.read.codes import DIVISION_STRAY, DIVISION_UNCLOSED, ID_FORM, RAW_HTML
from glossator.read.decode import decode
from glossator.read.dialect.parser import parse
from glossator.read.front_matter import front_matter
from glossator.read.schema import Conversion, filled

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def read(path: str, content: bytes, kind: Kind) -> Document:
    """The document in a file: its fields and its tree, not yet annotated, and what is wrong with it.

    ``path`` is relative to the content folder and says, by its name, the document's id. Where the bytes or the front
    matter cannot be read, the fields are empty and nothing else is said of them.
    """
    source, damage = decode(path, content)
    name = path.rpartition("/")[2].removesuffix(".md")
    if damage:
        return Document(kind, name, source, filled(kind.fields, {}), findings=damage)
    header, body_line, form = front_matter(source)
    conversion = Conversion(source)
    fields = filled(kind.fields, {}) if form else conversion.record(kind.fields, header)
    body = read_body(source, body_line)
    findings = (*form, *conversion.findings, *id_findings(source, name), *tree_findings(source, body))
    return Document(kind, name, source, fields, conversion.places, body, findings=findings)


def read_body(source: Source, body_line: int) -> tuple[Block, ...]:
    """The tree of everything after the front matter."""
    if body_line >= len(source.line_starts):
        return ()
    return build_blocks(parse(source.text[source.line_starts[body_line] :]), source, body_line)


def id_findings(source: Source, name: str) -> Iterator[Diagnostic]:
    """Whether the file's name can be an id."""
    if not ID.fullmatch(name):
        hint = "use small letters, digits and single hyphens"
        yield ID_FORM.at(Place(source.path, 1, 1), f"`{name}` cannot be an id", hint)


def tree_findings(source: Source, body: tuple[Block, ...]) -> Iterator[Diagnostic]:
    """What the tree shows to be a slip of the pen."""
    for node in walk(body):
        place = source.place(node.span)
        match node:
            case RawInline() | RawBlock():
                tag = node.text.strip().split("\n")[0][:40]
                yield RAW_HTML.at(place, f"`{tag}` is HTML", "use Markdown, or write `\\<` for the character")
            case Division(closed=False):
                name = " ".join(node.attributes.classes)
                yield DIVISION_UNCLOSED.at(place, f"the block `{name}` is not closed", "end it with a line of `:::`")
            case Paragraph(children=(Text(text=text), *_)) if text.startswith(":::"):
                yield DIVISION_STRAY.at(place, f"`{text.split()[0]}` opens or closes no block")
            case _:
                pass
