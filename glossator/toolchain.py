"""The tables: which passes, checks, publishers, finishers and codes there are, and in which order they come.

An edition that needs more has a ``build.py`` of its own: ``replace(Toolchain(), passes=(*PASSES, mine))``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from glossator.annotate.citing import citing
from glossator.annotate.codes import CODES as ANNOTATE_CODES
from glossator.annotate.divisions import divisions
from glossator.annotate.emendations import emendations
from glossator.annotate.highlighting import highlighting
from glossator.annotate.notes import notes
from glossator.annotate.numbering import numbering
from glossator.annotate.textual import textual
from glossator.annotate.unread import unread
from glossator.annotate.voices import voices
from glossator.annotate.words import words
from glossator.check.codes import CODES as CHECK_CODES
from glossator.check.dates import check_dates, check_listed_dates
from glossator.check.entries import check_entries
from glossator.check.entry_codes import CODES as ENTRY_CODES
from glossator.check.kinds_known import check_language, check_names
from glossator.check.language_codes import CODES as LANGUAGE_CODES
from glossator.check.letters import check_data_letters, check_letters
from glossator.check.lists import check_lists
from glossator.check.lives import check_lives
from glossator.check.pages_cited import check_cited_pages
from glossator.check.passages import check_passages
from glossator.check.publishing import check_days, check_former, check_rights
from glossator.check.silence_codes import CODES as SILENCE_CODES
from glossator.check.source import check_source
from glossator.check.structure import check_pictures, check_structure
from glossator.check.structure_codes import CODES as STRUCTURE_CODES
from glossator.check.tidiness import check_bibliographies, check_tidiness
from glossator.check.tidy_codes import CODES as TIDY_CODES
from glossator.imports.codes import CODES as IMPORT_CODES
from glossator.link.annotation_codes import CODES as ANNOTATION_LINK_CODES
from glossator.link.codes import CODES as LINK_CODES
from glossator.link.parallel_codes import CODES as PARALLEL_CODES
from glossator.model.artifact import Artifact
from glossator.model.diagnostic import Code, Diagnostic
from glossator.model.document import Document
from glossator.model.edition import Edition
from glossator.publish.annotations import layers
from glossator.publish.data import data
from glossator.publish.epub.binding import books
from glossator.publish.finish.compressed import compressed
from glossator.publish.finish.feed import feed
from glossator.publish.finish.hosts import host_files
from glossator.publish.finish.offline import offline
from glossator.publish.finish.sitemap import sitemap
from glossator.publish.pages.cards import cards
from glossator.publish.pages.columns import columns
from glossator.publish.pages.coverage import coverage
from glossator.publish.pages.describing import records, text_records
from glossator.publish.pages.emendations import emendations as emendations_page
from glossator.publish.pages.entry import entries
from glossator.publish.pages.library import library
from glossator.publish.pages.listing import listings
from glossator.publish.pages.moved import moved
from glossator.publish.pages.own_marks import own_marks
from glossator.publish.pages.panel import panel
from glossator.publish.pages.paragraphs import paragraphs
from glossator.publish.pages.parallels import parallels
from glossator.publish.pages.prose import prose
from glossator.publish.pages.search import search
from glossator.publish.pages.text import texts
from glossator.publish.pages.timeline import timeline
from glossator.publish.pages.voices import voices as voices_page
from glossator.publish.paper.sheets import sheets
from glossator.publish.paths import CODES as PATH_CODES
from glossator.publish.press import Press
from glossator.publish.single.file import single_files
from glossator.publish.tei.texts import tei
from glossator.publish.web_annotations import web_annotations
from glossator.publish.written.files import written
from glossator.read.annotations.codes import CODES as ANNOTATION_CODES
from glossator.read.bibliography.codes import CODES as BIBLIOGRAPHY_CODES
from glossator.read.codes import CODES as READ_CODES
from glossator.read.line_codes import CODES as LINE_CODES

Pass = Callable[[Document], Document]
Check = Callable[[Edition], Iterable[Diagnostic]]
DocumentCheck = Callable[[Edition, Document], tuple[Diagnostic, ...]]
Publisher = Callable[[Press], Iterable[Artifact]]
Finisher = Callable[[Press, Sequence[Artifact]], Iterable[Artifact]]

PASSES: tuple[Pass, ...] = (
    words,
    divisions,
    textual,
    notes,
    unread,
    numbering,
    voices,
    emendations,
    citing,
    highlighting,
)
CHECKS: tuple[Check, ...] = (
    check_entries,
    check_former,
    check_rights,
    check_days,
    check_listed_dates,
    check_data_letters,
    check_lists,
    check_lives,
    check_cited_pages,
    check_pictures,
    check_language,
    check_bibliographies,
)
DOCUMENT_CHECKS: tuple[DocumentCheck, ...] = (
    check_source,
    check_dates,
    check_letters,
    check_passages,
    check_structure,
    check_names,
    check_tidiness,
)
PUBLISHERS: tuple[Publisher, ...] = (
    library,
    panel,
    texts,
    paragraphs,
    entries,
    listings,
    timeline,
    parallels,
    columns,
    emendations_page,
    voices_page,
    prose,
    own_marks,
    layers,
    moved,
    cards,
)
GATHERERS: tuple[Publisher, ...] = (
    search,
    coverage,
    records,
    text_records,
    web_annotations,
    data,
    books,
    tei,
    single_files,
    written,
    sheets,
)
FINISHERS: tuple[Finisher, ...] = (sitemap, feed, offline, host_files, compressed)
CODES: tuple[Code, ...] = (
    *READ_CODES,
    *LINE_CODES,
    *BIBLIOGRAPHY_CODES,
    *ANNOTATION_CODES,
    *ANNOTATE_CODES,
    *LINK_CODES,
    *PARALLEL_CODES,
    *ANNOTATION_LINK_CODES,
    *CHECK_CODES,
    *ENTRY_CODES,
    *STRUCTURE_CODES,
    *LANGUAGE_CODES,
    *TIDY_CODES,
    *SILENCE_CODES,
    *PATH_CODES,
    *IMPORT_CODES,
)


@dataclass(frozen=True, slots=True)
class Toolchain:
    """Everything that decides how an edition is made.

    Checks look at the edition, document checks at one described document in it. Publishers make pages, gatherers the
    files in which something is gathered from all texts; finishers add what is made from all that was made before.
    """

    passes: tuple[Pass, ...] = PASSES
    checks: tuple[Check, ...] = CHECKS
    document_checks: tuple[DocumentCheck, ...] = DOCUMENT_CHECKS
    publishers: tuple[Publisher, ...] = PUBLISHERS
    gatherers: tuple[Publisher, ...] = GATHERERS
    finishers: tuple[Finisher, ...] = FINISHERS
    codes: tuple[Code, ...] = CODES
