"""Notes: ``[^label]`` in the text, ``[^label]: …`` where the note stands.

``[^label]{printed="…"}`` says how the source prints this one reference, or the number of this one note.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from glossator.read.dialect.attributes import parse_attributes

LABEL = r"\[\^([^\s\[\]^]{1,40})\]"
REFERENCE = re.compile(LABEL)
INDENT = 4


def printed_form(text: str, position: int, limit: int) -> tuple[str, int]:
    """The words of ``{printed="…"}`` at a position and where it ends; no words where it is not there."""
    parsed = parse_attributes(text, position)
    if (
        parsed is None
        or parsed[1] > limit
        or [key for key, _ in parsed[0].pairs] != ["printed"]
        or parsed[0].id
        or parsed[0].classes
    ):
        return "", position
    return parsed[0].get("printed"), parsed[1]


def note_reference(state: StateInline, silent: bool) -> bool:
    """Push a ``note_reference``; the label is in ``content``."""
    if not state.src.startswith("[^", state.pos):
        return False
    match = REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    printed, end = printed_form(state.src, match.end(), state.posMax)
    if not silent:
        token = state.push("note_reference", "", 0)
        token.content, token.meta = match[1], {"printed": printed}
    state.pos = end
    return True


def note_definition(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Push ``note_open``, the blocks of the note, ``note_close``; further blocks are indented by four."""
    if state.is_code_block(start_line):
        return False
    begin = state.bMarks[start_line] + state.tShift[start_line]
    match = REFERENCE.match(state.src, begin, state.eMarks[start_line])
    if match is None:
        return False
    printed, end = printed_form(state.src, match.end(), state.eMarks[start_line])
    if state.src[end : end + 1] != ":":
        return False
    if silent:
        return True
    opening = state.push("note_open", "", 1)
    opening.info, opening.meta = match[1], {"printed": printed}
    opening.map = lines = [start_line, 0]
    tokenize_note(state, start_line, end_line, end + 1)
    lines[1] = state.line
    state.push("note_close", "", -1)
    return True


def tokenize_note(state: StateBlock, start_line: int, end_line: int, position: int) -> None:
    """Read the blocks of a note whose first words begin at ``position``, as if the label were not there."""
    saved = (
        state.bMarks[start_line],
        state.tShift[start_line],
        state.sCount[start_line],
        state.blkIndent,
        state.parentType,
    )
    maximum = state.eMarks[start_line]
    words = position
    while words < maximum and state.src[words] in " \t":
        words += 1
    state.blkIndent += INDENT
    state.bMarks[start_line] = position
    state.tShift[start_line] = words - position
    state.sCount[start_line] = state.blkIndent
    state.parentType = "footnote"
    state.md.block.tokenize(state, start_line, end_line)
    (
        state.bMarks[start_line],
        state.tShift[start_line],
        state.sCount[start_line],
        state.blkIndent,
        state.parentType,
    ) = saved
