"""HTML of the inline nodes, one function for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from glossator.model import inline
from glossator.model.plain import plain_text


@dataclass(frozen=True, slots=True)
class Rendering:
    """What HTML needs to know beside the tree.

    ``words`` are the interface words, ``mark`` says where the mark of an entry leads, ``entry`` where its own page is, ``title`` what it
    is called,
    ``titles`` has the titles of the works that are set as books are.
    """

    words: Mapping[str, str]
    mark: Callable[[str], str]
    entry: Callable[[str], str]
    title: Callable[[str], str]
    titles: Mapping[str, str] = field(default_factory=dict)


Render = Callable[[Any, Rendering], str]


def attributes(pairs: Iterable[tuple[str, str | None]]) -> str:
    """Attributes, each with a space before it; one whose value is ``None`` is left out."""
    return "".join(f' {name}="{escape(value)}"' for name, value in pairs if value is not None)


def element(name: str, inner: str, *pairs: tuple[str, str | None]) -> str:
    """An element."""
    return f"<{name}{attributes(pairs)}>{inner}</{name}>"


def inlines(nodes: Iterable[Any], to: Rendering) -> str:
    """HTML of inline nodes."""
    return "".join([INLINE[type(node)](node, to) for node in nodes])


def text(node: inline.Text, _: Rendering) -> str:
    return escape(node.text, quote=False)


def raw(node: inline.RawInline, _: Rendering) -> str:
    return escape(node.text, quote=False)


def soft_break(_node: inline.SoftBreak, _: Rendering) -> str:
    return "\n"


def hard_break(_node: inline.HardBreak, _: Rendering) -> str:
    return "<br>\n"


def emphasis(node: inline.Emphasis, to: Rendering) -> str:
    return element("em", inlines(node.children, to))


def strong(node: inline.Strong, to: Rendering) -> str:
    return element("strong", inlines(node.children, to))


def code(node: inline.Code, _: Rendering) -> str:
    return element("code", escape(node.text, quote=False))


def link(node: inline.Link, to: Rendering) -> str:
    inner = inlines(node.children, to)
    if not node.href:
        return inner
    return element("a", inner, ("href", node.href), ("title", node.title or None))


def image(node: inline.Image, _: Rendering) -> str:
    if not node.href:
        return escape(node.alternative, quote=False)
    return f"<img{attributes((('src', node.href), ('alt', node.alternative), ('title', node.title or None)))}>"


def note_reference(node: inline.NoteReference, to: Rendering) -> str:
    """A superior number; a link to the note, where there is one."""
    editors = node.label.isalpha()
    style = ("class", "reference editor" if editors else "reference")
    if not node.note:
        return element("sup", escape(node.label), style)
    name = to.words["editor-note" if editors else "note"].replace("{number}", node.label)
    parts = (("id", node.id), ("href", f"#{node.note}"), ("role", "doc-noteref"), ("aria-label", name))
    return element("sup", element("a", escape(node.label), *parts), style)


def entry_link(node: inline.EntryLink, to: Rendering) -> str:
    return element("a", inlines(node.children, to), ("class", "entry"), ("href", to.entry(node.entry)))


def mark(node: inline.Mark, to: Rendering) -> str:
    """The words of a mention as a link to what explains them; the title of a book is set as one."""
    name = f"m-{node.entry}" if node.first else None
    parts = (("class", "mark"), ("id", name), ("data-entry", node.entry), ("href", to.mark(node.entry)))
    words = element("a", inlines(node.children, to), *parts)
    return element("cite", words) if is_title(node, to) else words


def is_title(node: inline.Mark, to: Rendering) -> bool:
    """Whether the words of a mention are those of a book's title, all or some; `her memoirs` is none."""
    return plain_text(node.children).casefold() in to.titles.get(node.entry, "").casefold()


def plainly(node: inline.Unmarked | inline.Bracketed, to: Rendering) -> str:
    return inlines(node.children, to)


def title(node: inline.Title, to: Rendering) -> str:
    return element("cite", inlines(node.children, to))


def emendation(node: inline.Emendation, to: Rendering) -> str:
    pairs = (("data-sic", ""), ("data-correction", node.correction), ("data-certainty", node.certainty))
    return element("span", inlines(node.children, to), ("class", "emendation"), *pairs)


def reading_reference(node: inline.ReadingReference, to: Rendering) -> str:
    name = to.words["reading-reference"].replace("{number}", str(node.number))
    parts = (("id", f"s{node.number}"), ("href", f"#e{node.number}"), ("aria-label", name), ("data-editorial", ""))
    return element("a", "°", ("class", "reading"), *parts)


def foreign(node: inline.Foreign, to: Rendering) -> str:
    return element("span", inlines(node.children, to), ("lang", node.language))


def run_in_item(node: inline.RunInItem, to: Rendering) -> str:
    return element("span", inlines(node.children, to), ("class", "item"))


def editorial(node: inline.Editorial, to: Rendering) -> str:
    return element("span", inlines(node.children, to), ("class", "editorial"), ("data-editorial", ""))


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
    inline.Foreign: foreign,
    inline.RunInItem: run_in_item,
    inline.Editorial: editorial,
    inline.Lost: lost,
}
