"""HTML of the inline nodes, one function for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from typing import Any, NamedTuple

from glossator.model import inline
from glossator.model.citation import Citation, Via, located
from glossator.model.dates import parse_date
from glossator.model.labels import number_of, series_of
from glossator.model.language import direction
from glossator.model.plain import plain_text


class Beside(NamedTuple):
    """A mark in the margin of a paragraph: its own address, if it has one, where it leads, its accessible name, and the
    parallel it stands for; without one it stands for annotations, or for whatever else speaks of the paragraph.
    """

    id: str
    href: str
    name: str
    parallel: str = ""
    annotated: bool = False


@dataclass(frozen=True, slots=True)
class Rendering:
    """What HTML needs to know beside the tree.

    ``words`` are the interface words, ``mark`` says where the mark of an entry leads, ``entry`` where its own page is,
    ``title`` what it is called, ``work`` what a work is called in few words,
    ``titles`` has the titles of the works that are set as books are; ``beside`` the marks in the margins of
    paragraphs, by their addresses; ``home`` is the page that has the notes, where that is another page;
    ``inside`` says that the words stand in a link, which cannot hold another; ``numbers`` that the numbers of
    paragraphs are links; ``book`` that the page is one of an EPUB, which is XML and says what kind of link a link is;
    ``before`` stands before the addresses that the words make themselves, where several texts are in one file; ``feet``
    has the notes that stand at the foot of the page, by the addresses of their references; ``spelled`` says that what
    a citation means is told in words, also where a link would do.
    ``mark`` and ``entry`` are empty for an entry that cannot be reached. ``way`` says where a link leads of which it is
    known where it would lead if no list were cut.
    """

    words: Mapping[str, str]
    mark: Callable[[str], str]
    entry: Callable[[str], str]
    title: Callable[[str], str]
    work: Callable[[str], str]
    titles: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[str, tuple[Beside, ...]] = field(default_factory=dict)
    home: str = ""
    inside: bool = False
    numbers: bool = False
    book: bool = False
    before: str = ""
    feet: Mapping[str, str] = field(default_factory=dict)
    spelled: bool = False
    way: Callable[[str], str] = str


Render = Callable[[Any, Rendering], str]
WORD = re.compile(r"\w+")


def attributes(pairs: Iterable[tuple[str, str | None]]) -> str:
    """Attributes, each with a space before it; one whose value is ``None`` is left out."""
    return "".join([f' {name}="{escape(value)}"' for name, value in pairs if value is not None])


def element(name: str, inner: str, *pairs: tuple[str, str | None]) -> str:
    """An element."""
    return f"<{name}{attributes(pairs)}>{inner}</{name}>"


def void(name: str, to: Rendering, *pairs: tuple[str, str | None]) -> str:
    """An element that holds nothing."""
    return f"<{name}{attributes(pairs)}{'/' if to.book else ''}>"


def inlines(nodes: Iterable[Any], to: Rendering) -> str:
    """HTML of inline nodes."""
    return "".join([INLINE[type(node)](node, to) for node in nodes])


def linked_words(nodes: Sequence[Any], to: Rendering) -> str:
    """HTML of what stands in a link; most often it is words alone, of which none need be told that."""
    words = all(isinstance(node, inline.Text) for node in nodes)
    return inlines(nodes, to if words else replace(to, inside=True))


def text(node: inline.Text, _: Rendering) -> str:
    return escape(node.text, quote=False)


def raw(node: inline.RawInline, _: Rendering) -> str:
    return escape(node.text, quote=False)


def soft_break(_node: inline.SoftBreak, _: Rendering) -> str:
    return "\n"


def hard_break(_node: inline.HardBreak, to: Rendering) -> str:
    return void("br", to) + "\n"


def emphasis(node: inline.Emphasis, to: Rendering) -> str:
    return element("em", inlines(node.children, to))


def strong(node: inline.Strong, to: Rendering) -> str:
    return element("strong", inlines(node.children, to))


def code(node: inline.Code, _: Rendering) -> str:
    return element("code", escape(node.text, quote=False))


def link(node: inline.Link, to: Rendering) -> str:
    if not node.href:
        return inlines(node.children, to)
    inner = linked_words(node.children, to)
    return element("a", inner, ("href", to.way(node.href)), ("title", node.title or None))


def image(node: inline.Image, to: Rendering) -> str:
    if not node.href:
        return escape(node.alternative, quote=False)
    return void("img", to, ("src", node.href), ("alt", node.alternative), ("title", node.title or None))


def note_reference(node: inline.NoteReference, to: Rendering) -> str:
    """A superior number; a link to the note, where there is one."""
    editors, number = series_of(node.label) == "editor", number_of(node.label)
    style = ("class", "reference editor" if editors else "reference")
    if not node.note:
        return element("sup", escape(number), style)
    name = to.words["editor-note" if editors else "note"].replace("{number}", number)
    parts = (("id", node.id), ("href", f"{to.home}#{node.note}"), ("role", "doc-noteref"), ("aria-label", name))
    return element("sup", element("a", escape(number), *parts, of_type("noteref", to)), style) + to.feet.get(
        node.id, ""
    )


def of_type(name: str, to: Rendering) -> tuple[str, str | None]:
    """What an element of a book is, in the words of the EPUB Structural Semantics Vocabulary."""
    return ("epub:type", name if to.book else None)


def entry_link(node: inline.EntryLink, to: Rendering) -> str:
    inner = linked_words(node.children, to)
    return element("a", inner, ("class", "entry"), ("href", to.entry(node.entry) or None))


def mark(node: inline.Mark, to: Rendering) -> str:
    """The words of a mention as a link to what explains them; the title of a book is set as one."""
    name = f"{to.before}m-{node.entry}" if node.first else None
    parts = (("class", "mark"), ("id", name), ("data-entry", node.entry), ("href", to.mark(node.entry) or None))
    kind = (of_type("glossref", to), ("role", "doc-glossref")) if to.book and to.mark(node.entry) else ()
    words = element("a", linked_words(node.children, to), *parts, *kind)
    return element("cite", words) if is_title(node, to) else words


def is_title(node: inline.Mark, to: Rendering) -> bool:
    """Whether the words of a mention are those of a book's title, all or some; `her memoirs` is none."""
    known = to.titles.get(node.entry)
    if not known:
        return False
    words, title = WORD.findall(plain_text(node.children).casefold()), WORD.findall(known.casefold())
    return bool(words) and f" {' '.join(words)} " in f" {' '.join(title)} "


def plainly(node: inline.Unmarked | inline.Bracketed, to: Rendering) -> str:
    return inlines(node.children, to)


def title(node: inline.Title, to: Rendering) -> str:
    return element("cite", inlines(node.children, to))


def emendation(node: inline.Emendation, to: Rendering) -> str:
    pairs = (("data-sic", ""), ("data-correction", node.correction), ("data-certainty", node.certainty))
    return element("span", inlines(node.children, to), ("class", "emendation"), *pairs)


def reading_reference(node: inline.ReadingReference, to: Rendering) -> str:
    name = to.words["reading-reference"].replace("{number}", str(node.number))
    places = (("id", f"{to.before}s{node.number}"), ("href", f"#{to.before}e{node.number}"))
    parts = (*places, ("aria-label", name), ("data-editorial", ""))
    return element("a", "°", ("class", "reading"), *parts)


def quoted(node: inline.Quoted, to: Rendering) -> str:
    """Quoted words with their printed quotation marks."""
    names = (("data-speaker", node.speakers), ("data-to", node.addressees), ("data-via", node.via))
    return element("q", inlines(node.children, to), *((name, " ".join(ids) or None) for name, ids in names))


def voice_reference(node: inline.VoiceReference, to: Rendering) -> str:
    name = to.words["voice-reference"].replace("{names}", ", ".join(map(to.title, node.speakers)))
    places = (("id", f"{to.before}q{node.number}"), ("href", f"#{to.before}v{node.number}"))
    return element("a", "›", ("class", "speaker"), *places, ("aria-label", name), ("data-editorial", ""))


def foreign(node: inline.Foreign, to: Rendering) -> str:
    names = (("lang", node.language), ("xml:lang", node.language if to.book else None))
    return element("span", inlines(node.children, to), *names, ("dir", direction(node.language)))


def dated(node: inline.Dated, to: Rendering) -> str:
    """Words with the date they say, as HTML knows dates; one that it does not know as data."""
    said = parse_date(node.date)
    inner = inlines(node.children, to)
    if said is None:
        return inner
    return (
        element("time", inner, ("datetime", said.html))
        if said.html
        else element("span", inner, ("data-date", said.text))
    )


def cited(node: inline.Cited, to: Rendering) -> str:
    """The printed words of a citation, then, as words of the editor's, what they mean where they do not say it."""
    words = inlines(node.children, to)
    citation = node.citation
    if node.pin and node.pin.key:
        words = cited_by_key(node.pin.work, located(str(node.locator)), to)
    if citation is None:
        return words
    pairs = (
        ("class", "citation"),
        ("data-work", citation.work or None),
        ("data-locator", str(citation.locator) or None),
        ("data-certainty", citation.certainty),
        ("data-via", citation.via.value),
    )
    return element("span", words, *pairs) + meaning(citation, to)


def citation_key(node: inline.CitationKey, to: Rendering) -> str:
    """A citation of the editor's that has not gone through the passes."""
    return cited_by_key(node.work, node.place, to)


def cited_by_key(work: str, locator: str, to: Rendering) -> str:
    """A citation in the editor's own words: the work in few words, as a link, and the place."""
    name = escape(to.work(work), quote=False)
    shown = name if to.inside else element("a", name, ("class", "entry"), ("href", to.entry(work) or None))
    return shown + (f", {escape(locator, quote=False)}" if locator else "")


def meaning(citation: Citation, to: Rendering) -> str:
    """The work and page that a citation means, with the remark about it; nothing after a full reference."""
    if citation.via in (Via.FULL, Via.KEY):
        return ""
    work = "" if to.inside else citation.work or citation.conjecture
    way = to.entry(work) if work else ""
    words = said(citation, to)
    short = bool(way) and not to.spelled and citation.via is Via.SHORT_TITLE and citation.certainty == "certain"
    inner = "→" if short else escape(f"[{words}]", quote=False)
    name = (("class", "resolved"), ("data-editorial", ""), ("aria-label", words if short else None))
    shown = element("a", inner, *name, ("href", way)) if way else element("span", inner, *name)
    remark = element("span", escape(citation.remark, quote=False), ("class", "remark"), ("data-editorial", ""))
    return element("span", f" {shown}" + (f" {remark}" if citation.remark else ""), ("data-editorial", ""))


def said(citation: Citation, to: Rendering) -> str:
    """What a citation means, in few words: the work by its short name, the page; a conjecture as one."""
    locator = located(str(citation.locator))
    if citation.work:
        parts = ", ".join(part for part in (to.work(citation.work), locator) if part)
        return to.words["probably"].replace("{work}", parts) if citation.certainty != "certain" else parts
    if citation.conjecture:
        return to.words["conjecture"].replace("{work}", to.work(citation.conjecture))
    return to.words["unidentified"]


def run_in_item(node: inline.RunInItem, to: Rendering) -> str:
    return element("span", inlines(node.children, to), ("class", "item"))


def editorial(node: inline.Editorial, to: Rendering) -> str:
    return element("span", inlines(node.children, to), ("class", "editorial"), ("data-editorial", ""))


def annotated(node: inline.Annotated, to: Rendering) -> str:
    return element("span", inlines(node.children, to), ("class", "annotated"))


def lost(node: inline.Lost, to: Rendering) -> str:
    words = inlines(node.children, to) or escape(to.words["lost-note"], quote=False)
    return element("span", words, ("class", "lost"), ("data-editorial", ""))


INLINE: Mapping[type, Render] = {
    inline.Text: text,
    inline.RawInline: raw,
    inline.SoftBreak: soft_break,
    inline.HardBreak: hard_break,
    inline.Emphasis: emphasis,
    inline.Strong: strong,
    inline.Code: code,
    inline.Link: link,
    inline.Image: image,
    inline.NoteReference: note_reference,
    inline.EntryLink: entry_link,
    inline.Mark: mark,
    inline.Unmarked: plainly,
    inline.Bracketed: plainly,
    inline.Title: title,
    inline.Emendation: emendation,
    inline.ReadingReference: reading_reference,
    inline.Quoted: quoted,
    inline.VoiceReference: voice_reference,
    inline.Foreign: foreign,
    inline.Dated: dated,
    inline.RunInItem: run_in_item,
    inline.CitationKey: citation_key,
    inline.Cited: cited,
    inline.Editorial: editorial,
    inline.Lost: lost,
    inline.Annotated: annotated,
}
