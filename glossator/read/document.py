"""From a file of content to a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model.block import Block, Division, Heading, Paragraph, RawBlock, Row
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.inline import RawInline, Text
from glossator.model.kinds import TEXT, Kind, TextFields, declared_fields
from glossator.model.nearest import nearest
from glossator.model.source import Place, Source
from glossator.model.tree import walk
from glossator.read.blocks import Built, build_blocks
from glossator.read.codes import (
    DIVISION_STRAY,
    DIVISION_UNCLOSED,
    FIELD_UNKNOWN,
    HEADING_TITLE,
    ID_FORM,
    LINK_UNUSED,
    RAW_HTML,
    TABLE_CELLS,
    TOO_DEEP,
)
from glossator.read.decode import decode
from glossator.read.dialect.parser import NESTING, parsed, too_deep
from glossator.read.front_matter import front_matter
from glossator.read.hidden import hidden
from glossator.read.schema import Conversion, filled
from glossator.read.silences import line_silences, markdown_silences

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
    (body, comments), depth = read_body(source, body_line)
    findings = (
        *form,
        *conversion.findings,
        *(supplied_findings(source, conversion, fields) if kind is TEXT else ()),
        *id_findings(source, name),
        *depth,
        *tree_findings(source, body),
        *hidden(source),
    )
    silences = (*line_silences(source, "#", 0, body_line), *markdown_silences(source, body, comments))
    return Document(kind, name, source, fields, conversion.places, body, findings=findings, silences=silences)


def supplied_findings(source: Source, conversion: Conversion, fields: TextFields) -> Iterator[Diagnostic]:
    """Names in ``supplied`` that are no fields of a text."""
    known = tuple(declared_fields(TextFields))
    for number, name in enumerate(fields.supplied):
        if name.partition(".")[0] not in known:
            place = source.place(conversion.places[f"supplied.{number}"])
            yield FIELD_UNKNOWN.at(
                place, f"`supplied` names `{name}`, which is no field of a text", nearest(name, known)
            )


def read_body(source: Source, body_line: int) -> tuple[Built, tuple[Diagnostic, ...]]:
    """The tree of everything after the front matter; none, and a finding, where it is nested beyond measure."""
    if body_line >= len(source.line_starts):
        return Built((), ()), ()
    tokens, unused = parsed(source.text[source.line_starts[body_line] :])
    line = too_deep(tokens)
    if line is None:
        lost = tuple(unused_definition(source, body_line + each) for each in unused)
        return build_blocks(tokens, source, body_line), lost
    place = source.place(source.line_span(body_line + line))
    return Built((), ()), (TOO_DEEP.at(place, f"here is something nested {NESTING} deep or deeper"),)


def unused_definition(source: Source, line: int) -> Diagnostic:
    """The finding for an address of a link that is not there."""
    message = "this line is read as the address of a link that is not there, and is not shown"
    return LINK_UNUSED.at(source.place(source.line_span(line)), message, "put a backslash before the `[` to show it")


def id_findings(source: Source, name: str) -> Iterator[Diagnostic]:
    """Whether the file's name can be an id."""
    if not ID.fullmatch(name):
        hint = "use small letters, digits and single hyphens"
        yield ID_FORM.at(Place(source.path, 1, 1), f"`{name}` cannot be an id", hint)


def tree_findings(source: Source, body: tuple[Block, ...]) -> Iterator[Diagnostic]:
    """What the tree shows to be a slip of the pen."""
    for node in walk(body):
        match node:
            case RawInline() | RawBlock():
                place = source.place(node.span)
                tag = node.text.strip().split("\n")[0][:40]
                yield RAW_HTML.at(place, f"`{tag}` is HTML", "use Markdown, or write `\\<` for the character")
            case Division(slip=slip) if slip:
                message = "the attributes of a block stand in braces, with its name as `.name` before them"
                yield DIVISION_STRAY.at(source.place(node.span), message, f"write `{slip}`")
            case Division(closed=False):
                place = source.place(node.span)
                name = " ".join(node.attributes.classes)
                yield DIVISION_UNCLOSED.at(place, f"the block `{name}` is not closed", "end it with a line of `:::`")
            case Paragraph(children=(Text(text=text), *_)) if text.startswith(":::"):
                yield DIVISION_STRAY.at(source.place(node.span), f"`{text.split()[0]}` opens or closes no block")
            case Row(surplus=surplus, children=cells) if surplus:
                message = f"this row has {len(cells) + surplus} cells, its table {len(cells)} columns"
                hint = "give the head as many cells; a `|` that divides nothing has a backslash before it"
                yield TABLE_CELLS.at(source.place(node.span), message, hint)
            case Heading(level=1):
                message = "this heading would be a second title of the page, which has the title from the front matter"
                yield HEADING_TITLE.at(source.place(node.span), message, "begin with `##`")
            case _:
                pass
