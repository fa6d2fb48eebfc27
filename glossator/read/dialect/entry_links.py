"""``[[entry]]`` and ``[[entry|words]]``."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

from glossator.read.dialect.attributes import parse_attributes

ENTRY_LINK = re.compile(r"\[\[([a-z0-9]+(?:-[a-z0-9]+)*)(?:\|([^\[\]|]+))?\]\]")


def entry_link(state: StateInline, silent: bool) -> bool:
    """Push ``entry_link_open``, the words, ``entry_link_close``; the entry is in ``info``.

    With braces behind it, it is no link but bracketed words in printed brackets: ``[[sic]]{.editorial}``.
    """
    if not state.src.startswith("[[", state.pos):
        return False
    match = ENTRY_LINK.match(state.src, state.pos, state.posMax)
    if match is None or parse_attributes(state.src, match.end()):
        return False
    if not silent:
        maximum = state.posMax
        state.push("entry_link_open", "", 1).info = match[1]
        if match[2]:
            state.pos, state.posMax = match.span(2)
            state.md.inline.tokenize(state)
            state.posMax = maximum
        state.push("entry_link_close", "", -1)
    state.pos = match.end()
    return True
