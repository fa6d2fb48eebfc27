"""HTML of the block nodes, one function for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from glossator.model import block
from glossator.model.document import Voice
from glossator.publish.html_inline import Beside, Render, Rendering, element, inlines, void


def blocks(nodes: Iterable[Any], to: Rendering) -> str:
    """HTML of block nodes."""
    return "".join([BLOCK[type(node)](node, to) for node in nodes])


def paragraph(node: block.Paragraph, to: Rendering) -> str:
    inner = number_link(node, to) + inlines(node.children, to) + beside(to.beside.get(node.id, ()))
    number = node.label or None
    return inner if node.tight else element("p", inner, ("id", node.id or None), ("data-number", number)) + "\n"


def number_link(node: block.Paragraph, to: Rendering) -> str:
    """The number of a paragraph as a link to it, without words: the style sheet shows the number."""
    if not to.numbers or not node.number:
        return ""
    name = to.words["cite-paragraph"].replace("{number}", node.label)
    place = (("href", f"#{node.id}"), ("data-n", node.label), ("data-editorial", ""), ("aria-label", name))
    return element("a", "", ("class", "number"), *place)


def beside(marks: Iterable[Beside]) -> str:
    """The marks in the margin of a paragraph; they stand after its words, and are none of them."""
    links = "".join(
        element(
            "a",
            sign,
            ("class", name),
            ("id", each.id or None),
            ("data-parallel", each.parallel or None),
            ("href", each.href),
            ("aria-label", each.name),
        )
        for each in marks
        for sign, name in [sign_of(each)]
    )
    return element("span", links, ("class", "marginal"), ("data-editorial", "")) if links else ""


def sign_of(mark: Beside) -> tuple[str, str]:
    """The sign of a mark in the margin, and the class it has."""
    if mark.parallel:
        return "‖", "parallel"
    return ("*", "annotation") if mark.annotated else ("+", "aside")


def heading(node: block.Heading, to: Rendering) -> str:
    return element(f"h{node.level}", inlines(node.children, to), ("id", node.id or None)) + "\n"


def block_quote(node: block.BlockQuote, to: Rendering) -> str:
    return element("blockquote", "\n" + blocks(node.children, to)) + "\n"


def quotation(node: block.Quotation, to: Rendering) -> str:
    """A quotation that says who speaks, to whom, and through whom."""
    pairs = (
        ("class", "quotation epigraph" if node.epigraph else "quotation"),
        ("id", node.id or None),
        ("data-speaker", " ".join(node.speakers) or None),
        ("data-to", " ".join(node.addressees) or None),
        ("data-via", " ".join(node.via) or None),
    )
    return element("blockquote", "\n" + voice(node, to) + blocks(node.children, to), *pairs) + "\n"


def voice(node: block.Quotation, to: Rendering) -> str:
    """The line that says who speaks; nothing where that is not said."""
    words = speakers(node, to)
    return element("p", escape(words), ("class", "voice"), ("data-editorial", "")) + "\n" if words else ""


def speakers(node: block.Quotation | Voice, to: Rendering) -> str:
    """Who speaks, to whom, and through whom, in plain words of the editor's."""
    parts = ((node.speakers, "voice"), (node.addressees, "voice-to"), (node.via, "voice-via"))
    return ", ".join(to.words[key].replace("{names}", ", ".join(map(to.title, names))) for names, key in parts if names)


def matter(node: block.Matter, to: Rendering) -> str:
    """The printed title, the printed contents list, or a block of the editor's."""
    inner = "\n" + blocks(node.children, to)
    name = ("id", node.id or None)
    if node.role == "contents":
        return element("nav", inner, ("class", "contents"), name, ("aria-label", to.words["printed-contents"])) + "\n"
    if node.role == "editorial":
        label = to.words["editorial-block"]
        return (
            element("aside", inner, ("class", "editorial"), name, ("data-editorial", ""), ("aria-label", label)) + "\n"
        )
    return element("div", inner, ("class", node.role), name) + "\n"


def division(node: block.Division | block.NoteDefinition, to: Rendering) -> str:
    return blocks(node.children, to)


def list_of(node: block.List, to: Rendering) -> str:
    """A list; an ordered one says where it starts, if not at one, and which sign follows its numbers, if no stop."""
    inner = "\n" + blocks(node.children, to)
    if node.start is None:
        return element("ul", inner) + "\n"
    start = str(node.start) if node.start != 1 else None
    return element("ol", inner, ("class", "bracket" if node.delimiter == ")" else None), ("start", start)) + "\n"


def list_item(node: block.ListItem, to: Rendering) -> str:
    """An item; the lines of tight paragraphs and of lists do not run together."""
    parts = [BLOCK[type(part)](part, to) for part in node.children]
    tight = [isinstance(part, block.Paragraph) and part.tight for part in node.children]
    joined = ""
    for number, part in enumerate(parts):
        opens = "\n" if not tight[number] and (number == 0 or tight[number - 1]) else ""
        joined += opens + part
    return element("li", joined) + "\n"


def code_block(node: block.CodeBlock, _: Rendering) -> str:
    """Code, with its parts of speech where they are known."""
    language = node.info.split()[0] if node.info.split() else ""
    words = "".join(token(*each) for each in node.tokens) if node.tokens else escape(node.text)
    style = ("class", f"language-{language}" if language else None)
    return element("pre", element("code", words, style)) + "\n"


def token(kind: str, text: str) -> str:
    """A token of code."""
    return f'<span class="tok-{kind}">{escape(text)}</span>' if kind else escape(text)


def gap(_node: block.Gap, to: Rendering) -> str:
    return void("hr", to, ("class", "gap")) + "\n"


def raw(node: block.RawBlock, _: Rendering) -> str:
    return element("pre", escape(node.text, quote=False)) + "\n"


def table(node: block.Table, to: Rendering) -> str:
    """A table with its head."""
    head = "".join(row(each, to) for each in node.children if each.head)
    body = "".join(row(each, to) for each in node.children if not each.head)
    inner = "\n" + element("thead", "\n" + head) + "\n" + (element("tbody", "\n" + body) + "\n" if body else "")
    name = ("id", node.id or None)
    return element("div", element("table", inner), ("class", "table"), name, ("tabindex", "0")) + "\n"


def row(node: block.Row, to: Rendering) -> str:
    return element("tr", "\n" + "".join(cell(each, to) for each in node.children)) + "\n"


def cell(node: block.Cell, to: Rendering) -> str:
    style = ("class", f"align-{node.align}" if node.align else None)
    scope = ("scope", "col" if node.head else None)
    return element("th" if node.head else "td", inlines(node.children, to), style, scope) + "\n"


BLOCK: Mapping[type, Render] = {
    block.Paragraph: paragraph,
    block.Heading: heading,
    block.BlockQuote: block_quote,
    block.Quotation: quotation,
    block.Matter: matter,
    block.Division: division,
    block.NoteDefinition: division,
    block.List: list_of,
    block.ListItem: list_item,
    block.CodeBlock: code_block,
    block.Gap: gap,
    block.RawBlock: raw,
    block.Table: table,
    block.Row: row,
    block.Cell: cell,
}
