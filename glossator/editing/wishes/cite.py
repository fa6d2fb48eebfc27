"""The editor says what a citation means."""

from __future__ import annotations

from dataclasses import replace

from glossator.annotate.words import CERTAINTIES, place
from glossator.editing.place import line_of
from glossator.editing.values import Declined, Plan, Selected, Wish
from glossator.editing.wishes.brackets import bracketed, selected_in, value
from glossator.editing.wishes.mark import entry_of
from glossator.editing.writing import attribute, braces, one_line
from glossator.model.citation import Pin
from glossator.model.inline import Cited
from glossator.model.kinds import WORK
from glossator.model.source import Span

OPEN = "open"


def cite(wish: Wish) -> Plan:
    """The plan for a pinned citation: its work, or ``open``, the place, how certain it is, and a remark."""
    selected = whole(selected_in(wish))
    names = {"cites": value(wish, "cites", "The work"), "conjecture": wish.values.get("conjecture", "").strip()}
    for name in names.values():
        if name and name != OPEN and entry_of(wish, name).kind is not WORK:
            raise Declined(f"`{name}` is not a work.")
    given = {key: one_line(wish.values.get(key, "")) for key in ("locator", "certainty", "remark")}
    if given["certainty"] and given["certainty"] not in CERTAINTIES["cites"]:
        raise Declined(f"`{given['certainty']}` is no certainty.")
    said = [attribute(key, name) for key, name in names.items() if name]
    said += [attribute("certainty", given["certainty"])] if given["certainty"] not in ("", "certain") else []
    said += [attribute(key, given[key], words=True) for key in ("locator", "remark") if given[key]]
    pin = Pin(names["cites"], given["certainty"] or "certain", names["conjecture"], given["remark"])
    made = Cited(Span(0, 0), (), pin, place(given["locator"]))
    return replace(bracketed(selected, braces(said), made), said=f"The citation is pinned to `{names['cites']}`.")


def whole(selected: Selected) -> Selected:
    """All words of the citation in which the selected ones stand; these alone where they stand in none."""
    line_of(selected)
    printed = (each for some in selected.text.citing if some.address == selected.address for each in some.printed)
    found = next((each for each in printed if each.start <= selected.start and selected.end <= each.end), None)
    if found is None:
        return selected
    return replace(selected, start=found.start, end=found.end, words=found.words, before="", after="")
