"""Where the JSON Schemas of an edition lie, and how a file of content names the one that it follows."""

from __future__ import annotations

from posixpath import relpath

from glossator.model.kinds import Kind

FOLDER = ".schemas"
"""The folder in the content folder. It is hidden, so nothing in it is taken for content."""
EDITION_REFERENCE = f"#:schema ./{FOLDER}/edition.schema.json"
"""The comment by which ``edition.toml`` names its schema, as Taplo reads it."""


def reference(kind: Kind) -> str:
    """The comment by which the front matter of a kind names its schema, as the language server for YAML reads it."""
    return f"# yaml-language-server: $schema={relpath(FOLDER, kind.folder)}/{kind.name}.schema.json"
