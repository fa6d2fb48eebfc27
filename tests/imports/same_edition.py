"""What it means that two editions are the same: everything that is built of them, but not where it stands in which file.

Left out are places in files, findings, the bytes of files, and how a link within the edition is typed, for which the
address where it leads stands. Words that are one piece are one piece, however they were typed; an HTML tag that somebody
typed is words, as it is on the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from glossator.model.diagnostic import Level
from glossator.model.edition import Edition
from glossator.model.inline import RawInline, Text
from glossator.model.source import Span
from glossator.pipeline import Order, examined, publish, theme
from glossator.publish.tei.texts import tei
from glossator.toolchain import Toolchain

LEFT_OUT = {
    "source",
    "places",
    "findings",
    "faulty",
    "silences",
    "data",
    "target",
    "originals",
    "span",
    "tokens",
    "slip",
}
CHAIN = replace(Toolchain(), checks=(), document_checks=(), publishers=(tei,), gatherers=(), finishers=())
ORDER = Order(Path("content"), Path("site"))


def built(value: Any) -> Any:
    """A value of an edition without places, as something that can be compared and printed."""
    if is_dataclass(value) and not isinstance(value, type):
        name = type(value).__name__
        kept = (each.name for each in fields(value) if each.name not in LEFT_OUT or name == "Origin")
        return (name, {each: built(getattr(value, each)) for each in kept})
    if isinstance(value, Mapping):
        return {key: built(each) for key, each in value.items()}
    return [built(each) for each in joined(value)] if isinstance(value, tuple | list) else value


def joined(nodes: Any) -> list[Any]:
    """Nodes with the pieces of words that stand side by side made one."""
    found: list[Any] = []
    for node in nodes:
        if isinstance(node, RawInline):
            node = Text(node.span, node.text)
        if found and isinstance(node, Text) and isinstance(found[-1], Text):
            found[-1] = Text(Span(0, 0), found[-1].text + node.text)
        else:
            found.append(node)
    return found


@cache
def templates() -> Mapping[str, bytes]:
    """The files of the theme."""
    return theme(ORDER)


def edition_of(files: Mapping[str, bytes]) -> Edition:
    """The edition in some files."""
    return examined(files, ORDER, CHAIN)[0]


def exported(edition: Edition) -> dict[str, bytes]:
    """The TEI documents of an edition by their paths."""
    made = publish(edition, templates(), CHAIN, ORDER)
    return {each.path: each.content for each in made if each.path.endswith(".xml")}


def is_broken(edition: Edition) -> bool:
    """Whether an edition has errors, so that nothing is published of it."""
    return any(each.level is Level.ERROR for each in edition.findings)
