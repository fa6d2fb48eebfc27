"""``[[entry]]`` and ``[[entry|words]]``."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

ENTRY_LINK = re.compile(r"\[\[([a-z0-9]+(?:-[a-z0-9]+)*)(?:\|([^\[\]|]+))?\]\]")


def entry_link(state: StateInline, silent: bool) -> bool:
    """Push an ``entry_link``; the entry is in ``info``, the words in ``content``."""
    if not state.src.startswith("[[", state.pos):
        return False
    match = ENTRY_LINK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("entry_link", "", 0)
        token.info = match[1]
        token.content = match[2] or ""
        token.meta = {"words": match.start(2) - match.start()}
    state.pos = match.end()
    return True
