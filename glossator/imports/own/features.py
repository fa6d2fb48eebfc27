"""Feature structures, read back to the fields they were made from."""

from __future__ import annotations

import re
from typing import Any

from glossator.imports.markup import Node, attribute, name_of

Fields = dict[str, Any]
NAME = re.compile(r"[A-Za-z][\w-]*")


def features_in(node: Node, kind: str) -> Fields | None:
    """The fields of a kind that stand in an element; none where it has no such fields."""
    found = (each for each in node if name_of(each) == "fs" and attribute(each, "type") == kind)
    first = next(found, None)
    return None if first is None else fields_of(first)


def fields_of(node: Node) -> Fields:
    """The fields of a feature structure."""
    named = ((attribute(each, "name"), each) for each in node if name_of(each) == "f" and len(each))
    return {name: value_of(each[0]) for name, each in named if NAME.fullmatch(name)}


def value_of(node: Node) -> Any:
    """Words, a list, or fields of their own."""
    if name_of(node) == "vcoll":
        return [item_of(each) for each in node]
    return fields_of(node) if name_of(node) == "fs" else node.text or ""


def item_of(node: Node) -> Any:
    """A value in a list, where a list stands in a field of its own."""
    value = value_of(node)
    return value["list"] if isinstance(value, dict) and list(value) == ["list"] else value


def words_at(fields: Fields, name: str) -> str:
    """A field as words; none where it is none."""
    value = fields.get(name, "")
    return value if isinstance(value, str) else ""
