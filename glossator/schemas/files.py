"""The files of all schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from glossator.model.edition import EditionFields
from glossator.model.kinds import KINDS
from glossator.schemas.foreign import layer, works
from glossator.schemas.values import DRAFT, Writer
from glossator.toolchain import CODES


def schema_files() -> dict[str, bytes]:
    """Every schema by the name of its file."""
    return {f"{name}.schema.json": written(schema) for name, schema in schemas()}


def schemas() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema by its name: the kinds of content, the edition, and the data that stand beside them."""
    yaml = Writer(toml=False)
    for kind in KINDS:
        yield kind.name, titled(f"Front matter of {kind.folder}/", yaml.record(kind.fields))
    edition = Writer(toml=True, codes=tuple(sorted(each.name for each in CODES)))
    yield "edition", titled("edition.toml", edition.record(EditionFields))
    yield "bibliography", titled("bibliography.json", works())
    yield "annotations", titled("annotations/*.jsonld", layer())


def titled(title: str, schema: dict[str, Any]) -> dict[str, Any]:
    """A whole schema."""
    return {"$schema": DRAFT, "title": title, **schema}


def written(schema: dict[str, Any]) -> bytes:
    """A schema as a file."""
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
