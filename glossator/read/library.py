"""From the files of the content folder to documents, sources and pictures."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from glossator.model.annotation import Layer
from glossator.model.diagnostic import Diagnostic
from glossator.model.edition import EditionFields, Original
from glossator.model.kinds import KINDS, Kind
from glossator.model.making import Make, each_made
from glossator.model.nearest import nearest
from glossator.model.silence import Silence
from glossator.model.source import Place, Source
from glossator.read.annotations.layers import FOLDER, is_layer, read_layers
from glossator.read.bibliography.files import PATHS as BIBLIOGRAPHIES
from glossator.read.bibliography.files import read_bibliographies
from glossator.read.bibliography.record import Bibliography
from glossator.read.codes import FILE_NAME, FILE_UNPLACED, FILE_UNREAD, IMAGE_FORM
from glossator.read.config import PATH, read_edition
from glossator.read.decode import FILE_LIMIT, decode
from glossator.read.line_forms import line_forms
from glossator.read.silences import line_silences

IMAGES = "images/"
SOURCES = "sources/"
ORIGINALS = (SOURCES, IMAGES)
TEXTUAL = (".txt", ".md")
PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
SIGNS = frozenset('\\:*?"<>|')
COMMENTED = {PATH: "#", "bibliography.bib": "%"}
FOLDERS = (*(f"{kind.folder}/" for kind in KINDS), FOLDER)


class Written(NamedTuple):
    """A file that the editor writes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Library:
    """The content folder sorted: what the edition says of itself and where, files of content by kind, the works of its
    bibliographies, its layers of annotations, and all other files. ``data`` are the files of the edition and of
    its works as they are written.
    """

    fields: EditionFields
    places: Mapping[str, Place]
    files: tuple[tuple[str, bytes, Kind], ...]
    originals: Mapping[str, Original]
    bibliography: Bibliography
    layers: tuple[Layer, ...]
    findings: tuple[Diagnostic, ...]
    silences: tuple[Silence, ...] = ()
    data: tuple[Source, ...] = ()


def sort_files(files: Mapping[str, bytes], make: Make = each_made) -> Library:
    """Sort the files of the content folder, by their paths in it."""
    written = [Written(path, content) for path, content in files.items() if is_written(path)]
    lists = tuple(each for each in written if each.path in BIBLIOGRAPHIES)
    declaration = read_edition(files.get(PATH))
    content = tuple((path, files[path], kind) for path in sorted(files) if (kind := kind_of(path)))
    kept = tuple(path for path in sorted(files) if path.startswith(ORIGINALS))
    faults = {path: found for path in kept if (found := fault_of(path) or unread(path, files[path]))}
    originals = {path: Original(path, files[path]) for path in kept if path not in faults}
    (bibliography,) = make(works_in, None, (lists,))
    layers = read_layers(files)
    data = tuple(decode(path, files[path])[0] for path in (PATH, *BIBLIOGRAPHIES) if path in files)
    return Library(
        declaration.fields,
        declaration.places,
        content,
        originals,
        bibliography,
        layers.layers,
        (
            *bibliography.findings,
            *layers.findings,
            *declaration.findings,
            *unplaced(files),
            *faults.values(),
            *chain.from_iterable(make(lines_in, None, written)),
        ),
        tuple(silence for each in data for silence in line_silences(each, COMMENTED.get(each.path, ""))),
        data,
    )


def works_in(_: None, files: tuple[Written, ...]) -> Bibliography:
    """The works in some bibliographies."""
    return read_bibliographies({each.path: each.content for each in files})


def lines_in(_: None, file: Written) -> tuple[Diagnostic, ...]:
    """What nobody sees in the lines of a file."""
    return tuple(line_forms(file.path, file.content))


def is_written(path: str) -> bool:
    """Whether a file is one that the editor writes, and not a source, a picture or what a program keeps."""
    return kind_of(path) is not None or path in (PATH, *BIBLIOGRAPHIES)


def fault_of(path: str) -> Diagnostic | None:
    """What is wrong with the name of a source or a picture."""
    if not path.isprintable() or SIGNS.intersection(path):
        return FILE_NAME.at(Place(path, 1, 1), f"`{path}` has a sign that no file of an edition has in its name")
    if path.startswith(IMAGES) and not path.lower().endswith(PICTURES):
        return IMAGE_FORM.at(Place(path, 1, 1), f"`{path}` is no picture in AVIF, GIF, JPEG, PNG or WebP")
    return None


def unread(path: str, content: bytes) -> Diagnostic | None:
    """What keeps a source from being compared: more bytes than are read."""
    if len(content) <= FILE_LIMIT or not (path.startswith(SOURCES) and path.endswith(TEXTUAL)):
        return None
    return next(iter(decode(path, content)[1]), None)


def kind_of(path: str) -> Kind | None:
    """The kind of content that a file is, by its folder."""
    folder, _, name = path.rpartition("/")
    return next((kind for kind in KINDS if kind.folder == folder and name.endswith(".md")), None)


def unread_findings(passed_over: Mapping[str, str], files: Collection[str]) -> Iterator[Diagnostic]:
    """What lies in the content folder and was not read, by its path, with what it is; a folder only where a file of
    content is looked for, and if no file in it tells of it.
    """
    for path, what in sorted(passed_over.items()):
        if what == "a folder" and (kind_of(path) is None or any(each.startswith(f"{path}/") for each in files)):
            continue
        yield FILE_UNREAD.at(Place(path, 1, 1), f"`{path}` is {what}, and is not read", "put the file itself there")


def unplaced(files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """Files that nothing looks for."""
    for path in sorted(files):
        if path in (PATH, *BIBLIOGRAPHIES) or path.startswith(ORIGINALS) or is_layer(path):
            continue
        if kind_of(path) is None:
            hint = nearest(path.rpartition("/")[0] + "/", FOLDERS)
            yield FILE_UNPLACED.at(Place(path, 1, 1), f"`{path}` lies where no kind of content is looked for", hint)
