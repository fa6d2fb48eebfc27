"""``::: {.name key=value}`` … ``:::``: blocks with a meaning."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from glossator.model.inline import Attributes
from glossator.read.dialect.attributes import parse_attributes

OPENING = re.compile(r"(:{3,})[ \t]*(?:([\w-]+)|(?=\{))[ \t]*:*[ \t]*$")
CLOSING = re.compile(r":{3,}[ \t]*$")
FENCE = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")
BRACED = re.compile(r"(:{3,})[ \t]*(?=\{)")
SLIP = re.compile(r":{3,}[ \t]*\{?[ \t]*\.?([\w-]+)((?:[ \t]+\S.*)?)$")
EQUALS = re.compile(r"[ \t]*=[ \t]*")


def line_text(state: StateBlock, line: int) -> str:
    """A line without its indentation."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def mended(text: str) -> str:
    """A line as it was most likely meant that names a block and its attributes, but not in braces as they are; empty
    if it is no such line.
    """
    slip = SLIP.match(text)
    rest = EQUALS.sub("=", slip[2]).rstrip(": \t").removesuffix("}").strip() if slip else ""
    if slip is None or "=" not in rest:
        return ""
    braces = f"{{.{slip[1]} {rest}}}"
    parsed = parse_attributes(braces, 0)
    return f"::: {braces}" if parsed and parsed[1] == len(braces) else ""


def meant(text: str) -> Attributes | None:
    """The attributes of an opening line, also of one with a slip; ``None`` if it is none."""
    return opening_of(text) or opening_of(mended(text))


def opening_of(text: str) -> Attributes | None:
    """The attributes of an opening line; ``None`` if it is none."""
    if named := OPENING.match(text):
        return Attributes(classes=(named[2],))
    braced = BRACED.match(text)
    parsed = parse_attributes(text, braced.end()) if braced else None
    if parsed is None or text[parsed[1] :].strip(": \t"):
        return None
    return parsed[0]


def closing_line(state: StateBlock, start_line: int, end_line: int) -> int | None:
    """The line that closes the division opened at ``start_line``; divisions inside it close themselves."""
    depth, fence = 1, ""
    for line in range(start_line + 1, end_line):
        if not state.isEmpty(line) and state.sCount[line] < state.blkIndent:
            return None
        text = line_text(state, line)
        fence = fence_after(text, fence)
        if fence or state.is_code_block(line):
            continue
        if CLOSING.match(text):
            depth -= 1
        elif text.startswith(":::") and meant(text):
            depth += 1
        if depth == 0:
            return line
    return None


def fence_after(text: str, fence: str) -> str:
    """The fence of the code that is open after a line, given the one open before it; empty if none is."""
    if fence:
        mark = text.rstrip()
        return "" if len(mark) >= len(fence) and not mark.strip(fence[0]) else fence
    match = FENCE.match(text)
    return match[0] if match else ""


def division(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Push ``division_open``, the blocks inside, ``division_close``; ``meta`` says whether it was closed."""
    if state.is_code_block(start_line) or not line_text(state, start_line).startswith(":::"):
        return False
    line = line_text(state, start_line)
    attributes = meant(line)
    if attributes is None:
        return False
    if silent:
        return True
    closing = closing_line(state, start_line, end_line)
    last = end_line if closing is None else closing
    opening = state.push("division_open", "div", 1)
    opening.meta = {
        "attributes": attributes,
        "closed": closing is not None,
        "slip": "" if opening_of(line) else mended(line),
    }
    opening.map = [start_line, last + 1 if closing is not None else last]
    saved_parent, saved_max = state.parentType, state.lineMax
    state.parentType, state.lineMax = "division", last
    state.md.block.tokenize(state, start_line + 1, last)
    state.parentType, state.lineMax = saved_parent, saved_max
    state.push("division_close", "div", -1)
    state.line = last if closing is None else closing + 1
    return True
