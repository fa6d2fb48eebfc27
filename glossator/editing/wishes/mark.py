"""Selected words become a mention of an entry that there is."""

from __future__ import annotations

from typing import Any

from glossator.editing.place import LINKS, line_of
from glossator.editing.values import Declined, Plan, Wish
from glossator.editing.wishes.brackets import bracketed, selected_in, value
from glossator.editing.writing import attribute, braces
from glossator.model.document import Document
from glossator.model.inline import Mark, NoteReference
from glossator.model.source import Span


def mark(wish: Wish) -> Plan:
    """The plan for a mark of an entry's."""
    selected = selected_in(wish)
    entry = entry_of(wish, value(wish, "entry", "The entry"))
    if line_of(selected).heading:
        raise Declined("These words stand in a heading, where no mention is marked.")
    made = Mark(Span(0, 0), entry.id, (), entry.kind.name, declared=True)
    plan = bracketed(selected, braces([attribute(entry.kind.name, entry.id)]), made, unlinked)
    return Plan(f"Marked as a mention of {entry.fields.title}.", plan.path, plan.edits, promised=plan.promised)


def entry_of(wish: Wish, name: str) -> Document:
    """The entry of an id. Raises ``Declined`` where there is none."""
    found = next((each for each in wish.edition.entries if each.id == name), None)
    if found is None:
        raise Declined(f"There is no entry `{name}`.")
    return found


def unlinked(around: tuple[Any, ...], among: tuple[Any, ...]) -> str:
    """Why words that stand in or around a link, or around a reference, cannot be a mark."""
    if any(isinstance(each, NoteReference) for each in among):
        return "A reference to a note stands among these words; a mark is a link, and would push it behind them."
    for node, where in (*((each, "in") for each in around), *((each, "around") for each in among)):
        if isinstance(node, LINKS):
            name = f"a mark of `{node.entry}`" if isinstance(node, Mark) else "a link"
            return f"These words stand {where} {name}; a link cannot hold another."
    return ""
