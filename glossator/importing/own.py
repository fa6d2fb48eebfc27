"""The import of TEI that Glossator wrote: the content that it was made from."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from glossator.importing.story import Imported
from glossator.imports.codes import IMPORT_UNREADABLE
from glossator.imports.formats import LARGEST
from glossator.imports.markup import Unreadable
from glossator.imports.own.files import content_of
from glossator.model.kinds import KINDS
from glossator.model.source import Place

SHARED = ("edition.toml", "bibliography.bib", "bibliography.json", "entries/")
"""What the texts of an edition have in common, by how its path begins; where it is there already, it stays."""


def brought_back(path: str, content: bytes) -> Imported | None:
    """The import of a file that Glossator wrote, or nothing where another wrote it. ``path`` names it in findings."""
    if len(content) > LARGEST:
        return None
    try:
        files = content_of(content)
    except Unreadable as fault:
        return Imported((), (IMPORT_UNREADABLE.at(Place(path, 1, 1), str(fault)),), ())
    return None if files is None else Imported(tuple(sorted(files.items())), (), (told(files),))


def told(paths: Iterable[str]) -> str:
    """What was recognised."""
    folders = [path.rpartition("/")[0] for path in paths]
    counts = ((each.plural.lower(), folders.count(each.folder)) for each in KINDS)
    return "content of an edition: " + ", ".join(f"{count} {name}" for name, count in counts if count)


def without_shared(imported: Imported, there: Collection[str]) -> Imported:
    """An import without what several texts share and is there already."""
    for path, _ in imported.files:
        if path in there and path.startswith(SHARED):
            imported = imported.without(path)
    return imported
