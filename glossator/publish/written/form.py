"""What the two written forms have in common: the words of inline nodes, sign by sign."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from glossator.model import inline
from glossator.model.citation import Via, located
from glossator.publish.html_inline import Rendering, is_title, said


@dataclass(frozen=True, slots=True)
class Form:
    """Writes inline nodes; ``to`` is what the pages of the site know, ``way`` says where an address leads from the
    file, or nothing.

    ``emphasis`` and ``strong`` are the signs around words, ``meaning`` those around what a citation means.
    """

    to: Rendering
    way: Callable[[str], str]
    emphasis = "_"
    strong = "*"
    meaning = "[= {}]"

    def inlines(self, nodes: Iterable[Any]) -> str:
        """Inline nodes as words."""
        return "".join([WRITE[type(node)](self, node) for node in nodes])

    def words(self, words: str) -> str:
        """Words as they are."""
        return words

    def soft(self) -> str:
        """The end of a line of the file."""
        return " "

    def hard(self) -> str:
        """The end of a line of the text."""
        return "\n"

    def around(self, sign: str, nodes: Iterable[Any]) -> str:
        """Words between two signs, which stand close to them."""
        inner = self.inlines(nodes)
        bare = inner.strip(" \n")
        if not bare:
            return inner
        before, _, after = inner.partition(bare)
        return f"{before}{sign}{bare}{sign}{after}"

    def code(self, words: str) -> str:
        """Words of a machine's."""
        return words

    def link(self, inner: str, href: str) -> str:
        """Words that lead somewhere; an address on the web is told."""
        return f"{inner} <{href}>" if href.startswith("http") and href != inner else inner

    def image(self, alternative: str, _: str) -> str:
        """What stands for a picture."""
        return f"[{alternative}]" if alternative else ""

    def reference(self, node: inline.NoteReference) -> str:
        """The printed number of a note."""
        return f"[{node.label}]"

    def to_entry(self, inner: str, _: str) -> str:
        """Words that name an entry."""
        return inner

    def emended(self, node: inline.Emendation) -> str:
        """The printed words; the list at the end has the proposed ones."""
        return self.inlines(node.children)

    def reading(self, node: inline.ReadingReference) -> str:
        """The number of an emendation."""
        return f"[°{node.number}]"

    def foreign(self, node: inline.Foreign) -> str:
        """Words in another language."""
        return self.inlines(node.children)

    def editorial(self, words: str) -> str:
        """Words of the editor's."""
        return words

    def lost(self, words: str) -> str:
        """What the source lacks."""
        return f"[{words}]"

    def marked(self, node: inline.Mark) -> str:
        """The words of a mention; the title of a book is set as one."""
        if is_title(node, self.to):
            return self.to_entry(self.around(self.emphasis, node.children), node.entry)
        return self.to_entry(self.inlines(node.children), node.entry)

    def cited(self, node: inline.Cited) -> str:
        """A citation: its printed words, and the work and place they mean."""
        if node.pin and node.pin.key:
            return self.by_key(node.pin.work, located(str(node.locator)))
        inner, citation = self.inlines(node.children), node.citation
        if citation is None or citation.via in (Via.FULL, Via.KEY):
            return inner
        meant = self.words(self.meaning.format(said(citation, self.to)))
        remark = f" ({self.words(citation.remark)})" if citation.remark else ""
        return inner + self.editorial(f" {self.to_entry(meant, citation.work or citation.conjecture)}{remark}")

    def by_key(self, work: str, place: str) -> str:
        """A citation in the editor's own words."""
        return self.to_entry(self.words(self.to.work(work)), work) + (f", {self.words(place)}" if place else "")


def plainly(form: Form, node: Any) -> str:
    """Words of which the form says nothing."""
    return form.inlines(node.children)


def entry_link(form: Form, node: inline.EntryLink) -> str:
    """A link to an entry."""
    return form.to_entry(form.inlines(node.children) or form.words(form.to.title(node.entry)), node.entry)


def lost(form: Form, node: inline.Lost) -> str:
    """What the source lacks, in the editor's words or the edition's."""
    return form.lost(form.inlines(node.children) or form.words(form.to.words["lost-note"]))


WRITE: Mapping[type, Callable[[Form, Any], str]] = {
    inline.Text: lambda form, node: form.words(node.text),
    inline.RawInline: lambda form, node: form.words(node.text),
    inline.SoftBreak: lambda form, _: form.soft(),
    inline.HardBreak: lambda form, _: form.hard(),
    inline.Emphasis: lambda form, node: form.around(form.emphasis, node.children),
    inline.Strong: lambda form, node: form.around(form.strong, node.children),
    inline.Title: lambda form, node: form.around(form.emphasis, node.children),
    inline.Code: lambda form, node: form.code(node.text),
    inline.Link: lambda form, node: form.link(form.inlines(node.children), form.way(node.href)),
    inline.Image: lambda form, node: form.image(node.alternative, form.way(node.href)),
    inline.NoteReference: lambda form, node: form.reference(node),
    inline.EntryLink: entry_link,
    inline.Mark: lambda form, node: form.marked(node),
    inline.Emendation: lambda form, node: form.emended(node),
    inline.ReadingReference: lambda form, node: form.reading(node),
    inline.VoiceReference: lambda form, node: "",
    inline.Foreign: lambda form, node: form.foreign(node),
    inline.CitationKey: lambda form, node: form.by_key(node.work, node.place),
    inline.Cited: lambda form, node: form.cited(node),
    inline.Editorial: lambda form, node: form.editorial(form.inlines(node.children)),
    inline.Lost: lost,
    inline.Unmarked: plainly,
    inline.Bracketed: plainly,
    inline.Annotated: plainly,
    inline.Quoted: plainly,
    inline.Dated: plainly,
    inline.RunInItem: plainly,
}
