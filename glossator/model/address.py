"""Where things are in the site. All addresses are relative and name a file."""

from __future__ import annotations

from glossator.model.document import Document
from glossator.model.kinds import ENTRY_KINDS, MANUAL, PARALLEL, TEXT

COVERAGE = "coverage.html"
LIBRARY = "index.html"
EMENDATIONS = "emendations.html"
OWN_MARKS = "marks.html"
SEARCH = "search.html"
VOICES = "voices.html"
WHOLE_BOOK = "exports/edition.epub"
WHOLE_PRINT = "exports/edition.pdf"
WHOLE_TEI = "exports/edition.xml"
EXPORTS = {"EPUB": "epub", "TEI": "xml", "HTML": "html", "Markdown": "md", "TXT": "txt"}


def page_of(document: Document) -> str:
    """The path of a document's page in the site; a parallel is a place on the page of all of them."""
    if document.kind is TEXT:
        return f"texts/{document.id}.html"
    if document.kind in ENTRY_KINDS:
        return f"entries/{document.id}.html"
    if document.kind is PARALLEL:
        return f"{PARALLEL.listing}#{document.id}"
    return f"manual/{document.id}.html" if document.kind is MANUAL else f"{document.id}.html"


def former_pages(document: Document) -> tuple[str, ...]:
    """The paths that the page of a text or an entry had under its former ids."""
    folder = page_of(document).rpartition("/")[0]
    return tuple(f"{folder}/{name}.html" for name in getattr(document.fields, "former", ()))


def side_by_side(one: str, other: str) -> str:
    """The path of the page that shows two texts, by their ids, side by side."""
    return f"parallels/{one}--{other}.html"


def beside_page(text: str) -> str:
    """The path of the page that says, paragraph by paragraph, what else speaks of a text, by the text's id."""
    return f"beside/{text}.html"


def export_paths(text: str) -> dict[str, str]:
    """The paths of the files that hold a text in other formats, by the formats' names."""
    return {name: f"exports/texts/{text}.{ending}" for name, ending in EXPORTS.items()}


def print_path(text: str) -> str:
    """The path of the file that holds a text as it is printed, where that is wished for."""
    return f"exports/texts/{text}.pdf"


def relative(target: str, page: str) -> str:
    """A path in the site as a page refers to it; a fragment goes along."""
    path, mark, fragment = target.partition("#")
    if path == page and fragment:
        return f"#{fragment}"
    there, here = path.split("/"), page.split("/")
    same = 0
    while same < len(here) - 1 and same < len(there) - 1 and there[same] == here[same]:
        same += 1
    return "../" * (len(here) - 1 - same) + "/".join(there[same:]) + mark + fragment


def root_of(page: str) -> str:
    """The way from a page to the site's own folder: empty, or so many ``../``."""
    return "../" * page.count("/")
