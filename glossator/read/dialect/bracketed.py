"""``[words]{attributes}``."""

from __future__ import annotations

from markdown_it.rules_inline import StateInline

from glossator.read.dialect.attributes import parse_attributes


def bracketed(state: StateInline, silent: bool) -> bool:
    """Push ``bracketed_open``, the words, ``bracketed_close``; the attributes are in ``meta``."""
    if state.src[state.pos] != "[":
        return False
    start, maximum = state.pos, state.posMax
    if state.html_terminator_last("]{") < start:
        return False
    label_end = state.md.helpers.parseLinkLabel(state, start)
    if label_end < 0 or label_end + 1 >= maximum:
        return False
    parsed = parse_attributes(state.src, label_end + 1)
    if parsed is None or parsed[1] > maximum:
        return False
    attributes, end = parsed
    if not silent:
        state.pos, state.posMax = start + 1, label_end
        state.push("bracketed_open", "span", 1).meta = {"attributes": attributes}
        state.md.inline.tokenize(state)
        state.push("bracketed_close", "span", -1)
    state.pos, state.posMax = end, maximum
    return True
