"""What a book has around its pages: the cover, the contents, the page of provenance and rights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from glossator.model.address import page_of
from glossator.model.document import Document
from glossator.publish.epub.leaves import Leaf, head, short_title
from glossator.publish.epub.values import CoverView, NavItem, NavView, RightsLeaf, RightsLine
from glossator.publish.epub.volume import BIBLIOGRAPHY, GLOSSARY, Volume
from glossator.publish.pages.provenance import provenance
from glossator.publish.values import LinkView
from glossator.publish.xml_names import xml_id, xml_way

COVER, COVER_PAGE, NAV, RIGHTS = "cover.svg", "cover.xhtml", "nav.xhtml", "rights.xhtml"
# The cover is 1600 by 2400; a letter of a serif face is about half as wide as it is high.
WIDTH, TOP, SIZES = 1280, 620, (176, 144, 112, 88, 64)
LINES, BYLINE = 6, 72


def cover(volume: Volume) -> CoverView:
    """The cover, with the title as large as it goes into a few lines."""
    size = next((each for each in SIZES if len(broken(volume.title, each)) <= LINES), SIZES[-1])
    lines = broken(volume.title, size)
    at = TOP + len(lines) * size * 5 // 4 + 60
    edition = volume.press.edition.fields
    by = (edition.editor or edition.subtitle) if volume.whole else volume.texts[0].fields.author
    return CoverView(
        title=volume.title,
        lines=tuple((words, TOP + number * size * 5 // 4) for number, words in enumerate(lines)),
        author=tuple((words, at + number * BYLINE * 5 // 4) for number, words in enumerate(broken(by, BYLINE))),
        size=size,
        foot="" if volume.whole else edition.title,
    )


def broken(words: str, size: int) -> list[str]:
    """Words broken into lines that fit the cover in letters of a size."""
    return wrap(words, max(1, WIDTH * 2 // size))


def rights(volume: Volume) -> RightsLeaf:
    """Provenance and rights."""
    edition = volume.press.edition.fields
    stated = edition.rights
    return RightsLeaf(
        leaf=head(volume, volume.press.words["heading-provenance"]),
        edition=edition.title,
        editor=edition.editor,
        rights=LinkView(stated.label or stated.statement, stated.statement if on_web(stated.statement) else ""),
        site=volume.press.base_url,
        lines=tuple(rights_line(volume, text) for text in volume.texts),
    )


def on_web(address: str) -> bool:
    """Whether an address is one that readers may follow."""
    return address.startswith(("https://", "http://"))


def rights_line(volume: Volume, text: Document) -> RightsLine:
    """Where a text comes from and what may be done with it."""
    said = provenance(volume.press, text)
    return RightsLine(
        title=text.fields.title,
        statement=said.statement,
        file=said.file,
        sha256=said.sha256,
        chrome=said.chrome,
        rights=said.rights,
        holder=said.holder,
        note=said.rights_note,
    )


def nav(volume: Volume, some: Sequence[Leaf]) -> NavView:
    """The contents of a book."""
    words = volume.press.words
    contents = tuple(NavItem(each.title, each.path, parts(volume, each.path)) for each in some)
    body = volume.places[page_of(volume.texts[0])]
    marks = [("bodymatter", LinkView(words["heading-texts"], body))]
    marks += [("glossary", LinkView(words["listing-term"], GLOSSARY))] if volume.entries else []
    marks += [("bibliography", LinkView(words["listing-work"], BIBLIOGRAPHY))] if volume.works else []
    return NavView(
        leaf=head(volume, volume.title),
        contents=(*contents, NavItem(words["heading-provenance"], RIGHTS)),
        pages=tuple(numbers(volume)),
        landmarks=tuple(marks),
    )


def parts(volume: Volume, path: str) -> tuple[NavItem, ...]:
    """What the contents say of the parts of a text: its headings, then its notes and lists."""
    text = next((each for each in volume.texts if volume.places[page_of(each)] == path), None)
    if text is None:
        return ()
    words = volume.press.words
    found = [NavItem(each.label, path + xml_way(each.href)) for each in volume.press.outline(text)]
    series = {each.series for each in text.notes}
    lists = (
        ("heading-notes", "notes", "author" in series),
        ("heading-editor-notes", "editor-notes", "editor" in series),
        ("heading-readings", "readings", bool(text.readings)),
        ("heading-voices", "voices", bool(text.voices)),
    )
    return (*found, *(NavItem(words[key], f"{path}#_{name}") for key, name, there in lists if there))


def numbers(volume: Volume) -> Iterator[LinkView]:
    """The numbered paragraphs; in a book of several texts, with the title of the text."""
    for text in volume.texts:
        before = f"{short_title(text)}, " if len(volume.texts) > 1 else ""
        for address, spoken in volume.press.spoken[text.id].items():
            yield LinkView(before + spoken.paragraph.label, f"{volume.places[page_of(text)]}#{xml_id(address)}")
