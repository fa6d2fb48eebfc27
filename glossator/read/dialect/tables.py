"""Tables as GitHub writes them, with what a row has beyond its table's last column."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import table as stock_table
from markdown_it.rules_block.table import escapedSplit


def table(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Push the tokens of a table; ``tr_open`` has in ``meta`` how many cells of its row are left out."""
    before = len(state.tokens)
    if not stock_table(state, start_line, end_line, silent):
        return False
    tokens = state.tokens[before:]
    columns = sum(token.type == "th_open" for token in tokens)
    for token in tokens:
        if token.type == "tr_open" and token.map:
            token.meta["surplus"] = max(cells(state, token.map[0]) - columns, 0)
    return True


def cells(state: StateBlock, line: int) -> int:
    """How many cells a line has."""
    words = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()
    parts = escapedSplit(words)
    return len(parts) - (parts[0] == "") - (len(parts) > 1 and parts[-1] == "")
