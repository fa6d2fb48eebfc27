"""A book bound: all its files in one archive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model.address import WHOLE_BOOK, export_paths
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document
from glossator.model.kinds import Export
from glossator.publish.archive import archive
from glossator.publish.epub.frame import COVER, COVER_PAGE, NAV, RIGHTS, cover, nav, rights
from glossator.publish.epub.leaves import leaves
from glossator.publish.epub.package import package
from glossator.publish.epub.volume import Volume
from glossator.publish.press import Press

MEDIA_TYPE = b"application/epub+zip"
FOLDER = "EPUB"
SHEET, LICENCE = "book/book.css", "fonts/OFL.txt"
FACE = re.compile(r'url\("(fonts/[^"]+)"\)')


def books(press: Press) -> Iterator[Artifact]:
    """The book of each text, and that of the edition; none for the preview, which is not read elsewhere."""
    texts = press.exported(Export.EPUB)
    yield from press.make(book, press, texts)
    if texts:
        yield Artifact(WHOLE_BOOK, bound(Volume(press, texts, whole=True)), Stage.PAGE)


def book(press: Press, text: Document) -> Artifact:
    """The book of a text."""
    return Artifact(export_paths(text.id)["EPUB"], bound(Volume(press, (text,))), Stage.PAGE, text.source.path)


def bound(volume: Volume) -> bytes:
    """The bytes of a book."""
    press = volume.press
    pages = tuple(leaves(volume))
    render = press.templates.render
    shown = cover(volume)
    files = {each.path: each.content for each in pages}
    files |= {
        COVER: render("book/cover.svg", shown),
        COVER_PAGE: render("book/cover.xhtml", nav(volume, pages)),
        NAV: render("book/nav.xhtml", nav(volume, pages)),
        RIGHTS: render("book/rights.xhtml", rights(volume)),
        "book.css": press.files[SHEET],
        **fonts(volume),
        **pictures(volume),
    }
    spine = (COVER_PAGE, NAV, *(each.path for each in pages), RIGHTS)
    opf = render("book/package.xml", package(volume, files, spine))
    placed = [(f"{FOLDER}/{path}", content) for path, content in files.items()]
    container = ("META-INF/container.xml", press.files["book/container.xml"])
    return archive([*placed, (f"{FOLDER}/package.opf", opf)], (("mimetype", MEDIA_TYPE), container))


def fonts(volume: Volume) -> dict[str, bytes]:
    """The faces that the style of books names, with their licence."""
    files = volume.press.files
    named = FACE.findall(files[SHEET].decode("utf-8"))
    return {path: files[f"assets/{path}"] for path in (*named, LICENCE) if f"assets/{path}" in files}


def pictures(volume: Volume) -> dict[str, bytes]:
    """The pictures of a book."""
    originals = volume.press.edition.originals
    paths = {path: path.replace("media/", "images/", 1) for path in volume.pictures}
    return {path: originals[each].content for path, each in paths.items() if each in originals}
