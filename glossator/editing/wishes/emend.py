"""A reading is proposed for selected words."""

from __future__ import annotations

from dataclasses import replace

from glossator.annotate.words import CERTAINTIES
from glossator.editing.values import Declined, Plan, Wish
from glossator.editing.wishes.brackets import bracketed, selected_in, value
from glossator.editing.writing import attribute, braces, one_line
from glossator.model.inline import Emendation
from glossator.model.source import Span


def emend(wish: Wish) -> Plan:
    """The plan for an emendation."""
    selected = selected_in(wish)
    correction = one_line(value(wish, "correction", "The proposed reading"))
    certainty = wish.values.get("certainty", "") or "certain"
    if certainty not in CERTAINTIES["correction"]:
        raise Declined(f"`{certainty}` is no certainty.")
    if correction == one_line(selected.words) and certainty != "annotated":
        raise Declined("The proposed reading is the printed one.")
    reason = one_line(wish.values.get("reason", ""))
    said = [attribute("correction", correction, words=True), attribute("certainty", certainty)]
    said += [attribute("reason", reason, words=True)] if reason else []
    plan = bracketed(selected, braces(said), Emendation(Span(0, 0), correction, certainty, reason, ()))
    return replace(plan, said=f"Emended to “{correction}”.")
