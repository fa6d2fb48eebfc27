"""``[@work]`` and ``[see @work, p. 115; @other]``: citations in the editor's own words, as Pandoc writes them."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

KEY = re.compile(r"@([a-z0-9]+(?:-[a-z0-9]+)*)(?:,\s*(?P<place>[^;\[\]@]*\d[^;\[\]@,]*(?:,\s*n\.\s*\d+)?))?")
CITATION = re.compile(r"\[(?=[^\[\]]{0,300}@)([^\[\]\n@]{0,80}@[a-z0-9][^\[\]\n]{0,600})\](?![({:])")


def citation_keys(state: StateInline, silent: bool) -> bool:
    """Push a ``citation_key`` for each work, its id in ``content``, its place in ``info``; what stands around them is
    read as words.
    """
    if not state.src.startswith("[", state.pos):
        return False
    match = CITATION.match(state.src, state.pos, state.posMax)
    keys = list(KEY.finditer(state.src, *match.span(1))) if match else []
    if match is None or not keys or state.src[keys[0].start() - 1] not in "[ ;(":
        return False
    if not silent:
        maximum, start = state.posMax, match.start(1)
        for key in keys:
            words(state, start, key.start())
            state.pos = key.start()
            token = state.push("citation_key", "", 0)
            token.content, token.info = key[1], (key["place"] or "").strip()
            start = key.end()
        words(state, start, match.end(1))
        state.posMax = maximum
    state.pos = match.end()
    return True


def words(state: StateInline, start: int, end: int) -> None:
    """Read a part of the source as words."""
    if start < end:
        state.pos, state.posMax = start, end
        state.md.inline.tokenize(state)
