"""TEI of the inline nodes, one function for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from glossator.model import inline
from glossator.model.citation import Citation, located
from glossator.model.tree import walk
from glossator.publish.html_inline import Rendering as Shown
from glossator.publish.html_inline import element, is_title
from glossator.publish.iso_dates import dating
from glossator.publish.xml_names import xml_id

CERTAINTY = {"certain": "high", "probable": "medium", "conjecture": "low", "annotated": "low"}
NAMES = {"person": "persName", "place": "placeName", "organisation": "orgName", "term": "term"}


@dataclass(frozen=True, slots=True)
class Encoding:
    """What TEI needs to know beside the tree: what the pages of the site know, where a link leads (nothing for one that
    leads nowhere), and the kinds of the entries by their ids.
    """

    shown: Shown
    way: Callable[[str], str]
    kinds: Mapping[str, str]

    def entry(self, name: str) -> str | None:
        """The address of an entry in the list that follows the header."""
        return self.shown.entry(name) or None


Encode = Callable[[Any, Encoding], str]


def inlines(nodes: Iterable[Any], to: Encoding) -> str:
    """TEI of inline nodes."""
    return "".join([INLINE[type(node)](node, to) for node in nodes])


def words(node: inline.Text | inline.RawInline, _: Encoding) -> str:
    """Words as they are."""
    return escape(node.text, quote=False)


def soft_break(_node: inline.SoftBreak, _: Encoding) -> str:
    """The end of a line of the file."""
    return "\n"


def hard_break(_node: inline.HardBreak, _: Encoding) -> str:
    """The end of a line of the text."""
    return "<lb/>\n"


def emphasis(node: inline.Emphasis, to: Encoding) -> str:
    """Emphasised words."""
    return element("emph", inlines(node.children, to))


def strong(node: inline.Strong, to: Encoding) -> str:
    """Strongly emphasised words."""
    return element("hi", inlines(node.children, to), ("rend", "bold"))


def code(node: inline.Code, _: Encoding) -> str:
    """Words of a machine's."""
    return element("code", escape(node.text, quote=False))


def link(node: inline.Link, to: Encoding) -> str:
    """A link, or its words where it leads nowhere."""
    target = to.way(node.href) if node.href else ""
    inner = inlines(node.children, to)
    return element("ref", inner, ("target", target)) if target else inner


def image(node: inline.Image, to: Encoding) -> str:
    """A picture."""
    target = to.way(node.href) if node.href else ""
    described = element("figDesc", escape(node.alternative, quote=False))
    return element("figure", (element("graphic", "", ("url", target)) if target else "") + described)


def note_reference(node: inline.NoteReference, _: Encoding) -> str:
    """The place that a note belongs to."""
    if not node.note:
        return ""
    pairs = (("n", node.label), ("target", f"#{xml_id(node.note)}"))
    return element("ptr", "", ("type", "note"), ("xml:id", xml_id(node.id)), *pairs)


def entry_link(node: inline.EntryLink, to: Encoding) -> str:
    """A link to an entry."""
    inner, target = inlines(node.children, to), to.entry(node.entry)
    return element("ref", inner, ("target", target)) if target else inner


def mark(node: inline.Mark, to: Encoding) -> str:
    """The words of a mention, as the name of what they mention."""
    inner, kind, ref = inlines(node.children, to), to.kinds[node.entry], ("ref", to.entry(node.entry))
    if kind in NAMES or is_title(node, to.shown):
        return element(NAMES.get(kind, "title"), inner, ref)
    return element("rs", inner, ("type", kind), ref)


def plainly(node: inline.Unmarked | inline.Bracketed | inline.Annotated, to: Encoding) -> str:
    """Words of which nothing is said."""
    return inlines(node.children, to)


def title(node: inline.Title, to: Encoding) -> str:
    """The title of a work."""
    return element("title", inlines(node.children, to))


def emendation(node: inline.Emendation, to: Encoding) -> str:
    """The printed words and the proposed ones."""
    pairs = (("cert", CERTAINTY[node.certainty]), ("resp", "#editor"))
    proposed = element("corr", escape(node.correction, quote=False), *pairs)
    return element("choice", element("sic", inlines(node.children, to)) + proposed)


def reading_reference(node: inline.ReadingReference, _: Encoding) -> str:
    """The place that the reason for an emendation belongs to."""
    return element("anchor", "", ("xml:id", f"s{node.number}"))


def voice_reference(_node: inline.VoiceReference, _: Encoding) -> str:
    """Nothing: the quoted words say themselves who speaks."""
    return ""


def quoted(node: inline.Quoted, to: Encoding) -> str:
    """Quoted words with their printed quotation marks."""
    return element("said", inlines(node.children, to), *voices(node, to))


def voices(node: Any, to: Encoding) -> tuple[tuple[str, str | None], ...]:
    """Who speaks, to whom, and through whom we know it."""
    some = (("who", node.speakers), ("toWhom", node.addressees), ("source", node.via))
    return tuple((name, " ".join(filter(None, map(to.entry, ids))) or None) for name, ids in some)


def foreign(node: inline.Foreign, to: Encoding) -> str:
    """Words in another language."""
    return element("foreign", inlines(node.children, to), ("xml:lang", node.language))


def dated(node: inline.Dated, to: Encoding) -> str:
    """Words with the date they say; one that follows from them is the editor's."""
    resp = "#editor" if node.dating != "stated" else None
    return element("date", inlines(node.children, to), *dating(node.date), ("resp", resp))


def cited(node: inline.Cited, to: Encoding) -> str:
    """A citation: its printed words and the work and place they mean."""
    if node.pin and node.pin.key:
        return by_key(node.pin.work, located(str(node.locator)), to)
    inner = inlines(node.children, to)
    if node.citation is None:
        return inner
    if any(isinstance(each, inline.Quoted) for each in walk(node.children)):
        inner = element("seg", inner)
    return bibliographic(inner, node.citation, to)


def bibliographic(inner: str, citation: Citation, to: Encoding) -> str:
    """A citation as a reference to a work."""
    work = citation.work or citation.conjecture
    pairs = (("corresp", to.entry(work) if work else None), ("cert", CERTAINTY[citation.certainty] if work else None))
    place = element("citedRange", "", ("n", str(citation.locator))) if str(citation.locator) else ""
    remark = element("note", escape(citation.remark, quote=False), ("resp", "#editor")) if citation.remark else ""
    return element("bibl", inner + place + remark, ("type", citation.via.value), *pairs)


def citation_key(node: inline.CitationKey, to: Encoding) -> str:
    """A citation of the editor's that has not gone through the passes."""
    return by_key(node.work, node.place, to)


def by_key(work: str, locator: str, to: Encoding) -> str:
    """A citation in the editor's own words."""
    shown = ", ".join(each for each in (to.shown.work(work), locator) if each)
    return element("bibl", escape(shown, quote=False), ("type", "key"), ("corresp", to.entry(work)))


def run_in_item(node: inline.RunInItem, to: Encoding) -> str:
    """One item of a list that runs on inside its paragraph."""
    return element("seg", inlines(node.children, to), ("type", "item"))


def editorial(node: inline.Editorial, to: Encoding) -> str:
    """Words of the editor."""
    return element("supplied", inlines(node.children, to), ("resp", "#editor"))


def lost(node: inline.Lost, to: Encoding) -> str:
    """What the source lacks."""
    said = inlines(node.children, to) or escape(to.shown.words["lost-note"], quote=False)
    return element("gap", element("desc", said), ("reason", "lost"))


INLINE: Mapping[type, Encode] = {
    inline.Text: words,
    inline.RawInline: words,
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
    inline.Annotated: plainly,
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
}
