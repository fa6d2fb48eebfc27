"""The edition: all documents, and everything that joins them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from glossator.model.annotation import PlacedAnnotation
from glossator.model.block import Block
from glossator.model.citation import Citation
from glossator.model.csl import Item
from glossator.model.diagnostic import Diagnostic, Level
from glossator.model.document import Document
from glossator.model.kinds import (
    ENTRY_KINDS,
    MANUAL,
    PAGE,
    TEXT,
    Export,
    Kind,
    Language,
    Marking,
    Relation,
    Rights,
    declared,
)
from glossator.model.silence import Silence
from glossator.model.source import Place, Source
from glossator.model.timeline import TimelineItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """How the edition is searched."""

    spellings: tuple[tuple[str, ...], ...] = declared(
        'lists of words that are one word spelled in several ways: `[["Krupskaia", "Krupskaya"]]`; a search for one '
        "finds all",
        (),
    )


@dataclass(frozen=True, slots=True)
class Levels:
    """How much each kind of finding matters in this edition, where that is not what it matters elsewhere."""

    pairs: tuple[tuple[str, Level], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionFields:
    """The edition as a whole, declared in ``content/edition.toml``."""

    title: str = declared("the edition's title")
    subtitle: str = declared("what follows the title", "")
    description: str = declared("one or two sentences for the library page and for search engines", "")
    language: Language = declared("the language of the edition's own words, as a BCP 47 tag", "en")
    editor: str = declared("who made the edition", "")
    introduction: str = declared("the id of the page in `pages/` that introduces the edition as a whole", "")
    date: str = declared("the day of this state of the edition, `2026-03-01`; exports and the feed name it", "")
    marking: Marking = declared("which mentions are marked", Marking.FIRST_IN_SECTION)
    offline: bool = declared("whether browsers keep the whole edition, to be read without a network", default=False)
    rights: Rights = declared("what may be done with the edition's own words", Rights(statement="", label=""))
    search: Search = declared("how the edition is searched", Search())
    exports: tuple[Export, ...] = declared(
        "which files are made for taking away: `epub`, `tei`, `html`, `markdown`, `txt`; all of them if it is not said",
        tuple(Export),
    )
    findings: Levels = declared(
        "how much findings matter here: the name of each, and `error`, `warning`, `note` or `off`", Levels()
    )


@dataclass(frozen=True, slots=True)
class Original:
    """A file in ``content/sources/`` or ``content/images/``: its path in the content folder, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a text names an entry.

    ``paragraph`` is the paragraph's address, or empty; ``note`` the note's, ``table`` the table's, or empty. ``start``
    counts characters in the plain text of the paragraph, the note or the table. ``sentence`` is the sentence around it
    in three parts: before, the form, after. ``declared`` says that the editor marked it; ``marked`` that the page shows
    it.
    """

    entry: str
    text: str
    paragraph: str
    note: str
    form: str
    start: int
    sentence: tuple[str, str, str]
    declared: bool = False
    marked: bool = False
    table: str = ""

    @property
    def address(self) -> str:
        """Where on the page it stands."""
        return self.note or self.paragraph or self.table


@dataclass(frozen=True, slots=True)
class Backlink:
    """What links to an entry or to a place of a text: a document, by its path in the content folder, or one of its
    notes, by its address.
    """

    path: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs of one text, in reading order, that a parallel sets beside others; ``note`` is the editor's."""

    text: str
    paragraphs: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Parallel:
    """Passages that bear on each other: what they are about, how they stand to each other, the editor's comment."""

    id: str
    topic: str
    relation: Relation
    comment: tuple[Block, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything there is to check and to publish.

    ``mentions`` are by the ids of entries, ``mentions_in`` the same by those of texts and then of entries.
    ``parallels_at`` has the ids of the parallels that touch a paragraph, by the text's id and the paragraph's address.
    ``backlinks`` says what links to an entry, by its id, and to a place of a text, by ``text#address``. ``places`` says
    where the edition's own fields were written; ``data`` are the files that are no documents: ``edition.toml`` and
    bibliographies; ``faulty`` are the files in which something was found when they were read and linked.
    """

    fields: EditionFields
    documents: tuple[Document, ...]
    originals: Mapping[str, Original] = field(default_factory=dict)
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    mentions_in: Mapping[str, Mapping[str, tuple[Mention, ...]]] = field(default_factory=dict)
    backlinks: Mapping[str, tuple[Backlink, ...]] = field(default_factory=dict)
    citations: tuple[Citation, ...] = ()
    items: Mapping[str, Item] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()
    parallels: tuple[Parallel, ...] = ()
    parallels_at: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    timeline: tuple[TimelineItem, ...] = ()
    annotations: tuple[PlacedAnnotation, ...] = ()
    silences: tuple[Silence, ...] = ()
    data: tuple[Source, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    faulty: frozenset[str] = frozenset()

    def of(self, *kinds: Kind) -> tuple[Document, ...]:
        """The documents of some kinds, in their order."""
        return tuple(each for each in self.documents if each.kind in kinds)

    @property
    def texts(self) -> tuple[Document, ...]:
        """The texts in reading order."""
        return self.of(TEXT)

    @property
    def entries(self) -> tuple[Document, ...]:
        """The entries of all kinds."""
        return self.of(*ENTRY_KINDS)

    @property
    def pages(self) -> tuple[Document, ...]:
        """The pages about the edition and those of the manual."""
        return self.of(PAGE, MANUAL)
