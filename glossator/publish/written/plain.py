"""Plain text: lines of a width that every screen and printer has, notes at the end, numbers before paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from glossator.model import block
from glossator.model.document import Note
from glossator.publish.written.form import Form

WIDTH, INDENT = 72, 4


@dataclass(frozen=True, slots=True)
class Plain(Form):
    """Writes blocks as lines, each of them indented by so many blanks."""

    indent: int = 0

    def blocks(self, nodes: Iterable[Any]) -> str:
        """Blocks with an empty line between two of them."""
        return "\n\n".join(shown for node in nodes if (shown := BLOCK[type(node)](self, node)))

    def deeper(self, by: int = INDENT) -> Plain:
        """The same with more blanks before each line."""
        return Plain(self.to, self.way, self.indent + by)

    def lines(self, words: str, first: str = "") -> str:
        """Words broken into lines; ``first`` stands before them in the room that the blanks leave, or after these."""
        room, space = max(self.indent - 1, 0), " " * self.indent
        lead = f"{first.rjust(room)} " if first and len(first) <= room else space + (f"{first} " if first else "")
        broken = [line for part in words.split("\n") for line in filled(part, WIDTH - self.indent)]
        if not broken:
            return lead.rstrip()
        if len(lead) > self.indent:
            broken = [line for part in (lead.strip() + " " + words).split("\n") for line in filled(part, WIDTH)]
            lead = space
        return "\n".join((lead if number == 0 else space) + line for number, line in enumerate(broken))

    def note(self, note: Note) -> str:
        """A note with its number in brackets before it."""
        words = self.deeper(6).blocks(note.children)
        label = f"[{note.label}]"
        return f"{label.ljust(6)}{words[6:]}" if len(label) < 6 else f"{label} {words.lstrip()}"


def filled(words: str, width: int) -> list[str]:
    """A paragraph in lines; long words stay whole."""
    return wrap(words, max(width, 20), break_long_words=False, break_on_hyphens=False)


def paragraph(form: Plain, node: block.Paragraph) -> str:
    """A paragraph, with its number where it has one."""
    return form.lines(form.inlines(node.children), node.label)


def heading(form: Plain, node: block.Heading) -> str:
    """A heading: those of the highest levels are underlined."""
    shown = Plain(form.to, form.way, max(form.indent - 6, 0)).lines(form.inlines(node.children).replace("\n", " "))
    longest = max(len(line.strip()) for line in shown.split("\n"))
    sign = {1: "=", 2: "-"}.get(node.level, "")
    blanks = " " * (len(shown) - len(shown.lstrip()))
    return f"\n{shown}" + (f"\n{blanks}{sign * longest}" if sign else "")


def inside(form: Plain, node: Any) -> str:
    """Blocks set off from those around them."""
    return form.deeper().blocks(node.children)


def here(form: Plain, node: Any) -> str:
    """Blocks of which nothing more is said."""
    return form.blocks(node.children)


def list_of(form: Plain, node: block.List) -> str:
    """A list with its signs or numbers."""
    items = []
    for number, item in enumerate(node.children, node.start or 0):
        sign = "-" if node.start is None else f"{number}{node.delimiter}"
        shown = form.deeper().blocks(item.children)
        place = form.indent + INDENT
        lead = f"{sign} ".rjust(place) if len(sign) < INDENT else " " * form.indent + f"{sign} "
        numbered = bool(shown[:place].strip())
        items.append(f"{lead.rstrip()}\n{shown}" if numbered or len(lead) > place else lead + shown[place:])
    return ("\n" if all(len(each.children) == 1 for each in node.children) else "\n\n").join(items)


def as_typed(form: Plain, node: block.CodeBlock | block.RawBlock) -> str:
    """Lines as they are."""
    return "\n".join(" " * (form.indent + INDENT) + line for line in node.text.rstrip("\n").split("\n"))


def gap(form: Plain, _: block.Gap) -> str:
    """A gap between two sections."""
    return " " * form.indent + "* * *".center(WIDTH - form.indent).rstrip()


def table(form: Plain, node: block.Table) -> str:
    """A table: a line for each row, its cells divided by bars."""
    rows = ([form.inlines(cell.children).replace("\n", " ") for cell in row.children] for row in node.children)
    return "\n".join(" " * form.indent + " | ".join(each) for each in rows)


BLOCK: Mapping[type, Callable[[Plain, Any], str]] = {
    block.Paragraph: paragraph,
    block.Heading: heading,
    block.BlockQuote: inside,
    block.Quotation: inside,
    block.Matter: here,
    block.Division: here,
    block.NoteDefinition: here,
    block.List: list_of,
    block.ListItem: here,
    block.CodeBlock: as_typed,
    block.RawBlock: as_typed,
    block.Gap: gap,
    block.Table: table,
}
