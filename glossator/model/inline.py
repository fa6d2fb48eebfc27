"""The inline nodes of the tree: what stands inside a line.

Every node is frozen and knows its span in the source. A node that holds others calls them ``children``.
"""

from __future__ import annotations

from dataclasses import dataclass

from glossator.model.citation import Citation, Locator, Pin
from glossator.model.source import Span


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands in braces: ``{#id .class key=value}``."""

    ids: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def id(self) -> str:
        """The id, if there is one."""
        return self.ids[0] if self.ids else ""

    def get(self, key: str, default: str = "") -> str:
        """The value of a key."""
        return dict(self.pairs).get(key, default)


@dataclass(frozen=True, slots=True)
class Text:
    """Words; ``text`` is what a reader sees, the span what the editor typed."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class SoftBreak:
    """The end of a line inside a paragraph."""

    span: Span


@dataclass(frozen=True, slots=True)
class HardBreak:
    """The end of a line that must stay one."""

    span: Span


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasised words."""

    span: Span
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Strongly emphasised words."""

    span: Span
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Words of a machine's."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link; ``target`` is what the editor typed, ``href`` where it leads once that is known."""

    span: Span
    target: str
    title: str
    children: tuple[Inline, ...]
    href: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture; ``alternative`` is what stands for it where it cannot be seen."""

    span: Span
    target: str
    title: str
    alternative: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class RawInline:
    """An HTML tag that somebody typed; shown as the characters it is made of."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class NoteReference:
    """A reference to a note.

    ``gap`` is the space before it in the source, which the page does not show. ``note`` is the note's address, ``id``
    the reference's own; both are empty until the notes are counted, and stay so where there is no such note.
    ``printed`` is what the source prints, where that is not the form the text states.
    """

    span: Span
    label: str
    gap: str = ""
    note: str = ""
    id: str = ""
    printed: str = ""


@dataclass(frozen=True, slots=True)
class EntryLink:
    """``[[entry|words]]``: a link to an entry that is no mention of it."""

    span: Span
    entry: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Bracketed:
    """``[words]{attributes}`` before it is known what the attributes mean."""

    span: Span
    attributes: Attributes
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that mention an entry; ``declared`` by the editor, or found; ``first`` of this entry in the text. One that
    stands in a link or another mark is not ``shown``.
    """

    span: Span
    entry: str
    children: tuple[Inline, ...]
    kind: str = ""
    declared: bool = False
    shown: bool = True
    first: bool = False


@dataclass(frozen=True, slots=True)
class Unmarked:
    """Words in which nothing is a mention."""

    span: Span
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a work."""

    span: Span
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emendation:
    """Printed words and the reading proposed for them."""

    span: Span
    correction: str
    certainty: str
    reason: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class ReadingReference:
    """The way from an emended place to the list of emendations; ``number`` counts them through the document."""

    span: Span
    number: int
    correction: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that somebody speaks: who, to whom, and through whom we know it, as ids of entries."""

    span: Span
    speakers: tuple[str, ...]
    addressees: tuple[str, ...]
    via: tuple[str, ...]
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class VoiceReference:
    """The way from quoted words to the list of voices; ``number`` counts the quotations through the document."""

    span: Span
    number: int
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language, named by its BCP 47 tag."""

    span: Span
    language: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """Words that say when something was: the date they state, or one that is ``computed`` from them.

    ``event`` is the entry that the date is of; without one, ``title`` names on the timeline what is dated.
    """

    span: Span
    date: str
    children: tuple[Inline, ...]
    event: str = ""
    title: str = ""
    dating: str = "stated"
    old_style: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class CitationKey:
    """``@work, place`` before it is known which place is meant."""

    span: Span
    work: str
    place: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation: pinned by the editor, then with a ``pin``, or found and resolved, then with a ``citation``."""

    span: Span
    children: tuple[Inline, ...]
    pin: Pin | None = None
    locator: Locator = Locator()
    citation: Citation | None = None


@dataclass(frozen=True, slots=True)
class RunInItem:
    """One item of a list that runs on inside its paragraph."""

    span: Span
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Editorial:
    """Words of the editor, not of the source."""

    span: Span
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """Words that an annotation is about, on the page of a text only."""

    span: Span
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """Stands for a note whose text the source lacks; without children, in the edition's standard words."""

    span: Span
    children: tuple[Inline, ...]


Inline = (
    Text
    | SoftBreak
    | HardBreak
    | Emphasis
    | Strong
    | Code
    | Link
    | Image
    | RawInline
    | NoteReference
    | EntryLink
    | Bracketed
    | Mark
    | Unmarked
    | Title
    | Emendation
    | ReadingReference
    | Quoted
    | VoiceReference
    | Foreign
    | Dated
    | RunInItem
    | CitationKey
    | Cited
    | Editorial
    | Lost
    | Annotated
)

REFERENCES = (NoteReference, ReadingReference, VoiceReference)
