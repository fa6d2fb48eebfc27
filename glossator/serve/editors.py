"""Addresses that open a place in an editor's own programme: in go its name or a template, out comes what makes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

from glossator.model.source import Place

EDITORS: Mapping[str, str] = MappingProxyType(
    {
        "cursor": "cursor://file/{path}:{line}:{column}",
        "idea": "idea://open?file={path}&line={line}&column={column}",
        "textmate": "txmt://open?url=file://{path}&line={line}&column={column}",
        "vscode": "vscode://file/{path}:{line}:{column}",
        "vscodium": "vscodium://file/{path}:{line}:{column}",
        "zed": "zed://file/{path}:{line}:{column}",
    }
)
SCHEME = re.compile(r"(?!javascript:|data:|vbscript:)[a-z][a-z0-9+.-]*:")
BLANK = re.compile(r"\{(path|line|column)\}")


class UnknownEditor(Exception):
    """Neither the name of a known programme nor a template; the message says what would be."""


def opener(editor: str, content: Path) -> Callable[[Place], str]:
    """What gives the address that opens a place of the content folder; an empty one without an editor. Raises
    ``UnknownEditor``.
    """
    if not editor:
        return lambda place: ""
    template = EDITORS.get(editor, editor)
    if not SCHEME.match(template) or "{path}" not in template:
        names = ", ".join(EDITORS)
        raise UnknownEditor(f"`{editor}` is neither one of {names} nor an address with `{{path}}` in it")
    template = re.sub(r"(?<=[^/:])/(?=\{path\})", "", template)
    folder = content.absolute()

    def address(place: Place) -> str:
        path = quote((folder / place.path).as_posix())
        values = {"path": path if path.startswith("/") else f"/{path}", "line": place.line, "column": place.column}
        return BLANK.sub(lambda blank: str(values[blank[1]]), template)

    return address
