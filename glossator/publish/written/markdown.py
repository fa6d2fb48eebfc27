"""Markdown as Pandoc reads it, and as this dialect does (J. MacFarlane, Pandoc User's Guide, `markdown`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from glossator.model import block, inline
from glossator.model.document import Note
from glossator.model.escape import escaped, line_start
from glossator.publish.written.form import Form

SIGNS = re.compile(r"[~^$]|(?<!\w)@")
LISTED = re.compile(r"\(?(?:[A-Za-z]|[IVXLCDMivxlcdm]{1,9}|\d{1,9}|#)(?=[.)]\s)")
DEFINED = re.compile(r"[:~]\s")
QUOTED = re.compile(r'["\\]')
ALIGNED = {"left": ":--", "center": ":-:", "right": "--:"}


@dataclass(frozen=True, slots=True)
class Markdown(Form):
    """Writes blocks as Markdown."""

    emphasis = "*"
    strong = "**"
    meaning = "(= {})"

    def words(self, words: str) -> str:
        """Words in which nothing is mark-up."""
        return SIGNS.sub(lambda found: "\\" + found[0], escaped(words))

    def soft(self) -> str:
        """The end of a line of the file."""
        return "\n"

    def hard(self) -> str:
        """The end of a line of the text."""
        return "\\\n"

    def code(self, words: str) -> str:
        """Words of a machine's, between more backticks than stand in them."""
        fence = "`" * (longest(words, "`") + 1)
        return f"{fence} {words} {fence}" if "`" in words else f"{fence}{words}{fence}"

    def link(self, inner: str, href: str) -> str:
        """A link, or its words where it leads nowhere."""
        return f"[{inner}](<{href}>)" if href else inner

    def image(self, alternative: str, href: str) -> str:
        """A picture, or what stands for it."""
        return f"![{self.words(alternative)}](<{href}>)" if href else self.words(f"[{alternative}]")

    def reference(self, node: inline.NoteReference) -> str:
        """A reference; one without a note is its printed number."""
        return f"[^{node.label}]" if node.note else self.words(f"[{node.label}]")

    def to_entry(self, inner: str, name: str) -> str:
        """A link to what explains an entry."""
        return self.link(inner, self.to.entry(name) if name else "")

    def emended(self, node: inline.Emendation) -> str:
        """The printed words with the proposed ones."""
        said = [("correction", node.correction), ("certainty", node.certainty), ("reason", node.reason)]
        shown = " ".join(f'{key}="{QUOTED.sub(backslashed, value)}"' for key, value in said if value)
        return f"[{self.inlines(node.children)}]{{{shown}}}"

    def reading(self, _: inline.ReadingReference) -> str:
        """Nothing: the words say themselves what is proposed for them."""
        return ""

    def foreign(self, node: inline.Foreign) -> str:
        """Words in another language."""
        return f"[{self.inlines(node.children)}]{{lang={node.language}}}"

    def editorial(self, words: str) -> str:
        """Words of the editor's."""
        return f"[{words}]{{.editorial}}"

    def lost(self, words: str) -> str:
        """What the source lacks."""
        return f"[{words}]{{.lost}}"

    def blocks(self, nodes: Iterable[Any]) -> str:
        """Blocks with an empty line between two of them."""
        return "\n\n".join(shown for node in nodes if (shown := BLOCK[type(node)](self, node)))

    def note(self, note: Note) -> str:
        """A note: its further blocks are indented by four spaces."""
        return behind(self.blocks(note.children), f"[^{note.label}]: ", "    ")


def address(name: str) -> str:
    """An address as Markdown has it; one of the page's own, such as `_notes`, is none."""
    return "" if name.startswith("_") else name.replace(":", "-")


def backslashed(found: re.Match[str]) -> str:
    """A sign with a backslash before it."""
    return "\\" + found[0]


def longest(words: str, sign: str) -> int:
    """How many of a sign stand in a row, at most."""
    return max((len(each) for each in re.findall(f"{re.escape(sign)}+", words)), default=0)


def behind(lines: str, first: str, other: str) -> str:
    """Lines with something before the first and before all others."""
    parts = lines.split("\n")
    return "\n".join(((first if at == 0 else other) + line).rstrip(" ") for at, line in enumerate(parts))


def starting(line: str) -> str:
    """A line that does not begin like a block, also not like one that only Pandoc knows."""
    found = LISTED.match(line)
    plain = "\\" + line if DEFINED.match(line) else line_start(line)
    return plain if found is None or plain != line else f"{line[: found.end()]}\\{line[found.end() :]}"


def paragraph(form: Markdown, node: block.Paragraph) -> str:
    """The lines of a paragraph."""
    lines = [line.strip(" ") for line in form.inlines(node.children).strip(" \n").split("\n")]
    return "\n".join(starting(line) for line in lines if line)


def heading(form: Markdown, node: block.Heading) -> str:
    """A heading with its address."""
    words = form.inlines(node.children).replace("\\\n", " ").replace("\n", " ").strip()
    closed = re.sub(r"(#+)$", r"\\\1", words)
    name = address(node.id)
    return f"{'#' * node.level} {closed}" + (f" {{#{name}}}" if name else "")


def quoted(form: Markdown, node: block.BlockQuote | block.Quotation) -> str:
    """A quotation."""
    return behind(form.blocks(node.children), "> ", "> ")


def matter(form: Markdown, node: block.Matter) -> str:
    """Printed matter beside the text, or a block of the editor's."""
    inner = form.blocks(node.children)
    colons = ":" * max(3, longest(inner, ":") + 1)
    return f"{colons} {node.role}\n{inner}\n{colons}"


def here(form: Markdown, node: Any) -> str:
    """Blocks of which nothing more is said."""
    return form.blocks(node.children)


def list_of(form: Markdown, node: block.List) -> str:
    """A list."""
    items = []
    for number, item in enumerate(node.children, node.start or 0):
        sign = "- " if node.start is None else f"{number}{node.delimiter} "
        items.append(behind(form.blocks(item.children), sign.ljust(4), "    "))
    return ("\n" if all(len(each.children) == 1 for each in node.children) else "\n\n").join(items)


def as_typed(_: Markdown, node: block.CodeBlock | block.RawBlock) -> str:
    """Lines as they are, between fences."""
    fence = "`" * max(3, longest(node.text, "`") + 1)
    info = node.info.split()[:1] if isinstance(node, block.CodeBlock) else []
    return f"{fence}{''.join(info)}\n{node.text.rstrip(chr(10))}\n{fence}"


def table(form: Markdown, node: block.Table) -> str:
    """A table; its first row is the head."""
    shown = [
        "| " + " | ".join(form.inlines(cell.children).replace("|", "\\|").replace("\n", " ") for cell in row.children)
        for row in node.children
    ]
    rule = "| " + " | ".join(ALIGNED.get(cell.align, "---") for cell in node.children[0].children)
    return "\n".join(f"{row} |" for row in (shown[0], rule, *shown[1:]))


BLOCK: Mapping[type, Callable[[Markdown, Any], str]] = {
    block.Paragraph: paragraph,
    block.Heading: heading,
    block.BlockQuote: quoted,
    block.Quotation: quoted,
    block.Matter: matter,
    block.Division: here,
    block.NoteDefinition: here,
    block.List: list_of,
    block.ListItem: here,
    block.CodeBlock: as_typed,
    block.RawBlock: as_typed,
    block.Gap: lambda form, node: "* * *",
    block.Table: table,
}
