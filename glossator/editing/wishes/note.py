"""An editor's note on selected words: a reference behind them, and the note after the last one of its series."""

from __future__ import annotations

from collections import Counter
from itertools import product
from string import ascii_lowercase

from glossator.editing.facts import unnumbered, what
from glossator.editing.place import behind, line_of
from glossator.editing.values import Declined, Edit, Plan, Wish
from glossator.editing.wishes.brackets import selected_in, value
from glossator.editing.writing import definition
from glossator.model.document import Document
from glossator.model.inline import NoteReference
from glossator.model.labels import address
from glossator.model.source import Span

LABELS: tuple[str, ...] = (*ascii_lowercase, *("".join(each) for each in product(ascii_lowercase, repeat=2)))


def note(wish: Wish) -> Plan:
    """The plan for an editor's note."""
    selected = selected_in(wish)
    words = value(wish, "note", "The note")
    label = next_label(selected.text)
    if selected.words[-1:].isalnum() and selected.after[:1].isalnum():
        raise Declined("The words end inside of one; a reference to a note stands behind a whole word.")
    at, end = behind(line_of(selected), selected.end)
    last = end_of_notes(selected.text)
    written = definition(label, words)
    edits = (Edit(Span(at, at), f"[^{label}]"), Edit(Span(last, last), f"\n\n{written}"))
    reference = unnumbered(what(NoteReference(Span(0, 0), label)))
    return Plan(
        f"Editor’s note {label} is written.",
        selected.text.source.path,
        edits,
        promised=Counter([(selected.address, end, end, reference)]),
        open=frozenset({f"n{address(label)}"}),
    )


def next_label(text: Document) -> str:
    """The label after the last one of the editor's series. Raises ``Declined`` where there is none left."""
    taken = [LABELS.index(each.label) for each in text.notes if each.label in LABELS]
    number = max(taken, default=-1) + 1
    if number >= len(LABELS):
        raise Declined("All labels of editor’s notes are taken in this text.")
    return LABELS[number]


def end_of_notes(text: Document) -> int:
    """Where in the source the last note of the editor's ends; without any, the last note; without any, all words."""
    ends = [each.span.end for each in text.notes if each.series == "editor"] or [each.span.end for each in text.notes]
    return len(text.source.text[: max(ends, default=len(text.source.text))].rstrip())
