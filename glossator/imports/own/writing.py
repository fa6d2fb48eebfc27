"""Front matter, ``edition.toml`` and a bibliography, made of fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from glossator.imports.header import PLAIN
from glossator.imports.own.features import Fields
from glossator.model.kinds import Kind
from glossator.model.schema_names import EDITION_REFERENCE, reference


def document(kind: Kind, fields: Fields, body: Iterable[str]) -> bytes:
    """A file of content."""
    lines = [line for name, value in fields.items() for line in front(name, value)]
    head = "\n".join(["---", reference(kind), *lines, "---"])
    return ("\n\n".join([head, *body]) + "\n").encode()


def front(name: str, value: Any, indent: str = "") -> Iterator[str]:
    """A field of the front matter: fields of its own, and the values of a list that are more than one word, each on a
    line of their own.
    """
    if isinstance(value, Mapping):
        yield f"{indent}{name}:"
        for each, said in value.items():
            yield from front(each, said, indent + "  ")
    elif isinstance(value, list) and all(isinstance(each, str) and PLAIN.fullmatch(each) for each in value):
        yield f"{indent}{name}: [{', '.join(value)}]"
    elif isinstance(value, list):
        yield f"{indent}{name}:"
        yield from (f"{indent}  - {scalar(each)}" for each in value)
    else:
        yield f"{indent}{name}: {scalar(value)}"


def scalar(value: Any) -> str:
    """A value in one line."""
    plain = isinstance(value, str) and PLAIN.fullmatch(value)
    return str(value) if plain else json.dumps(value, ensure_ascii=False)


def edition(fields: Fields) -> bytes:
    """``edition.toml``: the fields, then those that have fields of their own."""
    lines = [EDITION_REFERENCE, *(f"{name} = {toml(value)}" for name, value in fields.items() if not is_table(value))]
    for name, value in fields.items():
        if is_table(value):
            lines += ["", f"[{name}]", *(f"{each} = {toml(said)}" for each, said in value.items())]
    return ("\n".join(lines) + "\n").encode()


def is_table(value: Any) -> bool:
    """Whether a value is fields."""
    return isinstance(value, Mapping)


def toml(value: Any) -> str:
    """A value as TOML has it; its strings and lists are written as those of JSON."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def bibliography(records: Iterable[Fields]) -> bytes:
    """Records in CSL-JSON."""
    return (json.dumps(list(records), ensure_ascii=False, indent=2) + "\n").encode()
