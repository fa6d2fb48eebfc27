"""Words with the few tags of CSL-JSON as LaTeX in UTF-8."""

from __future__ import annotations

import re

TAG = re.compile(r'<(/?)(i|b|sup|sub|span)(?: class="nocase")?>')
COMMANDS = {"i": "\\emph{", "b": "\\textbf{", "sup": "\\textsuperscript{", "sub": "\\textsubscript{", "span": "{"}
SPECIAL = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "$": "\\$",
    "%": "\\%",
    "&": "\\&",
    "#": "\\#",
    "_": "\\_",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    "`": "\\textasciigrave{}",
    "\u00a0": "~",
}
LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=')(?=')")


def latex(words: str) -> str:
    """Words as LaTeX; what is opened is closed."""
    made: list[str] = []
    opened: list[str] = []
    position = 0
    for match in TAG.finditer(words):
        made.append(escaped(words[position : match.start()]))
        position = match.end()
        if not match[1]:
            opened.append(match[2])
            made.append(COMMANDS[match[2]])
        elif opened and opened[-1] == match[2]:
            opened.pop()
            made.append("}")
    return "".join([*made, escaped(words[position:]), "}" * len(opened)])


def escaped(words: str) -> str:
    """Words with LaTeX's special characters as what they are, and without its ligatures."""
    parts = LIGATURE.split(words)
    return "{}".join("".join(SPECIAL.get(character, character) for character in part) for part in parts)


def verbatim(words: str) -> str:
    """A value that is no LaTeX; braces in it would end the field, so they are written as addresses write them."""
    return words.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
