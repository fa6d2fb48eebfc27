"""The page of a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from glossator.model.address import beside_page, page_of, relative, root_of
from glossator.model.artifact import Artifact
from glossator.model.document import Document, Note
from glossator.model.kinds import TextFields
from glossator.model.labels import number_of
from glossator.publish.annotated import with_annotations
from glossator.publish.citation_tags import citation_tags
from glossator.publish.citing import citations_of
from glossator.publish.html_inline import Rendering
from glossator.publish.human import human_date
from glossator.publish.linked_data import linked, text_data
from glossator.publish.margins import fits_margin, is_long, margin_sheet, sheet_path
from glossator.publish.pages.annotations import annotations_in, stretches_of, with_signs
from glossator.publish.pages.asides import asides_in, with_marks
from glossator.publish.pages.beside import marks_beside
from glossator.publish.pages.describing import records_of
from glossator.publish.pages.emendations import reading_view
from glossator.publish.pages.glosses import Gloss, Listed, gloss_of, glosses_path, glosses_script, listed
from glossator.publish.pages.mentions import mentions_path, mentions_script, unmarked
from glossator.publish.pages.own_marks import LOADER
from glossator.publish.pages.paragraphs import beside_script, paragraphs_title
from glossator.publish.pages.provenance import provenance
from glossator.publish.pages.voices import voice_line
from glossator.publish.press import Press
from glossator.publish.text_values import TextFiles, TextView
from glossator.publish.values import (
    Backlink,
    LinkView,
    NoteView,
    TitleView,
)

LAYERS = "assets/layers.css"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the pages of texts are made with: what every page is, and the entries as such a page shows them, by id. All
    these pages lie in one folder, so what one shows of an entry all others do.
    """

    press: Press
    glosses: Mapping[str, Gloss]


def texts(press: Press) -> Iterator[Artifact]:
    """The page of every text, and what lies beside it."""
    glosses = dict(zip(press.entries, press.make(gloss_of, press, tuple(press.entries.values())), strict=True))
    return chain.from_iterable(press.make(text_files, Reading(press, glosses), press.edition.texts))


def text_files(reading: Reading, text: Document) -> tuple[Artifact, ...]:
    """The page of a text, its style sheet and its scripts."""
    press, path, marked = reading.press, page_of(text), listed(reading.press, reading.glosses, text)
    heading = f"{text.fields.author}, {text.fields.title}" if text.fields.author else text.fields.title
    return (
        margin_sheet(text, heading, press.base_url + path if press.base_url else press.edition.fields.title),
        *mentions_script(press, text),
        *glosses_script(press, text, marked.apart),
        press.artifact("text.html", path, view(press, text, marked), made_from=text.source.path),
    )


def view(press: Press, text: Document, marked: Listed) -> TextView:
    """What the page of a text shows; ``marked`` are the entries that it lists."""
    path = page_of(text)
    before, after = (press.texts.get(name) for name in press.neighbours[text.id])
    parallels, asides = marks_beside(press, text), tuple(asides_in(press, text, path))
    annotations = annotations_in(press, text, path)
    margin = with_signs(with_marks(parallels, asides, text), annotations)
    to = replace(press.rendering(path, lambda entry: f"#t-{entry}"), beside=margin, numbers=True)
    page = press.page(path, "text", text.fields.short_title or text.fields.title, text.fields.description)
    styles = sheets(text, path, annotated=bool(annotations.places))
    shown = with_annotations(text, stretches_of(press, text.id))
    return TextView(
        page=replace(
            page,
            language=text.fields.language or page.language,
            styles=styles,
            scripts=(root_of(path) + LOADER,),
            tags=tuple(citation_tags(press, text)),
            linked=linked(text_data(press, text)),
        ),
        head=head(press, text, path),
        contents=press.contents(text),
        body=press.markup(shown.body, to),
        notes=tuple(note_view(press, note, to) for note in shown.notes if note.series == "author"),
        editor_notes=tuple(note_view(press, note, to) for note in shown.notes if note.series == "editor"),
        glosses=marked.shown,
        readings=tuple(reading_view(press, text, each, path) for each in text.readings),
        margin=fits_margin(text),
        provenance=provenance(press, text),
        previous=press.link(before, path) if before else None,
        following=press.link(after, path) if after else None,
        voices=tuple(voice_line(press, text, each, path) for each in text.voices if not each.set_off),
        citations=citations_of(press, text),
        files=files(
            press,
            text,
            path,
            beside=bool(asides) or any(each in press.spoken[text.id] for each in parallels),
            apart=bool(marked.apart),
        ),
        annotations=annotations,
        downloads=press.exports({**press.files_of(text), **records_of(text)}, path),
    )


def files(press: Press, text: Document, path: str, *, beside: bool, apart: bool) -> TextFiles:
    """What lies beside the page of a text; ``beside`` says whether anything else speaks of its paragraphs, ``apart``
    whether its glosses lie in a script.
    """
    return TextFiles(
        mentions=relative(mentions_path(text), path) if unmarked(press, text) else "",
        glosses=relative(glosses_path(text), path) if apart else "",
        beside=relative(beside_script(text), path) if beside else "",
        paragraphs=relative(beside_page(text.id), path) if beside else "",
        printed=press.address(beside_page(text.id)) or paragraphs_title(press, text),
    )


def sheets(text: Document, path: str, *, annotated: bool) -> tuple[str, ...]:
    """The style sheets that the page of a text has beside those of every page."""
    return tuple(root_of(path) + each for each in (sheet_path(text), *([LAYERS] if annotated else ())))


def head(press: Press, text: Document, path: str) -> TitleView:
    """The head of a text."""
    fields: TextFields = text.fields
    work = press.entries.get(fields.reviews)
    reviews = LinkView(work.fields.title, relative(page_of(work), path)) if work else None
    supplied = ", ".join(press.words.get(f"fact-supplied-{name}", name) for name in fields.supplied)
    date = human_date(fields.date, press.words)
    return TitleView(
        title=fields.title,
        author=fields.author,
        date=date,
        published=fields.published,
        reviews=reviews,
        introduction=press.introduction(fields.introduction, path),
        supplied=supplied,
        ground=fields.supplied_from,
    )


def note_view(press: Press, note: Note, to: Rendering) -> NoteView:
    """A note with its ways back."""
    return NoteView(
        id=note.id,
        number=number_of(note.label),
        ordinal=ordinal(note),
        body=press.markup(note.children, to),
        lost=note.lost,
        long=is_long(note),
        backlinks=tuple(backlinks(press, note)),
    )


def ordinal(note: Note) -> int:
    """The number of a note in a list: a small letter's place in the alphabet, 0 for a sign."""
    if number_of(note.label).isdecimal():
        return int(number_of(note.label))
    if note.series == "author":
        return 0
    number = 0
    for letter in note.label:
        number = number * 26 + ord(letter) - ord("a") + 1
    return number


def backlinks(press: Press, note: Note) -> Iterator[Backlink]:
    """The ways from a note to its references."""
    several = len(note.references) > 1
    for place, reference in enumerate(note.references, 1):
        key = "back-to-note-place" if several else "back-to-reference"
        yield Backlink(f"#{reference}", press.say(key, number=number_of(note.label), place=place))
