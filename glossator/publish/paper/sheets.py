"""Each text, and the whole edition, as PDF files, where there is something to make them with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from glossator.model.address import WHOLE_PRINT, page_of, print_path
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document
from glossator.publish.epub.frame import rights
from glossator.publish.epub.leaves import (
    bibliography_view,
    glossary_view,
    marks,
    note_in,
    page_view,
    parallels_view,
    text_view,
)
from glossator.publish.epub.package import identifier
from glossator.publish.epub.values import NavItem, TextLeaf
from glossator.publish.epub.volume import Volume
from glossator.publish.human import human_date
from glossator.publish.pages.text import note_view
from glossator.publish.paper.feet import feet, left_over
from glossator.publish.paper.index import index
from glossator.publish.paper.values import PaperView
from glossator.publish.press import Press
from glossator.publish.single.inside import style

TEMPLATE, SHEET = "paper/volume.html", "paper/paper.css"


def sheets(press: Press) -> Iterator[Artifact]:
    """The PDF file of each text and that of the edition."""
    if press.printer is None or press.preview or not press.edition.texts:
        return
    for text in press.edition.texts:
        yield Artifact(print_path(text.id), printed(Volume(press, (text,), joined=True)), Stage.PAGE, text.source.path)
    whole = Volume(press, press.edition.texts, whole=True, joined=True)
    yield Artifact(WHOLE_PRINT, printed(whole), Stage.PAGE)


def printed(volume: Volume) -> bytes:
    """The PDF file of a volume."""
    press, made = volume.press, view(volume)
    assert press.printer is not None

    def page(places: Mapping[str, int]) -> str:
        return press.templates.render(TEMPLATE, replace(made, index=index(volume, places))).decode("utf-8")

    return press.printer(page, identifier(volume))


def view(volume: Volume) -> PaperView:
    """What a volume shows on paper, but for its index."""
    press, edition, one = volume.press, volume.press.edition.fields, volume.texts[0].fields
    texts = tuple(text_on_paper(volume, each) for each in volume.texts)
    made = PaperView(
        title=volume.title,
        subtitle=edition.subtitle if volume.whole else "",
        author=edition.editor if volume.whole else one.author,
        language=volume.language if volume.whole else one.language or volume.language,
        words=press.words,
        description=edition.description if volume.whole else one.description,
        about=", ".join(each for each in (edition.title, human_date(edition.date, press.words)) if each),
        address=press.address("" if volume.whole else page_of(volume.texts[0])),
        date=edition.date,
        sheet=style(press.files, "", (SHEET,)),
        contents=(),
        pages=tuple(page_view(volume, each) for each in volume.pages),
        texts=texts,
        parallels=parallels_view(volume) if volume.has_parallels else None,
        glossary=glossary_view(volume, brief=not volume.whole) if volume.entries else None,
        bibliography=bibliography_view(volume, brief=not volume.whole) if volume.works else None,
        index=index(volume, {}),
        rights=rights(volume),
    )
    made = replace(made, contents=tuple(contents(volume, made)))
    shown = press.templates.render(TEMPLATE, made).decode("utf-8")
    return replace(made, sheet=style(press.files, shown, (SHEET,)))


def text_on_paper(volume: Volume, text: Document) -> TextLeaf:
    """A text with its notes at the feet of the pages; only notes without a reference stand after it."""
    path, press = page_of(text), volume.press
    to = replace(volume.rendering(marks(volume, text)), before=volume.prefixes.get(path, ""), spelled=True)
    notes = tuple(note_in(volume, path, each) for each in text.notes)
    adapted = replace(text, body=volume.adapted(text.body, path), notes=notes)
    to = replace(to, feet=feet(adapted, to))
    return replace(
        text_view(volume, text),
        body=press.markup(adapted.body, to),
        notes=tuple(note_view(press, each, to) for each in left_over(adapted)),
        editor_notes=(),
    )


def contents(volume: Volume, made: PaperView) -> Iterator[NavItem]:
    """The lines of the contents: documents, the headings inside the texts, and the lists at the end."""
    words = volume.press.words
    yield from (NavItem(each.leaf.title, f"#{each.leaf.prefix}_title") for each in made.pages)
    for leaf, text in zip(made.texts, volume.texts, strict=True):
        headings = (NavItem(each.label, f"#{leaf.leaf.prefix}{each.href[1:]}") for each in volume.press.outline(text))
        yield NavItem(leaf.leaf.title, f"#{leaf.leaf.prefix}_title", tuple(headings))
    lists = (
        ("heading-parallels", "#_parallels", made.parallels),
        ("listing-term", "#_glossary", made.glossary),
        ("listing-work", "#_bibliography", made.bibliography),
        ("heading-index", "#_index", made.index),
        ("heading-provenance", "#_provenance", made.rights),
    )
    yield from (NavItem(words[key], way) for key, way, there in lists if there)
