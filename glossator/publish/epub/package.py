"""The package document: what the book is, and the list of its files (W3C, EPUB 3.3, section 5)."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import NAMESPACE_URL, uuid5

from glossator.model.kinds import TextFields
from glossator.publish.epub.frame import COVER, NAV
from glossator.publish.epub.values import FileView, PackageView
from glossator.publish.epub.volume import PICTURES, Volume
from glossator.publish.iso_dates import dating

TYPES = {
    **PICTURES,
    ".css": "text/css",
    ".txt": "text/plain",
    ".woff2": "font/woff2",
    ".xhtml": "application/xhtml+xml",
}
PROPERTIES = {COVER: "cover-image", NAV: "nav"}
NEVER = "1980-01-01"


def package(volume: Volume, files: Iterable[str], spine: Iterable[str]) -> PackageView:
    """The package document of a book with these files."""
    edition = volume.press.edition.fields
    listed = {path: f"f{number}" for number, path in enumerate(sorted(files), 1)}
    one = volume.texts[0].fields
    authors = tuple(dict.fromkeys(each.fields.author for each in volume.texts if each.fields.author))
    return PackageView(
        identifier=identifier(volume),
        title=volume.title,
        language=volume.language if volume.whole else one.language or volume.language,
        creators=authors,
        editor=edition.editor,
        description=edition.description if volume.whole else one.description,
        sources=tuple(source(each.fields) for each in volume.texts),
        rights=tuple(rights(volume)),
        date="" if volume.whole else dict(dating(one.date)).get("when", ""),
        modified=f"{edition.date or NEVER}T00:00:00Z",
        pictures=bool(volume.pictures),
        summary=volume.press.words["book-access"],
        files=tuple(file(path, name) for path, name in listed.items()),
        spine=tuple(listed[each] for each in spine),
    )


def identifier(volume: Volume) -> str:
    """A name for the book that stays the same from build to build (RFC 9562, version 5)."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{volume.press.edition.fields.title}/{volume.name}')}"


def source(fields: TextFields) -> str:
    """Where a text comes from, in few words."""
    published = ", ".join(each for each in (fields.published, fields.date) if each)
    return f"{fields.title}. {published}".strip(" .")


def rights(volume: Volume) -> Iterable[str]:
    """What may be done with the texts, and with the edition's own words."""
    for text in volume.texts:
        stated = text.fields.rights
        yield f"{text.fields.title}: {stated.label} ({stated.statement})"
    own = volume.press.edition.fields
    if own.rights.statement:
        yield f"{own.title}: {own.rights.label} ({own.rights.statement})"


def file(path: str, name: str) -> FileView:
    """A file as the package lists it."""
    return FileView(name, path, TYPES["." + path.rpartition(".")[2].lower()], PROPERTIES.get(path, ""))
