"""TEI of the block nodes, one function for each, and the divisions that headings make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise, takewhile
from typing import Any

from glossator.model import block
from glossator.publish.html_inline import element
from glossator.publish.tei.inline import Encode, Encoding, inlines, voices

PRESERVED = ("xml:space", "preserve")


def blocks(nodes: Iterable[Any], to: Encoding) -> str:
    """TEI of block nodes."""
    return "".join([BLOCK[type(node)](node, to) for node in nodes])


def front(nodes: Sequence[Any], to: Encoding) -> str:
    """What is printed before the text: its title, its list of contents."""
    found = takewhile(lambda node: isinstance(node, block.Matter), nodes)
    return "".join(
        element(
            "div",
            "\n" + (blocks(each.children, to) or element("p", "")),
            ("xml:id", to.name(each.id)),
            ("type", each.role),
        )
        + "\n"
        for each in found
    )


def body(nodes: Sequence[Any], to: Encoding) -> str:
    """The text in the divisions that its headings make; what stands before the first of them is one too."""
    rest = list(nodes)
    while rest and isinstance(rest[0], block.Matter):
        rest.pop(0)
    return "".join(divisions(rest, to)) or element("p", "") + "\n"


def divisions(nodes: Sequence[Any], to: Encoding) -> Iterator[str]:
    """The divisions of some blocks, each with those that lie in it."""
    top = min((each.level for each in nodes if isinstance(each, block.Heading)), default=0)
    starts = [place for place, each in enumerate(nodes) if isinstance(each, block.Heading) and each.level == top]
    first = starts[0] if starts else len(nodes)
    if first:
        yield element("div", "\n" + inside(nodes[:first], to)) + "\n"
    for start, end in pairwise([*starts, len(nodes)]):
        head = element("head", inlines(nodes[start].children, to), ("rend", level(nodes[start]))) + "\n"
        name = to.name(nodes[start].id)
        yield element("div", "\n" + head + inside(nodes[start + 1 : end], to), ("xml:id", name)) + "\n"


def inside(nodes: Sequence[Any], to: Encoding) -> str:
    """What is in a division: blocks, and after them divisions of their own."""
    if any(isinstance(each, block.Heading) for each in nodes):
        before = list(takewhile(lambda each: not isinstance(each, block.Heading), nodes))
        return blocks(before, to) + "".join(divisions(nodes[len(before) :], to))
    return blocks(nodes, to) or element("p", "") + "\n"


def paragraph(node: block.Paragraph, to: Encoding) -> str:
    """A paragraph with its number."""
    pairs = (("xml:id", to.name(node.id)), ("n", node.label or None))
    inner = inlines(node.children, to)
    return inner if node.tight else element("p", inner, *pairs) + "\n"


def level(node: block.Heading) -> str:
    """The level of a heading, which the divisions alone do not tell where one is skipped."""
    return f"level-{node.level}"


def heading(node: block.Heading, to: Encoding) -> str:
    """A heading where no division can begin."""
    pairs = (("xml:id", to.name(node.id)), ("rend", f"head {level(node)}"))
    return element("p", inlines(node.children, to), *pairs) + "\n"


def block_quote(node: block.BlockQuote, to: Encoding) -> str:
    """A quotation of which nothing more is said."""
    return element("quote", "\n" + blocks(node.children, to)) + "\n"


def quotation(node: block.Quotation, to: Encoding) -> str:
    """A quotation that says who speaks, to whom, and through whom."""
    name = ("xml:id", to.name(node.id))
    kind = ("rend", "epigraph" if node.epigraph else "block")
    return element("said", "\n" + blocks(node.children, to), name, kind, *voices(node, to)) + "\n"


def matter(node: block.Matter, to: Encoding) -> str:
    """Printed matter inside the text, or a block of the editor's."""
    name = ("xml:id", to.name(node.id))
    if node.role == "editorial":
        pairs = (("type", "editorial"), ("resp", "#editor"))
        return element("note", "\n" + blocks(node.children, to), name, *pairs) + "\n"
    inner = element("body", "\n" + blocks(node.children, to))
    return element("floatingText", inner, name, ("type", node.role)) + "\n"


def division(node: block.Division | block.NoteDefinition, to: Encoding) -> str:
    """Blocks of which nothing more is said."""
    return blocks(node.children, to)


def list_of(node: block.List, to: Encoding) -> str:
    """A list; the first item of an ordered one says where it starts."""
    if node.start is None:
        return element("list", "\n" + blocks(node.children, to), ("rend", "bulleted")) + "\n"
    numbered = enumerate(node.children, node.start)
    items = "".join(element("item", blocks(each.children, to), ("n", str(number))) + "\n" for number, each in numbered)
    form = "numbered" if node.delimiter == "." else "numbered bracketed"
    return element("list", "\n" + items, ("rend", form)) + "\n"


def list_item(node: block.ListItem, to: Encoding) -> str:
    """An item."""
    return element("item", blocks(node.children, to)) + "\n"


def code_block(node: block.CodeBlock, _: Encoding) -> str:
    """Lines of code."""
    return element("ab", escape(node.text, quote=False), ("type", "code"), ("n", node.info or None), PRESERVED) + "\n"


def gap(_node: block.Gap, _: Encoding) -> str:
    """A gap between two sections."""
    return element("milestone", "", ("unit", "section"), ("rend", "gap")) + "\n"


def raw(node: block.RawBlock, _: Encoding) -> str:
    """Lines of HTML that somebody typed."""
    return element("ab", escape(node.text, quote=False), PRESERVED) + "\n"


def table(node: block.Table, to: Encoding) -> str:
    """A table."""
    return element("table", "\n" + blocks(node.children, to)) + "\n"


def row(node: block.Row, to: Encoding) -> str:
    """A row of a table."""
    return element("row", blocks(node.children, to), ("role", "label" if node.head else None)) + "\n"


def cell(node: block.Cell, to: Encoding) -> str:
    """A cell of a table."""
    return element("cell", inlines(node.children, to), ("rend", node.align or None))


BLOCK: Mapping[type, Encode] = {
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
