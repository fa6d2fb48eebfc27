"""A draft as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from glossator.imports.draft import (
    Block,
    Break,
    Draft,
    Gap,
    Group,
    Head,
    Inline,
    Lines,
    Listing,
    Marked,
    Note,
    Para,
    Raw,
    Reference,
    Styled,
)
from glossator.model.escape import escaped, fully_escaped, line_start

SPACES = re.compile(r"[ \t\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
QUOTED = re.compile(r'[\s"\\}]')


def attribute(key: str, value: str) -> str:
    """One pair inside braces."""
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'{key}="{quoted}"' if QUOTED.search(value) or not value else f"{key}={value}"


def inline(part: Inline) -> str:
    """Some words."""
    match part:
        case str():
            return escaped(SPACES.sub(" ", part))
        case Break():
            return "\\\n"
        case Reference():
            printed = "{" + attribute("printed", part.printed) + "}" if part.printed else ""
            return f"[^{part.label}]{printed}"
        case Styled():
            return f"{part.sign}{inlines(part.parts)}{part.sign}"
        case Marked():
            return marked(part)


def marked(part: Marked) -> str:
    """Words in brackets, with what is said of them."""
    words = inlines(part.parts)
    if part.target:
        return f"[{words}](#{part.target})"
    return f"[{words}]{{{' '.join(attribute(*pair) for pair in part.attributes)}}}"


def inlines(parts: Iterable[Inline]) -> str:
    """Words one after the other."""
    return "".join(map(inline, parts))


def paragraph(parts: Sequence[Inline]) -> str:
    """The lines of a paragraph, none of which begins like a block."""
    lines = [line.strip(" \t") for line in inlines(parts).strip(" \t\n").split("\n")]
    return "\n".join(line_start(line) for line in lines if line)


def block(node: Block) -> str:
    """A block, without the empty line after it."""
    match node:
        case Para():
            return paragraph(node.parts)
        case Head():
            words = inlines(node.parts).replace("\\\n", " ").strip()
            closing = re.sub(r"(#+)$", r"\\\1", words)
            return f"{'#' * node.level} {closing}" + (f" {{#{node.id}}}" if node.id else "")
        case Group(name=">"):
            return indented(blocks(node.blocks), "> ", "> ")
        case Group(name=""):
            return blocks(node.blocks)
        case Group():
            return f"::: {node.name}\n{blocks(node.blocks)}\n:::"
        case Listing():
            return listing(node)
        case Gap():
            return "* * *"
        case Raw():
            return node.text
        case Lines():
            return fenced(node.text)
        case Note():
            return note(node)


def blocks(nodes: Iterable[Block]) -> str:
    """Blocks one after the other."""
    return "\n\n".join(text for node in nodes if (text := block(node)))


def indented(text: str, first: str, other: str) -> str:
    """Lines with something before the first and before all others."""
    lines = text.split("\n")
    return "\n".join(
        (first if number == 0 else other if line else other.rstrip()) + line for number, line in enumerate(lines)
    )


def listing(node: Listing) -> str:
    """A list."""
    rows = []
    for number, item in enumerate(node.items, node.start or 0):
        sign = "- " if node.start is None else f"{number}{node.delimiter} "
        rows.append(indented(blocks(item), sign, " " * len(sign)))
    return ("\n" if all(len(item) == 1 for item in node.items) else "\n\n").join(rows)


def fenced(text: str) -> str:
    """Lines as they are."""
    longest = max((len(each) for each in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"


def note(node: Note) -> str:
    """A note: further blocks are indented by four spaces."""
    printed = "{" + attribute("printed", node.printed) + "}" if node.printed else ""
    words = "[]{.lost}" if node.lost else blocks(node.blocks)
    return indented(words, f"[^{node.label}]{printed}: ", "    ")


def plain(node: Block, lines: Sequence[str]) -> str:
    """A block as its lines are printed, each sign as itself."""
    words = " ".join(line.strip() for line in lines[node.first : node.last + 1])
    return fully_escaped(SPACES.sub(" ", words).strip())


def body(draft: Draft, unmarked: frozenset[int] = frozenset()) -> list[str]:
    """The blocks of a draft as Markdown; those whose place in the draft is in ``unmarked`` without mark-up."""
    return [plain(node, draft.lines) if place in unmarked else block(node) for place, node in enumerate(draft.blocks)]
