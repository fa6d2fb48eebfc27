"""``::: name``: what blocks mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from glossator.annotate.codes import BLOCK_UNKNOWN
from glossator.model import block
from glossator.model.diagnostic import Diagnostic, nearest
from glossator.model.document import Document
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

    def change(self, node: Any) -> Iterator[Any]:
        """What takes a node's place."""
        if not isinstance(node, block.Division):
            yield node
            return
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
        place = self.source.place(node.span)
        known = (*QUOTATIONS, *MATTERS)
        for name in node.attributes.classes:
            if name not in known:
                self.findings.append(BLOCK_UNKNOWN.at(place, f"there is no block `{name}`", nearest(name, known)))
        if not node.attributes.classes:
            self.findings.append(BLOCK_UNKNOWN.at(place, "this block has no name", f"one of {', '.join(known)}"))
        for key, _ in node.attributes.pairs:
            if key not in KEYS:
                self.findings.append(BLOCK_UNKNOWN.at(place, f"`{key}=` means nothing here", nearest(key, KEYS)))


def quotation(node: block.Division, *, epigraph: bool) -> block.Quotation:
    """A quotation with who speaks, to whom and through whom."""
    speakers, addressees, via = (tuple(node.attributes.get(key).split()) for key in KEYS)
    return block.Quotation(node.span, speakers, addressees, via, node.children, epigraph, node.attributes.id)


def divisions(document: Document) -> Document:
    """The document with the meaning of all its blocks."""
    meanings = Meanings(document.source)
    body = rewrite(document.body, meanings.change)
    return replace(document, body=body, findings=(*document.findings, *meanings.findings))
