"""Blocks, as the dialect writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from glossator.imports.markdown import attribute as pair
from glossator.imports.markdown import indented
from glossator.imports.markup import Node, attribute, name_of
from glossator.imports.own.inlines import Home, entry, inline, inlines, number, printed, words
from glossator.model.escape import line_start

NAMES = frozenset(("p", "quote", "list", "table", "ab", "milestone", "floatingtext", "div", "head"))
VOICES = (("speaker", "who"), ("to", "toWhom"), ("via", "source"))
EDGE = re.compile(r"^\s|\s$")
DELIMITING = re.compile(r":-")
SIGNS = {"-": "+", "+": "-"}


def blocks(node: Node, to: Home) -> list[str]:
    """The blocks in an element, each as its lines; words without one are a paragraph."""
    found: list[str] = []
    run = [words(text)] if (text := node.text or "").strip() else []
    marker = ""
    for child in node:
        if is_block(child):
            found += closed(run)
            marker = SIGNS.get(marker, "-") if name_of(child) == "list" else ""
            found += listed(child, to, marker) if marker else block(child, to)
            run = [words(text)] if (text := child.tail or "").strip() else []
        elif not is_said(child):
            run += [inline(child, to, run[-1] if run else ""), words(child.tail or "")]
    return [*found, *closed(run)]


def is_block(node: Node) -> bool:
    """Whether an element stands between lines."""
    name = name_of(node)
    set_off = name == "said" and attribute(node, "rend")
    return bool(name in NAMES or set_off or (name == "note" and attribute(node, "type") == "editorial"))


def is_said(node: Node) -> bool:
    """Whether an element says something of the block it stands in: fields, or a note."""
    return name_of(node) in ("fs", "note")


def closed(run: list[str]) -> Iterator[str]:
    """The words of a paragraph that has no element."""
    if text := "".join(run).strip(" \n"):
        yield lines_of(text)


def lines_of(text: str, name: str = "") -> str:
    """The lines of a paragraph with its id, each so that it begins no block."""
    lines = [
        line_start(DELIMITING.sub(r"\\:-", EDGE.sub(number, line), 1)) if line else line for line in text.split("\n")
    ]
    shown = "\n".join(lines)
    if not name:
        return shown
    return f"{shown}{'' if not shown or shown.endswith(chr(10)) else ' '}{{#{name}}}"


def block(node: Node, to: Home) -> Iterable[str]:
    """The blocks that an element is."""
    return BLOCK.get(name_of(node), several)(node, to)


def several(node: Node, to: Home) -> list[str]:
    """An element that is only what stands in it; in the front of a text, printed matter."""
    kind = attribute(node, "type") if name_of(node) == "div" else ""
    return [fenced(f".{kind}", node, blocks(node, to), to)] if kind else blocks(node, to)


def paragraph(node: Node, to: Home) -> Iterator[str]:
    """A paragraph or a heading; one that only fills a division is none."""
    form, name = attribute(node, "rend").split(), to.name(attribute(node, "id"))
    if "head" in form:
        yield titled(node, name, to)
    elif name or node.text or len(node):
        yield lines_of(inlines(node, to), name)


def head(node: Node, to: Home) -> Iterator[str]:
    """The heading of a division, which has its address."""
    yield titled(node, to.name(attribute(node.getparent(), "id")), to)


def titled(node: Node, name: str, to: Home) -> str:
    """A heading with its address; one of several lines is underlined."""
    level = next((int(each[6:]) for each in attribute(node, "rend").split() if re.fullmatch("level-[1-6]", each)), 2)
    shown, address = inlines(node, to), f"{{#{name}}}" if name else ""
    if "\n" in shown:
        return f"{lines_of(shown, name)}\n{'===' if level == 1 else '---'}"
    shown = re.sub(r"(#+)$", r"\\\1", EDGE.sub(number, shown))
    return " ".join(filter(None, ("#" * level, shown, address)))


def quote(node: Node, to: Home) -> Iterator[str]:
    """A quotation of which nothing more is said."""
    yield indented("\n\n".join(blocks(node, to)), "> ", "> ")


def quotation(node: Node, to: Home) -> Iterator[str]:
    """A quotation with who speaks in it."""
    kind = "epigraph" if attribute(node, "rend") == "epigraph" else "quotation"
    said = [pair(name, entry(node, key)) for name, key in VOICES if attribute(node, key)]
    yield fenced(" ".join((f".{kind}", *said)), node, blocks(node, to), to)


def matter(node: Node, to: Home) -> Iterator[str]:
    """Printed matter inside the text, or a block of the editor's."""
    inner = (
        [each for part in node for each in blocks(part, to)] if name_of(node) == "floatingtext" else blocks(node, to)
    )
    yield fenced("." + attribute(node, "type"), node, inner, to)


def fenced(said: str, node: Node, inner: Iterable[str], to: Home) -> str:
    """Blocks with a meaning."""
    name = to.name(attribute(node, "id")) if name_of(node) != "div" or attribute(node, "type") else ""
    braces = f"{{{said}{f' #{name}' if name else ''}}}" if name or " " in said else said.removeprefix(".")
    return f"::: {braces}\n" + "\n\n".join((*inner, "")).rstrip("\n") + "\n:::"


def listed(node: Node, to: Home, marker: str) -> Iterator[str]:
    """A list; its items stand apart where they are paragraphs."""
    form, items = attribute(node, "rend").split(), [each for each in node if name_of(each) == "item"]
    apart = any(name_of(each) == "p" for item in items for each in item)
    rows = []
    for item in items:
        sign = marker if "numbered" not in form else attribute(item, "n") + (")" if "bracketed" in form else ".")
        inner = blocks(item, to)
        rows.append(indented(("\n\n" if apart else "\n").join(inner), f"{sign} ", " " * (len(sign) + 1)).rstrip(" "))
    yield ("\n\n" if apart else "\n").join(rows)


def typed(node: Node, _: Home) -> Iterator[str]:
    """Lines of code, or of HTML that somebody typed."""
    text = node.text or ""
    if attribute(node, "type") != "code":
        yield text.rstrip("\n")
        return
    info = re.sub(r"[\\&]", lambda found: "\\" + found[0], attribute(node, "n"))
    sign = "~" if "`" in info else "`"
    fence = sign * max(3, 1 + max((len(each) for each in re.findall(f"{sign}+", text)), default=0))
    yield f"{fence}{info}\n{text}{'' if text.endswith(chr(10)) or not text else chr(10)}{fence}"


def gap(_node: Node, _: Home) -> Iterator[str]:
    """A gap between two sections."""
    yield "* * *"


def table(node: Node, to: Home) -> Iterator[str]:
    """A table; its first row is the head and says how the columns are set."""
    rules = {"left": ":--", "center": ":-:", "right": "--:"}
    rows = [list(each) for each in node if name_of(each) == "row"]
    shown = [f"| {' | '.join(cell(each, to) for each in row)} |" for row in rows]
    rule = " | ".join(rules.get(attribute(each, "rend"), "---") for each in (rows[0] if rows else ()))
    yield "\n".join((*shown[:1], f"| {rule} |", *shown[1:]))


def cell(node: Node, to: Home) -> str:
    """A cell, which is one line."""
    shown = EDGE.sub(number, inlines(node, to)).replace("\n", " ")
    return re.sub(r"(?<!\\)\|", r"\\|", shown)


def note(node: Node, to: Home) -> str:
    """A note: further blocks are indented by four spaces."""
    return indented("\n\n".join(blocks(node, to)), f"[^{attribute(node, 'n')}]{printed(node)}: ", "    ").rstrip(" ")


def notes_at(found: Iterable[tuple[str, str]], places: Iterable[str], body: list[str]) -> list[str]:
    """The blocks of a body with notes, by their labels, among them; ``places`` says how many blocks stand before each.
    A note without a place stands at the end.
    """
    notes = dict(found)
    at: dict[int, list[str]] = {}
    for place in places:
        label, _, count = place.rpartition(" ")
        if label in notes and count.isdecimal():
            at.setdefault(min(int(count[:6]), len(body)), []).append(notes.pop(label))
    at.setdefault(len(body), []).extend(notes.values())
    return [each for place in range(len(body) + 1) for each in (*at.get(place, ()), *body[place : place + 1])]


BLOCK: Mapping[str, Callable[[Node, Home], Iterable[str]]] = MappingProxyType(
    {
        "p": paragraph,
        "head": head,
        "quote": quote,
        "said": quotation,
        "note": matter,
        "floatingtext": matter,
        "ab": typed,
        "milestone": gap,
        "table": table,
    }
)
