"""The words of a link: a reference to a note and bracketed words may stand in them, another link may not."""

from __future__ import annotations

from types import SimpleNamespace

from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.rules_inline import StateInline

from glossator.read.dialect.notes import REFERENCE


def link_label(state: StateInline, start: int, no_links: bool = False) -> int:  # noqa: FBT002 - as it is called
    """Where the label that opens at ``start`` ends; -1 if it does not, or if it holds a link where none may be."""
    before = state.pos
    state.pos = start + 1
    end = closing_bracket(state, no_links=no_links)
    state.pos = before
    return end


def closing_bracket(state: StateInline, *, no_links: bool) -> int:
    """Where the bracket closes that was opened before the state's place; -1 if it does not."""
    level = 1
    while state.pos < state.posMax:
        at = state.pos
        sign = state.src[at]
        level -= sign == "]"
        if level == 0:
            return at
        state.md.inline.skipToken(state)
        if sign == "[" and state.pos == at + 1:
            level += 1
        elif sign == "[" and no_links and holds_link(state, at):
            return -1
    return -1


def holds_link(state: StateInline, start: int) -> bool:
    """Whether what begins with a bracket at ``start`` and ends at the state's place is a link, or has one inside."""
    if REFERENCE.fullmatch(state.src, start, state.pos):
        return False
    return state.src[state.pos - 1 : state.pos] != "}" or link_label(state, start, no_links=True) < 0


HELPERS = SimpleNamespace(
    parseLinkLabel=link_label, parseLinkDestination=parseLinkDestination, parseLinkTitle=parseLinkTitle
)
