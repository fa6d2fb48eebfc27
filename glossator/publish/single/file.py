"""Each text as one HTML file that can be sent, kept, and read without anything else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from glossator.model.address import LIBRARY, export_paths, page_of
from glossator.model.artifact import Artifact, Stage
from glossator.model.document import Document
from glossator.model.kinds import Export
from glossator.publish.citation_tags import citation_tags
from glossator.publish.citing import citations_of
from glossator.publish.data_address import data_address
from glossator.publish.epub.frame import rights
from glossator.publish.epub.leaves import bibliography_view, glossary_view, parallels_view, text_view
from glossator.publish.epub.volume import Volume
from glossator.publish.linked_data import linked, text_data
from glossator.publish.margins import fits_margin, margin_sheet
from glossator.publish.pages.panel import telling
from glossator.publish.press import Press
from glossator.publish.single.inside import FIRST, ICON, SCRIPTS, SETTINGS, SHEETS, policy, script, style, unending
from glossator.publish.single.values import SingleView
from glossator.publish.values import LinkView, PageView

TEMPLATE = "single/text.html"


def single_files(press: Press) -> Iterator[Artifact]:
    """The single file of every text; none for the preview."""
    yield from press.make(single_file, press, press.exported(Export.HTML))


def single_file(press: Press, text: Document) -> Artifact:
    """The single file of a text."""
    content = press.templates.render(TEMPLATE, view(press, text))
    return Artifact(export_paths(text.id)["HTML"], content, Stage.PAGE, text.source.path)


def view(press: Press, text: Document) -> SingleView:
    """What the file of a text shows."""
    volume = Volume(press, (text,), joined=True)
    shell = page(press, text)
    made = SingleView(
        page=shell,
        text=text_view(volume, text),
        contents=press.contents(text),
        parallels=parallels_view(volume) if volume.has_parallels else None,
        glossary=glossary_view(volume) if volume.entries else None,
        bibliography=bibliography_view(volume) if volume.works else None,
        rights=rights(volume),
        citations=citations_of(press, text),
        margin=fits_margin(text),
        edition=LinkView(press.site.title, press.address(LIBRARY)),
        sheet=style(press.files, "", SHEETS),
        first=script(press.files, FIRST),
        scripts=tuple(scripts(press, shell)),
        icon=data_address("image/svg+xml", press.files[ICON]),
        policy="",
    )
    shown = press.templates.render(TEMPLATE, made).decode("utf-8")
    heading = ", ".join(each for each in (text.fields.author, text.fields.title) if each)
    printed = margin_sheet(text, heading, made.page.canonical or press.edition.fields.title).content
    sheet = style(press.files, shown, SHEETS, printed)
    return replace(made, sheet=sheet, policy=policy(sheet, (made.first, *made.scripts)))


def scripts(press: Press, shell: PageView) -> Iterator[Markup]:
    """The scripts at the end: the panel of the settings stands in one of them."""
    yield script(press.files, SETTINGS)
    yield unending(telling(press, shell))
    for each in SCRIPTS:
        yield script(press.files, each)


def page(press: Press, text: Document) -> PageView:
    """What every page has, for one that stands alone."""
    fields = text.fields
    plain = press.page(LIBRARY, "single", fields.short_title or fields.title, fields.description)
    return replace(
        plain,
        site=replace(press.site, annotated=False),
        navigation=(),
        foot=(),
        feed="",
        canonical=press.address(page_of(text)),
        tags=tuple(citation_tags(press, text)),
        linked=linked(text_data(press, text)),
    )
