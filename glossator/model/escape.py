"""Words that Markdown would read as mark-up, written so that they stay words."""

from __future__ import annotations

import re

ANYWHERE = re.compile(
    r"""[\\`*_]
      | \[(?=[\^\[@] | [^\[\]\n]*@)
      | \](?=[({\[:])
      | \{(?=[#.\w])
      | <(?=[A-Za-z/!?])
      | &(?=\#?\w+;)
    """,
    re.VERBOSE,
)
AT_START = re.compile(r"(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|:{3,}|~{3,}|={1,}\s*$|-{2,}|\||\d{1,9}(?=[.)](?:\s|$)))")
EVERY = re.compile(r"[!-/:-@\[-`{-~]")


def escaped(words: str) -> str:
    """Words inside a line, with a backslash before each sign that would be read as mark-up."""
    return ANYWHERE.sub(lambda match: "\\" + match[0], words)


def line_start(line: str) -> str:
    """A line whose beginning Markdown would read as a list, a heading or a block, so that it does not."""
    match = AT_START.match(line)
    if match is None:
        return line
    if match[0][0].isdigit():
        return line[: match.end()] + "\\" + line[match.end() :]
    return "\\" + line


def fully_escaped(words: str) -> str:
    """Words with a backslash before every sign."""
    return EVERY.sub(lambda match: "\\" + match[0], words)
