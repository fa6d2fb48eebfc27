"""TEI of the inline nodes, one function for each."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from glossator.model import inline
from glossator.model.citation import Citation, Locator, Pin, located
from glossator.model.tree import walk
from glossator.publish.html_inline import Rendering as Shown
from glossator.publish.html_inline import element, is_title
from glossator.publish.iso_dates import dating
from glossator.publish.tei.features import features
from glossator.publish.xml_names import xml_id

CERTAINTY = {"certain": "high", "probable": "medium", "conjecture": "low", "annotated": "low"}
LOST = ("reason", "lost")
NAMES = {"person": "persName", "place": "placeName", "organisation": "orgName", "term": "term"}


@dataclass(frozen=True, slots=True)
class Encoding:
    """What TEI needs to know beside the tree: what the pages of the site know, where a link or a picture leads (nothing
    for one that leads nowhere), the kinds of the entries by their ids, and what stands before the ids of the document.
    """

    shown: Shown
    way: Callable[[Any], str]
    kinds: Mapping[str, str]
    prefix: str = ""

    def name(self, name: str) -> str | None:
        """The address of something in the document; none for what has none."""
        return xml_id(self.prefix + name) if name else None

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
    target = to.way(node) if node.href else ""
    inner = inlines(node.children, to)
    if not target:
        return inner
    return element("ref", inner + (features("link", {"title": node.title}) if node.title else ""), ("target", target))


def image(node: inline.Image, to: Encoding) -> str:
    """A picture."""
    target = to.way(node) if node.href else ""
    titled = element("head", escape(node.title, quote=False)) if node.title else ""
    described = element("figDesc", escape(node.alternative, quote=False))
    return element("figure", (element("graphic", "", ("url", target)) if target else "") + titled + described)


def note_reference(node: inline.NoteReference, to: Encoding) -> str:
    """The place that a note belongs to, and how the source prints it: with space before it, or in other signs."""
    if not node.note:
        return ""
    spaced = ("rend", f"spaced-{len(node.gap)}" if len(node.gap) > 1 else "spaced" if node.gap else None)
    pairs = (("n", node.label), ("target", f"#{to.name(node.note)}"), spaced, ("style", printed(node.printed)))
    return element("ptr", "", ("type", "note"), ("xml:id", to.name(node.id)), *pairs)


def printed(words: str) -> str | None:
    """What the source prints for a number, as a declaration of CSS."""
    return f"content: {json.dumps(words, ensure_ascii=False)}" if words else None


def entry_link(node: inline.EntryLink, to: Encoding) -> str:
    """A link to an entry; one that shows its title, because no words were written, says so."""
    inner, target = inlines(node.children, to), to.entry(node.entry)
    titled = all(isinstance(each, inline.Text) and each.span == node.span for each in node.children)
    return element("ref", inner, ("type", "title" if titled else None), ("target", target)) if target else inner


def mark(node: inline.Mark, to: Encoding) -> str:
    """The words of a mention, as the name of what they mention."""
    inner, kind, ref = inlines(node.children, to), to.kinds[node.entry], ("ref", to.entry(node.entry))
    resp = ("resp", "#editor" if node.declared else None)
    if kind in NAMES or is_title(node, to.shown):
        return element(NAMES.get(kind, "title"), inner, ref, resp)
    return element("rs", inner, ("type", kind), ref, resp)


def unmarked(node: inline.Unmarked, to: Encoding) -> str:
    """Words in which nothing is a mention."""
    return element("seg", inlines(node.children, to), ("type", "unmarked"))


def plainly(node: inline.Bracketed | inline.Annotated, to: Encoding) -> str:
    """Words of which nothing is said."""
    return inlines(node.children, to)


def title(node: inline.Title, to: Encoding) -> str:
    """The title of a work."""
    return element("title", inlines(node.children, to))


def emendation(node: inline.Emendation, to: Encoding) -> str:
    """The printed words and the proposed ones."""
    pairs = (("cert", CERTAINTY.get(node.certainty)), ("resp", "#editor"))
    reason = element("note", escape(node.reason, quote=False), ("type", "reason")) if node.reason else ""
    proposed = element("corr", escape(node.correction, quote=False) + reason, *pairs)
    return element("choice", element("sic", inlines(node.children, to)) + proposed)


def nothing(_node: inline.ReadingReference | inline.VoiceReference, _: Encoding) -> str:
    """Nothing: the words say themselves what is proposed for them, and who speaks."""
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
    event = ("corresp", to.entry(node.event) if node.event else None)
    more = {name: value for name, value in said_of(node) if value}
    inner = inlines(node.children, to) + (features("date", more) if more else "")
    return element("date", inner, *dating(node.date), event, ("resp", resp))


def said_of(node: inline.Dated) -> Iterator[tuple[str, str]]:
    """What is said of a date, as braces say it, where no attribute says exactly that."""
    yield "date", node.date if dating(node.date) != (("when", node.date),) else ""
    yield "title", node.title
    yield "dating", node.dating if node.dating != "stated" else ""
    yield "old-style", node.old_style
    yield "remark", node.remark


def cited(node: inline.Cited, to: Encoding) -> str:
    """A citation: its printed words and the work and place they mean."""
    if node.pin and node.pin.key:
        return by_key(node.pin.work, str(node.locator), to)
    inner = inlines(node.children, to)
    if node.citation is None and node.pin is None:
        return inner
    if any(isinstance(each, inline.Quoted) for each in walk(node.children)):
        inner = element("seg", inner)
    if node.pin:
        inner += features("pin", {name: value for name, value in pinned(node.pin, node.locator) if value})
    return bibliographic(inner, node.citation, to) if node.citation else element("bibl", inner)


def pinned(pin: Pin, locator: Locator) -> Iterator[tuple[str, str]]:
    """What the editor says a citation means, as braces say it."""
    yield "cites", pin.work
    yield "certainty", pin.certainty if pin.certainty != "certain" else ""
    yield "conjecture", pin.conjecture
    yield "locator", str(locator)
    yield "remark", pin.remark


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
    shown = ", ".join(each for each in (to.shown.work(work), located(locator)) if each)
    pairs = (("corresp", to.entry(work)), ("n", locator or None))
    return element("bibl", escape(shown, quote=False), ("type", "key"), *pairs)


def run_in_item(node: inline.RunInItem, to: Encoding) -> str:
    """One item of a list that runs on inside its paragraph."""
    return element("seg", inlines(node.children, to), ("type", "item"))


def editorial(node: inline.Editorial, to: Encoding) -> str:
    """Words of the editor."""
    return element("supplied", inlines(node.children, to), ("resp", "#editor"))


def lost(node: inline.Lost, to: Encoding) -> str:
    """What the source lacks."""
    said = inlines(node.children, to)
    standard = ("type", None if said else "standard")
    return element("gap", element("desc", said or escape(to.shown.words["lost-note"], quote=False), standard), LOST)


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
    inline.Unmarked: unmarked,
    inline.Annotated: plainly,
    inline.Bracketed: plainly,
    inline.Title: title,
    inline.Emendation: emendation,
    inline.ReadingReference: nothing,
    inline.Quoted: quoted,
    inline.VoiceReference: nothing,
    inline.Foreign: foreign,
    inline.Dated: dated,
    inline.RunInItem: run_in_item,
    inline.CitationKey: citation_key,
    inline.Cited: cited,
    inline.Editorial: editorial,
    inline.Lost: lost,
}
