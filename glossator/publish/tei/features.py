"""What TEI has no element for, as feature structures (TEI Guidelines, chapter 18): fields by their names.

A value is words, a list of values, or fields of its own; so are the fields of front matter and the records of CSL-JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from html import escape
from typing import Any

from glossator.model.edition import Levels
from glossator.model.kinds import declared_fields
from glossator.publish.html_inline import element

Features = Mapping[str, Any]


def features(kind: str, said: Features) -> str:
    """A feature structure; ``kind`` says what the fields are of."""
    inner = "".join(element("f", value(each), ("name", name)) for name, each in said.items())
    return element("fs", inner, ("type", kind or None))


def value(said: Any) -> str:
    """One value. A list in a list is the only field of a structure, because a collection cannot hold another."""
    if isinstance(said, Mapping):
        return features("", said)
    if isinstance(said, str):
        return element("string", escape(said, quote=False))
    items = (value({"list": each} if isinstance(each, list) else each) for each in said)
    return element("vColl", "".join(items), ("org", "list"))


def written(record: Any, without: Iterable[str] = ()) -> dict[str, Any]:
    """The fields of a record as its editor writes them, without those that have their default, and ``without`` some."""
    found = {}
    for name, declaration in declared_fields(type(record)).items():
        said = getattr(record, declaration.name)
        if name not in without and said != declaration.default and (plain := words(said)):
            found[name] = plain
    return found


def words(said: Any) -> Any:
    """A value as words, lists and fields."""
    if isinstance(said, bool):
        return "yes" if said else "no"
    if isinstance(said, Levels):
        return {name: each.value for name, each in said.pairs}
    if is_dataclass(said) and fields(said):
        return written(said)
    if isinstance(said, tuple | list):
        return [words(each) for each in said]
    if isinstance(said, Mapping):
        return {name: words(each) for name, each in said.items()}
    return str(said)
