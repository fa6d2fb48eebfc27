"""Somebody speaks the selected words."""

from __future__ import annotations

from dataclasses import replace

from glossator.editing.place import line_of
from glossator.editing.values import Plan, Selected, Wish
from glossator.editing.wishes.brackets import bracketed, selected_in, value
from glossator.editing.wishes.mark import entry_of
from glossator.editing.writing import attribute, braces
from glossator.model.inline import Quoted
from glossator.model.plain import plain_text
from glossator.model.source import Span

PAIRS = ('""', "“”", "‘’", "«»", "„“", "''")


def voice(wish: Wish) -> Plan:
    """The plan for a quotation with its speaker, its addressee, and those through whom it comes."""
    selected = with_marks(selected_in(wish))
    names = {"speaker": value(wish, "speaker", "The speaker").split()}
    names |= {key: wish.values.get(key, "").split() for key in ("to", "via")}
    titles = [entry_of(wish, name).fields.title for some in names.values() for name in some]
    made = Quoted(Span(0, 0), tuple(names["speaker"]), tuple(names["to"]), tuple(names["via"]), ())
    said = [attribute(key, " ".join(some)) for key, some in names.items() if some]
    return replace(bracketed(selected, braces(said), made), said=f"The words are those of {titles[0]}.")


def with_marks(selected: Selected) -> Selected:
    """The selected words with the printed quotation marks right before and after them, if those belong together."""
    line = line_of(selected)
    found = plain_text(line.nodes)
    start, end = selected.start - line.begin, selected.end - line.begin
    if start < 1 or end >= len(found) or found[start - 1] + found[end] not in PAIRS:
        return selected
    begin, stop = start - 1 + line.begin, end + 1 + line.begin
    return replace(selected, start=begin, end=stop, words=found[start - 1 : end + 1], before="", after="")
