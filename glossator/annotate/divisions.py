"""``::: name``: what blocks mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from glossator.annotate.attributes import twice
from glossator.annotate.codes import BLOCK_UNKNOWN
from glossator.model import block
from glossator.model.diagnostic import Diagnostic
from glossator.model.document import Document
from glossator.model.inline import Attributes
from glossator.model.nearest import nearest
from glossator.model.source import Source
from glossator.model.tree import rewrite

QUOTATIONS = ("quotation", "epigraph")
MATTERS = ("title-block", "contents", "editorial")
KEYS = ("speaker", "to", "via")


@dataclass(slots=True)
class Meanings:
    """Gives the blocks of one source their meaning."""

    source: Source
    findings: list[Diagnostic] = field(default_factory=list)

    def change(self, node: block.Division) -> Iterator[Any]:
        """What takes the place of a block with attributes."""
        self.unknown(node)
        names = [name for name in node.attributes.classes if name in (*QUOTATIONS, *MATTERS)]
        if not names:
            yield from node.children
        elif names[0] in MATTERS:
            yield block.Matter(node.span, names[0], node.children, node.attributes.id)
        else:
            yield quotation(node, epigraph="epigraph" in names)

    def unknown(self, node: block.Division) -> None:
        """Report names and attributes that mean nothing."""
        attributes = node.attributes
        place = self.source.place(node.span)
        known = (*QUOTATIONS, *MATTERS)
        faults = list(twice(attributes))
        faults += [
            (f"there is no block `{name}`", nearest(name, known)) for name in attributes.classes if name not in known
        ]
        if not attributes.classes:
            faults.append(("this block has no name", f"one of {', '.join(known)}"))
        faults += [
            (f"`{key}=` means nothing here", nearest(key, KEYS)) for key, _ in attributes.pairs if key not in KEYS
        ]
        self.findings.extend(BLOCK_UNKNOWN.at(place, *each) for each in (*faults, *lost(attributes)))


def lost(attributes: Attributes) -> Iterator[tuple[str, str]]:
    """Names and attributes that mean something, but not beside the first name, as a message and a hint."""
    names = [name for name in dict.fromkeys(attributes.classes) if name in (*QUOTATIONS, *MATTERS)]
    for name in names[1:]:
        if names[0] in MATTERS or name in MATTERS:
            yield (
                f"a block `{names[0]}` cannot be a block `{name}` too",
                "put one into the other, each with its own `:::`",
            )
    for key in dict.fromkeys(key for key, _ in attributes.pairs):
        if key in KEYS and names and names[0] in MATTERS:
            yield (
                f"`{key}=` means nothing in a block `{names[0]}`",
                "who speaks is said of a `quotation` or an `epigraph`",
            )


def quotation(node: block.Division, *, epigraph: bool) -> block.Quotation:
    """A quotation with who speaks, to whom and through whom."""
    speakers, addressees, via = (tuple(node.attributes.get(key).split()) for key in KEYS)
    return block.Quotation(node.span, speakers, addressees, via, node.children, epigraph, node.attributes.id)


def divisions(document: Document) -> Document:
    """The document with the meaning of all its blocks."""
    meanings = Meanings(document.source)
    body = rewrite(document.body, meanings.change, (block.Division,), lines=False)
    return replace(document, body=body, findings=(*document.findings, *meanings.findings))
